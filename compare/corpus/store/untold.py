"""Articles that a stream has taken in and that nobody has been told of yet.

The mark enters with the article and goes once it has been told: where a stream is killed in between, the
article is told when it comes again.
"""

from __future__ import annotations

from collections.abc import Iterable

from compare.corpus.store.database import Database

_MARK = "untold"  # stands among the stages, which go with the article
_OF = "stage = ? AND article = (SELECT number FROM articles WHERE id = ?)"


def mark(base: Database, articles: Iterable[tuple[int, int]]) -> None:
    """Mark new and changed articles by their numbers; beside each the event that it was in before, or 0."""
    rows = [(article, _MARK, "", str(before).encode()) for article, before in articles]
    base.insert("stages", "article, stage, version, data", rows)


def untold(base: Database, id: str) -> int | None:
    """The event that an untold article was in before, or 0; None where it has been told."""
    found = base.rows(f"SELECT data FROM stages WHERE {_OF}", [_MARK, id])
    return int(bytes(found[0][0])) if found else None


def told(base: Database, id: str) -> None:
    """From now on the article has been told."""
    base.run(f"DELETE FROM stages WHERE {_OF}", [_MARK, id])
