"""What the commands print as JSON: the contract that tools build on, version 1."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET, Struct, UnsetType

from compare.model.article import Published, Readability, Span, TranslatedFrom, name_of
from compare.model.entity import Mention
from compare.model.event import Collation, Event, Story
from compare.model.finding import Finding, Silenced

CONTRACT_VERSION = 1


class InputError(Struct, frozen=True):
    """A file that could not be used: what, where, and what to do."""

    path: str
    message: str


class Run(Struct, frozen=True):
    """How a comparison was made, enough to repeat it."""

    version: str
    glossary: str
    command: str
    config: dict[str, Any]


class ArticleRecord(Struct, frozen=True):
    """What reports say of an article: everything but its text. `format` is the name of its reader: lines and
    columns of findings are those of the file where it is `plain` or `markdown`.
    """

    id: str
    path: str
    outlet: str | None = None
    language: str | None = None
    translated_from: TranslatedFrom | None = None
    published: Published | None = None
    readability: Readability | UnsetType | None = UNSET  # in `check` only when asked for
    format: str = "plain"

    @property
    def name(self) -> str:
        """What to call the article in a report: its outlet, else the file's name."""
        return name_of(self.outlet, self.id)


class ComparedArticle(ArticleRecord, frozen=True):
    """An article in a `Comparison`: the record, its headline, and which stretches of its text are no
    part of the story (page furniture, teasers, sign-offs, lines that stood before).
    """

    headline: str | None = None
    asides: tuple[Span, ...] = ()


class EntityRecord(Struct, frozen=True):
    """What reports say of an entity met in the articles."""

    id: str
    kind: str
    preferred: str
    wikidata: str | None = None


class Checked(Struct, frozen=True):
    """The document of `newscollate check`."""

    articles: tuple[ArticleRecord, ...]
    findings: tuple[Finding, ...]
    errors: tuple[InputError, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    version: int = CONTRACT_VERSION


class Watched(Struct, frozen=True):
    """A line of `newscollate watch --format jsonl`: when (UTC), and what happened to a file: `checked`,
    `moved` (from `before`) or `gone`. `checked` holds the document of `check`.
    """

    at: str
    event: str
    path: str
    before: str | None = None
    checked: Checked | None = None
    version: int = CONTRACT_VERSION


class RuleCount(Struct, frozen=True):
    """How often a rule was broken, how often silenced, and how many of its findings have a fix."""

    rule: str
    category: str
    count: int
    silenced: int
    fixable: int


class Statistics(Struct, frozen=True):
    """The document of `newscollate check --statistics`: the rules that found anything, most often first."""

    articles: int
    findings: int
    silenced: int
    rules: tuple[RuleCount, ...]
    errors: tuple[InputError, ...] = ()
    version: int = CONTRACT_VERSION


class Grouped(Struct, frozen=True):
    """The document of `newscollate events`."""

    events: tuple[Event, ...]
    errors: tuple[InputError, ...] = ()
    stories: tuple[Story, ...] = ()
    version: int = CONTRACT_VERSION


class Annotated(Struct, frozen=True):
    """The document of `newscollate glossary annotate`."""

    mentions: tuple[Mention, ...]
    errors: tuple[InputError, ...] = ()
    version: int = CONTRACT_VERSION


class Comparison(Struct, frozen=True):
    """The document of `newscollate compare`: everything that was found, and how."""

    run: Run
    articles: tuple[ComparedArticle, ...]
    entities: tuple[EntityRecord, ...]
    mentions: tuple[Mention, ...]
    findings: tuple[Finding, ...]
    events: tuple[Collation, ...]
    errors: tuple[InputError, ...] = ()
    stories: tuple[Story, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    version: int = CONTRACT_VERSION


class FormUse(Struct, frozen=True):
    """One surface form of an entity and how often each outlet uses it."""

    text: str
    count: int
    by_outlet: dict[str, int]
    artefact: bool = False


class GlossaryLine(Struct, frozen=True):
    """One entity of the canonical glossary report."""

    entity: str
    kind: str
    preferred: str
    wikidata: str | None
    count: int
    forms: tuple[FormUse, ...]
    known: bool = True


class GlossaryReport(Struct, frozen=True):
    """The document of `newscollate glossary report`."""

    glossary: str
    entities: tuple[GlossaryLine, ...]
    errors: tuple[InputError, ...] = ()
    version: int = CONTRACT_VERSION
