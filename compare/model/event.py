"""Articles laid side by side."""

from __future__ import annotations

from msgspec import Struct

from compare.model.scales import Verdict


class Member(Struct, frozen=True):
    """One sentence of one article in an alignment row."""

    article: str
    start: int
    end: int
    text: str


class Alignment(Struct, frozen=True):
    """One row: sentences of several articles that report the same thing. An article of the event
    without a member has a gap. `score` is 0…1, and 0 for a row of one article only.
    """

    id: str
    score: float
    members: tuple[Member, ...]


class ClaimMember(Struct, frozen=True):
    """One article's version of a claim; `value` is the span's meaning in normal form."""

    article: str
    start: int
    end: int
    text: str
    value: str
    attributed_to: str | None = None


class Claim(Struct, frozen=True):
    """A number, quotation or name that the articles of an event can be compared by."""

    id: str
    kind: str
    verdict: Verdict
    reason: str
    members: tuple[ClaimMember, ...]


class Event(Struct, frozen=True):
    """What happened: a group of articles that report it (IPTC event). Dates are ISO days or null."""

    id: str
    title: str
    start: str | None
    end: str | None
    articles: tuple[str, ...]


class Collation(Event, frozen=True):
    """An event with its articles laid side by side."""

    alignments: tuple[Alignment, ...] = ()
    claims: tuple[Claim, ...] = ()
    lineage: tuple[tuple[str, ...], ...] = ()
