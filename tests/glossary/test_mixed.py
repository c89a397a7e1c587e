"""One entity under rival names in one article."""

from __future__ import annotations

import pytest

from compare.glossary import Glossary
from compare.glossary.mixed import competes, mixed
from compare.model import Alias, Article, Entity

from .conftest import a_glossary, entity

LEAGUE = entity(
    "harbour-league",
    "organisation",
    "Harbour League",
    Alias("Harbour League group", type="full"),
    Alias("League of the Harbour Towns", type="full"),
    Alias("HLX", type="acronym"),
    Alias("HLT", type="acronym"),
    Alias("Harbourites", type="demonym"),
)
KALVA = entity("kalva", "place", "Kalva", Alias("Calva"), Alias("Republic of Kalva", type="full"))
TOM = entity(
    "tom-orvik",
    "person",
    "Thomas Orvik",
    Alias("Tom Orvik", type="full"),
    Alias("Thomas Orvick", type="full"),
)
GLOSSARY = a_glossary(KALVA, LEAGUE, TOM)


def forms(text: str) -> list[tuple[str, ...]]:
    return [one.forms for one in mixed(Article(text, language="en"), GLOSSARY)]


def test_two_acronyms_are_rivals_and_the_commoner_stands_first() -> None:
    assert forms("HLX left. On Friday HLX came back. The mayor said HLT had won.") == [("HLX", "HLT")]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour League left. HLX came back.",
        "The Harbour League group left. The Harbour League came back. Harbourites cheered.",
        "HLX left. “HLT is gone,” the mayor said.",
        "HLX, also known as HLT, left. HLX came back.",
        "HLT leaves port\n\nHLX left the port on Friday. HLX came back.",
        "The Republic of Kalva voted. Kalva is small.",
    ],
)
def test_how_news_is_written_is_no_inconsistency(text: str) -> None:
    assert forms(text) == []


@pytest.mark.parametrize(
    ("one", "other", "of", "expected"),
    [
        ("Kalva", "Calva", KALVA, True),
        ("Kalva", "KALVA", KALVA, False),
        ("Thomas Orvik", "Thomas Orvick", TOM, True),
        ("Thomas Orvik", "Tom Orvik", TOM, False),  # a name for friends is no other spelling
        ("Harbour League", "League of the Harbour Towns", LEAGUE, False),  # all its words are there
        ("HLX", "Harbour League", LEAGUE, False),
    ],
)
def test_forms_compete_with_their_like(one: str, other: str, of: Entity, expected: bool) -> None:
    assert competes(one, other, of) is competes(other, one, of) is expected


def test_the_glossary_s_own_text_does_not_matter(glossary: Glossary) -> None:
    assert mixed(Article(""), glossary) == ()
