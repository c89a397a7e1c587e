"""Who is in which event, while articles are judged: read as needed, written at the end of a batch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

import msgspec

from compare.align.profile import Profile
from compare.corpus.store.database import Database, marks
from compare.corpus.store.packing import unpack, without_nul
from compare.corpus.store.recent import Recent
from compare.corpus.store.stages import Stages, profile_in
from compare.corpus.store.tables import take

_KEPT = 12_000  # profiles that are kept from batch to batch, open ones and packed ones each


_FOUNDED = ("the first of the event",)


class Joined(NamedTuple):
    """That an article joined an event: how alike it was to those who were there, and in what."""

    article: int
    event: int
    score: float
    why: tuple[str, ...]


class Ledger:
    """What is known of events. It holds only while nobody else writes: see `begin`."""

    def __init__(self, database: Database, stages: Stages) -> None:
        self._database, self._stages = database, stages
        self._event_of: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._profiles: dict[int, Profile] = {}
        self._packed: dict[int, bytes] = {}  # most are never asked for
        self._change = self._seen = self._next_event = -1
        self.recent = Recent(database)
        self._forget_changes()

    def _forget_changes(self) -> None:
        self._joined: dict[int, Joined] = {}
        self._founded: dict[int, str] = {}
        self._titles: dict[int, str] = {}
        self._left: list[int] = []
        self._shrunk: set[int] = set()
        self._lines: list[Change] = []

    def begin(self) -> None:
        """At the start of a transaction: what others have written since the last one is read again."""
        self._forget_changes()
        [change] = take(self._database, "change", 1)  # so that others see that we write
        if change != self._seen:
            for known in (self._event_of, self._members, self._profiles, self._packed):
                known.clear()
            self.recent.begin()
        if len(self._event_of) > 2 * _KEPT:
            self._event_of.clear()
            self._members.clear()
        for kept in (self._profiles, self._packed):
            if len(kept) > _KEPT:
                for article in [*kept][: _KEPT // 4]:
                    del kept[article]
        [[self._next_event]] = self._database.rows("SELECT value FROM counters WHERE name = 'event'")
        self._change, self._seen = change, -1  # until this transaction is whole

    def end(self) -> None:
        """Write what was decided, before the transaction ends."""
        base = self._database
        base.run_many("DELETE FROM members WHERE article = ?", [[one] for one in self._left])
        take(base, "event", len(self._founded))
        base.insert("events", "number, title", [*self._founded.items()])
        base.run_many(
            "UPDATE events SET title = ? WHERE number = ?", [(t, e) for e, t in self._titles.items()]
        )
        why = msgspec.json.encode
        base.insert(
            "members",
            "article, event, score, why",
            [(one.article, one.event, one.score, why(one.why).decode()) for one in self._joined.values()],
        )
        _widen(base, [*self._joined])
        put_days(base, self._shrunk)
        put_history(base, self._lines)

    def kept(self) -> None:
        """The transaction is whole: what is known here holds, unless somebody else writes."""
        self._seen = self._change + 1

    def events_of(self, articles: Iterable[int]) -> dict[int, list[int]]:
        """The events that these articles are in, with all their members in order; those that are in none,
        for they have not been judged, are left out.
        """
        articles = list(articles)
        unknown = [one for one in articles if one not in self._event_of]
        if unknown:
            of = f"SELECT event FROM members WHERE article IN ({marks(unknown)})"
            found: dict[int, list[int]] = {}
            for event, article in self._database.rows(_MEMBERS.format(of), unknown):
                found.setdefault(event, []).append(article)
            for event in found.keys() - self._members.keys():
                self._members[event] = found[event]
                self._event_of.update(dict.fromkeys(found[event], event))
        events = sorted({self._event_of[one] for one in articles if one in self._event_of})
        return {event: self._members[event] for event in events if self._members[event]}

    def keep(self, article: int, profile: bytes) -> None:
        """The profile of an article that is being added, as its stage made it."""
        self._profiles.pop(article, None)
        self._packed[article] = profile

    def profiles(self, articles: Sequence[int]) -> list[Profile]:
        """Their profiles. One that another version made is made anew, but not kept in the store."""
        unknown = [one for one in articles if one not in self._profiles]
        for one in unknown:
            if one in self._packed:
                self._profiles[one] = profile_in(self._packed.pop(one))
        unknown = [one for one in unknown if one not in self._profiles]
        if unknown:
            version = self._stages.versions["profile"]
            of = f"stage = 'profile' AND version = ? AND article IN ({marks(unknown)})"
            sql = f"SELECT article, data FROM stages WHERE {of}"
            for article, data in self._database.rows(sql, [version, *unknown]):
                self._profiles[article] = profile_in(data)
            stale = [one for one in unknown if one not in self._profiles]
            if stale:
                sql = f"SELECT number, facts FROM articles WHERE number IN ({marks(stale)})"
                for article, facts in self._database.rows(sql, stale):
                    self._profiles[article] = self._stages.profile(unpack(facts))
        return [self._profiles[one] for one in articles]

    def leave(self, article: int, id: str) -> int | None:
        """Take an article out of its event, for its words have changed; the event it was in."""
        events = self.events_of([article])
        if not events:
            return None
        [(event, members)] = events.items()
        members.remove(article)
        del self._event_of[article]
        self._left.append(article)
        self._shrunk.add(event)
        self._lines.append((event, "replaced", id, None))
        return event

    def join(self, one: Joined, id: str, before: int | None) -> None:
        """An article joins an event; `before` is the one it was in."""
        self._enter(one)
        if one.event != before:
            self._left_for(before, id)
            self._lines.append((one.event, "joined", id, one.score))

    def found(self, article: int, id: str, title: str, before: int | None) -> int:
        """An article founds an event, which takes the place of `before` where nobody is left there."""
        title = without_nul(title)
        if before is not None and not self._members[before]:
            self._titles[before] = title
            self._enter(Joined(article, before, 1.0, _FOUNDED))
            return before
        self._left_for(before, id)
        event = self._next_event + len(self._founded)
        self._founded[event] = title
        self._members[event] = []
        self._enter(Joined(article, event, 1.0, _FOUNDED))
        self._lines.append((event, "founded", id, None))
        return event

    def _enter(self, one: Joined) -> None:
        self._joined[one.article] = one
        self._event_of[one.article] = one.event
        self._members[one.event].append(one.article)

    def _left_for(self, before: int | None, id: str) -> None:
        if before is not None:
            self._lines.append((before, "left", id, None))


_MEMBERS = "SELECT event, article FROM members WHERE event IN ({}) ORDER BY event, article"
_OF_EVENT = "FROM articles JOIN members ON article = articles.number WHERE event = ?"
_DAYS = (
    f"UPDATE events SET first = (SELECT min(articles.first) {_OF_EVENT}),"
    f" last = (SELECT max(articles.last) {_OF_EVENT}) WHERE number = ?"
)
_JOINED = (
    "SELECT min(first), max(last), event FROM members JOIN articles ON number = article"
    " WHERE article IN ({}) GROUP BY event ORDER BY event"
)
_WIDER = (
    "UPDATE events SET first = CASE WHEN first <= ? THEN first ELSE coalesce(?, first) END,"
    " last = CASE WHEN last >= ? THEN last ELSE coalesce(?, last) END WHERE number = ?"
)
Change = tuple[int, str, str, float | None]  # event, what happened, id of the article, score


def _widen(base: Database, articles: Sequence[int]) -> None:
    """Let events begin and end with the articles that have joined them, without asking the others."""
    found = base.rows(_JOINED.format(marks(articles)), articles) if articles else ()
    base.run_many(_WIDER, [(first, first, last, last, event) for first, last, event in found])


def put_days(base: Database, events: Iterable[int]) -> None:
    """The first and the last day of events, as their articles have them now."""
    base.run_many(_DAYS, [(event, event, event) for event in sorted(events)])


def put_history(base: Database, changes: Sequence[Change]) -> None:
    """What happened to events, now."""
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    numbers = take(base, "history", len(changes))
    rows = [(number, *change, at) for number, change in zip(numbers, changes, strict=True)]
    base.insert("history", "number, event, what, article, score, at", rows)
