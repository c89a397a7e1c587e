"""A "not" that is added or lost is seen where nothing could stand for it."""

from __future__ import annotations

import re

import pytest

from compare.text.bilingual.negation import _data, added_negation, languages, lost_negation


@pytest.mark.parametrize(
    ("language", "original", "english"),
    [
        ("fr", "Le maire a signé la lettre.", "The mayor did not sign the letter."),
        ("de", "Der Hafen ist offen.", "The harbour isn’t open."),
        ("cs", "Starosta přišel v neděli.", "The mayor never came on Sunday."),
        ("hi", "मेयर आज दिल्ली में हैं।", "The mayor is not in Delhi today."),
        ("zh", "市长星期日来了。", "The mayor did not come on Sunday."),
    ],
)
def test_an_added_not(language: str, original: str, english: str) -> None:
    assert added_negation(english, original, language)
    assert not lost_negation(english, original, language)


@pytest.mark.parametrize(
    ("language", "original", "english"),
    [
        ("fr", "Le maire n’a pas signé la lettre.", "The mayor signed the letter."),
        ("es", "El alcalde nunca firmó la carta.", "The mayor signed the letter."),
        ("ru", "Никто не подписал письмо.", "The mayor signed the letter."),
        ("ru", "Мэр не подписал письмо.", "The mayor signed the letter."),
        ("ja", "市長は手紙に署名しませんでした。", "The mayor signed the letter."),
    ],
)
def test_a_lost_not(language: str, original: str, english: str) -> None:
    assert lost_negation(english, original, language)
    assert not added_negation(english, original, language)


@pytest.mark.parametrize(
    ("language", "original", "english"),
    [
        ("fr", "Il est parti sans un mot.", "He left and did not say a word."),
        ("de", "Er kam nicht nur spät.", "He came not only late."),
        ("de", "Er kam nicht.", "He failed to come."),
        ("it", "Nessuno è venuto.", "Not one person came."),
        ("pl", "Nie przyszedł.", "He stayed away."),
        ("fr", "Personne n’ignore le danger.", "They know the danger."),
        ("de", "Niemand kam nicht.", "They came."),
        ("ru", "Мэр не может не знать.", "The mayor must know."),
        ("it", "Nessuno non conosce il porto.", "They know the harbour."),
        ("fr", "Le pont n’est pas ouvert.", "The bridge is closed."),
        ("de", "Der Wagen fährt nicht mehr.", "The car broke down."),
        ("es", "Hubo cero heridos.", "Nobody was hurt."),
        ("pl", "Zero rannych.", "Nobody was hurt."),
        ("en", "He came.", "He did not come."),
        ("xx", "Tulip.", "He did not come."),
    ],
)
def test_no_difference_that_is_plain(language: str, original: str, english: str) -> None:
    assert added_negation(english, original, language) is None
    assert lost_negation(english, original, language) is None


def test_every_language_has_its_tables_in_plain_words() -> None:
    for language in languages():
        table = _data()[language]
        assert set(table) >= {"clear", "open", "never"} and set(table) <= {
            "clear",
            "open",
            "never",
            "other",
            "condition",
            "denying",
        }
        for kind, words in table.items():
            entries = words.split()
            assert entries, (language, kind)
            assert not [entry for entry in entries if re.search(r"[()\[\]|+]", entry)]


@pytest.mark.parametrize(
    ("language", "original", "english"),
    [
        ("es", "El club no firmará si no bajan los precios.", "The club will sign unless prices fall."),
        ("it", "L’opposizione non ha votato.", "The opposition voted."),
        ("ru", "Профсоюз не поддержал план.", "The union supported the plan."),
        ("de", "Die Universität hat nicht geantwortet.", "The university replied."),
    ],
)
def test_words_that_only_look_like_a_not(language: str, original: str, english: str) -> None:
    assert lost_negation(english, original, language)


def test_a_condition_in_both_is_no_difference() -> None:
    assert (
        lost_negation("The club will sign unless prices rise.", "El club firmará si no suben.", "es") is None
    )


def test_a_long_text_is_no_trouble() -> None:
    assert added_negation("un" * 50_000, "ne" * 50_000, "cs") is None
