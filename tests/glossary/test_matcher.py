"""Names of the glossary in a text: longest first, whole words, as their case allows."""

import pytest

from compare.glossary import Glossary
from compare.model import Alias
from tests.glossary.conftest import NORDIA, a_glossary, entity, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Nordia’s capital", ["Nordia"]),
        ("a Nordia-led mission", ["Nordia"]),
        ("Nordian-Sudian talks and Nordians", ["Nordian", "Nordians"]),
        ("the N.R. said; the N.R.", ["N.R.", "N.R."]),
        ("read the Nordia Courier", ["Nordia Courier"]),
        ("Nordia, Courier", ["Nordia"]),
        ("the Green\nFront group", ["Green\nFront group"]),
        ("the Green\n\nFront", []),
        ("the green front group", ["green front group"]),
        ("the green front", []),
        ("Green Front Group", ["Green Front Group"]),
        ("Al-Hadad and al\u2011Hadad and al Hadad", ["Al-Hadad", "al\u2011Hadad", "al Hadad"]),
        ("Karim Al-Hadad", ["Karim Al-Hadad"]),
        ("Nor\u00addia and Nordi\u200ba", ["Nor\u00addia", "Nordi\u200ba"]),
        ("Nordianism, unNordia, Nordia_2", ["Nordia"]),
    ],
)
def test_spans(glossary: Glossary, text: str, found: list[str]) -> None:
    assert [name for name, id_ in names(glossary, text) if not id_.startswith("new:")] == found


def test_capitals_match_in_a_line_a_dateline_and_a_credit_of_capitals(glossary: Glossary) -> None:
    text = "NORDIA VOTES AGAIN\n\nPORT ANNE, March 3 — It rained. / PHOTO / MARTA ILVES"
    assert [name for name, _ in names(glossary, text)] == ["NORDIA", "PORT ANNE", "MARTA ILVES"]


def test_a_short_word_in_capitals_is_no_acronym_in_a_line_of_capitals() -> None:
    glossary = a_glossary(entity("it", "organisation", "Iron Trust", Alias("IT", type="acronym")))
    assert names(glossary, "WHAT IT MEANS NOW") == []
    assert names(glossary, "He left IT. This is it.") == [("IT", "it")]


@pytest.mark.parametrize("text", ["Россия и Москва", "في سوريا حرب", "他在北京说"])
def test_any_script(text: str) -> None:
    name = {"Р": "Москва", "ف": "سوريا", "他": "北京"}[text[0]]
    glossary = a_glossary(entity("x", "place", "X Town", Alias(name)))
    assert ("x", name) in [(id_, found) for found, id_ in names(glossary, text)]


def test_accents_may_be_left_out_but_not_put_in() -> None:
    glossary = a_glossary(entity("x", "place", "Örnsund"), entity("y", "place", "Sandvik"))
    assert [id_ for _, id_ in names(glossary, "They left Ornsund for Sándvik.")] == ["x", "new:sandvik"]


def test_decomposed_letters_match() -> None:
    glossary = a_glossary(entity("x", "person", "Jón Örn"))
    assert names(glossary, "Then Jo\u0301n O\u0308rn left.") == [("Jo\u0301n O\u0308rn", "x")]


def test_nested_names_are_not_reported(glossary: Glossary) -> None:
    assert names(glossary, "The Nordia Courier said so.") == [("Nordia Courier", "nordia-courier")]


def test_two_names_of_one_entity_tied_by_a_hyphen_are_one_mention(glossary: Glossary) -> None:
    assert names(glossary, "a man called Hadad-Karim al-Hadad") == [
        ("Hadad-Karim al-Hadad", "karim-al-hadad")
    ]


def test_the_preferred_name_of_every_language_is_a_name() -> None:
    glossary = a_glossary(entity("x", "place", "Nordia"), NORDIA)
    assert names(glossary, "Nordia") == [("Nordia", "nordia")]
