"""reviewdog's diagnostic format (rdjson): columns in bytes of UTF-8, from 1, the end exclusive.

Levels are severities: ERROR, WARNING, and INFO for notes. Confidence stands in the message, for reviewdog
refuses fields that it does not know. Messages become comments: they are escaped as Markdown.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch
from typing import Any, Final

from compare.model import Checked, Finding, InputError, Level
from compare.report.view.encoded import json_page
from compare.report.view.escaped import escaped
from compare.report.view.form import NoFormError
from compare.report.view.place import byte_region, extracted, region
from compare.report.view.said import UNUSABLE, VERDICT, lines, verdict_said
from compare.report.view.verdict import is_flagged

SEVERITIES: Final = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}
_NO_MENTION: Final = "@\u2060"  # a word joiner: an @name in an article calls nobody


@singledispatch
def render(document: object, **_: Any) -> str:
    """The document as a `DiagnosticResult`. Only `Checked` has this form."""
    raise NoFormError("rdjson", document)


@render.register
def _(document: Checked, *, texts: Mapping[str, str] | None = None) -> str:
    """`texts` (article id → text) gives the columns; without it a finding has lines only."""
    flagged = [article for article in document.articles if is_flagged(article)]
    taken_out = extracted(document)
    known = texts or {}
    diagnostics = [
        *map(_error, document.errors),
        *(_diagnostic(VERDICT, Level.NOTE, verdict_said(one), one.path) for one in flagged),
        *(_finding(one, one.article not in taken_out, known.get(one.article)) for one in document.findings),
    ]
    return json_page({"source": {"name": "newscollate"}, "diagnostics": diagnostics})


def _error(error: InputError) -> dict[str, Any]:
    diagnostic = _diagnostic(UNUSABLE, Level.ERROR, error.message, error.path)
    if error.line:
        diagnostic["location"]["range"] = {"start": {"line": error.line}}
    return diagnostic


def _finding(finding: Finding, in_file: bool, text: str | None) -> dict[str, Any]:
    diagnostic = _diagnostic(finding.rule, finding.level, "\n".join(lines(finding)), finding.path)
    if in_file:
        place = _range(finding, text)
        diagnostic["location"]["range"] = place
        if finding.fix and text is not None:
            diagnostic["suggestions"] = [{"range": place, "text": finding.fix.text}]
    return diagnostic


def _range(finding: Finding, text: str | None) -> dict[str, Any]:
    if text is None:
        place = region(finding)
        return {"start": {"line": place.line}, "end": {"line": place.end_line}}
    line, column, end_line, end_column = byte_region(finding, text)
    return {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}


def _diagnostic(rule: str, level: Level, said: str, path: str) -> dict[str, Any]:
    message = "\n".join(map(escaped, said.split("\n"))).replace("@", _NO_MENTION)
    return {
        "message": message,
        "location": {"path": path},
        "severity": SEVERITIES[level],
        "code": {"value": rule},
    }
