"""Articles and what was found in them, put into the tables and taken out again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from compare.corpus.store.database import Database, marks
from compare.corpus.store.packing import days, pack, unpack, without_nul
from compare.corpus.store.stages import Ready, signature_in
from compare.corpus.store.tables import PART, UNDATED
from compare.model import Article

Numbered = tuple[int, Ready]
_INDEXED = 100_000  # characters of an article by which it can be found
_HEADLINE = 1_000  # and of its headline; PostgreSQL takes a megabyte of both

_COLUMNS = "number, id, digest, outlet, language, first, last, added, facts"
_CHANGE = (
    "UPDATE articles SET digest = ?, outlet = ?, language = ?, first = ?, last = ?, facts = ?"
    " WHERE number = ?"
)


def keep(
    base: Database, new: Sequence[Numbered], changed: Sequence[Numbered], versions: Mapping[str, str]
) -> None:
    """Put articles into the store, `changed` ones in place of what they were; they are in no event yet."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    numbers = [number for number, _ in changed]
    _forget(base, numbers)
    rows = []
    for number, one in new:
        article = one.article
        rows.append((number, article.id, one.digest, *_facets(article), now, pack(article)))
    base.insert("articles", _COLUMNS, rows)
    base.run_many(
        _CHANGE,
        [(one.digest, *_facets(one.article), pack(one.article), number) for number, one in changed],
    )
    every = [*new, *changed]
    base.index([(number, *_words(one.article)) for number, one in every])
    _put_stages(base, every, versions)


def renew(base: Database, stale: Sequence[Numbered], versions: Mapping[str, str]) -> None:
    """Put what stages have made anew in the place of what they had made."""
    _forget_postings(base, [number for number, one in stale if "signature" in one.made])
    base.run_many(
        "DELETE FROM stages WHERE article = ? AND stage = ?",
        [(number, stage) for number, one in stale for stage in one.made],
    )
    _put_stages(base, stale, versions)


def drop(base: Database, numbers: Sequence[int]) -> None:
    """Take articles out of the store with all that was found in them, but not out of their events."""
    _forget(base, numbers)
    base.run_many("DELETE FROM articles WHERE number = ?", [(number,) for number in numbers])


def _forget(base: Database, numbers: Sequence[int]) -> None:
    """Take away what was found in articles."""
    if not numbers:
        return
    found = base.rows(f"SELECT number, facts FROM articles WHERE number IN ({marks(numbers)})", numbers)
    base.unindex([(number, *_words(unpack(facts))) for number, facts in found])
    _forget_postings(base, numbers)
    base.run_many("DELETE FROM stages WHERE article = ?", [(number,) for number in numbers])


def _forget_postings(base: Database, numbers: Sequence[int]) -> None:
    if not numbers:
        return
    of = f"stage = 'signature' AND article IN ({marks(numbers)})"
    found = base.rows(f"SELECT article, data FROM stages WHERE {of}", numbers)
    rows = [posting[:4] for number, data in found for posting in _postings(number, data)]
    base.run_many("DELETE FROM postings WHERE part = ? AND key = ? AND day = ? AND article = ?", rows)


def _put_stages(base: Database, every: Iterable[Numbered], versions: Mapping[str, str]) -> None:
    every = list(every)
    rows = [
        (number, stage, versions[stage], data) for number, one in every for stage, data in one.made.items()
    ]
    base.insert("stages", "article, stage, version, data", rows)
    signed = [(number, one.made["signature"]) for number, one in every if "signature" in one.made]
    postings = [posting for number, data in signed for posting in _postings(number, data)]
    base.insert("postings", "part, key, day, article, weight", sorted(postings))


def _postings(number: int, data: bytes) -> list[tuple[int, str, int, int, int]]:
    found = signature_in(data)
    day = found.published[1] if found.published else UNDATED
    return [(day // PART, key, day, number, weight) for key, weight in found.keys]


def _facets(article: Article) -> tuple[str | None, str | None, int | None, int | None]:
    """What articles are chosen by: outlet and language in small letters, first and last day."""
    return _facet(article.outlet), _facet(article.language), *days(article)


def _facet(name: str | None) -> str | None:
    return without_nul(name).casefold() if name else None


def _words(article: Article) -> tuple[str, str]:
    headline = article.headline or ""
    return without_nul(headline[:_HEADLINE]), without_nul(article.prose[:_INDEXED])
