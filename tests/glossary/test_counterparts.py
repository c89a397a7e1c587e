"""Names of a translation in its original: by the forms of the glossary, by countries and cities, by sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary.counterparts import borne, forms, heard, inflected, is_name, plain_words, written
from compare.model import Alias, Entity, Mention
from tests.glossary.conftest import a_glossary, entity, mentions

FRONT = Entity(
    "green-front",
    "organisation",
    {"en": "Green Front", "fr": "Front vert", "ru": "Зелёный фронт"},
    (
        Alias("GF", type="acronym"),
        Alias("FV", lang="fr", type="acronym"),
        Alias("Fronte verde", lang="it"),
        Alias("Frente Verde", lang="pt-BR"),
    ),
)
ORLOV = entity("odile-orlov", "person", "Odile Orlov")
MONO = entity("mono", "person", "Mono")
GLOSSARY = a_glossary(FRONT, ORLOV, MONO)


def forms_of(text: str, language: str) -> tuple[str, ...]:
    mention: Mention = mentions(GLOSSARY, f"Then {text} spoke.")[0]
    return forms(GLOSSARY, mention, language)


def test_an_entity_has_its_preferred_names_and_the_aliases_of_english_and_of_the_language() -> None:
    assert forms_of("Green Front", "fr") == ("Green Front", "Front vert", "Зелёный фронт", "GF", "FV")
    assert forms_of("Green Front", "it")[3:] == ("GF", "Fronte verde")


def test_aliases_of_a_regional_language_are_of_the_language() -> None:
    assert "Frente Verde" in forms_of("Green Front", "pt")


def test_a_country_has_the_names_of_that_language_and_stems_of_its_adjectives() -> None:
    germany = Mention("", "", 0, 7, "Germany", "new:germany", "Germany")
    assert forms(GLOSSARY, germany, "fr") == ("Allemagne", "allem*")
    assert forms(GLOSSARY, germany, "de") == ("Deutschland",)


@pytest.mark.parametrize(
    ("form", "prose", "language"),
    [
        ("Front vert", "Le Front vert a voté.", "fr"),
        ("Front vert", "Le vert du front.", "fr"),  # the words, in any order
        ("Union de la Presse", "La presse et son union.", "fr"),  # small words aside
        ("Орлова", "Орлову дали слово.", "ru"),  # inflected
        ("allem*", "Une voiture allemande.", "fr"),
        ("德国", "他在德国讲话。", "zh"),
        ("德*", "他在德国讲话。", "zh"),
        ("DHL", "他在 DHL 工作。", "zh"),  # Latin letters are words there too
    ],
)
def test_a_form_is_written_where_its_words_stand_in_some_inflection(
    form: str, prose: str, language: str
) -> None:
    assert written(form, prose, language)


@pytest.mark.parametrize(
    ("form", "prose", "language"),
    [
        ("Front vert", "Le front rouge.", "fr"),  # both words
        ("de la", "de la mer", "fr"),  # small words alone are no name
        ("", "Rien.", "fr"),
        ("allem*", "La malle.", "fr"),
        ("ue*", "Une rue étrange.", "fr"),  # too short for a stem
        ("ab*", "Le cabinet.", "fr"),
        ("德国", "他在法国讲话。", "zh"),
    ],
)
def test_a_form_is_not_written_elsewhere(form: str, prose: str, language: str) -> None:
    assert not written(form, prose, language)


def test_a_stem_of_two_letters_is_a_whole_word_and_a_longer_one_begins_any() -> None:
    assert written("eu*", "L’ue et l’eu.", "fr") and not written("eu*", "Euh, non.", "fr")
    assert written("europ*", "Un Européen.", "fr")


@pytest.mark.parametrize(
    ("word", "inside", "found"),
    [
        ("mars", {"mars"}, True),
        ("ab", {"ab"}, True),
        ("ab", {"abc"}, False),
        ("oslo", {"oslu"}, True),  # of four letters the last may change,
        ("oslo", {"osxo"}, False),
        ("paris", {"parxx"}, True),  # of five the last two,
        ("moskva", {"moskvoy"}, True),
        ("moskva", {"mosty"}, False),
        ("una", {"unas"}, True),  # of three none
        ("una", {"uno"}, False),
    ],
)
def test_only_the_end_of_a_word_is_inflected(word: str, inside: set[str], found: bool) -> None:
    assert inflected(word, frozenset(inside)) is found


@given(st.text(st.characters(categories=["Ll"]), min_size=1, max_size=8))
def test_a_word_is_its_own_inflection(word: str) -> None:
    assert inflected(word, frozenset([word]))


def test_plain_words_are_words_without_case_and_their_parts() -> None:
    assert plain_words("L’Orlov-Brook, DIT") == {"l’orlov-brook", "l", "orlov", "brook", "dit"}


def test_a_name_is_heard_in_another_script() -> None:
    assert heard("Ada Brook", "Ада Брук говорила.", "ru") == 1.0
    assert heard("Shanghai", "在上海讲话", "zh") == 0.9
    assert heard("Tanaka", "タナカさん", "ja") == 1.0


def test_the_best_word_counts_and_small_words_and_letters_do_not() -> None:
    assert heard("Stone Brook", "La maison Brook", "fr") == 1.0
    assert heard("of", "of", "en") == heard("B", "B", "en") == heard("", "Brook", "en") == 0.0
    assert 0.0 < heard("Brook", "Бруклин", "ru") < 1.0
    assert heard("Stone", "река", "ru") == 0.0


def test_a_rare_word_is_a_name_and_so_is_the_given_name_of_a_known_person() -> None:
    assert is_name(GLOSSARY, "the Kribbel")
    assert is_name(GLOSSARY, "Odile house")
    assert not is_name(GLOSSARY, "house of trade")
    assert not is_name(GLOSSARY, "XQZ")  # an acronym is none
    assert not is_name(GLOSSARY, "Qx")  # nor are two letters


def test_given_names_are_those_of_persons_with_two_names() -> None:
    assert borne(GLOSSARY) == {"odile"}
