"""Where in the alignment things stand, which belong together, and how names are listed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.claims._pairs import pairs
from compare.claims._places import Rows, components, connected, content_words, listed, sentence_at
from compare.model import Alignment, Article, Confidence, Member
from tests.claims.events import reports, side_by_side

ALPHA, BETA, GAMMA = reports("One boat sank. Two sank.", "A boat sank. More sank.", "Nobody slept.")


def row(score: float, *articles: Article) -> Alignment:
    """A row of the first sentences of articles."""
    return Alignment("r", score, tuple(Member(one.id, 0, one.text.index("."), "") for one in articles))


def test_a_place_is_in_the_rows_that_hold_it_beside_another_report() -> None:
    rows = Rows([row(0.8, ALPHA, BETA), row(0.8, ALPHA), row(0.8, ALPHA, GAMMA)])
    assert rows.at(ALPHA, 0) == {0, 2}
    assert rows.at(ALPHA, ALPHA.text.index(".") - 1) == {0, 2}
    assert rows.at(ALPHA, ALPHA.text.index(".")) == frozenset()
    assert rows.at(BETA, 3) == {0}


@pytest.mark.parametrize(
    ("score", "sure"),
    [
        (0.8, Confidence.HIGH),
        (0.6, Confidence.HIGH),
        (0.59, Confidence.MEDIUM),
        (0.45, Confidence.MEDIUM),
        (0.44, Confidence.LOW),
    ],
)
def test_one_row_is_as_sure_as_its_score(score: float, sure: Confidence) -> None:
    rows = Rows([row(score, ALPHA, BETA), row(0.9, ALPHA, GAMMA)])
    assert rows.confidence([frozenset([0]), frozenset([0])]) is sure


def test_several_rows_are_at_most_likely_and_none_is_not() -> None:
    rows = Rows([row(0.5, ALPHA, BETA), row(0.9, ALPHA, GAMMA), row(0.1, BETA, GAMMA)])
    assert rows.confidence([frozenset([0, 1]), frozenset([1])]) is Confidence.MEDIUM
    assert rows.confidence([frozenset([0, 1]), frozenset([0, 1, 2])]) is Confidence.MEDIUM
    assert rows.confidence([frozenset([0]), frozenset([1])]) is Confidence.LOW
    assert rows.confidence([]) is Confidence.LOW


@given(
    st.lists(st.sampled_from([0.3, 0.5, 0.9]), min_size=4, max_size=4),
    st.lists(st.tuples(st.sampled_from("abc"), st.frozensets(st.integers(0, 3))), min_size=1, max_size=7),
)
def test_of_several_articles_the_least_sure_counts_by_its_best_place(
    scores: list[float], told: list[tuple[str, frozenset[int]]]
) -> None:
    rows = Rows([row(score, ALPHA, BETA) for score in scores])
    best = [
        max((rows.confidence((mine, other)).rank for id, other in told if id != article), default=0)
        for article, mine in told
    ]
    by_article = {
        id: max(rank for (one, _), rank in zip(told, best, strict=True) if one == id) for id, _ in told
    }
    assert rows.least(told).rank == min(by_article.values())


def test_what_stands_in_no_row_is_surely_told_alone() -> None:
    assert Rows([]).alone(frozenset()) is Confidence.HIGH
    assert Rows([]).alone(frozenset([3])) is Confidence.MEDIUM


def test_the_sentence_around_a_place() -> None:
    assert sentence_at(ALPHA, 0).of(ALPHA.text) == sentence_at(ALPHA, 13).of(ALPHA.text) == "One boat sank."
    assert sentence_at(ALPHA, 15).of(ALPHA.text) == "Two sank."


def test_content_words_are_neither_figures_nor_function_words() -> None:
    assert content_words("The mayor’s 12 boats in Vello's harbour, a B and 5th") == {
        "mayor", "boats", "vello", "harbour",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("A", "A"),
        ("A B", "A and B"),
        ("A B A C", "A, B and C"),
        ("A B C D", "A, B, C and D"),
        ("A B C D E", "A, B, C and 2 more"),
        ("A B C D E F G", "A, B, C and 4 more"),
    ],
)
def test_names_in_a_row(names: str, words: str) -> None:
    assert listed(names.split()) == words


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=9))
def test_components_hold_every_number_once_and_what_is_linked_together(links: list[tuple[int, int]]) -> None:
    groups = components(8, links)
    assert sorted(number for group in groups for number in group) == list(range(8))
    assert all(group == sorted(group) for group in groups) and groups == sorted(groups)
    group_of = {number: place for place, group in enumerate(groups) for number in group}
    assert all(group_of[one] == group_of[other] for one, other in links)
    assert len(groups) >= 8 - len(set(links))


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_two_that_others_connect_are_not_tried(pairs: list[tuple[int, int]]) -> None:
    tried = []

    def linked(one: int, other: int) -> bool:
        tried.append((one, other))
        return (one + other) % 3 > 0

    links = [pair for pair in pairs if sum(pair) % 3 > 0]
    assert connected(8, pairs, linked) == components(8, links)
    assert sum(sum(pair) % 3 > 0 for pair in tried) == 8 - len(components(8, links))


def test_pairs_are_of_two_reports_with_the_best_score_of_their_rows() -> None:
    [pair] = pairs((ALPHA, BETA), (row(0.5, BETA, ALPHA), row(0.7, ALPHA, BETA), row(0.9, ALPHA)))
    assert (pair.one.article, pair.other.article, pair.score, pair.unique) == (ALPHA, BETA, 0.7, True)
    assert (pair.one.words, pair.other.words) == ("One boat sank", "A boat sank")


@pytest.mark.parametrize(
    ("score", "alone", "beside"),
    [
        (0.6, Confidence.HIGH, Confidence.MEDIUM),
        (0.45, Confidence.MEDIUM, Confidence.MEDIUM),
        (0.44, Confidence.MEDIUM, Confidence.LOW),
    ],
)
def test_a_pair_is_surer_where_neither_stands_beside_another(
    score: float, alone: Confidence, beside: Confidence
) -> None:
    [pair] = pairs((ALPHA, BETA), (row(score, ALPHA, BETA),))
    assert pair.confidence is alone
    two = Member(BETA.id, 13, 23, "")
    first = row(score, ALPHA, BETA)
    rows = (first, Alignment("s", score, (first.members[0], two)), row(score, ALPHA, GAMMA))
    found = pairs((ALPHA, BETA, GAMMA), rows)
    assert [one.confidence for one in found] == [beside, beside, alone]


def test_sentences_side_by_side_are_pairs_row_by_row() -> None:
    found = pairs((ALPHA, BETA), side_by_side([ALPHA, BETA]))
    assert [(one.one.words, one.other.words) for one in found] == [
        ("One boat sank.", "A boat sank."),
        ("Two sank.", "More sank."),
    ]
