"""`each` as a DataFrame: a row is a batch of pickled items, a column their results.

Nothing that is done gets lost: where a worker or a node of the cluster dies and Daft and Ray do not do its
part again themselves, what has no result yet is given out anew. An item that kills its worker every time is
found by halving, and named.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, redirect_stdout, suppress
from itertools import islice
from pathlib import Path
from threading import current_thread, main_thread
from types import TracebackType
from typing import Any, Self, TextIO, TypeVar, cast

import daft

from compare.config import Config
from compare.corpus.engines.daft.running import leave, on_cluster, start
from compare.model import Article, UserError
from compare.model.errors import unexpected
from compare.pipeline.grouping import Grouping, Groups
from compare.pipeline.sources import Sources
from compare.pipeline.spreading import Failed, Progress, silent, told_once

Item = TypeVar("Item")
Result = TypeVar("Result")
Batches = Mapping[int, bytes]  # lists of items, pickled, by the batch's place

_ROUND = 128 * 1024 * 1024  # bytes of items that are given out at once
_TRIES = 3  # of a batch together with others


class LostError(Exception):
    """Results did not come back."""


class Daft:
    """The engine; `jobs` is how many processes of this machine it may use. On a cluster, one for each run of
    the program.
    """

    def __init__(self, jobs: int | None = None) -> None:
        self._jobs = jobs
        self._processes = 1
        self._entered = ExitStack()

    def __enter__(self) -> Self:
        """Raises UserError where a cluster cannot be reached."""
        self._entered.enter_context(redirect_stdout(cast(TextIO, _OwnWords(sys.stdout))))
        try:
            self._processes = start(self._jobs)
        except BaseException:
            self._entered.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Daft has ended its workers; a cluster is left, so that Ray prints no more."""
        if on_cluster():
            leave()
        self._entered.close()

    def each(
        self, work: Callable[[Item], Result], items: Iterable[Item], *, size: int = 16
    ) -> Iterator[Result | Failed[Item]]:
        """As `compare.pipeline.spreading.Each` says."""
        packed = pickle.dumps(work)
        for batches in _rounds(items, size):
            done: dict[int, list[Any]] = {}
            wanted = 0  # the place whose results come next
            for place, results in self._results(packed, batches):
                done[place] = results
                while wanted in done:
                    yield from map(_told, done.pop(wanted))
                    wanted += 1

    def group(self, articles: Sequence[Article], config: Config, progress: Progress = silent) -> Groups:
        """As `Engine.group` says; profiles, pairs and events are tables, kept as Parquet below what
        `NEWSCOLLATE_WORK` names, which every node must reach.
        """
        from compare.corpus.engines.daft.grouping import groups, run_of, table_of
        from compare.corpus.engines.daft.stages import Stages, work_folder

        with work_folder() as folder:
            stages = Stages(folder, run_of(articles, config))
            return told_once(
                lambda: groups(stages, lambda: table_of(articles), articles, config), "grouping", progress
            )

    def group_sources(self, sources: Sources, config: Config, progress: Progress = silent) -> Grouping:
        """As `Engine.group_sources` says; the driver holds the texts, which become a table."""
        articles, errors = sources.read(self.each, progress)
        found = self.group(articles, config, progress)
        return Grouping(found._replace(errors=(*errors, *found.errors)), articles)

    def _results(self, work: bytes, batches: Batches) -> Iterator[tuple[int, list[Any]]]:
        """The results of each batch, by its place, in any order."""
        left = dict(batches)
        why = ""
        for _ in range(_TRIES):
            try:
                for place, results in self._run(work, left):
                    del left[place]
                    yield place, results
            except LostError as error:
                why = str(error)
            if not left:
                return
        if len(left) > 1:
            places = sorted(left)
            for half in (places[: len(places) // 2], places[len(places) // 2 :]):
                yield from self._results(work, {place: left[place] for place in half})
            return
        ((place, batch),) = left.items()
        items = _loads(batch)
        if len(items) == 1:
            yield place, [Failed(items[0], f"its worker died: {why}")]
            return
        single = dict(
            self._results(work, {number: pickle.dumps([item]) for number, item in enumerate(items)})
        )
        yield place, [single[number][0] for number in range(len(items))]

    def _run(self, work: bytes, batches: Batches) -> Iterator[tuple[int, list[Any]]]:
        """One DataFrame. Raises LostError where it breaks."""
        places = sorted(batches)
        table = daft.from_pydict({"place": places, "items": [batches[place] for place in places]})
        if on_cluster():
            table = table.into_partitions(min(len(places), 2 * self._processes))
        table = table.select("place", _Worker(work, str(Path.cwd())).results(table["items"]).alias("results"))
        rows = table.iter_rows()
        while True:
            try:
                row = next(rows, None)
            except Exception as error:  # whatever Daft and Ray say of it
                raise LostError(" ".join(str(error).split())[-300:]) from error
            if row is None:
                return
            yield row["place"], _loads(row["results"])


class _OwnWords:
    """Standard output for the program itself. What other threads print there, as Ray does when a node dies,
    goes to standard error.
    """

    def __init__(self, output: TextIO) -> None:
        self._output = output

    def write(self, text: str) -> int:
        """To one or the other."""
        return (self._output if current_thread() is main_thread() else sys.stderr).write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._output, name)


class _Work:
    """What a worker process keeps: the work, with what is costly to make."""

    def __init__(self, work: bytes, folder: str) -> None:
        with suppress(OSError):  # whoever looks for a file there will tell
            os.chdir(folder)
        self._work = _loads(work)

    @daft.method.batch(return_dtype=daft.DataType.binary(), batch_size=1)
    def results(self, batches: daft.Series) -> list[bytes]:
        """The pickled results of each batch of pickled items."""
        return [pickle.dumps(list(map(self._result, _loads(batch)))) for batch in batches.to_pylist()]

    def _result(self, item: Any) -> Any:
        try:
            return self._work(item)
        except UserError as error:
            return error
        except Exception as error:
            return Failed(item, unexpected(error))


_Worker = daft.cls(_Work, use_process=True)


def _told(result: Any) -> Any:
    if isinstance(result, UserError):
        raise result
    return result


def _loads(data: bytes) -> Any:
    return pickle.loads(data)  # noqa: S301 - our own processes wrote it


def _rounds(items: Iterable[Any], size: int) -> Iterator[dict[int, bytes]]:
    """Batches of `size` items, as many at once as memory allows."""
    batches: dict[int, bytes] = {}
    held = 0
    left = iter(items)
    while batch := list(islice(left, size)):
        batches[len(batches)] = pickle.dumps(batch)
        held += len(batches[len(batches) - 1])
        if held >= _ROUND:
            yield batches
            batches, held = {}, 0
    if batches:
        yield batches
