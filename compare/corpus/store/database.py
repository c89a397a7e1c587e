"""What the store asks of a database; one file each for those that can give it.

Every statement is written once, with `?` for values, and both databases understand it. Their modules hold
what they do not share: connecting, locking, the index of words, compacting. SQLAlchemy would write the
statements for us; measured, its import takes 0.26 s of CPU where that of sqlite3 takes 0.01, inserting takes
2.7 times as long and a look-up 7 times.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from compare.corpus.store.query import Term

Rows = list[tuple[Any, ...]]


class Database(Protocol):
    """An open database. Whatever goes wrong in it is raised as UserError, in one line."""

    shown: str

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Rows:
        """What a statement gives."""

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """How many rows a statement changed."""

    def run_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """A statement once for each of `rows`."""

    def insert(self, table: str, columns: str, rows: Sequence[Sequence[Any]]) -> None:
        """Add rows that are not there."""

    def writing(self) -> AbstractContextManager[None]:
        """A transaction that no other writer shares: all of it happens, or nothing."""

    def reading(self) -> AbstractContextManager[None]:
        """A view of the store as it is now, whoever writes."""

    def for_each(self, sql: str, keys: Sequence[str], values: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
        """What a statement gives for each of `keys`, which it calls `{key}` and has first: (place of the
        key, …).
        """

    def index(self, rows: Sequence[tuple[int, str, str]]) -> None:
        """Make headline and text of articles findable, by the articles' numbers."""

    def unindex(self, rows: Sequence[tuple[int, str, str]]) -> None:
        """The reverse, with the same headline and text."""

    def matching(self, asked: Sequence[Term]) -> tuple[str, str]:
        """A table expression that has the `number` of each article with the words asked for and its
        `rank`, the best lowest; and the value that it takes.
        """

    def size(self) -> int:
        """Bytes on the disk."""

    def compact(self) -> None:
        """Give back what is no longer used."""

    def close(self) -> None:
        """Let go of it."""


def marks(values: Sequence[object]) -> str:
    """As many question marks as there are values."""
    return ", ".join("?" * len(values))
