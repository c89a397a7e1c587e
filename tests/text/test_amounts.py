"""What numerals are worth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.amounts import continental, figure_value, share_value, unit, vague_value, words_value


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("1,730", 1730),
        ("1.730.000", 1_730_000),
        ("1.730,5", 1730.5),
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("240.000", 240_000),
        ("3 1/2", 3.5),
        ("3-1/2", 3.5),
        ("3½", 3.5),
        ("⅔", 2 / 3),
        ("١٢", 12),
        ("１２．５", 12.5),
        ("١٬٧٣٠", 1730),
        ("1\u202f730", 1730),
        ("1/0", 1),
    ],
)
def test_figures(figure: str, value: float) -> None:
    assert figure_value(figure) == pytest.approx(value)


def test_points_that_group() -> None:
    assert figure_value("1.730") == 1.73
    assert figure_value("1.730", points_group=True) == 1730


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("It cost 2,5 million.", True),
        ("It cost 1.250.000 crowns.", True),
        ("It cost 2,5 million and 1,250 more.", False),
        ("It cost 2,5 million, 3.5 at most.", False),
        ("On 12.05.2016 it cost 2,5 million.", True),
        ("It cost nothing.", False),
    ],
)
def test_how_a_text_writes_its_figures(prose: str, expected: bool) -> None:
    assert continental(prose) is expected


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-five", 25),
        ("one hundred and twenty", 120),
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("one and a half", 1.5),
        ("two dozen", 24),
        ("two three", None),
    ],
)
def test_words(words: str, value: float | None) -> None:
    assert words_value(words) == value


@pytest.mark.parametrize(
    ("share", "percent"),
    [("half", 50), ("two-thirds", 200 / 3), ("one in five", 20), ("9 out of 10", 90), ("A quarter", 25)],
)
def test_shares(share: str, percent: float) -> None:
    assert share_value(share) == pytest.approx(percent)


def test_vague_numbers() -> None:
    assert [vague_value(words) for words in ("dozens", "Hundreds of thousands", "a few dozen")] == [
        24,
        1e5,
        24,
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [("US$", "USD"), ("per cent", "%"), ("Kilometres", "km"), ("° C", "degrees"), ("EUR", "EUR"), ("", None)],
)
def test_units(text: str, name: str | None) -> None:
    assert unit(text) == name


@given(st.integers(min_value=0, max_value=10**9))
def test_figures_in_any_digits_read_alike(value: int) -> None:
    arabic = f"{value:,}".translate(
        {ord("0") + digit: 0x660 + digit for digit in range(10)} | {ord(","): "٬"}
    )
    assert figure_value(arabic) == figure_value(f"{value:,}") == value
