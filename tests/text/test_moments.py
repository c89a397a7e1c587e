from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Published
from compare.text.dates import dates
from compare.text.moments import Moment, moments

SUNDAY = Published("2016-02-07", "2016-02-07")
FRIDAY = Published("2016-07-15", "2016-07-15")


def only(text: str, published: Published | None = None) -> Moment:
    (moment,) = moments(text, published)
    return moment


def days(text: str, published: Published | None = None) -> tuple[str | None, str | None]:
    moment = only(text, published)
    return moment.first, moment.last


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on July 15, 2016", "2016-07-15", "2016-07-15"),
        ("from 3-5 May 2016", "2016-05-03", "2016-05-05"),
        ("in February 2016", "2016-02-01", "2016-02-29"),
        ("in 2011", "2011-01-01", "2011-12-31"),
        ("in mid-2014", "2014-05-02", "2014-09-01"),
        ("in late March 2015", "2015-03-22", "2015-03-31"),
        ("on 03/02/2016", "2016-02-03", "2016-03-02"),
    ],
)
def test_a_date_with_its_year_needs_no_publication(text: str, first: str, last: str) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "on Friday",
        "yesterday",
        "last week",
        "on July 15",
        "in September",
        "two days ago",
        "several years ago",
    ],
)
def test_the_others_stay_open_without_one(text: str) -> None:
    moment = only(text)
    assert (moment.first, moment.last) == (None, None)
    assert moment.why


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The envoy said on Thursday", "2016-02-04", "2016-02-04"),
        ("The talks will resume on Thursday", "2016-02-11", "2016-02-11"),
        ("He said the talks would resume Thursday", "2016-02-11", "2016-02-11"),
        ("Talks on Thursday", "2016-02-04", "2016-02-11"),  # it may be either
        ("They stayed until Thursday", "2016-02-11", "2016-02-11"),
        ("The envoy said on Sunday", "2016-02-07", "2016-02-07"),  # the day of the report itself
        ("The talks will resume on Sunday", "2016-02-07", "2016-02-07"),
        ("last Sunday", "2016-01-31", "2016-01-31"),
        ("last Friday", "2016-01-29", "2016-02-05"),  # this week's or that of the week before
        ("next Monday", "2016-02-08", "2016-02-08"),
        ("this Friday", "2016-02-05", "2016-02-05"),
        ("yesterday", "2016-02-06", "2016-02-06"),
        ("tomorrow", "2016-02-08", "2016-02-08"),
        ("the day before yesterday", "2016-02-05", "2016-02-05"),
        ("last night", "2016-02-06", "2016-02-07"),
        ("last week", "2016-01-25", "2016-01-31"),
        ("next week", "2016-02-08", "2016-02-14"),
        ("over the past week", "2016-01-31", "2016-02-07"),
        ("earlier this month", "2016-02-01", "2016-02-07"),
        ("later this month", "2016-02-07", "2016-02-29"),
        ("last year", "2015-01-01", "2015-12-31"),
        ("late last month", "2016-01-22", "2016-01-31"),
        ("two days ago", "2016-02-05", "2016-02-05"),
        ("two weeks ago", "2016-01-21", "2016-01-27"),
        ("The talks were suspended Feb. 3", "2016-02-03", "2016-02-03"),
        ("They were suspended until Feb. 25", "2016-02-25", "2016-02-25"),
        ("The port was built on Aug. 3", "2015-08-03", "2015-08-03"),
        ("The port will open on Aug. 3", "2016-08-03", "2016-08-03"),
        ("The strikes began in September", "2015-09-01", "2015-09-30"),
        ("The port will open in September", "2016-09-01", "2016-09-30"),
        ("on Thursday, Feb. 4", "2016-02-04", "2016-02-04"),
        ("on Thursday, Feb. 5", "2015-02-05", "2015-02-05"),  # the weekday tells the year
    ],
)
def test_news_usage(text: str, first: str, last: str) -> None:
    assert days(text, SUNDAY) == (first, last)


def test_a_report_of_a_friday_means_that_day() -> None:
    assert days("He said on Friday that no one left.", FRIDAY) == ("2016-07-15", "2016-07-15")
    assert days("A second round was to be held on Friday.", FRIDAY) == ("2016-07-15", "2016-07-15")


def test_a_publication_that_is_an_interval_gives_one() -> None:
    month = Published("2015-10-01", "2015-10-31")
    assert days("He said on Friday", month) == ("2015-09-25", "2015-10-30")
    assert days("last year", month) == ("2014-01-01", "2014-12-31")


def test_the_first_end_of_a_range_takes_the_year_of_the_second() -> None:
    first, second = moments("from December 3 to January 5, 2016")
    assert (first.first, second.first) == ("2015-12-03", "2016-01-05")


def test_the_reason_can_be_shown() -> None:
    assert only("on 03/02/2016").why == "day and month can change places: 2016-02-03 or 2016-03-02"
    assert (
        only("He said on Thursday", SUNDAY).why == "reckoned from the publication, 2016-02-07, told as past"
    )


RELATIVE = [
    *("He said on Friday", "It will open on Friday", "last Monday", "next Sunday", "yesterday", "last week"),
    *(
        "earlier this month",
        "later this year",
        "two months ago",
        "It closed on March 5",
        "in September",
        "Talks Monday",
    ),
    *(
        "last September",
        "next May",
        "this weekend",
        "over the past year",
        "on February 29",
        "late this month",
    ),
]


@given(st.sampled_from(RELATIVE), st.dates(date(1950, 1, 1), date(2050, 12, 31)), st.integers(0, 400))
def test_an_interval_holds_what_each_of_its_days_gives(text: str, start: date, length: int) -> None:
    end = start + timedelta(days=length)
    for day in (start, start + timedelta(days=length // 2), end):
        exact = only(text, Published(day.isoformat(), day.isoformat()))
        whole = only(text, Published(start.isoformat(), end.isoformat()))
        assert exact.first and exact.last and whole.first and whole.last
        assert whole.first <= exact.first <= exact.last <= whole.last


@given(st.lists(st.sampled_from([*RELATIVE, "on 3 May 2016", ". ", "\n"])).map(" ".join))
def test_each_date_has_its_moment(text: str) -> None:
    found = moments(text, SUNDAY)
    assert [(one.start, one.end) for one in found] == [(one.start, one.end) for one in dates(text)]
