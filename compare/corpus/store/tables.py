"""The tables of a store, in words that SQLite and PostgreSQL share.

Days are ordinals (1 is the first of January of the year 1), moments are UTC in ISO 8601. `facts` is the whole
article, packed; the columns beside it are what articles are looked up by. Numbers are given out by
`counters`, so that they are never used twice and their order is that of coming.
"""

from __future__ import annotations

from compare.corpus.store.database import Database
from compare.model import UserError

LAYOUT = 2  # raised when the tables change
PART = 32  # days of a part of the postings: news of these days is written close together, on few pages
UNDATED = (1 << 22) - 1  # the day of a posting whose article has none: after all others

_TABLES = """
CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL);
CREATE TABLE articles (
  number {number} PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest {bytes} NOT NULL,
  outlet TEXT, language TEXT, first BIGINT, last BIGINT, added TEXT NOT NULL, facts {bytes} NOT NULL
);
CREATE INDEX articles_by_day ON articles (first);
CREATE TABLE stages (
  article BIGINT NOT NULL, stage TEXT NOT NULL, version TEXT NOT NULL, data {bytes} NOT NULL,
  PRIMARY KEY (article, stage, version)
);
CREATE TABLE postings (
  part BIGINT NOT NULL, key {word} NOT NULL, day BIGINT NOT NULL, article BIGINT NOT NULL,
  weight BIGINT NOT NULL, PRIMARY KEY (part, key, day, article)
){clustered};
CREATE TABLE events (number {number} PRIMARY KEY, title TEXT NOT NULL, first BIGINT, last BIGINT);
CREATE INDEX events_by_day ON events (first);
CREATE TABLE members (
  article {number} PRIMARY KEY, event BIGINT NOT NULL, score {real} NOT NULL, why TEXT NOT NULL
);
CREATE INDEX members_by_event ON members (event, article);
CREATE TABLE history (
  number {number} PRIMARY KEY, event BIGINT NOT NULL, what TEXT NOT NULL, article TEXT NOT NULL,
  score {real}, at TEXT NOT NULL
);
CREATE INDEX history_by_event ON history (event, number);
"""
_COUNTERS = ("article", "event", "history", "change")


def make(database: Database, words: str, exists: str, **types: str) -> None:
    """Make the tables, with `words` for the index of words, where `exists` finds none.

    Raises UserError for a store of a later version.
    """
    with database.writing():
        if not database.rows(exists):
            for statement in (_TABLES.format_map(types) + words).split(";"):
                if statement.strip():
                    database.run(statement)
            first = [(name, 1) for name in _COUNTERS]
            database.insert("counters", "name, value", [*first, ("layout", LAYOUT)])
    require(database)


def require(database: Database) -> None:
    """Raises UserError unless the store has the tables of this version."""
    found = database.rows("SELECT value FROM counters WHERE name = 'layout'")
    layout = found[0][0] if found else 0
    if layout != LAYOUT:
        raise UserError(
            f"{database.shown}: a store of layout {layout}, not {LAYOUT}; `newscollate store export` it with"
            " the version that made it, and add it to a new one"
        )


def take(database: Database, name: str, count: int) -> range:
    """The next `count` numbers of `name`, within a transaction that writes."""
    [[first]] = database.rows("SELECT value FROM counters WHERE name = ?", [name])
    database.run("UPDATE counters SET value = ? WHERE name = ?", [first + count, name])
    return range(first, first + count)
