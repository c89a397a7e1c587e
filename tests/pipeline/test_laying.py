"""An event laid side by side: in parts, in whatever processes, or as a whole."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from compare.config import Config
from compare.model import Article, Event, Published, UserError
from compare.pipeline.laying import Laying, Reported, laid
from compare.pipeline.spreading import Failed, here
from tests.align.reports import FERRY_A, FERRY_B

LAYING = Laying(Config(), ("name-spelled-unlike-others",), False)


def many(count: int) -> Reported:
    """An event of so many reports: two of the ferry by turns, each a little otherwise."""
    articles = []
    for number in range(count):
        like = (FERRY_A, FERRY_B)[number % 2]
        more = f"The council of Lowmoor sent {number + 3} boats, said Isla Munro."
        text = f"{like.text}\n{more}\n“We did what we could on that night,” she said."
        articles.append(
            Article(
                text=text,
                id=f"ferry-{number:02}",
                path=f"ferry-{number:02}.txt",
                language="en",
                outlet=f"Paper {number}",
                published=Published("2021-05-05", "2021-05-05"),
            )
        )
    return Reported(
        Event("e1", "Ferry", None, None, tuple(one.id for one in articles)), tuple(articles), True
    )


class Elsewhere:
    """An `each` whose work and items travel as to another process; notes how many went there at a time."""

    def __init__(self) -> None:
        self.went: list[tuple[str, int]] = []

    def __call__(self, work: Callable[[Any], Any], items: Iterable[Any], *, size: int = 16) -> Iterator[Any]:
        there = pickle.loads(pickle.dumps(work))
        items = list(items)
        self.went.append((type(work).__name__, len(items)))
        for item in items:
            yield pickle.loads(pickle.dumps(there(pickle.loads(pickle.dumps(item)))))


def test_a_large_event_in_parts_is_laid_as_as_a_whole() -> None:
    large, small = many(17), many(3)
    each = Elsewhere()
    found = list(laid(LAYING, [small, large, small], each))
    assert found == list(laid(LAYING, [small, large, small], here))
    assert found[1].collation.claims and found[1].collation.passages
    assert ("Telling", 17) in each.went and each.went[-1] == ("Laying", 2)


def test_a_part_that_breaks_leaves_the_event_out() -> None:
    def broken(work: Callable[[Any], Any], items: Iterable[Any], *, size: int = 16) -> Iterator[Any]:
        for item in items:
            yield Failed(item, "it broke") if type(work).__name__ == "Comparisons" else work(item)

    large = many(17)
    assert list(laid(LAYING, [large], broken)) == [Failed(large, "it broke")]


def test_what_breaks_between_the_parts_is_told_and_a_users_mistake_is_raised(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    large = many(17)
    monkeypatch.setattr("compare.align.lineage.origins", lambda articles: 1 / 0)
    [found] = laid(LAYING, [large], Elsewhere())
    assert isinstance(found, Failed) and found.item == large and "ZeroDivisionError" in found.why

    def mistaken(articles: object) -> None:
        raise UserError("mend it")

    monkeypatch.setattr("compare.align.lineage.origins", mistaken)
    with pytest.raises(UserError, match="mend it"):
        list(laid(LAYING, [large], Elsewhere()))


def test_no_event_gives_nothing() -> None:
    assert list(laid(LAYING, [], Elsewhere())) == []
