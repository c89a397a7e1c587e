"""Many findings of one kind are one witness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary import Glossary
from compare.origin.evidence import _KIND_OF, APART, by_kind, evidence, odds
from compare.rules import all_rules

CATEGORIES = {"calque": "calque", "misplaced-verb": "word-order", "decimal-comma": "locale", "own": "mine"}
WEIGHTS = dict.fromkeys(CATEGORIES, 2.0)


def test_the_second_finding_of_a_rule_adds_less_than_the_first() -> None:
    once, twice = (evidence({"calque": n}, WEIGHTS) for n in (1, 2))
    assert 0 < twice - once < once


def test_rules_of_one_kind_are_summed_before_they_are_bent() -> None:
    kinds = by_kind({"calque": 1, "misplaced-verb": 1, "decimal-comma": 1, "own": 1}, WEIGHTS, CATEGORIES)
    assert kinds == {"grammar": 4.0, "setting": 2.0, "mine": 2.0}


def test_two_kinds_say_more_than_twice_as_much_of_one() -> None:
    assert odds(0.8, [4.0, 4.0]) > odds(0.8, [8.0])


def test_a_slope_that_a_user_trained_below_zero_takes_nothing_away() -> None:
    assert odds(-1.0, [4.0]) == 0.0


@given(st.lists(st.floats(0, 1e6)))
def test_no_kind_brings_more_than_its_share(kinds: list[float]) -> None:
    assert 0 <= odds(1.0, kinds) <= 4.0 * len(kinds)


@given(st.floats(0, 50), st.floats(0, 50))
def test_more_findings_never_weigh_less(some: float, more: float) -> None:
    assert odds(0.8, [some + more]) >= odds(0.8, [some])


@pytest.mark.parametrize("category", sorted({rule.category for rule in all_rules(Glossary.shipped())}))
def test_every_category_of_ours_has_a_kind_or_stands_apart(category: str) -> None:
    assert (category in _KIND_OF) != (category in APART)
