"""What the commands on a store print as JSON."""

from __future__ import annotations

from msgspec import Struct

from compare.model.article import Published

_VERSION = 1  # of the contract


class Hit(Struct, frozen=True):
    """An article of the store that was looked for, and the stretch of its text around the first word."""

    id: str
    outlet: str | None
    language: str | None
    published: Published | None
    headline: str | None
    event: str
    excerpt: str


class Searched(Struct, frozen=True):
    """The document of `newscollate store search`: the best hits first, and how many there are in all."""

    query: str
    hits: tuple[Hit, ...]
    total: int
    version: int = _VERSION


class EventChange(Struct, frozen=True):
    """What happened to an event, and when (UTC): an article `founded` it, `joined` it with a score, was
    `replaced` by other words, `left` it because of them, or was `dropped` from the store.
    """

    at: str
    what: str
    article: str
    score: float | None = None


class EventHistory(Struct, frozen=True):
    """The document of `newscollate store events --history`: all that happened to one event, in order."""

    event: str
    title: str
    changes: tuple[EventChange, ...]
    version: int = _VERSION


class StageState(Struct, frozen=True):
    """Of how many articles a stage is made in its present version, in another one, and not at all."""

    stage: str
    current: int
    stale: int
    missing: int


class StoreStatus(Struct, frozen=True):
    """The document of `newscollate store status`. `size` is in bytes; `start` and `end` are the first and the
    last day of publication.
    """

    store: str
    articles: int
    events: int
    outlets: int
    start: str | None
    end: str | None
    size: int
    stages: tuple[StageState, ...]
    version: int = _VERSION
