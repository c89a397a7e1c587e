"""A store in a PostgreSQL database, in a schema of its own: many write, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from compare.corpus.store.address import Address
from compare.corpus.store.database import Rows
from compare.corpus.store.query import Term, words_of
from compare.corpus.store.tables import make, require
from compare.model import UserError

if TYPE_CHECKING:
    from psycopg import Connection

_SCHEMA = "newscollate"
_LONGEST = 500  # letters of a word that can be found; PostgreSQL takes 2,046 bytes
_LOCK = 7238931186411  # the advisory lock of whoever writes
_TYPES = {
    "number": "BIGINT",
    "bytes": "BYTEA",
    "real": "DOUBLE PRECISION",
    "word": 'TEXT COLLATE "C"',
    "clustered": "",
}
_WORDS = """
CREATE TABLE words (article BIGINT PRIMARY KEY, found TSVECTOR NOT NULL);
CREATE INDEX words_found ON words USING GIN (found) WITH (gin_pending_list_limit = 16384)
"""
_MISSING = 'PostgreSQL needs the extra “postgres”: pip install "newscollate[postgres]"'

_UNREADABLE = (
    "no address of a database; write postgresql://USER@HOST:PORT/DATABASE, a space as %20 and so on, and"
    " leave the password to ~/.pgpass"
)
_UNREACHED = "no database answers; check that the server runs, and host, port, user, password and database"


class Server:
    """A PostgreSQL database; the schema is made where `create` asks for it and it is not there."""

    def __init__(self, at: Address, *, create: bool = False) -> None:
        self.shown = at.shown
        try:
            import psycopg
        except ImportError:
            raise UserError(_MISSING) from None
        self._error = psycopg.Error
        try:
            self._base: Connection[tuple[Any, ...]] = psycopg.connect(at.target, autocommit=True)
        except psycopg.ProgrammingError:  # what it says of the address may show the password
            raise UserError(f"{self.shown}: {_UNREADABLE}") from None
        except psycopg.Error as error:
            raise UserError(f"{self.shown}: {_UNREACHED} ({_said(error)})") from None
        self.run(f"SET search_path TO {_SCHEMA}")
        exists = f"SELECT 1 FROM pg_tables WHERE schemaname = '{_SCHEMA}' AND tablename = 'counters'"
        if create:
            with self.writing():
                if not self.rows("SELECT 1 FROM pg_namespace WHERE nspname = ?", [_SCHEMA]):
                    self.run(f"CREATE SCHEMA {_SCHEMA}")  # which not everybody may who may write
            make(self, _WORDS, exists, **_TYPES)
        elif self.rows(exists):
            require(self)
        else:
            raise UserError(f"{self.shown}: no store here; `newscollate store add` makes one")

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Rows:
        with self._told():
            return self._base.execute(_ours(sql), values).fetchall()

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        with self._told():
            return self._base.execute(_ours(sql), values or None).rowcount

    def run_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        with self._told(), self._base.cursor() as cursor:
            cursor.executemany(_ours(sql), rows)

    def insert(self, table: str, columns: str, rows: Sequence[Sequence[Any]]) -> None:
        if not rows:
            return
        copied = f"COPY {table} ({columns}) FROM STDIN"
        with self._told(), self._base.cursor() as cursor, cursor.copy(copied) as copy:
            for row in rows:
                copy.write_row(row)

    @contextmanager
    def writing(self) -> Iterator[None]:
        with self._transaction("BEGIN"):
            self.rows("SELECT pg_advisory_xact_lock(?)", [_LOCK])
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        with self._transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"):
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self.run(begin)
        try:
            yield
        except BaseException:
            if not self._base.closed:
                self._base.rollback()
            raise
        self.run("COMMIT")

    def for_each(self, sql: str, keys: Sequence[str], values: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
        asked = "unnest(?::text[]) WITH ORDINALITY AS asked (key, place)"
        around = sql.format(key="asked.key")
        lateral = f"SELECT asked.place - 1, found.* FROM {asked}, LATERAL ({around}) AS found"
        return self.rows(lateral, [list(keys), *values])

    def index(self, rows: Sequence[tuple[int, str, str]]) -> None:
        found = [(number, _vector(headline, text)) for number, headline, text in rows]
        self.insert("words", "article, found", found)

    def unindex(self, rows: Sequence[tuple[int, str, str]]) -> None:
        self.rows("DELETE FROM words WHERE article = ANY(?) RETURNING 1", [[number for number, _, _ in rows]])

    def matching(self, asked: Sequence[Term]) -> tuple[str, str]:
        query = " & ".join(map(_written, asked))
        found = (
            "(SELECT article AS number, -ts_rank(found, asked) AS rank"
            " FROM words, (SELECT ?::tsquery AS asked) AS query WHERE found @@ asked)"
        )
        return found, query

    def size(self) -> int:
        tables = f"SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = '{_SCHEMA}'::regnamespace"
        [[size]] = self.rows(f"SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM ({tables}) AS t")
        return int(size)

    def compact(self) -> None:
        for [table] in self.rows("SELECT tablename FROM pg_tables WHERE schemaname = ?", [_SCHEMA]):
            self.run(f"VACUUM (FULL, ANALYZE) {_SCHEMA}.{table}")

    def close(self) -> None:
        self._base.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except self._error as error:
            raise UserError(f"{self.shown}: {_said(error)}") from None


def _said(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


@lru_cache(maxsize=512)
def _ours(sql: str) -> str:
    return sql.replace("?", "%s")


def _vector(headline: str, text: str) -> str:
    """Every word with its place, those of the headline marked: what `to_tsvector` would make of them in three
    times the time; and words are parted as in a file.
    """
    titles, words = words_of(headline), words_of(text)
    short = [f"'{word}':{place}A" for place, word in enumerate(titles, 1) if len(word) < _LONGEST]
    after = enumerate(words, len(titles) + 1)
    short += [f"'{word}':{place}" for place, word in after if len(word) < _LONGEST]
    return " ".join(short)


def _written(term: Term) -> str:
    words = " <-> ".join(f"'{word}'" for word in term.words)
    words = f"({words}{':*' if term.beginning else ''})"
    return words if term.wanted else f"!{words}"
