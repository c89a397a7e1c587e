"""Articles laid side by side."""

from __future__ import annotations

from msgspec import Struct

from compare.model.article import Span
from compare.model.finding import Location
from compare.model.scales import Confidence, Verdict


class Member(Struct, frozen=True):
    """One sentence of one article in an alignment row."""

    article: str
    start: int
    end: int
    text: str


class Nearest(Struct, frozen=True):
    """The sentence of another article that comes nearest to one without a counterpart, and its score,
    0…1, below that from which two sentences share a row.
    """

    member: Member
    score: float


class Alignment(Struct, frozen=True):
    """One row: sentences of several articles that report the same thing. An article of the event
    without a member has a gap. `score` is 0…1, and 0 for a row of one article only, which has the
    `nearest` sentence of another article where there is one that resembles it.
    """

    id: str
    score: float
    members: tuple[Member, ...]
    nearest: Nearest | None = None


class ClaimMember(Struct, frozen=True):
    """One article's version of a claim: the exact span, the sentence it stands in, its meaning in
    normal form as read (`value`), and what of it decided the verdict (`reason`).
    """

    article: str
    start: int
    end: int
    text: str
    value: str
    attributed_to: str | None = None
    outlet: str | None = None
    sentence: Span | None = None
    reason: str = ""


class Claim(Struct, frozen=True):
    """Something that the articles of an event can be compared by: a number, quotation, name, date, …

    `disagreement` says how far the versions of a differing claim lie apart, 0…1; `origins` how many
    independent origins have a version (copies of one report are one).
    """

    id: str
    kind: str
    verdict: Verdict
    reason: str
    members: tuple[ClaimMember, ...]
    disagreement: float = 0.0
    origins: int = 0
    confidence: Confidence = Confidence.MEDIUM


class Membership(Struct, frozen=True):
    """Why an article is in its event: its mean score with the others, 0…1, and what they share."""

    article: str
    score: float
    why: tuple[str, ...] = ()


class Event(Struct, frozen=True):
    """What happened: a group of articles that report it (IPTC event). Dates are ISO days or null."""

    id: str
    title: str
    start: str | None
    end: str | None
    articles: tuple[str, ...]
    membership: tuple[Membership, ...] = ()


class Story(Struct, frozen=True):
    """Events that follow one another, linked and never merged: their ids in order of time, and why."""

    id: str
    title: str
    events: tuple[str, ...]
    why: tuple[str, ...] = ()


class Origin(Struct, frozen=True):
    """Articles that are one report: copies, cut or edited, of each other or of one agency's text. Those in
    `pieced` were put together from it and others.
    """

    articles: tuple[str, ...]
    agency: str | None = None
    why: tuple[str, ...] = ()
    pieced: tuple[str, ...] = ()


class Passage(Struct, frozen=True):
    """A stretch of an article that came from elsewhere: from another article of the event (`source`),
    or, as far as the text says, from a named agency or outlet (`credit`).

    `kind` is "verbatim", "edited", "credited", or "spliced" for a stretch that looks pasted in and
    whose origin is unknown.
    """

    article: str
    start: int
    end: int
    text: str
    kind: str
    source: Location | None = None
    credit: str | None = None
    reason: str = ""


class Omission(Struct, frozen=True):
    """What all others report and `article` does not (`missing`), or what only it has (`only-here`).

    `members` are the sentences that have it; `origins` says how many independent origins they are.
    """

    article: str
    verdict: Verdict
    row: str
    origins: int
    members: tuple[Member, ...]
    confidence: Confidence = Confidence.MEDIUM


class Collation(Event, frozen=True):
    """An event with its articles laid side by side. `lineage` holds the groups of `origins`."""

    alignments: tuple[Alignment, ...] = ()
    claims: tuple[Claim, ...] = ()
    lineage: tuple[tuple[str, ...], ...] = ()
    origins: tuple[Origin, ...] = ()
    passages: tuple[Passage, ...] = ()
    omissions: tuple[Omission, ...] = ()
