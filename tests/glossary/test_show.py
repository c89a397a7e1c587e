"""Entries found by name, shown in words, and counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary import Glossary
from compare.glossary.show import described, lookup, search, stats, tabled
from compare.model import Alias, Entity
from tests.glossary.conftest import a_glossary, entity

MAYOR = Entity(
    "zoe-marin",
    "person",
    {"en": "Zoé Marin", "ru": "Зоя Марин"},
    (
        Alias("Marin", type="surname", strength="weak", needs=("mayor", "Port Anne")),
        Alias("Zoja Marin", lang="ru", script="Latn", status="deprecated", source="wire"),
        Alias("Sœur Zoé", lang="fr", case="any", in_english="artefact", since="2001-02", until="2009"),
    ),
    wikidata="Q42",
    see=("old-town",),
    distinct_from=("zoe-marlin", "zoe-martin"),
    note="Mayor of Port Anne.\nNot the singer.",
)
MARLIN = entity("zoe-marlin", "person", "Zoe Marlin")
HARBOUR = entity("old-harbour", "place", "Old Harbour", metonym_for="port-anne", formerly=("old-port",))
BOARD = entity("harbour-board", "organisation", "Harbour Board", status="deprecated")
ALL = (MAYOR, MARLIN, HARBOUR, BOARD)


@pytest.fixture
def known() -> Glossary:
    return a_glossary(*ALL)


def found(known: Glossary, words: str, limit: int = 20) -> list[tuple[str, str, int]]:
    return [(hit.entity.id, hit.name, hit.score) for hit in search(known, words, limit)]


@pytest.mark.parametrize(
    "name", ["zoe-marin", "Zoé Marin", "ZOE  marin", "Зоя Марин", "Zoya Marin", "Marin", "soeur zoe"]
)
def test_an_entry_is_looked_up_by_any_of_its_names_case_and_accents_aside(known: Glossary, name: str) -> None:
    assert lookup(known, name) == ([MAYOR], [])


def test_an_entry_is_looked_up_by_an_id_it_once_had(known: Glossary) -> None:
    assert lookup(known, "old-port") == ([HARBOUR], [])


def test_all_who_share_a_name_are_found() -> None:
    here, there = entity("anna-a", "person", "Anna Berg"), entity("anna-b", "person", "Anna Berg")
    assert lookup(a_glossary(here, there), "anna berg") == ([here, there], [])


def test_where_nobody_is_called_so_the_nearest_names_are_told_once_each(known: Glossary) -> None:
    assert lookup(known, "Zoe Marlon") == ([], ["Zoe Marlin", "Zoé Marin"])
    assert lookup(known, "Quentin") == ([], [])


def test_no_more_than_three_near_names_are_told() -> None:
    many = a_glossary(*(entity(f"bergstad-{letter}", "place", f"Bergstad {letter}") for letter in "abcde"))
    assert len(lookup(many, "Bergstad X")[1]) == 3


def test_what_is_called_so_comes_before_what_has_a_word_so_and_the_shorter_name_first() -> None:
    known = a_glossary(
        entity("harbour-board-of-trade", "organisation", "Harbour Board of Trade"), BOARD, HARBOUR
    )
    assert found(known, "harbour board") == [
        ("harbour-board", "Harbour Board", 100),
        ("harbour-board-of-trade", "Harbour Board of Trade", 100),
    ]


def test_words_are_found_by_their_beginnings_in_any_order(known: Glossary) -> None:
    assert found(known, "mar zo")[:2] == [("zoe-marin", "Zoé Marin", 100), ("zoe-marlin", "Zoe Marlin", 100)]
    assert found(known, "har") == [
        ("old-harbour", "Old Harbour", 100),
        ("harbour-board", "Harbour Board", 100),
    ]
    assert found(known, "arbour") == []


def test_an_entry_is_found_by_its_id(known: Glossary) -> None:
    assert found(known, "harbour-board")[0] == ("harbour-board", "harbour-board", 100)


def test_a_name_that_is_nearly_so_is_found_with_a_score_below_100(known: Glossary) -> None:
    hits = found(known, "Old Harbor")
    assert hits == [("old-harbour", "Old Harbour", 95)]
    assert found(known, "Old Harbour")[0][2] == 100


def test_an_entry_has_one_hit_its_best(known: Glossary) -> None:
    hits = found(known, "Zoe Marin")
    assert [id_ for id_, _, _ in hits] == ["zoe-marin", "zoe-marlin"]
    assert hits[0][1:] == ("Zoé Marin", 100)
    assert hits[1][2] < 100


def test_no_more_are_found_than_asked_for() -> None:
    many = a_glossary(*(entity(f"ward-{letter}", "place", f"Ward {letter.upper()}") for letter in "dcba"))
    assert [id_ for id_, _, _ in found(many, "ward", limit=2)] == ["ward-a", "ward-b"]


@given(st.text(max_size=12), st.integers(1, 4))
def test_any_words_can_be_looked_for(words: str, limit: int) -> None:
    known = a_glossary(*ALL)
    hits = search(known, words, limit)
    assert len(hits) <= limit
    assert len({hit.entity.id for hit in hits}) == len(hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_an_entry_in_words() -> None:
    assert described(MAYOR).splitlines() == [
        "Zoé Marin  (person, zoe-marin, Q42)",
        "  en: Zoé Marin",
        "  ru: Зоя Марин",
        "  “Marin”  en, surname, weak; needs mayor, Port Anne",
        "  “Zoja Marin”  ru, Latn, name, strong, deprecated, from wire",
        "  “Sœur Zoé”  fr, name, strong, in any case, artefact in English, since 2001-02, until 2009",
        "  see: old-town",
        "  distinct from: zoe-marlin, zoe-martin",
        "  Mayor of Port Anne.",
        "  Not the singer.",
    ]


def test_what_an_entry_does_not_have_is_not_told() -> None:
    assert described(MARLIN) == "Zoe Marlin  (person, zoe-marlin)\n  en: Zoe Marlin"
    assert described(BOARD).startswith("Harbour Board  (organisation, harbour-board, deprecated)")
    assert described(HARBOUR).splitlines()[2:] == ["  may stand for: port-anne", "  formerly: old-port"]


def test_entries_are_counted_by_sort_and_by_what_they_lack() -> None:
    assert stats(ALL) == {
        "all": {"entries": 4, "aliases": 3},
        "entries by kind": {"person": 2, "organisation": 1, "place": 1},
        "entries by status": {"admitted": 3, "deprecated": 1},
        "preferred names by language": {"en": 4, "ru": 1},
        "aliases by language": {"en": 1, "fr": 1, "ru": 1},
        "aliases by type": {"name": 2, "surname": 1},
        "aliases by strength": {"strong": 2, "weak": 1},
        "aliases by status": {"admitted": 2, "deprecated": 1},
        "artefact forms": {"aliases": 1},
        "entries without": {"aliases": 3, "wikidata": 3, "examples": 4, "source of any alias": 3},
    }


def test_figures_that_are_as_large_stand_by_name_and_the_larger_first() -> None:
    kinds = stats(iter([BOARD, HARBOUR, MARLIN, MAYOR]))["entries by kind"]
    assert list(kinds.items()) == [("person", 2), ("organisation", 1), ("place", 1)]


def test_figures_as_text_stand_flush_right_one_a_line() -> None:
    figures = {"all": {"entries": 1234, "aliases": 5}, "entries by kind": {"person": 12}}
    assert tabled(figures).splitlines() == [
        "all",
        "  1,234  entries",
        "      5  aliases",
        "entries by kind",
        "     12  person",
    ]
