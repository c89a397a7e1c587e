from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from compare.align.rows import _in_context, rows_of


def grown(
    articles: Sequence[int], scores: dict[tuple[int, int], float], threshold: float = 0.5
) -> list[list[int]]:
    """The rows of sentences of these articles, numbered in each from 0, with these scores."""
    numbers = [articles[:at].count(article) for at, article in enumerate(articles)]
    places: list[Any] = [
        SimpleNamespace(article=article, sentence=SimpleNamespace(number=number))
        for article, number in zip(articles, numbers, strict=True)
    ]
    plain = np.zeros((len(places), len(places)))
    for one, other in scores:
        plain[one, other] = plain[other, one] = scores[one, other]
    return sorted(rows_of(places, plain, threshold))


def test_a_row_takes_in_whoever_fits_all_of_it() -> None:
    assert grown([0, 1, 2], {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.6}) == [[0, 1, 2]]


def test_who_fits_only_one_of_a_row_begins_another() -> None:
    assert grown([0, 1, 2], {(0, 1): 0.9, (1, 2): 0.8}) == [[0, 1], [1, 2]]


def test_neighbours_of_one_article_may_stand_in_one_row() -> None:
    assert grown([0, 0, 1], {(0, 2): 0.9, (1, 2): 0.8}) == [[0, 1, 2]]


def test_sentences_of_one_article_that_are_no_neighbours_stand_apart() -> None:
    scores = {(0, 3): 0.9, (2, 3): 0.8}
    assert grown([0, 0, 0, 1], scores) == [[0, 3], [1], [2, 3]]
    assert grown([0, 0, 0, 1], {**scores, (0, 2): 0.5}) == [[0, 2, 3], [1]]


def test_who_is_like_nobody_is_alone() -> None:
    assert grown([0, 1, 1], {(0, 1): 0.9}) == [[0, 1], [2]]
    assert grown([], {}) == []


def test_without_a_threshold_sentences_of_one_article_make_no_row() -> None:
    assert grown([0, 0, 0], {(0, 1): 0.9, (1, 2): 0.2}, threshold=0) == [[0], [1], [2]]
    assert grown([0, 0, 1], {(0, 1): 0.9, (0, 2): 0.1}, threshold=0) == [[0, 2], [1]]


def test_a_pair_gains_from_the_pairs_before_and_after_it() -> None:
    articles = np.array([0, 0, 0, 1, 1, 1])
    plain = np.zeros((6, 6))
    for one, other, score in ((0, 3, 0.8), (1, 4, 0.5), (2, 5, 0.4), (0, 5, 0.1), (0, 1, 0.9)):
        plain[one, other] = plain[other, one] = score
    found = _in_context(articles, plain, 0.3)
    expected = {(0, 3): 0.8 + 0.05, (1, 4): 0.5 + 0.08 + 0.04, (2, 5): 0.4 + 0.05, (0, 5): 0.1, (0, 1): 0.0}
    for (one, other), score in expected.items():
        assert found[one, other] == found[other, one] == pytest.approx(score)
    assert _in_context(articles, plain * 1.2, 0.3).max() <= 1.0
