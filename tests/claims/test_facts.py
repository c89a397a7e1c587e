"""The figures of an article."""

from __future__ import annotations

from compare.claims._facts import facts_of
from compare.claims._places import Rows
from compare.model import Article


def test_of_a_figure_that_comes_time_and_again_the_first_thirty_are_taken() -> None:
    text = "\n".join(["The share closed at $5."] * 40 + ["It had stood at $6 on Monday."])
    values = [fact.number.value for fact in facts_of(Article(text=text, id="a", language="en"), Rows(()))]
    assert values == [5.0] * 30 + [6.0]
