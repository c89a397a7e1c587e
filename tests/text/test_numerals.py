"""How numerals are written; what they count is tested with the numbers."""

from __future__ import annotations

import pytest

from compare.text.numerals import Numeral, numerals


def only(prose: str) -> Numeral:
    (numeral,) = numerals(prose)
    return numeral


@pytest.mark.parametrize(
    ("prose", "style"),
    [("53", "figure"), ("fifty-three", "words"), ("dozens of boats", "vague"), ("half of it", "share")],
)
def test_styles(prose: str, style: str) -> None:
    assert only(prose).style == style


def test_a_plain_space_may_group_thousands() -> None:
    assert only("Some 40 000 people live there.").value == 40_000
    assert only("Some 1 250 000 people live there.").value == 1_250_000


def test_what_is_beyond_all_counting_is_no_number() -> None:
    assert not list(numerals(f"A line of {'9' * 400} and no more."))
    assert not list(numerals(f"Of 3-{'9' * 400} boats."))


def test_only_figures_without_sign_unit_or_scale_are_bare() -> None:
    assert only("53 boats").bare
    assert not any(only(prose).bare for prose in ("$53", "53 km", "53 million", "fifty-three"))


@pytest.mark.parametrize("prose", ["two three", "twenty thirty"])
def test_words_that_make_no_number_together(prose: str) -> None:
    assert all(numeral.value < 40 for numeral in numerals(prose))


@pytest.mark.parametrize(
    "prose", ["the F-16", "- 5 boats", "the 3-5 boats", "one in ten weeks", "20 -30 boats"]
)
def test_a_hyphen_before_a_figure_is_seldom_a_minus(prose: str) -> None:
    assert all(numeral.value > 0 for numeral in numerals(prose))


def test_one_in_ten_is_a_share_unless_of_a_time() -> None:
    assert [numeral.style for numeral in numerals("one in ten weeks")] == ["words", "words"]
    assert only("one in ten boats").style == "share"


def test_a_long_run_of_number_words_ends() -> None:
    assert len(list(numerals("two " * 2000))) < 2000
