"""The house layout: one for every entry, whatever it looked like, with all its comments."""

from collections import Counter

import pytest
from hypothesis import given

from compare.glossary.edit.house import formatted, rendered
from compare.glossary.edit.page import page
from compare.glossary.load import SHIPPED, files
from tests.glossary.edit.entries import ENTITIES, any_files, entity, house_files

LOOSE = """\
# Kept by the desk.
kind: place   # no organisation
id: "zandia"

aliases: # all of them
- text: Zandian # old
  type: demonym
# short
- {type: acronym, "text": 'ZZQ', lang: en, strength: weak, needs: [radio, Port Anne]}
preferred:
  en: Zandia
  fr: Zandie # rare
see: [nordia]
note: >
  One sentence
  for all.
"""
HOUSE = """\
# Kept by the desk.
id: zandia
kind: place  # no organisation
preferred: {en: Zandia, fr: Zandie}  # rare
aliases:  # all of them
  - {text: Zandian, type: demonym}  # old
  # short
  - {text: ZZQ, type: acronym, strength: weak, needs: [radio, Port Anne]}
see: [nordia]
note: |
  One sentence for all.
"""


def comments(text: str) -> Counter[str]:
    read = page(text)
    lines = [line for one in read.fields for line in (*one.lead, *one.lines)] + read.end
    return Counter(line.comment for line in lines if line.comment)


def test_a_loose_entry_becomes_a_tidy_one() -> None:
    text = formatted(LOOSE, entity(LOOSE))
    # What stood above the first key stays with it.
    assert text == HOUSE.replace("# Kept by the desk.\nid: zandia\n", "id: zandia\n# Kept by the desk.\n")
    assert formatted(HOUSE, entity(HOUSE)) == HOUSE


@given(ENTITIES)
def test_a_new_entry_is_read_as_it_was_meant(new: object) -> None:
    assert entity(rendered(new)) == new  # type: ignore[arg-type]


@given(house_files() | any_files())
def test_the_layout_is_final_and_loses_neither_facts_nor_comments(text: str) -> None:
    meant = entity(text)
    once = formatted(text, meant)
    assert entity(once) == meant
    assert formatted(once, meant) == once
    assert comments(once) == comments(text)


@pytest.mark.slow
def test_the_shipped_entries_are_in_the_layout() -> None:
    for path in files(SHIPPED):
        text = path.read_text(encoding="utf-8")
        assert formatted(text, entity(text)) == text, path
