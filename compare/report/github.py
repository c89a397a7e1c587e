"""Annotations of GitHub Actions: workflow commands that a runner reads in the log.

GitHub shows ten a step of each level, so there are no more; a line says how many there are besides.
Levels are error, warning and notice; a note for which the run fails is a warning. Confidence stands in
the message.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from itertools import chain
from typing import Any, Final, NamedTuple

from compare.model import ArticleRecord, Checked, Finding, InputError, Level
from compare.report.view.failing import NOTHING, Failing
from compare.report.view.form import NoFormError
from compare.report.view.place import extracted, region
from compare.report.view.said import UNUSABLE, VERDICT, lines, verdict_said
from compare.report.view.verdict import is_flagged
from compare.report.view.visible import disarmed, one_line, visible
from compare.report.view.words import capital, count

MOST: Final = 10  # annotations of a level that a step may have
COMMANDS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


class _Annotation(NamedTuple):
    level: Level
    properties: dict[str, str | int]
    message: str


@singledispatch
def render(document: object, **_: Any) -> str:
    """The document as workflow commands, one a line. Only `Checked` has this form."""
    raise NoFormError("GitHub", document)


@render.register
def _(document: Checked, *, summary: bool = False, failing: Failing = NOTHING) -> str:
    """`summary` says that the job summary lists what there is besides the annotations; `failing` what the
    run fails for.
    """
    flagged = [article for article in document.articles if is_flagged(article)]
    surest = sorted(document.findings, key=lambda finding: -finding.confidence.rank)
    taken_out = extracted(document)
    every = chain(
        map(_error, document.errors),
        (_verdict(article, failing.verdict_level(article)) for article in flagged),
        (_finding(finding, failing.level(finding), finding.article not in taken_out) for finding in surest),
    )
    shown: dict[Level, list[_Annotation]] = {level: [] for level in Level}
    more = 0
    for one in every:
        if len(shown[one.level]) < MOST:
            shown[one.level].append(one)
        else:
            more += 1
    return "".join(map(_command, chain.from_iterable(shown.values()))) + "".join(_besides(more, summary))


def _besides(more: int, summary: bool) -> Iterator[str]:
    if more:
        where = "the job summary lists all" if summary else "another format lists all"
        yield f"{capital(count(more, 'more annotation'))} than GitHub shows of a step; {where}.\n"


def _finding(finding: Finding, level: Level, in_file: bool) -> _Annotation:
    """On the lines of the finding; columns too where it stands in one line, as GitHub has it."""
    properties: dict[str, str | int] = {"file": finding.path}
    if in_file:
        line, column, end_line, end_column = region(finding)
        properties |= {"line": line, "endLine": end_line}
        if line == end_line:
            properties |= {"col": column, "endColumn": end_column}
    properties["title"] = finding.rule
    return _Annotation(level, properties, "\n".join(lines(finding)))


def _verdict(article: ArticleRecord, level: Level) -> _Annotation:
    return _Annotation(level, {"file": article.path, "title": VERDICT}, verdict_said(article))


def _error(error: InputError) -> _Annotation:
    line = {"line": error.line} if error.line else {}
    return _Annotation(Level.ERROR, {"file": error.path, **line, "title": UNUSABLE}, one_line(error.message))


def _command(annotation: _Annotation) -> str:
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in annotation.properties.items())
    line = f"{COMMANDS[annotation.level]} {properties}::{_data(annotation.message)}"
    return f"::{disarmed(line)}\n"


def _data(text: str) -> str:
    """`text` as a runner reads it back (`escapeData` of GitHub's toolkit)."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
