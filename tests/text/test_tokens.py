from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text import tokens as module
from compare.text.folding import folded
from compare.text.tokens import ByWord, tokens
from compare.text.tokens import words as side_by_side


def words(text: str) -> list[str]:
    return [token.of(text) for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Envoys met al-Hariri’s aides.", ["Envoys", "met", "al-Hariri’s", "aides"]),
        ("about 1,730 people, 3.5% more", ["about", "1,730", "people", "3.5", "more"]),
        ("the 22\u2011nation group at 5 a.m.", ["the", "22\u2011nation", "group", "at", "5", "a.m."]),
        ("in the U.S. and the U.N.", ["in", "the", "U.S.", "and", "the", "U.N."]),
        ("l’armée d'Oran", ["l’armée", "d'Oran"]),
        ("the envoys’ “final” offer", ["the", "envoys", "final", "offer"]),
        ("and/or", ["and", "or"]),
        ("in\u00a0the\u202fcity", ["in", "the", "city"]),
        ("_very_ good", ["very", "good"]),
        ("visit example.org", ["visit", "example", "org"]),
        ("Прем’єр-міністр України", ["Прем’єр-міністр", "України"]),
        ("قالَ الوزير", ["قالَ", "الوزير"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("— … “” !", []),
    ],
)
def test_a_token_is_a_word_or_a_number_with_what_joins_it(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_tokens_are_in_order_never_overlap_and_hold_no_white_space(text: str) -> None:
    found = tokens(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert not any(character.isspace() for word in words(text) for character in word)


@given(st.text())
def test_every_letter_and_digit_lies_in_a_token(text: str) -> None:
    inside = {place for token in tokens(text) for place in range(token.start, token.end)}
    assert all(place in inside for place, character in enumerate(text) if character.isalnum())


@given(st.text(alphabet="ab1 .,-’'U\u0301_\n", max_size=60))
def test_words_and_tokens_are_the_same_pieces_of_a_folded_text(text: str) -> None:
    prose = folded(text).text
    found = side_by_side(prose)
    places = list(zip(found.starts, found.ends, strict=True))
    assert [prose[start:end] for start, end in places] == list(found.forms)
    assert [(token.start, token.end) for token in tokens(prose)] == places


def test_a_test_by_word_asks_once_and_gives_the_places_of_those_that_pass() -> None:
    asked: list[str] = []
    short = ByWord(lambda word: not asked.append(word) and len(word) < 3)
    assert list(short.places(["to", "the", "sea", "to", "the", "to"])) == [0, 3, 5]
    assert asked == ["to", "the", "sea"]


@given(st.lists(st.integers(0, 9).map(str)))
def test_it_forgets_only_what_is_not_asked_for_again(words: list[str]) -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word) + int(word)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_REMEMBERED", 2)
        found = ByWord(length)
        for word in words:
            assert found[word] == 1 + int(word)
            assert found[word] == 1 + int(word) and len(found) <= 3
            before = len(asked)
            assert found["0"] == 1  # asked for every time, and so found out once
            assert len(asked) == before or asked.count("0") == 1
