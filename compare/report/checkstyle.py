"""Checkstyle's XML, which Jenkins, reviewdog and many others read.

Levels are severities: error, warning, and info for notes. Confidence stands in the message; `source` is
`newscollate.CATEGORY.RULE`.
"""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING, Final

from compare.model import Checked, Finding, Level
from compare.report.view.encoded import xml_page, xml_text
from compare.report.view.form import NoFormError
from compare.report.view.place import extracted
from compare.report.view.said import UNUSABLE, VERDICT, lines, verdict_said
from compare.report.view.verdict import is_flagged
from compare.report.view.visible import one_line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SEVERITIES: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "info"}


@singledispatch
def render(document: object) -> str:
    """The document as Checkstyle XML, a `file` for each that has something. Only `Checked` has this form."""
    raise NoFormError("Checkstyle", document)


@render.register
def _(document: Checked) -> str:
    from xml.etree.ElementTree import Element, SubElement

    root = Element("checkstyle", version="10.0")
    files: dict[str, Element] = {}

    def add(path: str, level: Level, source: str, said: str, place: dict[str, str]) -> None:
        if path not in files:
            files[path] = SubElement(root, "file", name=xml_text(path))
        told = {"severity": SEVERITIES[level], "message": one_line(said), "source": f"newscollate.{source}"}
        SubElement(files[path], "error", {**place, **told})

    for article in document.articles:
        if is_flagged(article):
            add(article.path, Level.NOTE, VERDICT, verdict_said(article), {"line": "1"})
    taken_out = extracted(document)
    for finding in document.findings:
        place = _place(finding) if finding.article not in taken_out else {"line": "1"}
        source = f"{finding.category}.{finding.rule}"
        add(finding.path, finding.level, source, "; ".join(lines(finding)), place)
    for error in document.errors:
        add(error.path, Level.ERROR, UNUSABLE, error.message, {"line": str(error.line or 1)})
    return xml_page(root)


def _place(finding: Finding) -> dict[str, str]:
    return {"line": str(finding.line), "column": str(finding.column)}
