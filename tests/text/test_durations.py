from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.durations import Duration, durations


def only(text: str) -> Duration:
    (duration,) = durations(text)
    return duration


@pytest.mark.parametrize(
    ("text", "found", "days"),
    [
        ("after three-hour talks", "three-hour", 0.125),
        ("a strike of two weeks", "two weeks", 14),
        ("were held for 24 hours", "24 hours", 1),
        ("a 10-day drill", "10-day", 10),
        ("the five-year-old conflict", "five-year-old", 1826.25),
        ("a bloody two-year-old civil war", "two-year-old", 730.5),
        ("for more than four years", "four years", 1461),
        ("for a week", "a week", 7),
        ("a drill of half an hour", "half an hour", 0.0208),
        ("for two and a half days", "two and a half days", 2.5),
        ("for a year and a half", "a year and a half", 547.875),
        ("for three consecutive days", "three consecutive days", 3),
        ("a two-week-long strike", "two-week-long", 14),
        ("in less than one day", "one day", 1),
        ("within a decade", "a decade", 3652.5),
        ("the one-hour drill", "one-hour", 0.0417),
    ],
)
def test_how_long(text: str, found: str, days: float) -> None:
    duration = only(text)
    assert (duration.of(text), duration.days) == (found, days)


@pytest.mark.parametrize(
    ("text", "bound", "phrase"),
    [
        ("for four years", "exact", "four years"),
        ("for more than four years", "more-than", "more than four years"),
        ("for at least two hours", "at-least", "at least two hours"),
        ("for nearly a decade", "nearly", "nearly a decade"),
        ("for about an hour", "about", "about an hour"),
        ("for up to 90 days", "at-most", "up to 90 days"),
        ("two hours or more", "at-least", "two hours"),
        ("no longer than a week", "at-most", "no longer than a week"),
        ("for several months", "vague", "several months"),
        ("after years of war", "vague", "years"),
    ],
)
def test_a_bound_belongs_to_it(text: str, bound: str, phrase: str) -> None:
    duration = only(text)
    assert (duration.bound, duration.phrase.of(text)) == (bound, phrase)


def test_a_range_has_two_ends() -> None:
    duration = only("It takes 5-10 days.")
    assert (duration.value, duration.high, duration.unit) == (5, 10, "day")


@pytest.mark.parametrize(
    "text",
    [
        "a 42-year-old man",
        "the three-year-old daughter",
        "she is 42 years old",
        "two weeks ago",
        "three days later",
        "it costs $5 an hour",
        "one day they will agree",
        "on the third day",
        "what a day",
        "40 knots",
    ],
)
def test_these_are_no_durations(text: str) -> None:
    assert durations(text) == ()


pieces = st.lists(
    st.sampled_from(["two", "weeks", " ", "-", "a", "half", "years", "old", "war", "of", "3", "long"])
)


@given(pieces.map("".join))
def test_durations_are_in_order_and_never_overlap(text: str) -> None:
    found = durations(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(one.phrase.start <= one.start < one.end == one.phrase.end for one in found)
