"""One line per finding, as compilers write them: `path:line:column: level rule message`.

An article that is one of many in a file stands there with its id, `path#id`.

The verdicts on flagged articles stand before them, in the same form.
"""

from __future__ import annotations

from functools import singledispatch

from compare.model import ArticleRecord, Checked, Finding, Level
from compare.report.view.form import NoFormError
from compare.report.view.names import of_many
from compare.report.view.verdict import is_flagged, verdict_words
from compare.report.view.visible import one_line
from compare.report.view.words import capital


@singledispatch
def render(document: object) -> str:
    """One line per flagged article and per finding; empty without either. Only `Checked` has this form."""
    raise NoFormError("concise", document)


@render.register
def _(document: Checked) -> str:
    lines = [verdict_note(article) for article in document.articles if is_flagged(article)]
    return "".join(f"{line}\n" for line in (*lines, *map(finding_line, document.findings)))


def verdict_note(article: ArticleRecord) -> str:
    """The verdict on a flagged article on one line, as a note on its first character."""
    said = capital(verdict_words(article.translated_from)) if article.translated_from else ""
    return one_line(f"{of_many(article.path, article.id)}:1:1: {Level.NOTE} translated-from {said}.")


def finding_line(finding: Finding) -> str:
    """The finding on one line, whatever its message holds."""
    place = f"{of_many(finding.path, finding.article)}:{finding.line}:{finding.column}"
    return one_line(f"{place}: {finding.level} {finding.rule} {finding.message}")
