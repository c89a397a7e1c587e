"""Phrases of a table are found where their word stands, and nowhere else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.rules._phrases import Phrase, Table, words

SINCE = Phrase("since", "since always", "English says “always”.")
ALWAYS = Phrase("always", "(?:for|since) always(?! on)", "English says “always”.")


def found(text: str, *phrases: Phrase) -> list[str]:
    return [one.of(text) for one in Table(phrases).find(text)]


def test_the_first_letter_may_be_a_capital() -> None:
    assert found("Since always it rains.", SINCE) == ["Since always"]
    assert found("For always it rains.", ALWAYS) == ["For always"]


def test_a_phrase_begins_and_ends_with_whole_words() -> None:
    assert found("Insince always, since alwayss, ever-since always, since always-on.", SINCE) == []


def test_one_of_two_that_overlap_is_told() -> None:
    assert found("It rains since always.", SINCE, ALWAYS) == ["since always"]


def test_what_follows_is_seen() -> None:
    assert found("It is for always on.", ALWAYS) == []


def test_any_of_several_words_will_do() -> None:
    boxes = Phrase("box|boxes", "a such box(?:es)?", "English says “such a box”.")
    assert found("A such box, a such boxes.", boxes) == ["A such box", "a such boxes"]


@given(st.text(alphabet="since alwy.\n-", max_size=60))
def test_every_word_is_where_it_is_said_to_be(text: str) -> None:
    for word, places in words(text).items():
        assert places == sorted(places)
        assert all(text[place : place + len(word)].lower() == word for place in places)
