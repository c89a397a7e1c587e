"""What the commands print as JSON: the contract that tools build on, version 1."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET, Struct, UnsetType

from compare.model.article import Published, Readability, Span, TranslatedFrom, name_of
from compare.model.entity import Entity, Mention
from compare.model.event import Collation, Event, Story
from compare.model.finding import Finding, Silenced

CONTRACT_VERSION = 1


class InputError(Struct, frozen=True):
    """A file that could not be used, or a `line` of one that holds many articles: what, where, and what
    to do.
    """

    path: str
    message: str
    line: int | None = None

    @property
    def place(self) -> str:
        """The path, with the line where there is one, as compilers write it."""
        return self.path if self.line is None else f"{self.path}:{self.line}"


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
    """One surface form of an entity and how often each outlet uses it.

    `first_seen` and `last_seen` are the publication days of the first and the last article that has it.
    `correction` is what English has for an artefact.
    """

    text: str
    count: int
    by_outlet: dict[str, int]
    artefact: bool = False
    by_language: dict[str, int] = {}
    first_seen: str | None = None
    last_seen: str | None = None
    correction: str | None = None


class GlossaryLine(Struct, frozen=True):
    """One entity of the canonical glossary report; `articles` is how many name it."""

    entity: str
    kind: str
    preferred: str
    wikidata: str | None
    count: int
    forms: tuple[FormUse, ...]
    known: bool = True
    articles: int = 0
    first_seen: str | None = None
    last_seen: str | None = None


class MixedUse(Struct, frozen=True):
    """One article that calls one entity by rival names, and how often by each, the commonest first."""

    entity: str
    preferred: str
    article: str
    path: str
    outlet: str
    forms: dict[str, int]


class GlossaryChange(Struct, frozen=True):
    """What a report has otherwise than an earlier one: of an entity, or of one `form` of it.

    `what` is new, vanished, more or fewer; `before` and `after` are counts.
    """

    what: str
    entity: str
    preferred: str
    form: str | None
    before: int
    after: int


class GlossaryReport(Struct, frozen=True):
    """The document of `newscollate glossary report`.

    `unknown` are the ids of names that are not in the glossary and stand in two articles or more, the
    most frequent first. `breaches` is what the rules of the house style find; `changes` the difference
    to an earlier report, null where none was given.
    """

    glossary: str
    entities: tuple[GlossaryLine, ...]
    errors: tuple[InputError, ...] = ()
    version: int = CONTRACT_VERSION
    articles: int = 0
    style: str | None = None
    inconsistent: tuple[MixedUse, ...] = ()
    unknown: tuple[str, ...] = ()
    breaches: tuple[Finding, ...] = ()
    changes: tuple[GlossaryChange, ...] | None = None


class GlossaryEntries(Struct, frozen=True):
    """The document of `newscollate glossary export --format json`: entries by the keys of the YAML files."""

    entities: tuple[Entity, ...]
    version: int = CONTRACT_VERSION
