"""Declared facts are believed; what is not declared is looked for."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from compare.model import Article, Confidence, InputError, Why
from compare.readers.facts import Fact, build, built
from compare.readers.raw import ReadError

STORY = "The ferry left Varnholm at dawn on Tuesday with 212 passengers on board, the port said."


def article(text: str = STORY, path: str = "a.txt", /, **facts: Any) -> Article:
    return build(facts, text=text, path=path, format="plain")


def test_a_bare_value_is_believed_and_says_where_it_stands() -> None:
    built = article(outlet="The Skerry", language="en-GB", published="2019-03-12", title="Ferry leaves")
    assert (built.outlet, built.language, built.headline) == ("The Skerry", "en", "Ferry leaves")
    assert built.outlet_why == Why(Confidence.HIGH, ("front matter: The Skerry",))
    assert built.language_why == Why(Confidence.HIGH, ("front matter: en-GB",))
    assert built.published is not None and built.published.evidence == ("front matter: 2019-03-12",)


def test_a_fact_keeps_its_own_evidence_and_confidence() -> None:
    built = article(outlet=Fact("The Skerry", "meta site: The Skerry", Confidence.MEDIUM))
    assert built.outlet_why == Why(Confidence.MEDIUM, ("meta site: The Skerry",))


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2019-03-12", "2019-03-12", "2019-03-12"),
        ("2019-03-12T23:30:00-04:00", "2019-03-12", "2019-03-12"),
        ("20190312T101500Z", "2019-03-12", "2019-03-12"),
        (date(2019, 3, 12), "2019-03-12", "2019-03-12"),
        (datetime(2019, 3, 12, 23, 30, tzinfo=UTC), "2019-03-12", "2019-03-12"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        (2019, "2019-01-01", "2019-12-31"),
        ("12 March 2019", "2019-03-12", "2019-03-12"),
        ("March 2019", "2019-03-01", "2019-03-31"),
        ("3–5 May 2019", "2019-05-03", "2019-05-05"),
        ("12.03.2019", "2019-03-12", "2019-03-12"),
        ("15/03/2019", "2019-03-15", "2019-03-15"),
        ("03/04/2019", "2019-03-04", "2019-04-03"),
        (1552392000, "2019-03-12", "2019-03-12"),
        (1552392000123, "2019-03-12", "2019-03-12"),
    ],
)
def test_a_date_can_be_written_in_many_ways(value: object, start: str, end: str) -> None:
    found = article(published=value).published
    assert found is not None and (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"published": "yesterday"}, "write a day as YYYY-MM-DD"),
        ({"published": "2019-13"}, "write a day as YYYY-MM-DD"),
        ({"outlet": ["The Skerry"]}, "“outlet” must be text, not list"),
        ({"url": 7}, "“url” must be text"),
        ({"language": "Skerrish"}, "write a code such as en or fr"),
        ({"published": True}, "write a day as YYYY-MM-DD"),
        ({"published": "9" * 5000}, "is “9{60}…”; write a day as YYYY"),
        ({"published": 17}, "write a day as YYYY-MM-DD"),
        ({"published": "3 May or 4 May 2019, 5 May 2019"}, "write a day as YYYY-MM-DD"),
    ],
)
def test_a_malformed_fact_is_an_error(facts: dict[str, Any], message: str) -> None:
    with pytest.raises(ReadError, match=message):
        article(**facts)


@pytest.mark.parametrize(
    ("value", "evidence"),
    [
        ("03/04/2019", "front matter: 03/04/2019 (2019-03-04 or 2019-04-03)"),
        ("Monday 12 March 2019", "front matter: Monday 12 March 2019 (but 2019-03-12 was a Tuesday)"),
    ],
)
def test_a_date_that_is_not_certain_says_why(value: str, evidence: str) -> None:
    found = article(published=value).published
    assert found is not None and (found.confidence, found.evidence[0]) == (Confidence.MEDIUM, evidence)


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("English", "en"),
        ("Français", "fr"),
        ("eng", "en"),
        ("English (UK)", "en"),
        ("pt_BR", "pt"),
        ("gsw", "gsw"),
    ],
)
def test_a_language_can_be_named(language: str, code: str) -> None:
    assert article(language=language).language == code


def test_an_outlet_can_be_a_thing_with_a_name() -> None:
    assert article(outlet={"id": None, "name": "The Skerry"}).outlet == "The Skerry"


def test_one_of_many_is_read_without_what_is_not_understood_and_that_is_said() -> None:
    facts = {"published": "soon", "url": 7, "title": "Ferry leaves"}
    found, *errors = built(
        facts,
        text=STORY,
        path="a.csv",
        format="csv",
        id="a.csv#1",
        where="a.csv",
        line=2,
        names={"published": "date"},
    )
    assert isinstance(found, Article)
    assert (found.headline, found.published, found.url) == ("Ferry leaves", None, None)
    assert [(error.place, error.message) for error in errors if isinstance(error, InputError)] == [
        ("a.csv:2", "“url” must be text, not int; the article was read without it"),
        ("a.csv:2", "“date” is “soon”; write a day as YYYY-MM-DD; the article was read without it"),
    ]


def test_the_name_of_a_file_gives_outlet_and_language() -> None:
    built = article(STORY, "news/skerry-post.fr.md")
    assert (built.outlet, built.language) == ("skerry-post", "fr")
    assert built.outlet_why == Why(Confidence.MEDIUM, ("file name: skerry-post.fr.md",))


def test_nothing_declared_and_nothing_shown_is_none_but_the_language_is_heard() -> None:
    built = article()
    assert (built.outlet, built.outlet_why, built.published, built.headline, built.url) == (None,) * 5
    assert built.language == "en" and built.language_why is not None
    assert built.language_why.evidence[0].startswith("text: ")


def test_a_doubtful_date_gives_way_to_a_dateline_and_lowers_what_it_contradicts() -> None:
    saved = Fact("2024-06-04", "record: 2024-06-04", Confidence.LOW)
    found = article(f"VARNHOLM, March 12, 2019 (AP) — {STORY}", published=saved).published
    assert found is not None and (found.start, found.confidence) == ("2019-03-12", Confidence.MEDIUM)
    assert "record: 2024-06-04" in found.evidence


def test_a_certain_date_is_not_argued_with() -> None:
    found = article(f"VARNHOLM, March 12, 2019 (AP) — {STORY}", published="2024-06-04").published
    assert found is not None and (found.start, found.confidence) == ("2024-06-04", Confidence.HIGH)


def test_one_of_many_takes_no_date_from_the_name_of_its_file() -> None:
    built = build({}, text=STORY, path="2019-03-12.jsonl", format="jsonl", id="2019-03-12.jsonl#1")
    assert (built.id, built.published, built.headline) == ("2019-03-12.jsonl#1", None, None)


def test_an_address_is_its_own_url() -> None:
    assert article(STORY, "https://courier.example/ferry").url == "https://courier.example/ferry"
    assert article(url=" https://courier.example/ferry ").url == "https://courier.example/ferry"
