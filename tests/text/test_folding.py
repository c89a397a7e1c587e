"""What hides in a text is not matched; what is matched keeps its place in the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct, structs

from compare.model import Span
from compare.text.dates import dates
from compare.text.folding import bare, folded, through_fold
from compare.text.numbers import numbers
from compare.text.paragraphs import paragraphs
from compare.text.quotations import quotations
from compare.text.sentences import sentences
from compare.text.tokens import tokens

REMOVED = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2063\u2066\u2069\ufeff"
REPORT = """\
Ferry drill at Varnholm

VARNHOLM, 3 May 2016 – More than 1,730 people watched the drill, said Mr. João d’Aché. “It went well. We had
53 volunteers, including 13 children,” the harbour master, Ms. Çelik, told “The Tide” on Tuesday.

The U.S. guests paid $1.5 million (5% of the cost). “Was it worth it?” Élodie Brontë asked.
"""
FUNCTIONS = [dates, numbers, paragraphs, quotations, sentences, tokens]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Staf\u00adfan", "Staffan"),
        ("\ufeffThe \u202eend\u202c", "The end"),
        ("10\u00a0000\u202fkm", "10 000 km"),
        ("al\u2011Assad, al\u2010Assad", "al-Assad, al-Assad"),
        ("C\u0327avus\u0327og\u0306lu", "Çavuşoğlu"),
        ("e\u200b\u0301te\u0301\u00ad", "été"),
        ("a\u200cb\u200d c\u200d", "ab c"),
        ("\u043f\u200c\u0440", "пр"),
    ],
)
def test_a_reader_sees_none_of_it(written: str, read: str) -> None:
    assert folded(written).text == bare(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, all of them.",
        "“Çavuşoğlu” – naïve… 5 €",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian: the joiner spells the word
        "\u0915\u094d\u200d\u0937",  # Devanagari
        "\U0001f469\u200d\U0001f680 \u2764\ufe0f\u200d\U0001f525",  # emoji made of two
        "q\u0307 and ɔ\u0303, which are no letters of their own",
    ],
)
def test_a_text_without_any_of_it_is_the_same_object(text: str) -> None:
    fold = folded(text)
    assert fold.text is text
    assert fold.returned(marker := (Span(1, 3),)) is marker


def test_spans_are_tight_and_cover_what_hides_inside() -> None:
    text = "by \u200bStaf\u00adfan\u200f said E\u0301lodie"
    fold = folded(text)
    name, lodie = Span(3, 10), Span(17, 22)
    assert (name.of(fold.text), lodie.of(fold.text)) == ("Staffan", "lodie")
    assert fold.original(name).of(text) == "Staf\u00adfan"
    assert fold.original(lodie).of(text) == "lodie"
    assert fold.original(Span(16, 17)).of(text) == "E\u0301", "a letter has its accent"
    assert fold.folded(fold.original(name)) == name


def test_a_span_of_nothing_but_what_hides_is_empty() -> None:
    fold = folded("one\u200b\u200b two")
    assert fold.folded(Span(3, 5)) == Span(3, 3)
    assert fold.folded(Span(2, 4)) == Span(2, 3)


class _Said(Span, frozen=True):
    words: Span
    more: tuple[Span, ...]
    by: str
    count: int


class _Page(Struct, frozen=True):
    title: Span | None
    place: str


def test_spans_come_back_from_any_depth_and_the_rest_as_it_was() -> None:
    @through_fold
    def said(prose: str, by: str) -> tuple[_Said, _Page, str]:
        at = prose.index("word")
        found = _Said(at, at + 5, Span(at, at + 1), (Span(at + 2, at + 4),), by, 7)
        return found, _Page(Span(0, 3), "here"), prose

    text = "The w\u00ado\u00adr\u00add\u00ads"
    found, page, prose = said(text, by="her")
    assert (found.of(text), found.words.of(text)) == ("w\u00ado\u00adr\u00add\u00ads", "w")
    assert found.more[0].of(text) == "r\u00add"
    assert (found.by, found.count, page) == ("her", 7, _Page(Span(0, 3), "here"))
    assert prose == "The words", "what a function says in words is folded"


noisy_texts = st.text(alphabet=f"ab éÇ.\n-\u00a0\u2011\u0301\u0327{REMOVED}م\U0001f469", max_size=40)


@given(noisy_texts, st.data())
def test_there_and_back_again(text: str, data: st.DataObject) -> None:
    fold = folded(text)
    start = data.draw(st.integers(0, len(fold.text)))
    span = Span(start, data.draw(st.integers(start, len(fold.text))))
    original = fold.original(span)
    assert 0 <= original.start <= original.end <= len(text)
    back = fold.folded(original)
    if start == span.end:
        assert original.start == original.end
        return
    assert _bare(span.of(fold.text)) in _bare(original.of(text)), "nothing of the span is lost"
    assert back.start <= span.start < span.end <= back.end
    if _bare(original.of(text)) == _bare(span.of(fold.text)):
        assert back == span, "and nothing is added, unless a letter was cut from an accent"


@given(noisy_texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = folded(text).text
    assert folded(once).text == once


@st.composite
def disturbed(draw: st.DrawFn) -> str:
    """The report with characters hidden anywhere, spaces and hyphens of other kinds, accents apart."""
    letters = list(unicodedata.normalize("NFD", REPORT) if draw(st.booleans()) else REPORT)
    places = draw(st.lists(st.integers(0, len(letters) - 1), max_size=25))
    for place in places:
        hidden = draw(st.text(alphabet=REMOVED, min_size=1, max_size=3))
        if letters[place] == " ":
            hidden = draw(st.sampled_from([hidden + " ", "\u00a0", "\u202f", "\u2009"]))
            letters[place] = hidden
        else:
            letters[place] = hidden + letters[place]
    return "".join(letters)


@pytest.mark.parametrize("function", FUNCTIONS)
@settings(deadline=None)
@given(text=disturbed())
def test_what_hides_changes_nothing_that_is_found(
    function: Callable[[str], tuple[Span, ...]], text: str
) -> None:
    expected, found = function(REPORT), through_fold(function)(text)
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        assert _bare(one.of(text)) == _bare(other.of(REPORT))
        assert [_bare(piece.of(text)) for piece in _spans(one)] == [
            _bare(piece.of(REPORT)) for piece in _spans(other)
        ]
        assert _values(one) == _values(other)
        assert not re.match(rf"[{REMOVED}]|.*[{REMOVED}]\Z", one.of(text), re.DOTALL), "tight"


def _bare(text: str) -> str:
    """`text` as a reader sees it, by the plain definition."""
    visible = re.sub(rf"[{REMOVED}]", "", text)
    return unicodedata.normalize("NFC", re.sub(r"[\u00a0\u202f\u2009]", " ", visible)).replace("\u2011", "-")


def _spans(value: Struct) -> list[Span]:
    return [field for field in structs.asdict(value).values() if isinstance(field, Span)]


def _values(value: Struct) -> dict[str, Any]:
    places = ("start", "end")
    fields = structs.asdict(value).items()
    return {name: field for name, field in fields if name not in places and not isinstance(field, Span)}
