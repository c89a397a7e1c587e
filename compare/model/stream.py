"""The lines of `newscollate stream`, one object each; `type` says which it is."""

from __future__ import annotations

from compare.model.documents import CONTRACT_VERSION, ArticleRecord
from compare.model.event import Event
from compare.model.finding import Finding


class StreamedArticle(ArticleRecord, frozen=True, tag_field="type", tag="article"):
    """An article that came, with its verdict. The findings in it follow, then what it changed in events."""

    version: int = CONTRACT_VERSION


class StreamedFinding(Finding, frozen=True, tag_field="type", tag="finding"):
    """What a rule finds in the article told of last."""

    version: int = CONTRACT_VERSION


class StreamedEvent(Event, frozen=True, kw_only=True, tag_field="type", tag="event"):
    """An event as it is since the article `by` `founded` or `joined` it, was `replaced` by other words, or
    `left` it because of them. `articles` are those still known, in the order they came; `membership` says how
    `by` belongs to it.
    """

    change: str
    by: str
    version: int = CONTRACT_VERSION


Streamed = StreamedArticle | StreamedFinding | StreamedEvent
