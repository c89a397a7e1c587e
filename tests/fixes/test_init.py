"""Edits are the smallest ones, keep apart, and leave the words of others alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.fixes import Edit, applied, edits
from compare.model import Article, Confidence, Finding, Fix, Level


def finding(text: str, start: int, end: int, fix: Fix | None, rule: str = "rule") -> Finding:
    return Finding(
        rule, "locale", "style/x", Level.NOTE, Confidence.HIGH, "a", "a", start, end, 1, start + 1,
        text[start:end], "Why.", fix,
    )  # fmt: skip


def put(text: str, words: str, new: str, safe: bool = True) -> Finding:
    start = text.index(words)
    return finding(text, start, start + len(words), Fix(new, safe))


def fixed(text: str, *found: Finding, prose: str = "", format: str = "plain", **options: bool) -> str:
    article = Article(text, prose=prose, format=format)
    return applied(text, edits(article, found, **options))


def test_an_edit_changes_no_more_than_it_must() -> None:
    text = "He sat on the the bank."
    assert edits(Article(text), [put(text, "the the", "the")]) == (Edit(13, 17, ""),)
    assert edits(Article(text), [put(text, "bank", "bench")]) == (Edit(19, 22, "ench"),)
    assert edits(Article(text), [put(text, "bank", "bank")]) == ()


def test_unsafe_fixes_want_to_be_asked_for() -> None:
    text = "The ONU left."
    unsafe = put(text, "ONU", "UN", safe=False)
    assert fixed(text, unsafe) == text
    assert fixed(text, unsafe, unsafe=True) == "The UN left."
    assert fixed(text, finding(text, 0, 3, None), unsafe=True) == text


def test_of_overlapping_fixes_the_first_wins_and_neighbours_wait() -> None:
    text = "one two three"
    first, second = put(text, "one two", "1 2"), put(text, "two three", "II III")
    assert fixed(text, second, first) == "1 2 three"
    ahead, behind = put(text, "one ", "1 "), put(text, "two", "2")
    assert fixed(text, behind, ahead) == "1 2 three"
    touching = [finding(text, 0, 3, Fix("1")), finding(text, 3, 4, Fix("-"))]
    assert fixed(text, *touching, unsafe=True) == "1 two three"


@pytest.mark.parametrize(
    "text",
    [
        "He said “go on on now” and left.",
        'He said "go on on now" and left.',
        "He said 'go on on now' and left.",
        "He said « go on on now » and left.",
        "He said “go on on now and left.",
        "He said “go.\n\n“We go on on now.\n\n“And so it was.”",
    ],
)
def test_words_in_quotation_marks_are_not_touched(text: str) -> None:
    assert fixed(text, put(text, "on on", "on"), unsafe=True) == text


def test_the_marks_themselves_may_be_mended() -> None:
    text = "They called it “ a mistake” on Monday."
    assert fixed(text, put(text, "“ ", "“")) == "They called it “a mistake” on Monday."
    text = "They called it ”a mistake” on Monday."
    assert fixed(text, put(text, "”a", "“a")) == "They called it “a mistake” on Monday."
    assert fixed(text, put(text, "”a mistake”", "“an error”")) == text


def test_a_block_quotation_of_markdown_is_somebody_elses() -> None:
    text = "It ; was.\n\n> We ; go\non ; now.\n\nIt , was.\n"
    found = [put(text, words, words[0] + words[2:]) for words in ("t ;", "e ;", "n ;", "t ,")]
    assert fixed(text, *found, format="markdown") == "It; was.\n\n> We ; go\non ; now.\n\nIt, was.\n"
    assert fixed(text, *found) == "It; was.\n\n> We ; go\non; now.\n\nIt, was.\n"


def test_markup_within_the_words_stays_whole() -> None:
    text, prose = "In **the** the end ; so.", "In   the   the end ; so."
    doubled = finding(text, 5, 14, Fix("the", True))
    assert fixed(text, doubled, put(text, " ;", ";"), prose=prose) == "In **the** the end; so."


def test_a_fix_that_does_not_fit_is_left_out() -> None:
    text = "It 's here ; so."
    found = [put(text, " 's", "’s"), put(text, " ;", ";")]
    assert applied(text, edits(Article(text), found, fits=str.isascii)) == "It 's here; so."


@given(st.text('ab ,“”"\n', max_size=40), st.data())
def test_all_but_the_places_of_fixes_stays_as_it_is(text: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=5))
    found = [
        finding(text, min(pair), max(pair), Fix(data.draw(st.text("xy ", max_size=3)), True))
        for pair in places
    ]
    changes = edits(Article(text or " "), found) if text.strip() else ()
    assert all(one.end < other.start for one, other in pairwise(changes))
    starts, ends = [edit.start for edit in changes], [edit.end for edit in changes]
    kept = [text[start:end] for start, end in zip([0, *ends], [*starts, len(text)], strict=True)]
    put_in = [*(edit.text for edit in changes), ""]
    assert applied(text, changes) == "".join(old + new for old, new in zip(kept, put_in, strict=True))
    assert all(any(f.start <= e.start and e.end <= f.end for f in found) for e in changes)


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("He wrote:\n\n1. > We ; go.\n", "markdown"),
        ("He wrote:\n\n    We ; go.\n", "markdown"),
        ("He wrote:\n\n```\nWe ; go.\n```\n", "markdown"),
        ("He wrote ``We ; go`` there.\n", "markdown"),
        ("He set $x ; y$ there.\n", "markdown"),
        ("<blockquote><blockquote>Oh.</blockquote>\n\nWe ; go.</blockquote>\n", "markdown"),
        ("He wrote <q>We ; go</q> there.\n", "markdown"),
        ("He wrote:\n> We ; go.\n", "plain"),
    ],
)
def test_quotations_and_code_of_every_kind_stay(text: str, format: str) -> None:
    assert fixed(text, put(text, " ;", ";"), format=format, unsafe=True) == text


@pytest.mark.parametrize(
    "text",
    [
        "It cost $5 ; then $10 more.\n",
        "Write `<q>` there ; so.\n",
        "<q>Oh.</q> It was ; so.\n",
        "- One.\n\n  It was ; so.\n",
    ],
)
def test_what_only_looks_like_one_is_mended(text: str) -> None:
    assert fixed(text, put(text, " ;", ";"), format="markdown") == text.replace(" ;", ";")
