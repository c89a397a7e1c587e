"""What a store holds and how old it is; making it smaller."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from compare.corpus.store.database import Database, marks
from compare.corpus.store.keeping import drop
from compare.corpus.store.ledger import put_days, put_history
from compare.corpus.store.packing import iso
from compare.corpus.store.stages import EVERY, Stages
from compare.corpus.store.tables import UNDATED, take
from compare.model.store import StageState, StoreStatus

_AT_ONCE = 500
# What nobody refers to, in this order. A crash leaves nothing, but an event may have lost all its articles.
_ORPHANED = (
    "DELETE FROM members WHERE article NOT IN (SELECT number FROM articles)",
    "DELETE FROM stages WHERE article NOT IN (SELECT number FROM articles)",
    "DELETE FROM postings WHERE article NOT IN (SELECT number FROM articles)",
    "DELETE FROM events WHERE number NOT IN (SELECT event FROM members)",
    "DELETE FROM history WHERE event NOT IN (SELECT number FROM events)",
)


def status(base: Database, stages: Stages) -> StoreStatus:
    """What the store holds, and what of it is stale under the configuration of `stages`."""
    versions = stages.versions
    with base.reading():
        [[articles, outlets, first, last]] = base.rows(
            "SELECT count(*), count(DISTINCT outlet), min(first), max(last) FROM articles"
        )
        [[events]] = base.rows("SELECT count(DISTINCT event) FROM members")
        made = base.rows("SELECT stage, version, count(*) FROM stages GROUP BY stage, version")
    states = []
    for stage in EVERY:
        every = sum(count for name, _, count in made if name == stage)
        current = sum(count for name, version, count in made if (name, version) == (stage, versions[stage]))
        states.append(StageState(stage, current, every - current, articles - every))
    return StoreStatus(
        base.shown, articles, events, outlets, iso(first), iso(last), base.size(), tuple(states)
    )


class Vacuumed(NamedTuple):
    """How many articles and events were dropped, and the bytes of the store before and after."""

    articles: int
    events: int
    before: int
    after: int


def vacuum(base: Database, before: date | None = None) -> Vacuumed:
    """Drops the articles published before a day, or added before it where no day is known; what nobody refers
    to any more; and gives back the room.
    """
    size = base.size()
    articles = 0
    if before:
        old = "last < ? OR (last IS NULL AND added < ?)"
        articles = _drop(base, old, [before.toordinal(), before.isoformat()])
    with base.writing():
        take(base, "change", 1)
        events = [base.run(statement) for statement in _ORPHANED][3]
    base.compact()
    return Vacuumed(articles, events, size, base.size())


def forget(base: Database, newest: int | None, window: int, others: int) -> int:
    """Drops the articles published more than `window` days before the newest day (an ordinal, if one is
    known), those that have no day or one so long after it but for the `others` that came last, and all that
    was known of them; how many.
    """
    first, last = (0, UNDATED) if newest is None else (newest - window, newest + window)
    apart = "(articles.first IS NULL OR articles.first > ?)"
    latest = f"SELECT number FROM articles WHERE {apart} ORDER BY number DESC LIMIT 1 OFFSET ?"
    oldest = base.rows(latest, [last, others])
    dropped = _drop(base, "articles.first < ? AND last < ?", [first, first])
    if oldest:
        dropped += _drop(base, f"{apart} AND articles.number <= ?", [last, oldest[0][0]])
    if dropped:
        with base.writing():
            take(base, "change", 1)
            base.run("DELETE FROM events WHERE number NOT IN (SELECT event FROM members)")
            base.run("DELETE FROM history WHERE article NOT IN (SELECT id FROM articles)")
    return dropped


def _drop(base: Database, old: str, values: Sequence[object]) -> int:
    articles = 0
    while dropped := _drop_some(base, old, values):
        articles += dropped
    return articles


def _drop_some(base: Database, old: str, values: Sequence[object]) -> int:
    sql = (
        "SELECT articles.number, id, event FROM articles LEFT JOIN members ON article = articles.number"
        f" WHERE {old} ORDER BY articles.number LIMIT {_AT_ONCE}"
    )
    with base.writing():
        take(base, "change", 1)
        found = base.rows(sql, values)
        numbers = [number for number, _, _ in found]
        if numbers:
            drop(base, numbers)
            base.run(f"DELETE FROM members WHERE article IN ({marks(numbers)})", numbers)
            put_days(base, {event for _, _, event in found if event})
            put_history(base, [(event, "dropped", id, None) for _, id, event in found if event])
    return len(found)
