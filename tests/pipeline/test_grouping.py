"""Grouping, and how somebody hears of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import pytest

from compare.config import Config
from compare.pipeline.grouping import Groups, group_here, group_spread
from compare.pipeline.spreading import Progress, here
from tests.align.reports import EVERY

Item = TypeVar("Item")


@pytest.mark.parametrize("spread", [False, True])
def test_articles_are_profiled_and_compared_and_what_is_alike_is_grouped(spread: bool) -> None:
    heard: list[tuple[str, int, int | None]] = []

    def told(items: Iterable[Item], doing: str, total: int | None = None) -> Iterable[Item]:
        passed = list(items)
        heard.append((doing, len(passed), len(items) if isinstance(items, Sequence) else total))
        return passed

    def group(progress: Progress) -> Groups:
        if spread:
            return group_spread(EVERY, Config(), here, progress)
        return group_here(EVERY, Config(), progress)

    assert group(told) == group_here(EVERY, Config())
    assert heard == [
        ("profiling", len(EVERY), len(EVERY)),
        ("comparing", len(EVERY), len(EVERY)),
        ("grouping", 2, 2),  # the ferry's reports and the strike's; the vote's stands alone
        ("finding stories", 1, 1),
    ]
