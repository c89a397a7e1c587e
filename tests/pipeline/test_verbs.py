"""The verbs of the Python API."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

import compare
from compare.model import Article, UserError


@pytest.mark.parametrize("verb", [compare.check, compare.group, compare.collate])
def test_two_articles_of_one_id_are_refused(verb: Callable[[Iterable[Article]], Any]) -> None:
    articles = [Article("The ferry left.", id="a"), Article("The dam broke.", id="a")]
    with pytest.raises(UserError, match="two articles have the id “a”"):
        verb(articles)


def test_a_text_that_is_far_too_long_is_told_and_the_others_are_compared() -> None:
    short, long = Article("The ferry left at dawn.", id="a"), Article("x " * 500_001, id="b", path="b.txt")
    found = compare.collate([short, long])
    assert [article.id for article in found.articles] == ["a"]
    [error] = found.errors
    assert error.path == "b.txt" and "more than 1,000,000 characters" in error.message
