"""Words in order, words in none, and holes."""

from __future__ import annotations

import pytest

from compare.text.word_order import gaps, word_order


def test_order_is_more_plausible_than_none() -> None:
    written = "The minister presented a plan for the schools of the country on Monday."
    shuffled = "Minister schools a of plan the presented Monday for the on country the of."
    assert word_order(written).plausibility > 0.5 > 0 > word_order(shuffled).plausibility


@pytest.mark.parametrize(
    ("sentence", "hole"),
    [
        ("He was born in .", "in ."),
        ("The mayor of in 2014 was young.", "of in"),
        ("Said that it was late.", "Said"),
        ("The bank (, 1995) closed.", "(,"),
        ("Farmers from who came late.", "from who"),
    ],
)
def test_a_hole(sentence: str, hole: str) -> None:
    assert [span.of(sentence) for span in gaps(sentence)][:1] == [hole]


@pytest.mark.parametrize(
    "sentence",
    [
        "He came in. She sat down.",
        "The house of which he spoke is old.",
        "Was it late?",
        "He spoke of a “loss”.",
        "Go on, he said, and, if you can, stay.",
        "What is it good for?",
        "The use of force is banned.",
    ],
)
def test_no_hole(sentence: str) -> None:
    assert gaps(sentence) == ()
