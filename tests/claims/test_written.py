"""Every figure of a sentence, and which are none: days, years, times, the numbers of a list."""

from __future__ import annotations

import pytest

from compare.claims._facts import facts_of
from compare.claims._places import Rows
from compare.claims._written import figures_in
from compare.model import Alignment, Article, Member
from compare.text.sentences import sentences


def figures(text: str) -> list[tuple[str, float, float | None]]:
    """The figures of a text as written, with their values."""
    article, rows = Article(text, id="alpha.md", language="en"), Rows([])
    known = list(facts_of(article, rows))
    return [
        (fact.number.of(text), fact.number.value, fact.number.high)
        for sentence in sentences(text)
        for fact in figures_in(sentence, article, known, rows)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council voted 52-48 for the dam.", [("52-48", 52, 48)]),
        ("Vello won by 7 to 5, not 3:1.", [("7 to 5", 7, 5), ("3:1", 3, 1)]),
        ("Flight 340 left on the 5th of the gates.", [("340", 340, None), ("5th", 5, None)]),
        ("Of twelve crew Route 7 took none.", [("twelve", 12, None), ("7", 7, None)]),
        ("Number 8 was the First.", [("8", 8, None)]),
        ("Of the 52 boats in Bay 3 about 40 sank.", [("52", 52, None), ("3", 3, None), ("40", 40, None)]),
    ],
)
def test_figures_stand_in_order_with_their_values(
    text: str, found: list[tuple[str, float, float | None]]
) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It fell on 3 May 2004.",
        "In 1998 it opened, and Room 2099 and Gate 1500 closed.",
        "They met at 7 p.m., at 13:26 and at 9 o’clock.",
        "They met at 13 : 26 and on 3/4.",
        "Boat A7 left with part-9 of it.",
    ],
)
def test_days_years_times_and_what_is_joined_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_four_digits_are_a_year_only_of_these_centuries() -> None:
    assert [form for form, *_ in figures("Rooms 1499, 1500, 2099 and 2100 closed.")] == ["1499", "2100"]


def test_the_number_of_an_item_in_a_list_is_no_figure() -> None:
    assert [form for form, *_ in figures("2. The boat took Route 9.")] == ["9"]
    assert [form for form, *_ in figures("12) The boat took Route 9.")] == ["9"]


def test_a_figure_knows_the_rows_of_its_sentence() -> None:
    text = "Flight 340 left."
    article = Article(text, id="alpha.md", language="en")
    row = Alignment("r1", 0.8, (Member("alpha.md", 0, 16, text), Member("beta.md", 0, 16, text)))
    [fact] = figures_in(sentences(text)[0], article, [], Rows([row]))
    assert (fact.article, fact.rows, fact.sentence) == (article, frozenset([0]), sentences(text)[0])
    assert (fact.number.phrase.start, fact.number.phrase.end) == (7, 10)


def test_figures_of_other_sentences_are_left_to_them() -> None:
    text = "Flight 340 left. Flight 341 took 12 guests."
    article, rows = Article(text, id="alpha.md", language="en"), Rows([])
    known = list(facts_of(article, rows))
    first, second = sentences(text)
    assert [one.number.of(text) for one in figures_in(first, article, known, rows)] == ["340"]
    assert [one.number.of(text) for one in figures_in(second, article, known, rows)] == ["341", "12"]
