"""The verdict on an article as a finding, so that whatever chooses among findings can choose it too."""

from __future__ import annotations

import hashlib

from msgspec import structs

from compare.config import Config
from compare.model import TRANSLATED, Article, ArticleRecord, Confidence, Finding, Level, TranslatedFrom

CATEGORY = "verdict"
NAMES = frozenset((TRANSLATED, CATEGORY))
_FINGERPRINT = hashlib.sha256(TRANSLATED.encode()).hexdigest()[:16]  # an article has one verdict


def verdict_on(article: Article | ArticleRecord) -> Finding | None:
    """The verdict on a flagged article, at its very beginning; None where it is not flagged."""
    if article.translated_from is None or not article.translated_from.flagged:
        return None
    return Finding(
        rule=TRANSLATED,
        category=CATEGORY,
        mqm="",
        level=Level.NOTE,
        confidence=Confidence.MEDIUM,
        article=article.id,
        path=article.path,
        start=0,
        end=0,
        line=1,
        column=1,
        text="",
        message="The article reads like a machine translation.",
        fingerprint=_FINGERPRINT,
    )


def wants_verdict(config: Config, path: str) -> bool:
    """Whether verdicts are shown at `path`: they are selected, or fail, and are not ignored."""
    here = config.at(path)
    asked = not here.select or here.fail_on_translated or not NAMES.isdisjoint(here.select)
    return asked and NAMES.isdisjoint(here.ignore)


def unflagged(said: TranslatedFrom | None) -> TranslatedFrom | None:
    """The verdict that nobody wants to be told of."""
    return structs.replace(said, flagged=False) if said else None
