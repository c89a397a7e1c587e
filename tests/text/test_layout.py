"""What the place of a line on the page makes of it."""

import pytest

from compare.text.layout import lay_out, line_of

STORY = "The ferry left Varnholm at dawn on Tuesday with 212 passengers on board."
MORE = "It came back in the evening with hardly any of them."


def kinds(*texts: str) -> list[str | None]:
    at, lines = 0, []
    for text in texts:
        lines.append(line_of(at, at + len(text), text))
        at += len(text) + 2
    lay_out(lines)
    return [line.kind for line in lines]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (["Ferry leaves for the islands", "12 March 2019"], ["headline", "byline"]),
        (["12 March 2019", "Ferry leaves for the islands"], ["site-chrome", "headline"]),
        (["Ferry leaves for the islands", "Jane Doe"], ["headline", "byline"]),
        (["Jane Doe", "Ferry leaves for the islands"], ["headline", "headline"]),
        (
            ["Ferry leaves for the islands", "Jane Doe", "Share", "Tweet"],
            ["headline", "byline"] + ["site-chrome"] * 2,
        ),
        (["Home", "News", "Sport", "Ferry leaves for the islands"], ["site-chrome"] * 3 + ["headline"]),
        (["World", "Ferry leaves for the islands"], ["headline", "headline"]),
        (["Home / World / Isles", "Ferry leaves for the islands"], ["site-chrome", "headline"]),
        (["Watch: Ferry leaves for the islands"], ["headline"]),
        (["Sources: ferry to leave for the islands"], ["headline"]),
        (["Ferry leaves for the isles", "The quay seen from the sea, 3 May 2019"], ["headline", "caption"]),
        (["Ferry to leave", "The old ferry on July 3, 2012"], ["headline", "caption"]),
        (["Minutes of the meeting of 3 May 2019"], ["headline"]),
        (["Ferry leaves for the islands", "3 hours ago"], ["headline", "byline"]),
        (["A ferry at the quay.", "A ferry at the quay. Photo: Jane Doe"], ["caption", "caption"]),
    ],
)
def test_lines_above_the_story(above: list[str], expected: list[str]) -> None:
    assert kinds(*above, STORY, MORE) == [*expected, "body", "body"]


def test_a_sentence_twice_above_a_dateline_is_a_caption_and_a_summary_otherwise() -> None:
    summary = "Passengers wave from the deck of the ferry."
    assert kinds(summary, summary, f"VARNHOLM (AP) - {STORY}", MORE)[:2] == ["caption", "caption"]
    assert kinds(summary, summary, STORY, MORE)[:2] == ["body", "body"]


def test_lines_within_the_story_are_body_unless_their_words_are_plain() -> None:
    within = ["Two Ferries", "By Land and Sea", "2016", "Advertisement", "Read more: Bridge to close"]
    assert kinds(STORY, MORE, *within, STORY, MORE)[2:-2] == ["body"] * 3 + ["site-chrome", "teaser"]


def test_a_label_within_the_story_heads_the_titles_below_it() -> None:
    within = ["Related stories", "Bridge to close for two nights", "Why the ice came late"]
    assert kinds(STORY, MORE, *within, MORE, STORY)[2:] == ["teaser"] * 3 + ["body"] * 2


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        (["Soundtribune.com"], ["signature"]),
        (["AFP"], ["signature"]),
        (["Jane Doe"], ["signature"]),
        (["and after that the crews will"], ["body"]),
        (["12", "Topics", "Ferries", "Varnholm"], ["site-chrome"] * 4),
        (["Most read", "Bridge to close for two nights"], ["teaser", "teaser"]),
        (["AFP 12 March 2019"], ["signature"]),
    ],
)
def test_lines_below_the_story(below: list[str], expected: list[str]) -> None:
    assert kinds(STORY, MORE, *below) == ["body", "body", *expected]


def test_a_text_without_a_story_is_body() -> None:
    assert kinds("Ferries", "Islands", "Salt") == ["body"] * 3
