"""Is a name of the translation no name of the original?"""

from __future__ import annotations

import pytest

from compare.glossary.unlike import is_unlike
from compare.model import Alias, Article, Entity, Mention
from tests.glossary.conftest import a_glossary, entity

ACCORD = Entity(
    "accord",
    "organisation",
    {"en": "Trade Accord"},
    (Alias("TA", type="acronym"), Alias("AC", lang="fr", type="acronym")),
)
FRONT = Entity(
    "green-front",
    "organisation",
    {"en": "Green Front", "ru": "ЗФ"},
    (Alias("GF", type="acronym"), Alias("FV", lang="fr", type="acronym")),
)
NORDIA = Entity("nordia", "place", {"en": "Nordia", "fr": "Nordie", "zh": "诺迪亚"})
GERMANY = entity("germany", "place", "Germany")
KNOWN = a_glossary(ACCORD, FRONT, NORDIA, GERMANY, entity("odile-orlov", "person", "Odile Orlov"))


def unlike(name: str, translation: str, language: str, original: str) -> bool:
    mentions = KNOWN.recognise(Article(translation, id="translation", language="en"))
    at = translation.index(name)
    new = Mention("translation", "", at, at + len(name), name, f"new:{name.lower()}", name)
    mention = next((each for each in mentions if each.text == name), new)
    return is_unlike(KNOWN, mention, translation, original, language)


@pytest.mark.parametrize(
    ("name", "language", "like", "other"),
    [
        ("Nordia", "fr", "La Nordie a voté.", "La Vallée a voté."),
        ("Nordia", "zh", "诺迪亚投票。", "市长讲话。"),
        ("Germany", "de", "Deutschland stimmte ab.", "Portugal stimmte ab."),
        ("Germany", "zh", "德国投票。", "市长讲话。"),
        ("Odile Orlov", "fr", "Odile Orlov a voté.", "Le maire a voté."),
        ("Odile Orlov", "ru", "Одиль Орлова голосовала.", "Павел Дорин голосовал."),
        ("Brunvik", "ru", "Брунвик голосовал.", "Павел Дорин голосовал."),
        ("Brunvik", "pl", "Brunvik mówił.", "Pavel Dorin mówił."),
        ("Brunvik", "ja", "ブルンヴィクは話した。", "市長は話した。"),
        ("Brunvik", "ar", "تحدث برونفيك", "تحدث العمدة"),
        ("Zhongrui Quan", "zh", "全中瑞讲话。", "市长讲话。"),
    ],
)
def test_a_name_is_unlike_what_is_another_name_or_none(
    name: str, language: str, like: str, other: str
) -> None:
    translation = f"Then {name} voted."
    assert not unlike(name, translation, language, like)
    assert unlike(name, translation, language, other)


@pytest.mark.parametrize(
    ("name", "language", "original"),
    [
        ("House", "fr", "Le maire a voté."),  # a word, no name
        ("Green Front", "pl", "Zieloni głosowali."),  # which every language calls otherwise
        ("Brunvik", "pl", "Burmistrz głosował."),  # the original names nobody: added, not mistaken
        ("Tanaka Ken", "ja", "市長は話した。"),  # Chinese characters can be read so
        ("Zhou", "zh", "市长讲话。"),  # one syllable is like too much
        ("Brunvik Orlov", "zh", "市长讲话。"),  # no pinyin
    ],
)
def test_in_doubt_a_name_is_not_unlike(name: str, language: str, original: str) -> None:
    assert not unlike(name, f"Then {name} voted.", language, original)


def test_a_name_that_the_translation_has_beside_another_is_not_taken_for_it() -> None:
    assert not unlike("Brunvik", "Brunvik and Pavel Dorin left.", "pl", "Pavel Dorin wyszedł.")


@pytest.mark.parametrize(
    ("language", "ours", "theirs", "slip"),
    [
        ("fr", "Dorvin", "Dormin", True),
        ("fr", "Dorvin", "Dorwin", False),  # as languages respell: v and w, i and y, k and c
        ("fr", "Dorvin", "Dorvyn", False),
        ("fr", "Korvin", "Corvin", False),
        ("fr", "Dorvin", "Dorvim", False),  # as languages end a word
        ("fr", "Dorvin", "Darmin", False),  # more letters than one
        ("fr", "Dorvin", "Dorin", False),
        ("fr", "Orvi", "Ormi", False),  # too short
        ("fr", "Dorvin", "dormin", False),  # no name
        ("ru", "Dorvin", "Dormin", False),  # inflected, and respelled
    ],
)
def test_one_other_letter_is_a_slip_where_names_are_spelled_alike(
    language: str, ours: str, theirs: str, slip: bool
) -> None:
    assert unlike(ours, f"Then {ours} left.", language, f"Puis {theirs} est parti.") is slip


def test_it_is_no_slip_where_both_names_stand_on_either_side() -> None:
    assert not unlike("Dorvin", "Dorvin and Dormin left.", "fr", "Dormin est parti.")
    assert not unlike("Dorvin", "Then Dorvin left.", "fr", "Dorvin et Dormin sont partis.")


def test_an_acronym_is_unlike_where_the_original_has_another_that_is_gone() -> None:
    assert unlike("TA", "The TA voted.", "fr", "Le FV a voté.")
    assert unlike("GF", "The GF voted.", "fr", "L’AC a voté.")
    assert unlike("TA", "The TA voted.", "ru", "ЗФ голосовал.")


@pytest.mark.parametrize(
    "translation", ["The TA and the Green Front voted.", "The TA and the GF voted.", "The TA and FV voted."]
)
def test_an_acronym_is_not_unlike_where_all_of_the_original_are_rendered(translation: str) -> None:
    assert not unlike("TA", translation, "fr", "Le FV a voté.")


def test_an_acronym_is_not_unlike_where_the_original_has_none_that_is_known() -> None:
    assert not unlike("TA", "The TA voted.", "fr", "La XQZ a voté.")
    assert not unlike("TA", "The TA voted.", "fr", "Le conseil a voté.")
