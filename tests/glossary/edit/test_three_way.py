"""Two people's changes to one entry come together, and only real conflicts are told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from compare.glossary.edit.rewrite import rewritten
from compare.glossary.edit.three_way import ConflictError, three_way
from compare.model import Alias
from tests.glossary.edit.entries import ALIASES, entity, house_files

PATH = Path("place/zandia.yaml")
BASE = """\
# Kept by the desk.
id: zandia
kind: place
preferred: {en: Zandia}
aliases:
  - {text: Zandian, type: demonym}  # both
  - {text: ZZQ, type: acronym, strength: weak, needs: [radio]}
"""


def merged(ours: str, theirs: str, base: str = BASE) -> str:
    return three_way(base, ours, theirs, PATH)


def test_both_add_a_name_at_the_same_place() -> None:
    one, other = "  - {text: Zet}  # ours\n", "  # theirs\n  - {text: Zetland, lang: fr}\n"
    assert merged(BASE + one, BASE + other) == BASE + one + other


def test_both_add_the_same_name() -> None:
    assert merged(BASE + "  - {text: Zet}\n", BASE + "  - {text: Zet}\n") == BASE + "  - {text: Zet}\n"


def test_both_say_more_of_one_name() -> None:
    ours = BASE.replace("[radio]}", "[radio, wave], source: desk}")
    theirs = BASE.replace("needs: [radio]}", "status: deprecated, needs: [radio, mast]}  # since May")
    line = "  - {text: ZZQ, type: acronym, strength: weak, status: deprecated,"
    line += " needs: [radio, wave, mast], source: desk}"
    assert merged(ours, theirs) == BASE.replace(
        "  - {text: ZZQ, type: acronym, strength: weak, needs: [radio]}", f"{line}  # since May"
    )


def test_one_removes_what_the_other_left_alone() -> None:
    ours = BASE.replace("  - {text: Zandian, type: demonym}  # both\n", "")
    theirs = BASE.replace("{en: Zandia}", "{en: Zandia, fr: Zandie}") + "see: [nordia]\n"
    assert (
        merged(ours, theirs) == ours.replace("{en: Zandia}", "{en: Zandia, fr: Zandie}") + "see: [nordia]\n"
    )


def test_both_add_to_a_list_of_ids_and_to_the_preferred_names() -> None:
    base = BASE + "see: [a, b]\n"
    ours = base.replace("[a, b]", "[a, b, c]").replace("{en: Zandia}", "{en: Zandia, fr: Zandie}")
    theirs = base.replace("[a, b]", "[b, d]").replace("{en: Zandia}", "{en: Zandia, de: Sandien}")
    text = merged(ours, theirs, base)
    assert "see: [b, c, d]\n" in text
    assert entity(text).preferred == {"en": "Zandia", "fr": "Zandie", "de": "Sandien"}


@pytest.mark.parametrize(
    ("old", "ours", "theirs", "what"),
    [
        ("type: demonym}", "type: name}", "type: full}", "aliases: .*Zandian.*type"),
        ("{en: Zandia}", "{en: Zandya}", "{en: Sandia}", "preferred: en"),
        ("  - {text: Zandian, type: demonym}  # both\n", "", "  - {text: Zandian, type: full}\n", "aliases"),
        ("kind: place", "kind: event", "kind: person", "kind"),
    ],
)
def test_what_both_changed_differently_is_a_conflict(old: str, ours: str, theirs: str, what: str) -> None:
    assert old in BASE
    with pytest.raises(ConflictError, match=what):
        merged(BASE.replace(old, ours), BASE.replace(old, theirs))


@given(house_files(), st.lists(ALIASES, max_size=4, unique_by=lambda one: one.text), st.data())
def test_every_name_of_both_sides_is_there(text: str, new: list[Alias], data: st.DataObject) -> None:
    was = entity(text)
    known = {one.text for one in was.aliases}
    new = [one for one in new if one.text not in known]
    half = data.draw(st.integers(0, len(new)))
    sides = []
    for added in (new[:half], new[half:]):
        at = data.draw(st.integers(0, len(was.aliases)))
        changed = structs.replace(was, aliases=(*was.aliases[:at], *added, *was.aliases[at:]))
        sides.append(rewritten(PATH, text, changed))
    both = merged(sides[0], sides[1], text)
    assert {one.text for one in entity(both).aliases} == known | {one.text for one in new}
    assert sorted(both.split()) == sorted(merged(sides[1], sides[0], text).split())
    assert merged(sides[0], text, text) == (sides[0] if sides[0].endswith("\n") else sides[0] + "\n")


def test_comments_stay_where_both_changed_what_they_end() -> None:
    base = BASE + "see: [a]  # neighbours\n"
    both = merged(base.replace("[a]", "[a, b]"), base.replace("[a]", "[a, c]"), base)
    assert both == base.replace("[a]", "[a, b, c]")
    base = BASE.replace("{en: Zandia}", "\n  en: Zandia\n  fr: Zandie  # checked")
    ours, theirs = ("fr: Zandie  # checked\n  de: Sandien", "fr: Zandie  # checked\n  es: Zandia  # asked")
    both = merged(*(base.replace("fr: Zandie  # checked", side) for side in (ours, theirs)), base)
    assert both == base.replace("fr: Zandie  # checked", f"{ours}\n  es: Zandia  # asked")
    plain = BASE.partition("aliases:")[0]
    both = merged(
        BASE.replace("aliases:", "aliases:  # ours"), BASE.replace("aliases:", "aliases:  # theirs"), plain
    )
    assert both == BASE.replace("aliases:", "# ours\n# theirs\naliases:")


def test_what_one_wrote_above_something_that_the_other_removed_stays() -> None:
    line = "  - {text: Zandian, type: demonym}  # both\n"
    theirs = BASE.replace(line, f"  # asked in May\n{line}")
    assert merged(BASE.replace(line, ""), theirs) == BASE.replace(line, "  # asked in May\n")
    base = BASE + "note: Old.\n"
    assert merged(BASE, BASE + "# is it?\nnote: Old.\n", base) == BASE + "# is it?\n"


def test_changes_that_make_no_entry_together_are_a_conflict() -> None:
    base = BASE.replace("{text: ZZQ,", "{text: ZZQ, until: 2014-09-17,")
    ours = base.replace("until: 2014-09-17,", "until: 2014-09-17, since: 2010-01-01,")
    with pytest.raises(ConflictError, match="`since` is after `until`"):
        merged(ours, base.replace("2014-09-17", "2009-09-17"), base)


def test_the_result_has_the_line_ends_and_the_mark_of_ours() -> None:
    ours = "\ufeff" + BASE.replace("\n", "\r\n")
    assert merged(ours, BASE + "note: New.\n") == ours + "note: New.\r\n"


WEAK = "  - {text: Zet, type: acronym, strength: weak, needs: [radio]}\n"


@pytest.mark.parametrize("swapped", [False, True])
def test_one_name_added_twice_but_not_alike_is_a_conflict_even_where_one_says_the_usual(
    swapped: bool,
) -> None:
    sides = (BASE + WEAK, BASE + "  - {text: Zet}\n")
    with pytest.raises(ConflictError, match="aliases: Zet: type"):
        merged(*(reversed(sides) if swapped else sides))


def test_one_name_added_twice_may_have_a_source_on_one_side_alone() -> None:
    sourced = WEAK.replace("radio]", "mast], source: desk")
    assert merged(BASE + WEAK, BASE + sourced) == BASE + WEAK.replace("radio]", "radio, mast], source: desk")


def test_the_marks_enclose_the_contradiction_alone() -> None:
    ours = BASE.replace("type: demonym", "type: name") + "  - {text: Ours}\n"
    theirs = BASE.replace("type: demonym", "type: full").replace("{en: Zandia}", "{en: Zandia, fr: Zandie}")
    with pytest.raises(ConflictError) as told:
        merged(ours, theirs)
    line = "  - {text: Zandian, type: demonym}  # both\n"
    one, other = (line.replace("demonym", word) for word in ("name", "full"))
    marked = f"<<<<<<< ours\n{one}=======\n{other}>>>>>>> theirs\n"
    expected = BASE.replace(line, marked).replace("{en: Zandia}", "{en: Zandia, fr: Zandie}")
    assert told.value.text == expected + "  - {text: Ours}\n"


def test_a_whole_field_in_conflict_and_a_name_gone_on_one_side() -> None:
    line = "  - {text: Zandian, type: demonym}  # both\n"
    ours = BASE.replace(line, "").replace("kind: place", "kind: event")
    theirs = BASE.replace("type: demonym", "type: full").replace("kind: place", "kind: person")
    with pytest.raises(ConflictError, match="kind; aliases: Zandian") as told:
        merged(ours, theirs)
    text = told.value.text or ""
    assert "<<<<<<< ours\nkind: event\n=======\nkind: person\n>>>>>>> theirs\n" in text
    assert f"<<<<<<< ours\n=======\n{line.replace('demonym', 'full')}>>>>>>> theirs\n" in text


def test_what_both_add_stands_in_the_order_of_the_house_where_ours_does() -> None:
    base = BASE.partition("aliases:")[0]
    aliases = "aliases:\n  - {text: Zet}\n"
    assert merged(f"{base}formerly: [zed]\n", base + aliases, base) == f"{base}{aliases}formerly: [zed]\n"
    other = "kind: place\nid: zandia\npreferred: {en: Zandia}\n"
    assert merged(other, f"{other}note: New.\n", other) == f"{other}note: New.\n"
