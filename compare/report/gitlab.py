"""GitLab's Code Quality report: one issue a finding, with the fields that GitLab documents.

Levels are severities: error is critical, warning major, note info, and a file that could not be used a
blocker. Confidence stands in the description, for GitLab has no field for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import singledispatch
from hashlib import sha256
from typing import Any, Final

from compare.model import Checked, Level
from compare.report.view.encoded import json_page
from compare.report.view.form import NoFormError
from compare.report.view.place import extracted, region
from compare.report.view.said import UNUSABLE, VERDICT, lines, verdict_said
from compare.report.view.verdict import is_flagged
from compare.report.view.visible import one_line

SEVERITIES: Final = {Level.ERROR: "critical", Level.WARNING: "major", Level.NOTE: "info"}


@singledispatch
def render(document: object) -> str:
    """The document as a list of issues in JSON. Only `Checked` has this form."""
    raise NoFormError("GitLab", document)


@render.register
def _(document: Checked) -> str:
    return json_page(list(_told_apart(_issues(document))))


def _issues(document: Checked) -> Iterator[dict[str, Any]]:
    for error in document.errors:
        issue = _issue(UNUSABLE, "blocker", one_line(error.message), error.path, error.place)
        issue["location"]["lines"] = {"begin": error.line or 1}
        yield issue
    for article in document.articles:
        if is_flagged(article):
            severity = SEVERITIES[Level.NOTE]
            yield _issue(VERDICT, severity, verdict_said(article), article.path, article.id)
    taken_out = extracted(document)
    for finding in document.findings:
        said = "; ".join(lines(finding))
        known = f"{finding.article} {finding.fingerprint}"
        issue = _issue(finding.rule, SEVERITIES[finding.level], said, finding.path, known)
        if finding.article not in taken_out:
            place = region(finding)
            issue["location"]["lines"] = {"begin": place.line, "end": place.end_line}
        yield issue


def _issue(rule: str, severity: str, said: str, path: str, known: str) -> dict[str, Any]:
    """An issue on the first line of a file; `known` is what its fingerprint is made of besides the rule."""
    return {
        "description": said,
        "check_name": rule,
        "fingerprint": sha256(f"{rule} {known}".encode("utf-8", "replace")).hexdigest()[:32],
        "severity": severity,
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _told_apart(issues: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """GitLab shows only the first issue of a fingerprint; a second one gets "-2"."""
    seen: Counter[str] = Counter()
    for issue in issues:
        name = issue["fingerprint"]
        seen[name] += 1
        yield issue if seen[name] == 1 else {**issue, "fingerprint": f"{name}-{seen[name]}"}
