"""This machine as an engine: this very process, or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from compare.config import Config
from compare.corpus.engines.worker import Broken, Done, outcome
from compare.model import Article, UserError
from compare.pipeline.grouping import Grouping, Groups, group_sources, group_spread
from compare.pipeline.sources import Sources
from compare.pipeline.spreading import Failed, Progress, silent

if TYPE_CHECKING:
    from compare.corpus.engines.pool import Pool

Item = TypeVar("Item")
Result = TypeVar("Result")


class Local:
    """The engine. `jobs` is how many processes do the work; where it is 1, this one does, and nothing is
    imported that others would take.
    """

    def __init__(self, jobs: int = 1) -> None:
        self._jobs = jobs
        self._pool: Pool | None = None

    def __enter__(self) -> Self:
        """Other processes begin to import while this one does other things."""
        if self._jobs > 1:
            from compare.corpus.engines.pool import Pool

            self._pool = Pool(self._jobs)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Ends the processes, whatever they are doing."""
        if self._pool:
            self._pool.end()
            self._pool = None

    def group(self, articles: Sequence[Article], config: Config, progress: Progress = silent) -> Groups:
        """As `Engine.group` says; the profiles are made in all processes, the rest in this one."""
        return group_spread(articles, config, self.each, progress)

    def group_sources(self, sources: Sources, config: Config, progress: Progress = silent) -> Grouping:
        """As `Engine.group_sources` says; texts are let go as soon as their profiles are made."""
        return group_sources(sources, config, self.each, progress)

    def each(
        self, work: Callable[[Item], Result], items: Iterable[Item], *, size: int = 16
    ) -> Iterator[Result | Failed[Item]]:
        """As `compare.pipeline.spreading.Each` says."""
        done: Iterator[tuple[Item, Done | Broken]]
        done = (
            self._pool.each(work, items, size) if self._pool else ((one, outcome(work, one)) for one in items)
        )
        for item, one in done:
            if isinstance(one, Done):
                yield one.result
            elif one.mine:
                raise UserError(one.why)
            else:
                yield Failed(item, one.why)
