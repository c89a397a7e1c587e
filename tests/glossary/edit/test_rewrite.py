"""An edit changes its own lines and no other."""

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec import structs

from compare.glossary.edit.house import formatted
from compare.glossary.edit.rewrite import rewritten
from compare.model import Alias, Entity, UserError
from tests.glossary.edit.entries import ALIASES, any_files, entity, house_files

PATH = Path("place/zandia.yaml")
NEW = Alias("Zet", type="short", source="the desk")
TEXT = """\
id: zandia
kind: place
preferred: {en: Zandia}  # not Zandya
aliases:
  # two for the people
  - {text: Zandian, type: demonym}  # both
  - {text: Zandians,   type: demonym}
"""


def test_a_new_alias_is_one_new_line() -> None:
    was = entity(TEXT)
    text = rewritten(PATH, TEXT, structs.replace(was, aliases=(*was.aliases, NEW)))
    assert text == TEXT + "  - {text: Zet, type: short, source: the desk}\n"


def test_a_changed_alias_keeps_its_comment() -> None:
    was = entity(TEXT)
    changed = structs.replace(was.aliases[0], status="deprecated")
    text = rewritten(PATH, TEXT, structs.replace(was, aliases=(changed, was.aliases[1])))
    assert text == TEXT.replace("demonym}  # both", "demonym, status: deprecated}  # both")


def test_what_stood_above_a_removed_alias_stays() -> None:
    was = entity(TEXT)
    text = rewritten(PATH, TEXT, structs.replace(was, aliases=was.aliases[1:]))
    assert text == TEXT.replace("  - {text: Zandian, type: demonym}  # both\n", "")


def test_a_new_key_comes_where_the_layout_has_it_and_goes_without_trace() -> None:
    was = entity(TEXT)
    text = rewritten(PATH, TEXT, structs.replace(was, wikidata="Q1"))
    assert text == TEXT.replace("preferred:", "wikidata: Q1\npreferred:")
    assert rewritten(PATH, text, was) == TEXT


def test_line_ends_and_byte_order_mark_stay() -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    was = entity(TEXT)
    assert rewritten(PATH, text, structs.replace(was, aliases=(*was.aliases, NEW))) == (
        text + "  - {text: Zet, type: short, source: the desk}\r\n"
    )


def test_names_that_share_a_line_are_parted_first() -> None:
    text = "id: zandia\nkind: place\npreferred: {en: Zandia}\naliases: [{text: a}, {text: b}] # two\n"
    was = entity(text)
    assert rewritten(PATH, text, structs.replace(was, aliases=(*was.aliases, NEW))).splitlines()[3:] == [
        "aliases:  # two", "  - {text: a}", "  - {text: b}", "  - {text: Zet, type: short, source: the desk}",
    ]  # fmt: skip


def test_an_edit_that_would_not_be_valid_is_refused() -> None:
    was = entity(TEXT)
    with pytest.raises(UserError, match="strength 'strange' is unknown"):
        rewritten(PATH, TEXT, structs.replace(was, aliases=(Alias("Z", strength="strange"),)))


@given(house_files(), ALIASES, st.data())
def test_adding_changing_and_removing_touch_one_line(text: str, new: Alias, data: st.DataObject) -> None:
    was = entity(text)
    assume((new.text, new.lang) not in {(one.text, one.lang) for one in was.aliases})
    at = data.draw(st.integers(0, len(was.aliases)))
    more = structs.replace(was, aliases=(*was.aliases[:at], new, *was.aliases[at:]))
    added = rewritten(PATH, text, more)
    whole = text if text.endswith("\n") else text + "\n"
    lines = added.splitlines(keepends=True)
    extra = [
        n for n in range(len(lines)) if "".join(lines[:n] + lines[n + 1 :]).rstrip("\n") == whole.rstrip("\n")
    ]
    if was.aliases:
        assert extra
        # And back: what stood above the removed line was not its own.
        assert rewritten(PATH, added, was).rstrip("\n") == whole.rstrip("\n")
        changed = tuple(
            structs.replace(one, source="changed") if n == 0 else one for n, one in enumerate(was.aliases)
        )
        after = rewritten(PATH, text, structs.replace(was, aliases=changed)).splitlines()
        pairs = list(zip(text.splitlines(), after, strict=True))
        assert sum(one != other for one, other in pairs) == (was.aliases[0].source != "changed")


@given(house_files() | any_files(), house_files())
def test_any_entry_becomes_any_other(text: str, other: str) -> None:
    meant = entity(other)
    assert entity(rewritten(PATH, text, meant)) == meant


@given(any_files(), st.sampled_from(["fr", "de"]))
def test_a_preferred_name_is_set_in_any_layout(text: str, language: str) -> None:
    was = entity(text)
    now: Entity = structs.replace(was, preferred={**was.preferred, language: "Zandie"})
    after = rewritten(PATH, text, now)
    assert entity(after) == now
    assert entity(formatted(after, now)) == now


@pytest.mark.parametrize(
    "change", [{"wikidata": "Q1"}, {"preferred": {"en": "Zandya"}}, {"note": "Two\nlines."}]
)
def test_line_ends_stay_whatever_changes(change: dict[str, object]) -> None:
    one_line = "id: zandia\nkind: place\npreferred: {en: Zandia}\naliases: [{text: a}, {text: b}]\n"
    for text in (TEXT, one_line):
        was = entity(text)
        now = structs.replace(was, aliases=(*was.aliases, NEW), **change)
        after = rewritten(PATH, text.replace("\n", "\r\n"), now)
        assert after.count("\n") == after.count("\r\n")
        assert after.replace("\r\n", "\n") == rewritten(PATH, text, now)


def test_a_line_that_another_refers_to_may_change() -> None:
    text = (
        "id: zandia\nkind: place\npreferred: {en: Zandia}\n# near\nsee: &n [nordia]\n"
        "distinct-from: *n  # by far\n"
    )
    now = structs.replace(entity(text), see=("nordia", "ostria"))
    assert rewritten(PATH, text, now) == text.replace("&n [nordia]", "[nordia, ostria]").replace(
        "*n", "[nordia]"
    )
