"""Processes of this machine, each fed one batch at a time through a pipe of its own.

Not `concurrent.futures`: there the death of one process breaks all that is under way and does not say which
batch it was; here the end of a pipe does. There are no threads either, so that Ctrl-C comes through at
once. The processes are forked from a server that has imported the package once and shares nothing with
this program; where there is no such server they are started anew.
"""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing.connection import wait
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from compare.corpus.engines.worker import Broken, Done, serve

_AHEAD = 3  # batches read for each process and not yet given back: what memory there is to need
_PRELOAD = "compare.corpus.engines.preload"
_FORKS = "forkserver" in multiprocessing.get_all_start_methods()
_context: Any = multiprocessing.get_context("forkserver" if _FORKS else "spawn")


class _Batch(NamedTuple):
    """Items, packed; their results belong to batch `number` from `first` on."""

    number: int
    first: int
    packed: bytes
    again: bool = False


class _Worker:
    """A process, and the batch it is at."""

    def __init__(self, work: bytes) -> None:
        self.batch: _Batch | None = None
        self.pipe, theirs = _context.Pipe()
        with _apart():
            self._process = _context.Process(target=serve, args=(theirs, str(Path.cwd())), daemon=True)
            self._process.start()
        theirs.close()
        self.give(work)

    def give(self, packed: bytes) -> None:
        """A process that has died is found out by `results`."""
        with suppress(OSError):
            self.pipe.send_bytes(packed)

    def results(self) -> list[Done | Broken] | None:
        """What came of its batch; None where it has died."""
        try:
            return pickle.loads(self.pipe.recv_bytes())  # type: ignore[no-any-return]  # noqa: S301
        except (EOFError, OSError):
            return None

    def end(self) -> str:
        """End it, whatever it does, and say how it ended."""
        self.pipe.close()
        self._process.join(0.05)
        for stop in (self._process.terminate, self._process.kill):
            if self._process.exitcode is None:
                stop()
                self._process.join(2)
        code = self._process.exitcode
        return signal.Signals(-code).name if code and code < 0 else f"exit code {code}"


class Pool:
    """`jobs` processes; those that imported the package come as soon as there is work."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._workers: list[_Worker] = []
        if _FORKS:
            from multiprocessing import forkserver, resource_tracker

            _context.set_forkserver_preload([_PRELOAD])
            resource_tracker.ensure_running()  # first: to start it lets Ctrl-C through again
            with _apart():
                forkserver.ensure_running()

    def each(
        self, work: Callable[[Any], Any], items: Iterable[Any], size: int
    ) -> Iterator[tuple[Any, Done | Broken]]:
        """Each item with what came of it, in order.

        A process that dies is replaced, and the items of its batch are tried once more, one by one; one on
        which a process dies again is broken.
        """
        run = _Run(pickle.dumps(work), iter(items), size, self._jobs * _AHEAD)
        for worker in self._workers:
            worker.give(run.work)
        try:
            while not run.over:
                self._hand_out(run)
                ahead = run.read_on(self._jobs)
                busy = {worker.pipe: worker for worker in self._workers if worker.batch}
                for pipe in wait(list(busy), 0 if ahead else None) if busy else ():
                    self._take(busy[pipe], run)
                self._hand_out(run)
                yield from run.complete()
        finally:
            if any(worker.batch for worker in self._workers):  # what they are at is of no use to anybody
                self.end()

    def end(self) -> None:
        """End the processes, whatever they are doing."""
        while self._workers:
            self._workers.pop().end()

    def _hand_out(self, run: _Run) -> None:
        idle = [worker for worker in self._workers if not worker.batch]
        while run.waiting and (idle or len(self._workers) < self._jobs):
            if not idle:
                idle = [_Worker(run.work)]
                self._workers += idle
            worker = idle.pop()
            worker.batch = run.waiting.popleft()
            worker.give(worker.batch.packed)

    def _take(self, worker: _Worker, run: _Run) -> None:
        batch, worker.batch = worker.batch, None
        results = worker.results()
        assert batch is not None
        if results is None:
            self._workers.remove(worker)
            run.lost(batch, worker.end())
        else:
            run.put(batch, results)


class _Run:
    """One `each`: what waits to be given out, and what waits for its turn to be told."""

    def __init__(self, work: bytes, items: Iterator[Any], size: int, bound: int) -> None:
        self.work = work
        self.waiting: deque[_Batch] = deque()
        self._items, self._size, self._bound = items, size, bound
        self._under_way: dict[int, list[Any]] = {}
        self._outcomes: dict[int, list[Done | Broken | None]] = {}
        self._next = self._wanted = 0
        self._read = False  # all items

    @property
    def over(self) -> bool:
        """Whether all is told."""
        return self._read and not self._under_way

    def read_on(self, enough: int) -> bool:
        """Read one more batch, unless `enough` wait already; whether there may be more to read now."""
        if self._read or len(self.waiting) >= enough or self._next - self._wanted >= self._bound:
            return False
        items = list(islice(self._items, self._size))
        if not items:
            self._read = True
            return False
        self.waiting.append(_Batch(self._next, 0, pickle.dumps(items, pickle.HIGHEST_PROTOCOL)))
        self._under_way[self._next] = items
        self._outcomes[self._next] = [None] * len(items)
        self._next += 1
        return True

    def put(self, batch: _Batch, results: list[Done | Broken]) -> None:
        """What came of the batch."""
        self._outcomes[batch.number][batch.first : batch.first + len(results)] = results

    def lost(self, batch: _Batch, how: str) -> None:
        """Its process has died: once more, one by one, for a second time not."""
        if batch.again:
            self.put(
                batch,
                [Broken(f"its process died twice ({how}): look at the article, and at the memory left")],
            )
            return
        again = [
            _Batch(batch.number, place, pickle.dumps([item]), again=True)
            for place, item in enumerate(self._under_way[batch.number])
        ]
        self.waiting.extendleft(reversed(again))

    def complete(self) -> Iterator[tuple[Any, Done | Broken]]:
        """Items whose turn it is."""
        while None not in (outcomes := self._outcomes.get(self._wanted, [None])):
            items = self._under_way.pop(self._wanted)
            del self._outcomes[self._wanted]
            self._wanted += 1
            yield from zip(items, outcomes, strict=True)


@contextmanager
def _apart() -> Iterator[None]:
    """Started here, a process does not import the program that started it, which is nothing to it, and does
    not hear Ctrl-C, not even while it starts.
    """
    own, main = sys.modules["__main__"], ModuleType("__main__")
    sys.modules["__main__"] = main
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if _FORKS else None
    try:
        yield
    finally:
        if blocked is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        sys.modules["__main__"] = own
