"""Two numbers may be one if they share a value or one rounds the other."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from compare.text.bilingual.agreement import Known, agree
from compare.text.bilingual.number_words import Figure


def _figure(*values: float) -> Figure:
    return Figure(0, 1, values)


def test_one_value_in_common_is_enough() -> None:
    assert agree(_figure(1730, 1.73), _figure(1.73))
    assert not agree(_figure(1730), _figure(1.73))


def test_small_numbers_are_not_rounded() -> None:
    assert agree(_figure(4178027), _figure(4.2e6))
    assert not agree(_figure(4178027), _figure(4e6 + 1))
    assert not agree(_figure(1998), _figure(2000))


@given(st.floats(1, 1e12), st.floats(1, 1e12))
@example(950_000_000_000.0, 999_999_999_500.0)
def test_agreement_goes_both_ways(one: float, other: float) -> None:
    assert agree(_figure(one), _figure(one))
    assert agree(_figure(one), _figure(other)) == agree(_figure(other), _figure(one))


@pytest.mark.parametrize(
    ("asked", "is_known"),
    [
        (1730, True),
        (1731, False),
        (4_378_027, True),
        (4_380_000, True),
        (4_400_000, True),
        (4_000_000, False),
        (4_378_137, False),
        (2000, False),
        (0, False),
        (0.3, True),
    ],
)
def test_one_is_asked_of_many(asked: float, is_known: bool) -> None:
    known = Known([_figure(1730, 1.73), _figure(1998), _figure(4_378_027), _figure(0.1 * 3)])
    assert (_figure(asked) in known) is is_known
    assert (_figure(asked) in Known([])) is False
