"""A store that goes with the program: what a stream knows of events when nobody asks to keep them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from compare.corpus.store.sqlite import TYPES, File
from compare.corpus.store.tables import make

_SETTINGS = ("journal_mode = MEMORY", "synchronous = OFF", "cache_size = -65536")


class Passing(File):
    """In memory as far as its cache, then in a file without a name; its words are not indexed."""

    def __init__(self) -> None:
        self.shown = "the events of this stream"
        self._path = Path()  # nowhere
        with self._told():
            self._base = sqlite3.connect("", isolation_level=None)
            for setting in _SETTINGS:
                self._base.execute(f"PRAGMA {setting}")
        make(self, "", "SELECT 1 FROM sqlite_master", **TYPES)

    def index(self, rows: Sequence[tuple[int, str, str]]) -> None:
        """Nobody will search."""

    def unindex(self, rows: Sequence[tuple[int, str, str]]) -> None:
        """There is nothing to take out."""


@contextmanager
def passing() -> Iterator[Passing]:
    """A store for as long as the block lasts."""
    base = Passing()
    try:
        yield base
    finally:
        base.close()
