"""How far long work has come, on standard error: nothing for two seconds, then a bar on a terminal and a line
now and then in a log.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sized
from typing import TYPE_CHECKING, TypeVar

from compare.cli.saying import complain

if TYPE_CHECKING:
    from threading import Thread

Item = TypeVar("Item")

PATIENCE = 2.0  # seconds before the first word
INTERVAL = 0.2  # seconds between pictures on a terminal
PAUSE = 10.0  # seconds between lines in a log


class Stage:
    """A stretch of work: what is being done, how many items are done, and of how many if that is known; with
    how many there was nothing to do.
    """

    def __init__(self, doing: str, total: int | None) -> None:
        self.doing, self.total, self.done, self.there = doing, total, 0, 0
        self.begun = time.monotonic()

    def line(self) -> str:
        """Count, rate of what was taken in and what is left, in words."""
        seconds = time.monotonic() - self.begun
        if self.total == 1:
            return f"{self.doing}, {_span(seconds)}"
        if not self.done:
            return f"{self.doing} {self.count()}"
        said = [f"{self.doing} {self.count()}"]
        new = max(0, self.done - self.there)  # another thread may be between the two
        if self.there:
            said.append(f"{new:,} taken in, {self.there:,} there already")
        if new:
            said.append(_rate(new / seconds, "taken in " if self.there else ""))
        if self.total is not None:
            said.append(f"{_span(max(0, self.total - self.done) * seconds / self.done)} left")
        return ", ".join(said)

    def count(self) -> str:
        """How many are done, and of how many."""
        return f"{self.done:,}" if self.total is None else f"{self.done:,} of {max(self.done, self.total):,}"


class _Teller:
    """Tells of the stage at hand from a thread of its own, so that one long item is told of too."""

    def __init__(self) -> None:
        self.quiet = False
        self.stage: Stage | None = None
        self._thread: Thread | None = None

    def begin(self, stage: Stage) -> None:
        from threading import Event, Thread

        self.end()
        self.stage = stage
        if not self.quiet:
            self._over = Event()
            self._thread = Thread(target=self._tell, args=(stage,), daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Nothing more is told, and the terminal is as it was."""
        self.stage = None
        self.hush()

    def hush(self) -> None:
        if self._thread is not None:
            self._over.set()
            self._thread.join()
            self._thread = None

    def _tell(self, stage: Stage) -> None:
        if self._over.wait(PATIENCE):
            return
        if sys.stderr.isatty():
            self._drawn(stage)
            return
        while True:
            if stage.total != 1:  # of one item a log can only say that it is not done yet
                complain(stage.line())
            if self._over.wait(PAUSE):
                return

    def _drawn(self, stage: Stage) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        columns = (BarColumn(bar_width=24), TextColumn("{task.description}", markup=False))
        console = Console(file=sys.stderr)
        with Progress(*columns, console=console, transient=True, auto_refresh=False) as bar:
            task = bar.add_task(stage.line(), total=stage.total)
            while not self._over.wait(INTERVAL):
                bar.update(task, completed=stage.done, description=stage.line(), refresh=True)


_teller = _Teller()


def told(
    items: Iterable[Item],
    doing: str,
    total: int | None = None,
    there: Callable[[Item], bool] = lambda _: False,
) -> Iterator[Item]:
    """`items`, of which somebody is told once they take over two seconds. `total` is how many there will be;
    without it as many as `items` holds, if that is known. Those that were `there` are told apart.
    """
    if total is None and isinstance(items, Sized):
        total = len(items)
    stage = Stage(doing, total)
    _teller.begin(stage)
    for item in items:
        yield item
        was_there = there(item)
        stage.there += was_there
        stage.done += 1
    _teller.end()


def silence() -> None:
    """Nobody is told of anything: -q."""
    _teller.quiet = True


def stopped() -> str:
    """What was being done when somebody stopped it, and how far it had come; empty where nothing was.

    Nothing more is told of it.
    """
    stage = _teller.stage
    _teller.end()
    if stage is None:
        return ""
    return stage.doing if stage.total == 1 else f"{stage.doing}: {stage.count()} done"


def _rate(rate: float, what: str) -> str:
    return f"{rate:,.0f} {what}a second" if rate >= 1 else f"{60 * rate:.0f} {what}a minute"


def _span(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"
