"""Figures in one place of two sentences that are the same but for their figures."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.claims._facing import facing
from compare.claims._facts import facts_of
from compare.claims._pairs import pairs
from compare.claims._places import Rows
from tests.claims.events import reports, side_by_side

WORDS = st.lists(
    st.sampled_from(
        ["the", "old", "ferry", "took", "12", "15", "of", "islanders", "to", "Vello", "52-48", ","]
    ),
    min_size=3,
    max_size=14,
).map(lambda words: f"A {' '.join(words)}.")


def faced(*texts: str) -> list[tuple[str, str]]:
    articles = reports(*texts)
    alignments = side_by_side(articles)
    rows = Rows(alignments)
    facts = [fact for article in articles for fact in facts_of(article, rows)]
    return [
        (one.one.number.of(one.one.article.text), one.other.number.of(one.other.article.text))
        for one in facing(pairs(articles, alignments), facts, rows)
    ]


def test_each_figure_faces_that_in_its_place() -> None:
    one = "Of the 80 guests at the old inn of Vello 11 fell ill."
    assert faced(one, one.replace("11", "14")) == [("80", "80"), ("11", "14")]


def test_what_was_added_at_the_end_changes_nothing() -> None:
    one = "The old ferry took 12 islanders to Vello"
    assert faced(f"{one}.", f"{one.replace('12', '15')}, the harbour master said.") == [("12", "15")]


def test_other_names_or_nouns_tell_of_something_else() -> None:
    one = "The old ferry took 12 islanders to Vello."
    assert faced(one, "The old ferry took 15 islanders to Orsk.") == []
    assert faced(one, "The old ferry took 15 lorries to Vello.") == []


def test_a_sentence_that_comes_twice_faces_neither() -> None:
    one = "The old ferry took {} islanders to Vello."
    articles = reports(one.format(12), f"{one.format(15)} {one.format(17)}")
    (row, second) = side_by_side(articles)
    both = [row, type(row)("r9", 0.8, (row.members[0], second.members[0]))]
    rows = Rows(both)
    facts = [fact for article in articles for fact in facts_of(article, rows)]
    assert list(facing(pairs(articles, both), facts, rows)) == []


@given(WORDS)
def test_in_a_copy_every_figure_faces_itself(text: str) -> None:
    assert all(one == other for one, other in faced(text, text))


@given(WORDS, WORDS)
def test_facing_has_no_direction(one: str, other: str) -> None:
    assert sorted(faced(one, other)) == sorted((b, a) for a, b in faced(other, one))
