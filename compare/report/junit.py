"""JUnit XML, for Jenkins, GitLab and other showers of tests: a suite an article, a case a finding.

Errors and warnings fail, and whatever the run fails for; other notes pass with their words in `system-out`.
Silenced findings are skipped, and a file that could not be used is an error. Level and confidence are
properties of the case, and the level the `type` of a failure.
"""

from __future__ import annotations

from collections import defaultdict
from functools import singledispatch
from typing import TYPE_CHECKING, Any

from compare.model import Checked, Finding, Level, Silenced
from compare.report.view.encoded import xml_page, xml_text
from compare.report.view.failing import NOTHING, Failing
from compare.report.view.form import NoFormError
from compare.report.view.place import extracted
from compare.report.view.said import UNUSABLE, VERDICT, lines, message, verdict_said
from compare.report.view.verdict import is_flagged
from compare.report.view.visible import one_line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


@singledispatch
def render(document: object, **_: Any) -> str:
    """The document as JUnit XML. Only `Checked` has this form."""
    raise NoFormError("JUnit", document)


@render.register
def _(document: Checked, *, failing: Failing = NOTHING) -> str:
    """`failing` says what the run fails for."""
    from xml.etree.ElementTree import Element, SubElement

    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in document.findings:
        found[finding.article].append(finding)
    silenced: defaultdict[str, list[Silenced]] = defaultdict(list)
    for one in document.silenced:
        silenced[one.finding.article].append(one)
    taken_out = extracted(document)
    root = Element("testsuites", name="newscollate")
    articles = {article.id: article for article in document.articles}
    for name in dict.fromkeys((*articles, *found)):  # a finding may stand in a file beside the articles
        suite = SubElement(root, "testsuite", name=xml_text(name))
        if name in articles and is_flagged(articles[name]):
            case = _case(suite, VERDICT, articles[name].path)
            _properties(case, level=Level.NOTE)
            said = verdict_said(articles[name])
            _told(case, Level.NOTE, failing.verdict_level(articles[name]), said, said)
        for finding in found[name]:
            case = _of(suite, finding, name not in taken_out)
            said = "\n".join([f"“{one_line(finding.text)}”", *lines(finding)])
            _told(case, finding.level, failing.level(finding), message(finding), said)
        for one in silenced[name]:
            case = _of(suite, one.finding, name not in taken_out)
            reason = one_line(one.reason) or "silenced without a reason"
            SubElement(case, "skipped", type="silenced", message=reason)
        if not len(suite):
            _case(suite, "nothing found", articles[name].path)
    for error in document.errors:
        suite = SubElement(root, "testsuite", name=xml_text(error.path))
        said = one_line(error.message)
        case = _case(suite, f"{UNUSABLE} at {error.line}" if error.line else UNUSABLE, error.path)
        if error.line:
            case.set("line", str(error.line))
        SubElement(case, "error", type=UNUSABLE, message=said).text = said
    _count(root)
    return xml_page(root)


def _told(case: Element, level: Level, shown: Level, message: str, said: str) -> None:
    """What is wrong, as a failure of its level, or in passing where it is shown as a note."""
    from xml.etree.ElementTree import SubElement

    if shown is Level.NOTE:
        SubElement(case, "system-out").text = said
    else:
        SubElement(case, "failure", type=level.value, message=message).text = said


def _of(suite: Element, finding: Finding, in_file: bool) -> Element:
    case = _case(suite, f"{finding.rule} at {finding.line}:{finding.column}", finding.path)
    if in_file:
        case.set("line", str(finding.line))
    _properties(
        case,
        level=finding.level,
        confidence=finding.confidence,
        category=finding.category,
        mqm=finding.mqm,
        fingerprint=finding.fingerprint,
    )
    return case


def _case(suite: Element, name: str, path: str) -> Element:
    from xml.etree.ElementTree import SubElement

    named = suite.get("name", "").replace(".", "_")  # what stands before a dot would be taken for a package
    attributes = {"classname": named, "name": name, "file": xml_text(path)}
    return SubElement(suite, "testcase", attributes)


def _properties(case: Element, **values: str) -> None:
    from xml.etree.ElementTree import SubElement

    properties = SubElement(case, "properties")
    for name, value in values.items():
        SubElement(properties, "property", name=name, value=str(value))


def _count(root: Element) -> None:
    """The numbers that suites, and all of them together, are asked to state."""
    for part in (root, *root):
        part.set("tests", str(len(list(part.iter("testcase")))))
        part.set("failures", str(len(list(part.iter("failure")))))
        part.set("errors", str(len(list(part.iter("error")))))
        part.set("skipped", str(len(list(part.iter("skipped")))))
