"""Names of the original that nothing in the translation renders."""

from __future__ import annotations

import pytest

from compare.glossary import Glossary
from compare.glossary.vanished import language_has_capitals, likeness_to_translation, vanished
from compare.model import Alias, Entity
from tests.glossary.conftest import a_glossary, entity

FRONT = Entity(
    "green-front",
    "organisation",
    {"en": "Green Front", "fr": "Front vert", "de": "Grüne Front"},
    (Alias("GF", type="acronym"), Alias("FV", lang="fr", type="acronym")),
)
ODILE = entity("odile-orlov", "person", "Odile Orlov")
BILD = Entity("bild", "organisation", {"en": "Bild", "de": "Bild"})


@pytest.fixture(scope="module")
def known() -> Glossary:
    return a_glossary(FRONT, ODILE, BILD)


def gone(known: Glossary, original: str, translation: str, language: str, lenient: bool = False) -> list[str]:
    places = vanished(known, original, translation, language, lenient=lenient)
    return [place.of(original) for place in places]


@pytest.mark.parametrize(
    ("language", "original", "with_it", "without", "names"),
    [
        ("fr", "Le maire Pavel Dorin a parlé.", "Pavel Dorin spoke.", "He spoke.", ["Pavel Dorin"]),
        ("fr", "Le Front vert a voté.", "The Green Front voted.", "They voted.", ["Front vert"]),
        ("fr", "On a vu le maire à Vienne.", "They saw him in Vienna.", "They saw him.", ["Vienne"]),
        ("fr", "Il a payé la FIFA.", "He paid FIFA.", "He paid.", ["FIFA"]),
        ("ru", "Мэр Павел Дорин выступил.", "Pavel Dorin spoke.", "He spoke.", ["Павел Дорин"]),
        ("de", "Sie sprach mit Jonas Kribbel.", "She met Jonas Kribbel.", "She spoke.", ["Jonas Kribbel"]),
        ("zh", "市长在维也纳讲话。", "He spoke in Vienna.", "He spoke.", ["维也纳"]),
        ("ja", "市長はウィーンで話した。", "He spoke in Vienna.", "He spoke.", ["ウィーン"]),
    ],
)  # fmt: skip
def test_a_name_is_gone_where_no_word_renders_it(
    known: Glossary, language: str, original: str, with_it: str, without: str, names: list[str]
) -> None:
    assert gone(known, original, with_it, language) == []
    assert gone(known, original, without, language) == names


def test_an_entity_is_there_by_any_of_its_names(known: Glossary) -> None:
    assert gone(known, "Le Front vert a voté.", "The GF voted.", "fr") == []


@pytest.mark.parametrize(
    ("language", "original"),
    [
        ("fr", "Il a vu la XQZ."),  # letters
        ("fr", "Le pape Jean XXIII a parlé."),  # a number
        ("de", "Er las die Bild am Abend."),  # a common noun as well
        ("fr", "Il a vu la FV."),  # letters that English has otherwise
    ],
)
def test_a_doubtful_name_is_gone_only_where_the_translation_has_a_hole(
    known: Glossary, language: str, original: str
) -> None:
    assert gone(known, original, "It was so.", language) == []
    assert gone(known, original, "It was so.", language, lenient=True)


def test_latin_letters_among_others_are_a_name(known: Glossary) -> None:
    assert "Kribbel" in gone(known, "市长参观了Kribbel工厂。", "He saw the plant.", "zh")
    assert gone(known, "市长参观了Kribbel工厂。", "He saw the Kribbel plant.", "zh") == []


def test_a_name_in_latin_letters_is_told_once(known: Glossary) -> None:
    assert gone(known, "市长参观了Volvo工厂。", "He saw the plant.", "zh") == ["Volvo"]


def test_capitals_side_by_side_are_a_name_in_german_but_not_before_a_common_noun(known: Glossary) -> None:
    def gone_in(original: str) -> list[str]:
        return gone(known, original, "It was so.", "de")

    assert gone_in("Man sah dort den Werner Kribbel am See.") == ["Werner Kribbel"]
    assert gone_in("Es tagt das Bündnis Quimbo heute.") == ["Bündnis Quimbo"]
    assert gone_in("Man sah dort die Werner Kribbelung am See.") == []
    assert gone_in("Man sah dort den Werner Hafen am See.") == []


def test_a_country_is_there_by_its_adjective_or_people() -> None:
    germany = entity("germany", "place", "Germany", Alias("German", type="demonym"))
    assert gone(a_glossary(germany), "他在德国讲话。", "A German speech.", "zh") == []
    assert gone(a_glossary(), "他在德国讲话。", "He spoke.", "zh") == ["德国"]


def test_a_place_within_a_longer_word_is_no_place(known: Glossary) -> None:
    assert gone(known, "彼はウィーンで話した。", "He spoke.", "ja") == ["ウィーン"]
    assert gone(known, "彼はサウィーン祭で話した。", "He spoke.", "ja") == []
    assert gone(known, "彼はウィーンナーを話した。", "He spoke.", "ja") == []
    assert gone(known, "中国地方で雨が降った。", "It rained.", "ja") == []  # a region of Japan
    assert gone(known, "中国下雨了。", "It rained.", "zh") == ["中国"]


@pytest.mark.parametrize("language", ["fr", "ru", "de", "en"])
def test_a_language_with_capitals(language: str) -> None:
    assert language_has_capitals(language)


@pytest.mark.parametrize("language", ["zh", "ja", "th", "ko", "hi", "ar", "fa", "he", "ur", "ta", "bn", "ka"])
def test_a_language_without_capitals(language: str) -> None:
    assert not language_has_capitals(language)


def test_a_name_is_as_like_the_translation_as_its_best_form(known: Glossary) -> None:
    def likeness(id_: str, text: str, translation: str, language: str) -> float:
        return likeness_to_translation(known, id_, text, translation, language)

    assert likeness("green-front", "Front vert", "The Green Front won.", "fr") == 1.0
    assert likeness("green-front", "Front vert", "The GF won.", "fr") == 1.0
    assert likeness("new:wien", "Wien", "A day in Vienna", "de") == 1.0  # a city, in English
    assert likeness("new:dorin", "Дорин", "Dorin spoke.", "ru") == 1.0  # by sound
    assert likeness("new:dorin", "Дорин", "He went home.", "ru") < 0.5
