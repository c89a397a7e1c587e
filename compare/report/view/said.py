"""A finding in words, for formats that have no place of their own for all that it holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from compare.model import TRANSLATED, ArticleRecord, Finding
from compare.report.view.verdict import verdict_words
from compare.report.view.visible import one_line
from compare.report.view.words import capital

VERDICT: Final = TRANSLATED
UNUSABLE: Final = "unusable-input"  # and a file that could not be used
LONGEST: Final = 1000  # characters of a message or a sentence; the rest would only be scrolled past
SHOWN: Final = 3  # of the other reports' sentences


def message(finding: Finding) -> str:
    """What is wrong, on one line."""
    return cut(one_line(finding.message))


def sure_message(finding: Finding) -> str:
    """What is wrong and how sure that is, on one line."""
    return f"{message(finding)} (confidence {finding.confidence})"


def fix_line(finding: Finding) -> str:
    """ "fix: off", "fix (unsafe): delete"; empty without a fix."""
    if finding.fix is None:
        return ""
    kind = "fix" if finding.fix.safe else "fix (unsafe)"
    return f"{kind}: {cut(one_line(finding.fix.text)) or 'delete'}"


def related_lines(finding: Finding) -> Iterator[str]:
    """The sentences that bear the finding out, each with its file."""
    for related in finding.related:
        yield f"see {one_line(related.path)}: “{cut(one_line(related.text))}”"


def lines(finding: Finding) -> list[str]:
    """What is wrong and how sure that is, the fix, and the first sentences that bear it out."""
    rest = (fix_line(finding), *list(related_lines(finding))[:SHOWN])
    return [sure_message(finding), *filter(None, rest)]


def verdict_said(article: ArticleRecord) -> str:
    """The verdict on a flagged article as a sentence."""
    return f"{capital(verdict_words(article.translated_from))}." if article.translated_from else ""


def cut(text: str) -> str:
    """`text`, or its beginning and an ellipsis."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
