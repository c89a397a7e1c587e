"""One file = one rule; being in this folder is the registration, the file's name is the rule's name.

A `Rule` sees one article. An `EventRule` sees the reports of one event side by side. An `OriginalRule`
sees a translation beside its original. All are proved by their own `bad` and `good` examples, which are
also their documentation.
"""

from __future__ import annotations

import pkgutil
import re
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from inspect import isabstract
from typing import ClassVar, TypeVar

from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Confidence, Finding, Fix, Level, Location
from compare.model.bitext import SentencePair
from compare.text.quotations import quotations
from compare.text.sentences import sentences

LANGUAGES: Mapping[str, str] = {  # as messages name them
    "ar": "Arabic", "de": "German", "es": "Spanish", "fa": "Persian", "fr": "French", "it": "Italian",
    "ja": "Japanese", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "tr": "Turkish",
    "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
_STEP_DOWN = {Level.ERROR: Level.WARNING, Level.WARNING: Level.NOTE, Level.NOTE: Level.NOTE}


class _Described:
    """What every rule says of itself."""

    name: ClassVar[str]  # from the file's name, never typed twice
    category: ClassVar[str]  # an artefact family of the contract
    mqm: ClassVar[str]  # MQM error type (https://themqm.org)
    level: ClassVar[Level] = Level.WARNING
    confidence: ClassVar[Confidence] = Confidence.HIGH
    origins: ClassVar[tuple[str, ...]] = ()  # ISO 639-1 codes the artefact points to
    also_in_quotations: ClassVar[bool] = False  # then a finding inside a quotation keeps its level

    def __init_subclass__(cls) -> None:
        cls.name = cls.__module__.rpartition(".")[2].replace("_", "-")

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary

    def finding(
        self,
        article: Article,
        start: int,
        end: int,
        message: str,
        *,
        fix: Fix | None = None,
        related: Sequence[Location] = (),
        level: Level | None = None,
        confidence: Confidence | None = None,
    ) -> Finding:
        """A finding of this rule at `article.text[start:end]`; the pipeline adds the fingerprint.

        Inside a quotation the level is one step lower and there is no fix: a quotation is
        evidence, not prose to correct.
        """
        level = level or self.level
        if not self.also_in_quotations and is_quoted(article.prose, start, end):
            level, fix = _STEP_DOWN[level], None
        line, column = line_and_column(article.text, start)
        return Finding(
            rule=self.name,
            category=self.category,
            mqm=self.mqm,
            level=level,
            confidence=confidence or self.confidence,
            article=article.id,
            path=article.path,
            start=start,
            end=end,
            line=line,
            column=column,
            text=article.text[start:end],
            message=message,
            fix=fix,
            related=tuple(related),
        )


def line_and_column(text: str, place: int) -> tuple[int, int]:
    """Line and column of `place` in `text`, both from 1, in code points."""
    starts = _line_starts(text)
    line = bisect_right(starts, place)
    return line, place - starts[line - 1] + 1


@lru_cache(maxsize=16)
def _line_starts(text: str) -> tuple[int, ...]:
    """Where each line begins, so that a finding's line costs no scan of the text."""
    return (0, *(match.end() for match in re.finditer("\n", text)))


class Rule(_Described, ABC):
    """Subclass me in a file named after the rule; my docstring is the documentation.

    `bad` maps a text with `[[marked]]` places to the corrected text, or to None where there is no
    fix: exactly the marked places are found. `good` texts are silent, and chosen to be dangerous.
    """

    languages: ClassVar[tuple[str, ...]] = ("en",)  # of the article; none named means any
    raw: ClassVar[bool] = False  # sees hidden characters too; other rules look through them
    bad: ClassVar[Mapping[str, str | None]]
    good: ClassVar[tuple[str, ...]]

    def for_examples(self) -> Rule:
        """The rule as its examples want it: a rule of a house style needs one."""
        return self

    @abstractmethod
    def check(self, article: Article) -> Iterator[Finding]:
        """Findings in one article, in the order of the text."""


class EventRule(_Described, ABC):
    """A rule that needs the other reports of the event; its category is `cross-report`.

    Each of `bad` and `good` is one event: outlet → text, with `[[marked]]` places in `bad`.
    """

    category = "cross-report"
    story_wide: ClassVar[bool] = False  # sees all reports of a story: names stay, figures and words do not
    bad: ClassVar[tuple[Mapping[str, str], ...]]
    good: ClassVar[tuple[Mapping[str, str], ...]]

    @abstractmethod
    def check(
        self, event: Sequence[Article], alignments: Sequence[Alignment], claims: Sequence[Claim] = ()
    ) -> Iterator[Finding]:
        """Findings in the articles of one event; `related` holds the other outlets' sentences.

        `claims` is what the reports were compared by. A `story_wide` rule gets neither rows nor claims.
        """


class OriginalRule(_Described, ABC):
    """A rule that needs the text an article was translated from; its category is `original`.

    Each of `bad` and `good` is the language of the original, the original, and its translation, with
    `[[marked]]` places in `bad`.
    """

    category = "original"
    bad: ClassVar[tuple[tuple[str, str, str], ...]]
    good: ClassVar[tuple[tuple[str, str, str], ...]]

    @abstractmethod
    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        """Findings in the translation, in the order of `pairs`; `related` points into the original."""


_Kind = TypeVar("_Kind", bound=_Described)


def is_quoted(prose: str, start: int, end: int) -> bool:
    """True inside a quotation; where one is never closed, only in the sentence that opens it."""
    return any(
        q.inner.start <= start and end <= (q.inner.end if q.closed else _sentence_end(prose, q.start))
        for q in quotations(prose)
    )


def _sentence_end(prose: str, place: int) -> int:
    return next((each.end for each in sentences(prose) if each.end > place), len(prose))


def all_rules(glossary: Glossary) -> list[Rule]:
    """Every article rule, by name."""
    _import_all()
    return [rule(glossary) for rule in _of_this_folder(Rule)]  # type: ignore[type-abstract]


def all_event_rules(glossary: Glossary) -> list[EventRule]:
    """Every event rule, by name."""
    _import_all()
    return [rule(glossary) for rule in _of_this_folder(EventRule)]  # type: ignore[type-abstract]


def all_original_rules(glossary: Glossary) -> list[OriginalRule]:
    """Every rule that compares a translation with its original, by name."""
    _import_all()
    return [rule(glossary) for rule in _of_this_folder(OriginalRule)]  # type: ignore[type-abstract]


def _import_all() -> None:
    for module in pkgutil.iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")


def _of_this_folder(base: type[_Kind]) -> list[type[_Kind]]:
    here = [rule for rule in _below(base) if rule.__module__.startswith(f"{__name__}.")]
    return sorted(here, key=lambda rule: rule.name)


def _below(base: type[_Kind]) -> Iterator[type[_Kind]]:
    """The rules made of `base`, and of what is made of it: a file that others share makes no rule."""
    for rule in base.__subclasses__():
        yield from _below(rule)
        if not isabstract(rule):
            yield rule
