"""Words around a place, and whether two places tell of one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.claims._words import around, likeness, tied
from compare.model import Span

WORDS = st.lists(
    st.sampled_from(["mayor", "opened", "the", "old", "bridge", "in", "Vello", "on", "stormy", "harbour"]),
    min_size=2,
)
TEXTS = WORDS.map(" ".join)


def place_of(text: str, word: str) -> Span:
    start = text.index(word)
    return Span(start, start + len(word))


def test_the_words_right_beside_tie_two_places() -> None:
    one, other = "The mayor opened the bridge on Monday.", "On Tuesday the mayor of Vello opened a bridge."
    near, far = around(one, place_of(one, "Monday")), around(other, place_of(other, "Tuesday"))
    assert tied(near, far) > 0


def test_words_beyond_a_conjunction_belong_to_another_thing() -> None:
    text = "The mayor resigned on Monday after the bridge fell."
    assert "bridg" not in {near.stem for near in around(text, place_of(text, "Monday"))}


@given(TEXTS, TEXTS)
def test_likeness_has_no_direction_and_is_a_share(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1 + 1e-9


@given(TEXTS, TEXTS, st.booleans())
def test_two_places_are_tied_both_ways(one: str, other: str, names: bool) -> None:
    a, b = (around(text, place_of(text, text.split()[0])) for text in (one, other))
    assert tied(a, b, names) == pytest.approx(tied(b, a, names))
