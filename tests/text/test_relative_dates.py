import pytest

from compare.text.date_mention import DateMention
from compare.text.dates import dates


def only(text: str) -> DateMention:
    (mention,) = dates(text)
    return mention


@pytest.mark.parametrize(
    ("text", "found", "unit", "shift", "part"),
    [
        ("said yesterday", "yesterday", "day", -1, None),
        ("Today, the port closed", "Today", "day", 0, None),
        ("earlier today", "earlier today", "day", 0, "earlier"),
        ("the day before yesterday", "the day before yesterday", "day", -2, None),
        ("in talks last week", "last week", "week", -1, None),
        ("talks next week", "next week", "week", 1, None),
        ("last week’s talks", "last week", "week", -1, None),
        ("earlier this month", "earlier this month", "month", 0, "earlier"),
        ("late last year", "late last year", "year", -1, "late"),
        ("by the end of the year", "the end of the year", "year", 0, "late"),
        ("later in the week", "later in the week", "week", 0, "later"),
        ("over this past year", "past year", "year", -1, "past"),
        ("two days ago", "two days ago", "day", -2, None),
        ("about 20 years ago", "20 years ago", "year", -20, None),
        ("a month ago", "a month ago", "month", -1, None),
        ("several years ago", "several years ago", "year", None, None),
        ("more than two years ago", "more than two years ago", "year", None, None),
        ("la semaine dernière", "semaine dernière", "week", -1, None),
        ("la semana pasada", "semana pasada", "week", -1, None),
        ("letzte Woche", "letzte Woche", "week", -1, None),
        ("на прошлой неделе", "прошлой неделе", "week", -1, None),
        ("他昨天抵达", "昨天", "day", -1, None),
    ],
)
def test_a_relative_date_says_how_far_away(
    text: str, found: str, unit: str, shift: int | None, part: str | None
) -> None:
    mention = only(text)
    assert mention.of(text) == found
    assert (mention.unit, mention.shift, mention.part) == (unit, shift, part)


@pytest.mark.parametrize(
    ("text", "found", "shift"),
    [
        ("last Friday", "last Friday", -1),
        ("next Monday", "next Monday", 1),
        ("lundi prochain", "lundi prochain", 1),
    ],
)
def test_so_does_a_weekday(text: str, found: str, shift: int) -> None:
    mention = only(text)
    assert (mention.of(text), mention.shift) == (found, shift)


@pytest.mark.parametrize(
    "text",
    [
        "said USA Today",
        "at the end of the day",
        "over the last year of his life",
        "the last week of the campaign",
        "over the next week or so",
        "to this day",
        "long ago",
    ],
)
def test_these_are_told_from_nothing(text: str) -> None:
    assert dates(text) == ()
