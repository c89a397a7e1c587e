"""The function words, borrowed words and word endings, language by language."""

from __future__ import annotations

import re
import unicodedata

import pytest

from compare.rules import LANGUAGES
from compare.rules._topics import topic
from compare.text.frequency import function_words, zipf


def _words(name: str) -> list[object]:
    return [pytest.param(code, words, id=code) for code, words in topic(name).items()]


@pytest.mark.parametrize(("code", "words"), _words("function-words"))
def test_a_function_word_is_not_english_and_stands_once(code: str, words: list[str]) -> None:
    assert code in LANGUAGES
    assert len(words) == len(set(words))
    assert all(word.islower() and word.isalpha() and len(word) >= 3 for word in words)
    assert not set(words) & function_words("en")
    assert [word for word in words if zipf(word, "en") > 4.2] == []


@pytest.mark.parametrize(("code", "words"), _words("borrowed"))
def test_borrowed_words_are_written_without_accents_and_stand_once(code: str, words: list[str]) -> None:
    assert re.fullmatch(r"[a-z]{2}", code)
    assert len(words) == len(set(words))
    assert all(isinstance(word, str) and word == word.lower() for word in words)
    assert [word for word in words if unicodedata.normalize("NFKD", word) != word] == []


@pytest.mark.parametrize(("code", "endings"), _words("word-endings"))
def test_few_english_words_end_as_the_words_of_another_language_do(code: str, endings: list[str]) -> None:
    assert code in LANGUAGES
    assert len(endings) == len(set(endings))
    assert all(re.fullmatch(r"[a-z]{3,}", ending) for ending in endings)
    english = (
        "improvement government settlement nationality community ambulance weather mountain bring evening"
    )
    assert [word for word in english.split() if word.endswith(tuple(endings))] == []
