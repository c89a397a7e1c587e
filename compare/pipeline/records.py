"""What the documents say of articles, entities and settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from msgspec import UNSET, to_builtins

from compare.config import Config
from compare.glossary import Glossary
from compare.model import Article, ArticleRecord, EntityRecord, Mention, Readability, ReadArticle

_READ = [name for name in ReadArticle.__struct_fields__ if name not in ("size", "marks")]

_OF_THE_MACHINE = ("root", "jobs", "store")

RecordT = TypeVar("RecordT", bound=ArticleRecord)


def record(kind: type[RecordT], article: Article, **more: Any) -> RecordT:
    """What a document of this kind says of the article, with `more` of its fields; without
    `readability` that field is left out.
    """
    more.setdefault("readability", UNSET)
    fields = {name: getattr(article, name) for name in kind.__struct_fields__ if name not in more}
    return kind(**fields, **more)


def readability_of(article: Article) -> Readability | None:
    """The counts and indices of its text; the first time takes a second to import."""
    from compare.text.readability import readability

    return readability(article.prose, article.language)


def shown(config: Config) -> dict[str, Any]:
    """The settings as a report shows them: without those that change nothing in it."""
    return {key: value for key, value in to_builtins(config).items() if key not in _OF_THE_MACHINE}


def entities(mentions: Sequence[Mention], known: Glossary) -> tuple[EntityRecord, ...]:
    """A record of each entity that is mentioned, by id."""
    ids = sorted({mention.entity for mention in mentions})
    records = []
    for id in ids:
        entry = known.entities.get(id)
        records.append(
            EntityRecord(id, known.kind_of(id), known.name_of(id), entry.wikidata if entry else None)
        )
    return tuple(records)


def closely(article: Article) -> ReadArticle:
    """All that the text layer finds in the article, and where its facts come from."""
    from compare.text.layer import marks

    fields = {name: getattr(article, name) for name in _READ}
    found = tuple(marks(article))
    return ReadArticle(size=len(article.text), marks=found, **fields)
