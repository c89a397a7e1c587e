"""Which mentions are the article's own words."""

from __future__ import annotations

import pytest

from compare.glossary import Glossary
from compare.glossary.voice import is_acronym, own_voice, type_of
from compare.model import Article

from .conftest import FRONT


def spoken(glossary: Glossary, text: str) -> list[tuple[str, str]]:
    return [(one.form, one.place) for one in own_voice(Article(text, language="en"), glossary)]


def test_what_the_article_says_itself_is_its_own_voice(glossary: Glossary) -> None:
    text = "Green Front leaves Port Anne\n\nThe Green Front left Port Anne on Friday. Nordia was calm.\n"
    assert spoken(glossary, text) == [
        ("Green Front", "headline"),
        ("Port Anne", "headline"),
        ("Green Front", "body"),
        ("Port Anne", "body"),
        ("Nordia", "body"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“The Green Front has left,” she said.",
        "She follows #Nordia on the net.",
        "Dynamo Nordia lost at home.",
        "The Nordia Philharmonic played.",
        "The rebels of FVA left.",  # an artefact
    ],
)
def test_quotations_longer_names_and_artefacts_are_not(glossary: Glossary, text: str) -> None:
    assert spoken(glossary, text) == []


def test_a_day_or_a_title_beside_a_name_is_no_part_of_it(glossary: Glossary) -> None:
    text = "On Friday Nordia voted. She left Nordia Monday. The Nordia President Ada Brook came."
    assert [form for form, _ in spoken(glossary, text) if form == "Nordia"] == ["Nordia"] * 3


def test_another_name_that_the_text_explains_is_glossed(glossary: Glossary) -> None:
    text = "The Green Front, also known as the Green Front group, left. The Green Front group came back."
    assert [one.glossed for one in own_voice(Article(text), glossary)] == [False, True, False]


def test_the_type_is_that_of_the_alias_and_capitals_alone_are_an_acronym() -> None:
    assert [type_of(FRONT, form) for form in ("Green Front", "GF", "Green Fronts")] == ["name", "acronym", ""]
    assert is_acronym("U.S.") and not is_acronym("Nato")
