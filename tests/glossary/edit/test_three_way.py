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
