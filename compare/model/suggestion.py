"""What a corpus suggests for the glossary, for somebody to decide."""

from __future__ import annotations

from msgspec import Struct

from compare.model.documents import CONTRACT_VERSION, FormUse, InputError


class Context(Struct, frozen=True):
    """Where a form stands: `start`…`end` in the article's text, and the sentence it stands in."""

    outlet: str
    article: str
    path: str
    start: int
    end: int
    sentence: str


class Suggestion(Struct, frozen=True):
    """A name worth adding. `what` is "alias", `form` being a new name of the glossary's `entity`, or
    "entity", a new entry named `form` whose id would be that of `entity` without "new:".

    `score` is 0…1: how sure we are. `judgement` is "unsure" where somebody has looked and could not tell.
    """

    what: str
    form: str
    entity: str
    preferred: str
    kind: str
    score: float
    reasons: tuple[str, ...]
    forms: tuple[FormUse, ...] = ()
    contexts: tuple[Context, ...] = ()
    judgement: str | None = None


class Suggested(Struct, frozen=True):
    """The document of `newscollate glossary suggest`. `found` counts all suggestions, also those that a
    limit left out, and `waiting` the accepted names that the glossary does not have yet.
    """

    glossary: str
    suggestions: tuple[Suggestion, ...]
    found: int = 0
    waiting: int = 0
    errors: tuple[InputError, ...] = ()
    version: int = CONTRACT_VERSION
