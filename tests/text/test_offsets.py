"""What holds of every span the text layer gives, whatever the text."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.model import Published, Span
from compare.text.dates import dates
from compare.text.durations import durations
from compare.text.folding import folded
from compare.text.moments import moments
from compare.text.numbers import numbers
from compare.text.paragraphs import paragraphs
from compare.text.passages import passages
from compare.text.quotations import quotations
from compare.text.sentences import sentences
from compare.text.tokens import tokens
from compare.text.zones import zones


def moments_of_a_day(prose: str) -> tuple[Span, ...]:
    return moments(prose, Published("2016-02-07", "2016-02-07"))


FUNCTIONS = [
    tokens, paragraphs, sentences, quotations, numbers, dates, durations, moments_of_a_day, passages, zones,
]  # fmt: skip
WHOLE = [paragraphs, sentences, passages, zones]  # these leave out only what cannot be seen

MARKS = [
    *(
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        "«",
        "»",
        "„",
        "``",
        "''",
        "「",
        "」",
        "(",
        ")",
        "…",
        "—",
        "–",
        "-",
        "،",
        "؟",
        "。",
    ),
    *(
        ".",
        ",",
        ":",
        ";",
        "?",
        "!",
        "/",
        "%",
        "$",
        "€",
        "\u00a0",
        "\u202f",
        "\u00ad",
        "\u200b",
        "\u200f",
        "\u202b",
    ),
    *(
        "\u202c",
        "\u2066",
        "\ufeff",
        "\u0301",
        "\u0308",
        "\r\n",
        "\n",
        "\n\n",
        "\r",
        "\u2028",
        "\t",
        " ",
        "  ",
        "\x0c",
    ),
]
WORDS = [
    *(
        "The envoy",
        "said",
        "he said",
        "Mr",
        "M .",
        "U.S",
        "Jan",
        "May 3",
        "Thursday",
        "last",
        "week",
        "ago",
        "in",
        "No",
    ),
    *(
        "two",
        "three-hour",
        "-year-old",
        "years",
        "war",
        "half",
        "a",
        "more than",
        "1,730",
        "civilians",
        "1.5",
        "million",
    ),
    *(
        "2016",
        "2016-02-07",
        "03/02/2016",
        "3.2.2016",
        "5",
        "1",
        "07",
        "year’s",
        "Photo: Obi",
        "Also Read: It",
        "Obi",
    ),
    *(
        "ville",
        "quitté la",
        "Cafe\u0301",
        "naı\u0308ve",
        "co\u00adoperate",
        "غادر الوزير",
        "הַשַּׂר",
        "部长走了",
        "2016年2月",
        "हिन्दी",
    ),
    *("🙂", "👩\u200d🚒", "🇳🇴", "ﬁ", "İ", "ß", "Ⅳ", "½", "٣", "𝟛", "Москва", "\ud800", "\x00"),
]
texts = st.one_of(st.text(), st.lists(st.sampled_from([*MARKS, *WORDS, " ", " "]), max_size=60).map("".join))
every = pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)


def inner(span: Span) -> list[Span]:
    """The spans that a span names within the text: who speaks, what is counted, …"""
    names = ("inner", "speaker", "verb", "phrase", "counted")
    return [place for name in names if (place := getattr(span, name, None)) is not None]


@every
@settings(deadline=None)
@given(texts)
def test_spans_lie_in_the_text_trimmed_in_order_and_never_overlap(
    function: Callable[[str], Sequence[Span]], text: str
) -> None:
    found = function(text)
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(span.of(text) == span.of(text).strip() for span in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(0 <= place.start <= place.end <= len(text) for span in found for place in inner(span))


@settings(deadline=None)
@given(texts)
def test_what_belongs_within_lies_within(text: str) -> None:
    for quotation in quotations(text):
        assert quotation.start <= quotation.inner.start <= quotation.inner.end <= quotation.end
    for measured in (*numbers(text), *durations(text)):
        assert measured.phrase.start <= measured.start < measured.end <= measured.phrase.end


@pytest.mark.parametrize("function", WHOLE, ids=lambda function: function.__name__)
@settings(deadline=None)
@given(texts)
def test_every_character_that_is_not_blank_lies_in_exactly_one(
    function: Callable[[str], Sequence[Span]], text: str
) -> None:
    covered = [place for span in function(text) for place in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert {place for place, character in enumerate(text) if folded(character).text.strip()} <= set(covered)


@every
@settings(deadline=None, max_examples=30)
@given(texts)
def test_the_same_text_gives_the_same_spans(function: Callable[[str], Sequence[Span]], text: str) -> None:
    first = function(text)
    for memoised in (tokens, paragraphs, sentences, quotations, numbers, dates, durations, moments, passages):
        memoised.cache_clear()
    assert function(text) == first
