"""Dates in several reports: the same day, a less exact one, or another."""

from __future__ import annotations

import pytest
from msgspec import structs

from compare.claims.dates import compare_claims, disagreement
from compare.glossary import Glossary
from compare.model import Article, Claim, Published, Verdict
from tests.claims.events import reports, side_by_side

EMPTY = Glossary({})


def dated(*texts: str, days: tuple[str, ...] = ("2024-05-16", "2024-05-16")) -> list[Claim]:
    articles = [
        structs.replace(article, published=Published(day, day))
        for article, day in zip(reports(*texts), days, strict=True)
    ]
    return compared(articles)


def compared(articles: list[Article]) -> list[Claim]:
    return list(compare_claims(articles, side_by_side(articles), EMPTY))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("on Tuesday", "on Tuesday", Verdict.AGREES),
        ("on Tuesday", "on May 14", Verdict.AGREES),
        ("on Tuesday", "two days ago", Verdict.AGREES),
        ("on Tuesday", "this week", Verdict.COMPATIBLE),
        ("on May 14, 2024", "in May", Verdict.COMPATIBLE),
        ("on Tuesday", "on Monday", Verdict.DIFFERS),
        ("on Tuesday", "on May 12", Verdict.DIFFERS),
        ("in 2022", "in 2021", Verdict.DIFFERS),
        ("late on Tuesday night", "early on Wednesday", Verdict.COMPATIBLE),
    ],
)
def test_two_dates_of_one_thing(one: str, other: str, verdict: Verdict) -> None:
    (claim,) = dated(
        f"The old bridge of Port Vello collapsed {one}, the harbour office said.",
        f"The harbour office said that the old bridge of Port Vello collapsed {other}.",
    )
    assert claim.verdict is verdict


def test_each_date_is_reckoned_from_its_own_publication() -> None:
    text = "The old bridge of Port Vello collapsed {}, the harbour office said."
    (claim,) = dated(text.format("yesterday"), text.format("today"), days=("2024-05-16", "2024-05-15"))
    assert claim.verdict is Verdict.AGREES
    assert {member.value for member in claim.members} == {"2024-05-15"}
    assert all("publication" in member.reason for member in claim.members)


def test_weekdays_are_compared_without_a_day_of_publication() -> None:
    text = "The old bridge of Port Vello collapsed on {}, the harbour office said."
    (claim,) = compared(reports(text.format("Tuesday"), text.format("Monday")))
    assert claim.verdict is Verdict.DIFFERS


def test_dates_of_two_things_are_not_compared() -> None:
    assert not dated(
        "The mayor resigned on Tuesday after the bridge of Port Vello fell.",
        "The bridge of Port Vello was built in March, said the mayor.",
    )


def test_a_report_that_knows_both_days_does_not_differ() -> None:
    text = "The old bridge of Port Vello collapsed on {}, the harbour office said."
    both = text.format("Tuesday") + " Others say the old bridge of Port Vello collapsed on Monday."
    assert all(claim.verdict is not Verdict.DIFFERS for claim in dated(text.format("Monday"), both))


def test_disagreement_grows_with_the_days_between() -> None:
    text = "The old bridge of Port Vello collapsed on {}, the harbour office said."
    (near,) = dated(text.format("Tuesday"), text.format("Monday"))
    (far,) = dated(text.format("Tuesday"), text.format("April 30"))
    assert 0 < disagreement(near) < disagreement(far) <= 1


def test_equal_dates_of_one_thing_in_sentences_far_apart() -> None:
    one = "The mayor resigned on Tuesday after the storm."
    other = "It rained all week. The boats were lost. After the storm the mayor resigned on Tuesday."
    (claim,) = dated(one, other)
    assert (claim.verdict, len(claim.members)) == (Verdict.AGREES, 2)
    assert dated(one, "It rained all week. The boats were lost. A regatta is held on Tuesday.") == []


def test_the_year_before_a_noun_agrees_and_never_differs() -> None:
    text = "The harbour office lost boats in the {} storm, it said."
    (claim,) = dated(text.format(2010), text.format(2010))
    assert {member.text for member in claim.members} == {"2010"}
    assert claim.verdict is Verdict.AGREES
    assert dated(text.format(2010), text.format(2011)) == []


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("late on Monday", "on Tuesday", Verdict.COMPATIBLE),
        ("on Monday", "early on Tuesday", Verdict.COMPATIBLE),
        ("early on Monday", "on Tuesday", Verdict.DIFFERS),
        ("on Monday", "late on Tuesday", Verdict.DIFFERS),
    ],
)
def test_days_meet_at_midnight_only(one: str, other: str, verdict: Verdict) -> None:
    text = "The old bridge of Port Vello collapsed {}, killing two fishermen."
    (claim,) = dated(text.format(one), text.format(other))
    assert claim.verdict is verdict


def test_the_day_of_a_dateline_is_not_the_day_of_the_event() -> None:
    (claim,) = dated(
        "PORT VELLO, Wednesday, May 15 - The old bridge collapsed on Tuesday, killing two fishermen.",
        "The old bridge collapsed on Wednesday, killing two fishermen, the police told us.",
    )
    assert claim.verdict is Verdict.DIFFERS
    assert {member.text for member in claim.members} == {"Tuesday", "Wednesday"}


def test_the_day_on_which_it_was_said_confirms_nothing() -> None:
    (claim,) = dated(
        "The harbour master resigned on Tuesday, his office said on Wednesday.",
        "The harbour master resigned on Wednesday, his office said.",
    )
    assert claim.verdict is Verdict.DIFFERS
    assert {member.text for member in claim.members} == {"Tuesday", "Wednesday"}


FELL = "The old bridge of Port Vello collapsed {}, the harbour office said."


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("late on Tuesday night", "early on Wednesday", "a day apart, around midnight"),
        ("on Tuesday", "this week", "less exact in Beta"),
        ("in May", "on May 14, 2024", "less exact in Alpha"),
        ("on Tuesday", "on Monday", "1 day apart"),
        ("on Tuesday", "on May 12", "2 days apart"),
    ],
)
def test_the_reason_says_how_two_dates_relate(one: str, other: str, why: str) -> None:
    (claim,) = dated(FELL.format(one), FELL.format(other))
    assert claim.reason.endswith(f"(Beta); {why}")


def test_years_apart_are_not_counted_in_days() -> None:
    (claim,) = dated(FELL.format("in 2022"), FELL.format("in 2021"))
    assert claim.reason == "“2022” (Alpha); “2021” (Beta)"
    (claim,) = compared(reports(FELL.format("on May 3"), FELL.format("on May 5")))
    assert claim.verdict is Verdict.DIFFERS
    assert claim.reason == "“May 3” (Alpha); “May 5” (Beta)"
