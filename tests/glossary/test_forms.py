"""Every way to write an entity, cut into atoms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary.atoms import Atoms
from compare.glossary.forms import by_first_word, form_of, unstressed
from compare.model import Alias, Entity
from tests.glossary.conftest import a_glossary, entity, names


@pytest.mark.parametrize(
    ("text", "words", "gaps", "written"),
    [
        ("Port Anne", ("Port", "Anne"), (" ",), "Port Anne"),
        ("al-Hadad", ("al", "Hadad"), (" ",), "al-Hadad"),
        ("N.R.", ("N", "R"), (".",), "N.R"),
        ("“The Hour”", ("The", "Hour"), (" ",), "The Hour"),
        ("北港", ("北", "港"), ("",), "北港"),
    ],
)
def test_an_alias_in_atoms(text: str, words: tuple[str, ...], gaps: tuple[str, ...], written: str) -> None:
    form = form_of("x", Alias(text))
    assert (form.words, form.gaps, form.written) == (words, gaps, written)


@given(st.text(min_size=1))
def test_its_words_are_those_of_a_text(text: str) -> None:
    words = tuple(Atoms(text).words)
    assert not words or form_of("x", Alias(text)).words == words


def test_what_is_derived_keeps_what_is_known_of_the_alias() -> None:
    demonym = Alias("Örnsi", lang="sv", type="demonym", since="2001-01-01", source="a map")
    ways = [
        alias
        for alike in by_first_word([Entity("x", "place", {"en": "Örn"}, (demonym,))]).values()
        for _, alias in alike
    ]
    assert {alias.text for alias in ways} == {"Örnsi", "Örnsis", "Ornsi", "Örn"}
    assert {alias.since for alias in ways if "si" in alias.text} == {"2001-01-01"}


def test_a_particle_is_small_in_a_longer_name_only() -> None:
    glossary = a_glossary(
        entity("la", "place", "Las Alas", Alias("LA", type="acronym")),
        entity("x", "person", "Karim Al-Hadad"),
    )
    assert names(glossary, "He left LA with Karim al-Hadad, à la carte.") == [
        ("LA", "la"),
        ("Karim al-Hadad", "x"),
    ]


def test_latin_letters_lose_their_accents_and_others_do_not() -> None:
    assert unstressed("Örnsund, Россия й") == "Ornsund, Россия й"
