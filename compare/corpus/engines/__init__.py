"""What does the work on many articles: processes of this machine, or a cluster.

An engine keeps the order of the items, so that what comes out does not depend on which it was.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self, TypeVar

from compare.config import Config
from compare.model import Article
from compare.pipeline.grouping import Grouping, Groups
from compare.pipeline.sources import Sources
from compare.pipeline.spreading import Failed, Progress, silent

__all__ = ["ENOUGH", "Engine", "Failed", "jobs_for"]

Item = TypeVar("Item")
Result = TypeVar("Result")

_QUOTA = Path("/sys/fs/cgroup/cpu.max")  # microseconds of processor in so many, as control groups have it
ENOUGH = 750_000  # bytes to read, some 300 articles, from which more processes save more time than they cost


class Engine(Protocol):
    """`with engine: engine.each(work, items)`. Leaving the block in whatever way ends what still runs."""

    def each(
        self, work: Callable[[Item], Result], items: Iterable[Item], *, size: int = 16
    ) -> Iterator[Result | Failed[Item]]:
        """The results of `work` in the order of the items, as `compare.pipeline.spreading.Each` says."""

    def group(self, articles: Sequence[Article], config: Config, progress: Progress = silent) -> Groups:
        """The events and stories of the articles, as `compare.pipeline.grouping.group_here` finds them."""

    def group_sources(self, sources: Sources, config: Config, progress: Progress = silent) -> Grouping:
        """The events and stories of what is to be read, as `group` finds them."""

    def __enter__(self) -> Self:
        """The engine, ready to work."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Ends what still runs."""


def jobs_for(size: int, asked: int = 0) -> int:
    """How many processes: as many as were `asked` for, else one for each core where there is much to do.

    `size` is in bytes to read.
    """
    if asked:
        return asked
    if size < ENOUGH:
        return 1
    return cores()


def cores() -> int:
    """How many processors this process may use: a container may have fewer than the machine."""
    here = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        quota, period = _QUOTA.read_text("ascii").split()
        return max(1, min(here, round(int(quota) / int(period))))
    except (OSError, ValueError):  # no container, or one without a limit: “max”
        return here
