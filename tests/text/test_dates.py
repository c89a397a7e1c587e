from calendar import month_name
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.dates import DateMention, dates


def only(text: str) -> DateMention:
    (mention,) = dates(text)
    return mention


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("July 15, 2016", "2016-07-15"),
        ("July 15th, 2016", "2016-07-15"),
        ("7 February 2016", "2016-02-07"),
        ("the 3rd of May 2014", "2014-05-03"),
        ("15 Sept. 2015", "2015-09-15"),
        ("Thursday, 25th April 2024", "2024-04-25"),
        ("Friday, July 15, 2016", "2016-07-15"),
        ("2016-07-15", "2016-07-15"),
        ("2016-07-15T10:00", "2016-07-15"),
        ("15.09.2015", "2015-09-15"),
        ("25/12/2015", "2015-12-25"),
        ("12/25/2015", "2015-12-25"),
        ("15 juillet 2016", "2016-07-15"),
        ("1er mars 2015", "2015-03-01"),
        ("7 de febrero de 2016", "2016-02-07"),
        ("7 de fevereiro de 2016", "2016-02-07"),
        ("l’8 marzo 2014", "2014-03-08"),
        ("3. Oktober 1990", "1990-10-03"),
        ("15 сентября 2015 года", "2015-09-15"),
    ],
)
def test_a_whole_date_has_an_iso_form(text: str, iso: str) -> None:
    assert only(f"It was {text}, they say.").iso == iso


@pytest.mark.parametrize(
    ("text", "found", "parts"),
    [
        ("closed Feb. 3 for good", "Feb. 3", (None, 2, 3)),
        ("not before October 30, he said", "October 30", (None, 10, 30)),
        ("le 1er mars", "1er mars", (None, 3, 1)),
        ("the summer of June 2014", "June 2014", (2014, 6, None)),
        ("en février 2016", "février 2016", (2016, 2, None)),
        ("в феврале 2016 года", "феврале 2016", (2016, 2, None)),
        ("in September, they said", "September", (None, 9, None)),
        ("in mid-August", "August", (None, 8, None)),
        ("the war that began in 2011", "2011", (2011, None, None)),
        ("in mid-2014", "2014", (2014, None, None)),
        ("from 3-5 May 2016", "3-5 May 2016", (2016, 5, None)),
        ("July 15-17, 2016", "July 15-17, 2016", (2016, 7, None)),
        ("on 03/04/2015", "03/04/2015", (2015, None, None)),  # which is the month?
        ("the post-Sept. 11 law", "Sept. 11", (None, 9, 11)),
    ],
)
def test_what_is_not_written_is_not_guessed(
    text: str, found: str, parts: tuple[int | None, int | None, int | None]
) -> None:
    mention = only(text)
    assert mention.of(text) == found
    assert (mention.year, mention.month, mention.day) == parts
    assert mention.iso is None


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("said on Thursday", "Thursday"),
        ("Friday’s talks", "Friday"),
        ("Thursday, 25th April 2024", "Thursday"),
        ("a déclaré jeudi", "Thursday"),
        ("el lunes pasado", "Monday"),
        ("na segunda-feira", "Monday"),
        ("am Montag, den 3. Oktober", "Monday"),
        ("в четверг", "Thursday"),
    ],
)
def test_weekdays_have_their_english_names(text: str, weekday: str) -> None:
    assert only(text).weekday == weekday


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister May said they march on.",
        "April met August in the Sun.",
        "October 30,000 strong",
        "in 1,999 villages",
        "31 April 2016",
        "the 2015 deal",
        "2016-13-01",
        "the 2015-16 season",
        "may 5 people enter?",
    ],
)
def test_these_are_no_dates(text: str) -> None:
    assert dates(text) == ()


def test_a_blank_line_parts_a_weekday_from_the_next_date() -> None:
    text = "Friday\n\nMay 3"
    assert [mention.of(text) for mention in dates(text)] == ["Friday", "May 3"]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_what_is_written_is_read(day: date) -> None:
    month = month_name[day.month]
    for text in (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", day.isoformat()):
        assert only(f"On {text}.").iso == day.isoformat()


pieces = st.lists(
    st.sampled_from(["3", "May", " ", "-", "Monday", ",", "2016", "/", ".", "\n", "in", "July", "de"])
)


@given(pieces.map("".join))
def test_mentions_are_in_order_and_never_overlap(text: str) -> None:
    found = dates(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(mention.of(text) == mention.of(text).strip() != "" for mention in found)
