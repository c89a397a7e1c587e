"""The day of publication, by what shows it."""

import pytest

from compare.model import Confidence, Published
from compare.readers._published import published_in

HEAD = "Ferry drill ends early at Varnholm"
STORY = (
    "A fire drill on the ferry ended early on Tuesday when the wind rose, the port said.\n\nNobody was hurt."
)
HIGH, MEDIUM, LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW


def brief(found: Published | None) -> tuple[str, str, Confidence] | None:
    return (found.start, found.end, found.confidence) if found else None


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (f"{HEAD}\n\n{STORY}", "", None),
        (f"{HEAD}\n\nVARNHOLM, March 12, 2019 (AP) — {STORY}", "", ("2019-03-12", HIGH)),
        (f"{HEAD}\n\nVARNHOLM, 12 MARCH 2019 - {STORY}", "", ("2019-03-12", HIGH)),
        (f"{HEAD}\n\nVARNHOLM, Sunday, March 12, 2019 — {STORY}", "", ("2019-03-12", MEDIUM)),
        (f"{HEAD}\nBy Jane Doe\nPublished: 12 March 2019\n\n{STORY}", "", ("2019-03-12", HIGH)),
        (f"{HEAD}\n12 March 2019\n\n{STORY}", "", ("2019-03-12", MEDIUM)),
        (f"{HEAD}\nUpdated: 14 March 2019 | Published: 12 March 2019\n{STORY}", "", ("2019-03-12", HIGH)),
        (f"{HEAD}\nUpdated: 14 March 2019\n\n{STORY}", "", None),
        (f"{HEAD}\nPosted a year ago, downloaded on 4 June 2024\n\n{STORY}", "", None),
        (f"{HEAD}\nThe ferry on March 12, 2019. / AFP PHOTO / A ROE\n\n{STORY}", "", ("2019-03-12", MEDIUM)),
        (f"{HEAD}\nFILE - The ferry on March 12, 2018. (AP Photo/A Roe)\n\n{STORY}", "", None),
        (f"{HEAD}\n\n{STORY}\n\nAFP 12 March 2019", "", ("2019-03-12", MEDIUM)),
        (f"{HEAD}\n\n{STORY}", "2019-03-12-harbour-post.txt", ("2019-03-12", LOW)),
        (f"{HEAD}\n\n{STORY}", "ferry_20190312.txt", ("2019-03-12", LOW)),
        (f"{HEAD}\n\n{STORY}", "120190312999.txt", None),
        (f"{HEAD}\n\n{STORY}", "2019-13-40.txt", None),
    ],
)
def test_each_witness_in_its_place(text: str, name: str, expected: tuple[str, Confidence] | None) -> None:
    assert brief(published_in(text, name)) == (expected and (expected[0], *expected))


@pytest.mark.parametrize(
    ("line", "start", "end", "confidence"),
    [
        ("The old quay on July 3, 2012", "2012-07-03", "2012-07-03", MEDIUM),
        ("Photo taken on July 3, 2012. (AFP)", "2012-07-03", "2012-07-03", MEDIUM),
        ("Seen here on July 3, 2012", "2012-07-03", "2012-07-03", MEDIUM),
        ("By Jane Doe | 3 July 2012", "2012-07-03", "2012-07-03", HIGH),
        ("Jane Doe | Published 3 July 2012", "2012-07-03", "2012-07-03", HIGH),
        ("Jane Doe | July 3, 2012", "2012-07-03", "2012-07-03", MEDIUM),
        ("Published: 03/07/2012", "2012-03-07", "2012-07-03", MEDIUM),
        ("03/07/2012", "2012-03-07", "2012-07-03", LOW),
        ("Published: Monday 3 July 2012", "2012-07-03", "2012-07-03", MEDIUM),
        ("VARNHOLM, 03/07/2012 (AP)", "2012-03-07", "2012-07-03", MEDIUM),
    ],
)
def test_a_dated_line_counts_for_what_it_is(line: str, start: str, end: str, confidence: Confidence) -> None:
    assert brief(published_in(f"Ferry drill ends\n\n{line}\n\n{STORY}")) == (start, end, confidence)


@pytest.mark.parametrize(
    ("line", "evidence"),
    [
        ("Published: 03/07/2012", "under the headline: 03/07/2012 (2012-03-07 or 2012-07-03)"),
        (
            "Published: Monday 3 July 2012",
            "under the headline: Monday 3 July 2012 (but 2012-07-03 was a Tuesday)",
        ),
        (
            "VARNHOLM, Monday, July 3, 2012",
            "dateline: VARNHOLM, Monday, July 3, 2012 (but 2012-07-03 was a Tuesday)",
        ),
    ],
)
def test_what_is_open_or_does_not_fit_is_said(line: str, evidence: str) -> None:
    found = published_in(f"Ferry drill ends\n\n{line}\n\n{STORY}")
    assert found is not None and found.evidence[0] == evidence


@pytest.mark.parametrize("text", ["Tuesday, 4th June 2024\nSearch", "June 4, 2024\nTo courier.example"])
def test_the_day_in_a_page_header_is_never_believed_alone(text: str) -> None:
    assert published_in(f"{text}\n\n{HEAD}\n\n{STORY}") is None


