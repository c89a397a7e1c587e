"""The data of fixed phrases, verb frames and false friends: each found in its wrong sentence alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from compare.rules._phrases import Phrase, Table, files, read

LANGUAGES = {"ar", "de", "es", "fa", "fr", "it", "ja", "nl", "pt", "ru", "tr", "uk", "zh"}
TOPICS = ("calques", "false-friends", "verb-frames")
FILES = [pytest.param(file, id=f"{topic}-{file.stem}") for topic in TOPICS for file in files(topic)]


def phrases(*topics: str) -> list[ParameterSet]:
    return [
        pytest.param(phrase, id=f"{topic}-{phrase.language}-{number}")
        for topic in topics
        for file in files(topic)
        for number, phrase in enumerate(read(file))
    ]


PHRASES = phrases(*TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_there_is_a_file_for_every_language(topic: str) -> None:
    assert {file.stem for file in files(topic)} == LANGUAGES


@pytest.mark.parametrize("file", FILES)
def test_no_form_stands_twice(file: Path) -> None:
    forms = [phrase.form for phrase in read(file)]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_found_once_in_its_wrong_sentence_and_not_in_its_right_one(phrase: Phrase) -> None:
    table = Table([phrase])
    assert len(list(table.find(phrase.wrong))) == 1
    assert list(table.find(phrase.right)) == []
    words = re.findall("[a-z]+", phrase.right.lower())
    assert not set(phrase.at.split("|")).isdisjoint(words), "the right sentence is dangerous"


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_says_where_it_comes_from_and_what_english_says(phrase: Phrase) -> None:
    assert phrase.original and phrase.english.endswith(".")
    assert re.fullmatch(r"[a-z]+(?:\|[a-z]+)*", phrase.at)


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_form_is_linear(phrase: Phrase) -> None:
    """No repetition without a bound, but of letters, digits and the like that a blank ends."""
    unbounded = re.sub(r"(?:\[[^]]+\]|\\[wd])[*+](?![*+])", "", phrase.form)
    assert not re.search(r"(?<!\\)[*+]", unbounded), "repeat letters, nothing else, without a bound"


@pytest.mark.parametrize("phrase", phrases("false-friends"))
def test_a_false_friend_has_words_around_it(phrase: Phrase) -> None:
    """The word alone says nothing of where a text comes from."""
    assert " " in phrase.form or "-" in phrase.form or phrase.language == "fa"
    for word in phrase.at.split("|"):
        assert list(Table([phrase]).find(f"The {word}. A {word} was here.")) == []
