"""Whether two figures can both hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.claims._figures import compatible, normal_form
from compare.text.numbers import Number, numbers

BOUNDS = st.sampled_from(["", "at least ", "more than ", "about ", "nearly ", "up to ", "fewer than "])


def number(words: str) -> Number:
    (found,) = numbers(f"They saw {words} boats.")
    return found


def test_normal_forms() -> None:
    forms = {
        words: normal_form(number(words)) for words in ("53", "at least 53", "about 1.5 million", "10-15")
    }
    assert forms == {"53": "53", "at least 53": "≥53", "about 1.5 million": "~1500000", "10-15": "10–15"}


def test_great_figures_may_be_rounded_and_small_ones_not() -> None:
    assert compatible(number("240,000"), number("241,312"))
    assert not compatible(number("240,000"), number("251,312"))
    assert not compatible(number("50"), number("53"))


def test_rounding_to_one_digit_counts_only_within_a_tenth() -> None:
    assert compatible(number("2 million"), number("1.9 million"))
    assert not compatible(number("2 million"), number("1.5 million"))


@given(BOUNDS, st.integers(2, 10**6), BOUNDS, st.integers(2, 10**6))
def test_compatibility_has_no_direction(bound: str, one: int, other_bound: str, two: int) -> None:
    a, b = number(f"{bound}{one:,}"), number(f"{other_bound}{two:,}")
    assert compatible(a, b) == compatible(b, a)


@given(BOUNDS, st.integers(2, 10**6))
def test_every_bound_allows_what_it_says_of_itself(bound: str, value: int) -> None:
    assert compatible(number(f"{bound}{value:,}"), number(f"{bound}{value:,}"))


def test_two_round_figures_leave_room_once() -> None:
    assert compatible(number("some 50"), number("about 55"))
    assert not compatible(number("some 60"), number("about 80"))


def test_one_measure_in_two_units_and_one_amount_in_two_currencies() -> None:
    assert compatible(number("100 km"), number("62 miles"))
    assert not compatible(number("100 km"), number("30 miles"))
    assert compatible(number("$2 million of"), number("£1.6 million of"))
    assert not compatible(number("$2 million of"), number("£2 million of"))
