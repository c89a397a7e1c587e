"""The verdict on an article, in words: what it reads like, and a language only where that is sure enough."""

from __future__ import annotations

from typing import Final

from compare.model import ArticleRecord, TranslatedFrom
from compare.report.view.names import of_many
from compare.report.view.visible import one_line
from compare.report.view.words import language

# Of the language, to name it in a sentence; JSON has the less sure ones, with their share.
_SURE: Final = 0.75


def is_flagged(article: ArticleRecord) -> bool:
    """True for an article whose verdict is machine translation."""
    return article.translated_from is not None and article.translated_from.flagged


def perhaps_from(verdict: TranslatedFrom) -> str:
    """ ", perhaps from French"; empty where the language is not sure."""
    sure = (verdict.language_confidence or 0.0) >= _SURE
    return f", perhaps from {language(verdict.language)}" if verdict.language and sure else ""


def verdict_words(verdict: TranslatedFrom) -> str:
    """ "reads like a machine translation, perhaps from French (confidence 0.97)"."""
    return f"reads like a machine translation{perhaps_from(verdict)} (confidence {verdict.confidence:.2f})"


def verdict_line(article: ArticleRecord) -> str:
    """What the verdict says of a flagged article, in one line."""
    verdict = article.translated_from
    return f"{one_line(of_many(article.path, article.id))}: {verdict_words(verdict)}." if verdict else ""
