"""One line per finding, as compilers write them: `path:line:column: level rule message (confidence …)`.

An article that is one of many in a file stands there with its id, `path#id`.

The verdicts on flagged articles stand before them, in the same form; files not used behind them.
"""

from __future__ import annotations

from functools import singledispatch

from compare.model import ArticleRecord, Checked, Finding, InputError, Level
from compare.report.view.form import NoFormError
from compare.report.view.names import of_many
from compare.report.view.said import UNUSABLE, VERDICT, sure_message, verdict_said
from compare.report.view.verdict import is_flagged
from compare.report.view.visible import disarmed, one_line


@singledispatch
def render(document: object) -> str:
    """One line per flagged article, finding and unusable file; empty without any. Only for `Checked`."""
    raise NoFormError("concise", document)


@render.register
def _(document: Checked) -> str:
    verdicts = (verdict_note(article) for article in document.articles if is_flagged(article))
    lines = (*verdicts, *map(finding_line, document.findings), *map(error_line, document.errors))
    return disarmed("".join(f"{line}\n" for line in lines))


def verdict_note(article: ArticleRecord) -> str:
    """The verdict on a flagged article on one line, as a note on its first character."""
    place = of_many(article.path, article.id)
    return one_line(f"{place}:1:1: {Level.NOTE} {VERDICT} {verdict_said(article)}")


def finding_line(finding: Finding) -> str:
    """The finding on one line, whatever its message holds."""
    place = f"{of_many(finding.path, finding.article)}:{finding.line}:{finding.column}"
    return one_line(f"{place}: {finding.level} {finding.rule} {sure_message(finding)}")


def error_line(error: InputError) -> str:
    """A file that could not be used, on one line."""
    return one_line(f"{error.path}:{error.line or 1}:1: {Level.ERROR} {UNUSABLE} {error.message}")
