"""Two numbers may be one if they share a value or one rounds the other."""

from __future__ import annotations

from hypothesis import given
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
def test_agreement_goes_both_ways(one: float, other: float) -> None:
    assert agree(_figure(one), _figure(one))
    assert agree(_figure(one), _figure(other)) == agree(_figure(other), _figure(one))


@given(st.lists(st.integers(0, 10**7), max_size=8), st.integers(0, 10**7))
def test_many_are_asked_as_one_by_one(known: list[int], asked: int) -> None:
    figures = [_figure(float(value)) for value in known]
    one = _figure(float(asked))
    assert (one in Known(figures)) == any(agree(one, figure) for figure in figures)
