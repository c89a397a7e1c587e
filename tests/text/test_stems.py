"""Forms of one English word."""

from __future__ import annotations

import pytest

from compare.text.stems import is_past, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("primaries", "primary"),
        ("held", "hold"),
        ("apologized", "apologize"),
        ("planned", "plan"),
        ("met", "meets"),
        ("looks", "look"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["opened", "Met", "told"])
def test_a_past_tense_is_known_by_its_ending_or_its_form(word: str) -> None:
    assert is_past(word)
    assert not is_past("opens")
