"""Words that others do not have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.report.view.wording import unshared


def own(*texts: str) -> list[list[str]]:
    """The unshared stretches of each text, in words."""
    found = unshared(texts)
    return [[text[start:end] for start, end in places] for text, places in zip(texts, found, strict=True)]


def test_words_that_follow_one_another_are_one_stretch() -> None:
    first, second = own(
        "A ferry with 214 people ran aground.", "A ferry carrying some 240 people ran aground!"
    )
    assert first == ["with 214"]
    assert second == ["carrying some 240"]


def test_a_word_one_other_report_has_is_shared() -> None:
    assert own("red green blue", "red yellow", "green yellow") == [["blue"], [], []]


def test_case_points_and_apostrophes_do_not_matter() -> None:
    assert own("The U.S. doesn’t", "the US doesn't") == [[], []]
    assert own("وَأُصِيبَ راكبان", "وأصيب راكبان بجروح") == [[], ["بجروح"]]
    assert own("שָׁלוֹם לכם", "שלום לך") == [["לכם"], ["לך"]]


@pytest.mark.parametrize(
    ("one", "other", "left"),
    [("他们在北京举行会谈", "他们在上海举行会谈", "北京"), ("รัฐบาลไทย", "รัฐบาลลาว", "ไทย")],
)
def test_without_spaces_signs_are_compared_with_their_neighbours(one: str, other: str, left: str) -> None:
    assert own(one, other)[0] == [left]


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_places_are_in_order_and_apart(texts: list[str]) -> None:
    for text, places in zip(texts, unshared(texts), strict=True):
        offsets = [offset for place in places for offset in place]
        assert offsets == sorted(offsets)
        assert all(0 <= start < end <= len(text) for start, end in places)


@given(st.text(max_size=60))
def test_a_text_beside_itself_has_no_word_of_its_own(text: str) -> None:
    assert unshared([text, text]) == ((), ())
