"""The events of a store, as they were decided."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from compare.corpus.store.database import Database, marks
from compare.corpus.store.packing import iso
from compare.model import Event, Membership, UserError
from compare.model.store import EventChange, EventHistory

_AT_ONCE = 500
_MEMBERS = (
    "SELECT event, id, score, why FROM members JOIN articles ON articles.number = article"
    " WHERE event IN ({}) ORDER BY event, article"
)


def name(event: int) -> str:
    """What an event of the store is called."""
    return f"e{event}"


def events(
    base: Database, *, since: int | None = None, until: int | None = None, outlets: int = 1
) -> tuple[Event, ...]:
    """The events with articles between the days `since` and `until` (ordinals) of so many outlets or more.

    In order of their first day, undated ones last; an article's membership says how it joined.
    """
    conditions, values = within("events", since, until)
    sql = (
        "SELECT events.number, title, events.first, events.last FROM events"
        " JOIN members ON event = events.number JOIN articles ON articles.number = article"
        f" WHERE {' AND '.join(conditions)}"
        " GROUP BY events.number, title, events.first, events.last"
        " HAVING count(DISTINCT coalesce(articles.outlet, articles.id)) >= ?"
        " ORDER BY events.first IS NULL, events.first, events.number"
    )
    with base.reading():
        found = base.rows(sql, [*values, outlets])
        members = _members(base, [number for number, *_ in found])
    return tuple(
        Event(
            id=name(number),
            title=title,
            start=iso(first),
            end=iso(last),
            articles=tuple(one.article for one in members[number]),
            membership=tuple(members[number]),
        )
        for number, title, first, last in found
    )


def event(base: Database, number: int, article: str) -> tuple[Event, str] | None:
    """An event as it is now, with the membership of one article only, and what that has last done to it; None
    where the event has been dropped.
    """
    with base.reading():
        there = base.rows("SELECT title, first, last FROM events WHERE number = ?", [number])
        if not there:
            return None
        [[title, first, last]] = there
        members = _members(base, [number])[number]
        sql = "SELECT what FROM history WHERE event = ? AND article = ? ORDER BY number DESC LIMIT 1"
        done = base.rows(sql, [number, article])
    found = Event(
        id=name(number),
        title=title,
        start=iso(first),
        end=iso(last),
        articles=tuple(one.article for one in members),
        membership=tuple(one for one in members if one.article == article),
    )
    return found, done[0][0] if done else "joined"


def within(table: str, since: int | None, until: int | None) -> tuple[list[str], list[int]]:
    """The conditions for rows of a table with a first and a last day, and their values."""
    asked = ((f"{table}.last >= ?", since), (f"{table}.first <= ?", until))
    given = [(condition, day) for condition, day in asked if day is not None]
    return ["1 = 1", *(condition for condition, _ in given)], [day for _, day in given]


def _members(base: Database, numbers: Sequence[int]) -> Mapping[int, list[Membership]]:
    found: dict[int, list[Membership]] = {number: [] for number in numbers}
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        for event, id, score, why in base.rows(_MEMBERS.format(marks(some)), some):
            found[event].append(Membership(id, score, msgspec.json.decode(why, type=tuple[str, ...])))
    return found


def history(base: Database, asked: str) -> EventHistory:
    """All that happened to the event called `asked`. Raises UserError where there is none."""
    number = int(asked[1:]) if re.fullmatch(r"e\d{1,15}", asked) else 0
    with base.reading():
        titles = base.rows("SELECT title FROM events WHERE number = ?", [number])
        if not titles:
            raise UserError(f"{asked}: no such event in {base.shown}; `newscollate store events` lists them")
        sql = "SELECT at, what, article, score FROM history WHERE event = ? ORDER BY number"
        changes = tuple(EventChange(*row) for row in base.rows(sql, [number]))
    return EventHistory(asked, titles[0][0], changes)