def test_the_day_in_a_page_header_loses_and_is_named() -> None:
    caption = "The ferry at Varnholm, on March 12, 2019. / AFP PHOTO / JANE DOE"
    found = published_in(f"Tuesday, 4th June 2024\nSearch\n\n{HEAD}\n\n{caption}\n\n{STORY}")
    assert brief(found) == ("2019-03-12", "2019-03-12", MEDIUM)
    assert found is not None and found.evidence == (
        "caption: March 12, 2019",
        "page header: Tuesday, 4th June 2024 (when the page was saved; not believed)",
        "text: “Tuesday”, the weekday of 2019-03-12",
    )


def test_a_picture_of_another_weekday_is_doubted() -> None:
    caption = "The ferry at Varnholm, on March 8, 2019. / AFP PHOTO / JANE DOE"
    found = published_in(f"{HEAD}\n\n{caption}\n\n{STORY}")
    assert brief(found) == ("2019-03-08", "2019-03-08", LOW)
    assert found is not None and found.evidence[1] == "text: “Tuesday”, but 2019-03-08 was a Friday"


def test_pictures_of_several_days_give_the_last_and_say_so() -> None:
    captions = "The ferry, March 12, 2019. REUTERS/J Doe\nThe quay, March 4, 2019. REUTERS/J Doe"
    found = published_in(f"{HEAD}\n\n{captions}\n\n{STORY}")
    assert brief(found) == ("2019-03-12", "2019-03-12", LOW)
    assert found is not None and found.evidence[0] == "caption: March 12, 2019; caption: March 4, 2019"


def test_witnesses_that_contradict_each_other_lower_the_confidence_and_both_stand() -> None:
    text = f"{HEAD}\n\nVARNHOLM, March 12, 2019 (AP) — {STORY}"
    found = published_in(text, "2018-01-02-post.txt")
    assert brief(found) == ("2019-03-12", "2019-03-12", MEDIUM)
    assert found is not None and found.evidence[:2] == (
        "dateline: VARNHOLM, March 12, 2019 (AP)",
        "file name: 2018-01-02",
    )


def test_an_older_picture_contradicts_nothing() -> None:
    caption = "The ferry, March 4, 2019. REUTERS/J Doe"
    text = f"{HEAD}\n\n{caption}\n\nVARNHOLM, March 12, 2019 (AP) — {STORY}"
    assert brief(published_in(text)) == ("2019-03-12", "2019-03-12", HIGH)


@pytest.mark.parametrize(
    ("dateline", "start", "end", "confidence"),
    [
        ("Skerryvore, 15 Shawwal 1440/18 June 2019 (NSW) – ", "2019-06-18", "2019-06-18", HIGH),
        ("Skerryvore, 15 Shawwal 1440/19 June 2019 (NSW) – ", "2019-06-19", "2019-06-19", HIGH),
        ("Skerryvore, 15 Shawwal 1440/18 July 2019 (NSW) – ", "2019-07-18", "2019-07-18", MEDIUM),
        ("Skerryvore, 15 Shawwal 1440 (NSW) – ", "2019-06-17", "2019-06-19", MEDIUM),
    ],
)
def test_an_islamic_date_bears_out_the_other_or_gives_three_days(
    dateline: str, start: str, end: str, confidence: Confidence
) -> None:
    assert brief(published_in(f"{HEAD}\n\n{dateline}{STORY}")) == (start, end, confidence)


@pytest.mark.parametrize(
    ("above", "below", "name", "expected"),
    [
        ("", "", "", None),
        ("The ferry on March 11, 2019. REUTERS/J Doe\n\n", "", "", ("2019-03-12", MEDIUM)),
        ("", "\n\n© 2019 The Varnholm Courier", "", ("2019-03-12", LOW)),
        ("", "", "wire-2019.txt", ("2019-03-12", LOW)),
        ("", "", "2019-03-13.txt", ("2019-03-12", MEDIUM)),
    ],
)
def test_a_dateline_without_a_year_needs_a_sign_of_it(
    above: str, below: str, name: str, expected: tuple[str, Confidence] | None
) -> None:
    text = f"{HEAD}\n\n{above}VARNHOLM, March 12 (Reuters) - {STORY}{below}"
    assert brief(published_in(text, name)) == (expected and (expected[0], *expected))


def test_the_header_gives_a_year_to_its_own_day_only() -> None:
    story = f"{HEAD}\n\nVARNHOLM, March 12 (Reuters) - {STORY}"
    assert brief(published_in(f"Wednesday, 13 March 2019\n{story}")) == ("2019-03-12", "2019-03-12", MEDIUM)
    assert published_in(f"Tuesday, 4 June 2024\n{story}") is None


def test_an_address_can_hold_the_day() -> None:
    found = published_in(f"{HEAD}\n\n{STORY}", url="https://courier.example/2019/03/12/ferry-drill")
    assert brief(found) == ("2019-03-12", "2019-03-12", LOW)
    assert found is not None and found.evidence[0] == "address: 2019/03/12"
