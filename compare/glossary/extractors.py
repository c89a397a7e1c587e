"""Who reads names from a text: our own reading by capitals, or a model of somebody else's.

An extractor is anything with a label and `names(article)`. Ours reads without machine learning and is
asked first; another one is a second voter: what both find is surer, what only it finds is suggested last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Protocol

from compare.glossary import Glossary
from compare.glossary.decisions import NEW
from compare.model import Article, Span, UserError

_SPACY = "spacy:"
_KINDS = {
    "PERSON": "person", "PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place",
    "FAC": "place", "EVENT": "event", "LAW": "agreement",
}  # fmt: skip
_BEFORE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_AFTER = re.compile(r"(?:['’]s?|[\s,.;:])+$")


class Name(Span, frozen=True, order=True):
    """A name in an article's text, without article and possessive; its kind, and how it was recognised."""

    kind: str = "organisation"
    why: str = ""


class Extractor(Protocol):
    """Finds the names in a text, those of the glossary among them or not."""

    @property
    def label(self) -> str:
        """What to call it in a reason."""

    def names(self, article: Article) -> Iterable[Name]:
        """The names in the article's prose, at their places in its text."""


class ByCapitals:
    """Our own: the names outside the glossary that capitals, titles and their like show."""

    label = "capitals"

    def __init__(self, known: Glossary) -> None:
        self._known = known

    def names(self, article: Article) -> tuple[Name, ...]:
        """The names outside the glossary, in order."""
        return tuple(
            Name(one.start, one.end, self._known.kind_of(one.entity), one.why)
            for one in self._known.recognise(article)
            if one.entity.startswith(NEW)
        )


class BySpacy:
    """The entities that a spaCy pipeline marks; numbers, dates and nationalities are none of ours."""

    def __init__(self, pipeline: Any, label: str) -> None:
        """`pipeline` maps a text to a document with `ents`, as spaCy's do."""
        self._pipeline = pipeline
        self.label = label

    def names(self, article: Article) -> tuple[Name, ...]:
        """The names of our kinds, in order."""
        found = (
            _trimmed(article.prose, one.start_char, one.end_char, _KINDS[one.label_], self.label)
            for one in self._pipeline(article.prose).ents
            if one.label_ in _KINDS
        )
        return tuple(sorted(name for name in found if name.start < name.end))


def extractor(named: str, known: Glossary) -> Extractor:
    """The extractor called "capitals", or "spacy:" and a model's name or folder.

    Raises UserError where there is none, spaCy is missing, or it has no such model.
    """
    if named == ByCapitals.label:
        return ByCapitals(known)
    model = named.removeprefix(_SPACY)
    if not named.startswith(_SPACY) or not model:
        raise UserError(
            f"names from “{named}”: use {ByCapitals.label}, or {_SPACY}MODEL (spacy:en_core_web_sm)"
        )
    try:
        import spacy
    except ImportError:
        raise UserError(f"names from “{named}”: spaCy is not here; pip install newscollate[spacy]") from None
    try:
        pipeline = spacy.load(model, exclude=["lemmatizer"])
    except (OSError, ValueError) as error:
        raise UserError(
            f"names from “{named}”: spaCy has no model “{model}” here; python -m spacy download {model}"
        ) from error
    return BySpacy(pipeline, named)


def _trimmed(prose: str, start: int, end: int, kind: str, why: str) -> Name:
    text = prose[start:end]
    if before := _BEFORE.match(text):
        start += before.end()
    if after := _AFTER.search(prose, start, end):
        end = after.start()
    return Name(start, end, kind, why)
