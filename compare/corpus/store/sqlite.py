"""A store in one file. Several processes may use it at once: one writes, all read."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from compare.corpus.store.address import Address
from compare.corpus.store.database import Rows, marks
from compare.corpus.store.query import Term, plain
from compare.corpus.store.tables import make, require
from compare.model import UserError

_PATIENCE = 300.0  # seconds that a writer waits for its turn
_ROWS = 10  # inserted by one statement
_SETTINGS = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA cache_size = -131072;
PRAGMA wal_autocheckpoint = 16000
"""  # FULL: what a stream has told is not undone by a power cut
TYPES = {
    "number": "INTEGER",
    "bytes": "BLOB",
    "real": "REAL",
    "word": "TEXT",
    "clustered": " WITHOUT ROWID",
}
# The text stands in `articles`; here only where its words are. Those of a batch are written in one go, and
# eight such runs are merged at a time: half the work of four runs of a megabyte.
_WORDS = """
CREATE VIRTUAL TABLE words USING fts5(headline, text, content='', tokenize='unicode61');
INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);
INSERT INTO words (words, rank) VALUES ('automerge', 8)
"""

_BARRED = (
    "check the permissions of the file and of its folder, or copy it with what lies beside it (-wal) to a"
    " folder of yours"
)
_DAMAGED = (
    "damaged ({}); restore a copy, or write what can be read with `newscollate store export` and add that to"
    " a new store"
)
_PLAINLY = {  # what SQLite says → what to do
    "locked": f"in use by another program for {_PATIENCE:.0f} seconds; try again",
    "not a database": "not a store: name a file that `newscollate store add` made",
    "unable to open": f"cannot be opened; {_BARRED}; a new store needs a folder that may be written",
    "readonly": f"cannot be written to; {_BARRED}",
    "malformed": _DAMAGED,
    "vtable constructor failed": _DAMAGED,
    "fts5: corruption": _DAMAGED,
    "disk is full": "the disk is full; make room and try again",
    "disk I/O error": "the disk cannot be read or written; is it full?",
}


class File:
    """An SQLite file, made where `create` asks for it and it is not there."""

    def __init__(self, at: Address, *, create: bool = False) -> None:
        self.shown = at.shown
        path = Path(at.target)
        with self._told():
            if path.is_dir():
                raise UserError(f"{self.shown}: a folder; name a file, such as {path / 'newscollate.sqlite'}")
            if not (create or path.is_file()):
                raise UserError(f"{self.shown}: no store here; `newscollate store add` makes one")
            self._path = path
            self._base, settings = _connected(path, create=create)
        tables = {name for [name] in self.rows("SELECT name FROM sqlite_master")}  # others may make them
        if "counters" in tables:
            require(self)
        elif not create:
            raise UserError(f"{self.shown}: no store; name the file that `newscollate store add` made")
        elif tables:
            raise UserError(f"{self.shown}: a database of something else; name another file")
        for setting in settings.split(";"):  # now that it is ours
            self.rows(setting)
        if create:
            make(self, _WORDS, "SELECT 1 FROM sqlite_master WHERE name = 'counters'", **TYPES)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Rows:
        with self._told():
            return self._base.execute(sql, values).fetchall()

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        with self._told():
            return self._base.execute(sql, values).rowcount

    def run_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        with self._told():
            self._base.executemany(sql, rows)

    def insert(self, table: str, columns: str, rows: Sequence[Sequence[Any]]) -> None:
        whole = len(rows) // _ROWS * _ROWS
        for many, some in ((_ROWS, rows[:whole]), (1, rows[whole:])):
            if some:
                row = f"({marks(some[0])})"
                size = many * len(some[0])
                flat = [*chain.from_iterable(some)]
                self.run_many(
                    f"INSERT INTO {table} ({columns}) VALUES {', '.join([row] * many)}",
                    [flat[start : start + size] for start in range(0, len(flat), size)],
                )

    @contextmanager
    def writing(self) -> Iterator[None]:
        with self._transaction("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        with self._transaction("BEGIN"):
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self.run(begin)
        try:
            yield
            self.run("COMMIT")
        finally:
            if self._base.in_transaction:
                self._base.rollback()

    def for_each(self, sql: str, keys: Sequence[str], values: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
        sql = sql.format(key="?1")
        with self._told():
            return [
                (place, *row)
                for place, key in enumerate(keys)
                for row in self._base.execute(sql, (key, *values))
            ]

    def index(self, rows: Sequence[tuple[int, str, str]]) -> None:
        found = [(number, plain(headline), plain(text)) for number, headline, text in rows]
        self.run_many("INSERT INTO words (rowid, headline, text) VALUES (?, ?, ?)", found)

    def unindex(self, rows: Sequence[tuple[int, str, str]]) -> None:
        found = [(number, plain(headline), plain(text)) for number, headline, text in rows]
        self.run_many("INSERT INTO words (words, rowid, headline, text) VALUES ('delete', ?, ?, ?)", found)

    def matching(self, asked: Sequence[Term]) -> tuple[str, str]:
        wanted = " AND ".join(map(_written, (term for term in asked if term.wanted)))
        unwanted = "".join(f" NOT {_written(term)}" for term in asked if not term.wanted)
        found = "(SELECT rowid AS number, bm25(words, 4.0, 1.0) AS rank FROM words WHERE words MATCH ?)"
        return found, f"({wanted}){unwanted}"

    def size(self) -> int:
        files = (self._path, *(self._path.with_name(self._path.name + end) for end in ("-wal", "-shm")))
        return sum(file.stat().st_size for file in files if file.exists())

    def compact(self) -> None:
        self.run("INSERT INTO words (words) VALUES ('optimize')")
        self.run("VACUUM")
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self._base.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            said = str(error)
            why = next((plainly for part, plainly in _PLAINLY.items() if part in said), "{}").format(said)
            raise UserError(f"{self.shown}: {why}") from None
        except OSError as error:
            raise UserError(
                f"{self.shown}: {error.strerror or error}; check folder and permissions"
            ) from None


def _connected(path: Path, *, create: bool) -> tuple[sqlite3.Connection, str]:
    """The file, and the settings to use it with; where `create` asks for it its folder is made. One that
    may only be read is read as it lies, unless a writer has left changes beside it.
    """
    if create:
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _asked(path, "mode=rwc" if create else "mode=rw"), _SETTINGS
    except sqlite3.OperationalError as error:
        barred = error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN"))
        changes = path.with_name(f"{path.name}-wal")
        if create or not barred or not os.access(path, os.R_OK) or _holds(changes):
            raise
        return _asked(path, "mode=ro&immutable=1"), "PRAGMA temp_store = MEMORY"


def _holds(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0


def _asked(path: Path, how: str) -> sqlite3.Connection:
    """The file, open; it is found out at once whether it can be read so."""
    uri = f"{path.absolute().as_uri()}?{how}"
    base = sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None)
    try:
        base.execute("SELECT 1 FROM sqlite_master")
    except sqlite3.Error:
        base.close()
        raise
    return base


def _written(term: Term) -> str:
    return f'"{" ".join(term.words)}"{" *" if term.beginning else ""}'
