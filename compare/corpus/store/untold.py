"""Articles that a stream has taken in and that nobody has been told of yet.

The mark enters with the article and goes once it has been told with these words: where a stream is killed in
between, the article is told when it comes again. Other words that come meanwhile have a mark of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from compare.corpus.store.database import Database, marks

_MARK = "untold"  # stands among the stages, which go with the article; its version is the digest of the words
_OF = "stage = ? AND version = ? AND article = (SELECT number FROM articles WHERE id = ?)"


def mark(base: Database, article: int, digest: bytes, before: Sequence[int]) -> None:
    """Mark a new or changed article by its number; `before` are the events it was in that it may have left
    without anybody having been told.
    """
    row = (article, _MARK, digest.hex(), msgspec.json.encode(before))
    base.insert("stages", "article, stage, version, data", [row])


def marked(base: Database, articles: Sequence[int]) -> Mapping[int, list[int]]:
    """Those of the articles that nobody has been told of, with what `mark` was given."""
    sql = f"SELECT article, data FROM stages WHERE stage = ? AND article IN ({marks(articles)})"
    found = base.rows(sql, [_MARK, *articles]) if articles else ()
    return {article: msgspec.json.decode(data, type=list[int]) for article, data in found}


def untold(base: Database, id: str, digest: bytes) -> list[int] | None:
    """The events that an untold article was in before; None where it has been told with these words."""
    found = base.rows(f"SELECT data FROM stages WHERE {_OF}", [_MARK, digest.hex(), id])
    return msgspec.json.decode(found[0][0], type=list[int]) if found else None


def told(base: Database, id: str, digest: bytes) -> None:
    """From now on the article has been told with these words."""
    base.run(f"DELETE FROM stages WHERE {_OF}", [_MARK, digest.hex(), id])
