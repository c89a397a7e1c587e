"""The document of `newscollate read`: what was taken for what in each article, and why."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from compare.model.article import Published, Why, name_of
from compare.model.documents import CONTRACT_VERSION, InputError


class Mark(Struct, frozen=True):
    """One thing that the text layer found: code points `start`…`end` of the article's text, and what
    is known of it (`details`, by the kind of mark; a place within it is [start, end]).
    """

    kind: str
    start: int
    end: int
    text: str
    details: dict[str, Any]


class ReadArticle(Struct, frozen=True):
    """An article as it was read. `size` is the length of its text in code points."""

    id: str
    path: str
    format: str
    size: int
    url: str | None
    outlet: str | None
    outlet_why: Why | None
    published: Published | None
    language: str | None
    language_why: Why | None
    headline: str | None
    marks: tuple[Mark, ...]

    @property
    def name(self) -> str:
        """What to call the article in a report: its outlet, else the file's name."""
        return name_of(self.outlet, self.id)


class Reading(Struct, frozen=True):
    """The document of `newscollate read`."""

    articles: tuple[ReadArticle, ...]
    errors: tuple[InputError, ...] = ()
    version: int = CONTRACT_VERSION
