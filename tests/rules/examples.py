"""The examples of the rules, without their marks, and what each rule finds in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from compare.align.bitext import pair
from compare.align.sentences import align
from compare.claims import claims
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Finding, Span
from compare.rules import EventRule, OriginalRule


@lru_cache(maxsize=1)
def glossary() -> Glossary:
    return Glossary.shipped()


def unmarked(marked: str) -> tuple[str, list[Span]]:
    """The text without its [[marks]], and where they were."""
    text, spans = "", []
    for number, piece in enumerate(re.split(r"\[\[(.*?)\]\]", marked, flags=re.DOTALL)):
        if number % 2:
            spans.append(Span(len(text), len(text) + len(piece)))
        text += piece
    return text, spans


def reports(event: Mapping[str, str]) -> list[Article]:
    """The reports of an event, each under the name of its outlet."""
    return [Article(text, id=outlet, path=outlet, outlet=outlet) for outlet, text in event.items()]


def compared(articles: list[Article]) -> tuple[tuple[Alignment, ...], tuple[Claim, ...]]:
    rows = align(articles, glossary())
    return rows, claims(articles, rows, glossary())


def found_in_event(rule: EventRule, articles: list[Article]) -> list[Finding]:
    return list(rule.check(articles, *compared(articles)))


def found_beside(rule: OriginalRule, language: str, original: str, text: str) -> list[Finding]:
    article = Article(text, id="translation", language="en")
    beside = Article(original, id="original", path="original.txt", language=language)
    return list(rule.check(article, beside, pair(article, beside)))
