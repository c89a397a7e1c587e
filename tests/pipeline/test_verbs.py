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
