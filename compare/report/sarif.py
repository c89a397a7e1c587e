"""SARIF 2.1.0 (OASIS), for code scanning and editors, within the limits of GitHub.

Levels are SARIF's own; confidence is `rank` (90, 60, 30), `properties.confidence` and a rule's `precision`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import singledispatch
from typing import Any, Final
from urllib.parse import quote

from compare import __version__
from compare.model import (
    ArticleRecord,
    Checked,
    Confidence,
    Finding,
    InputError,
    Level,
    Location,
    RuleRecord,
    Silenced,
)
from compare.report.view.encoded import json_page
from compare.report.view.form import NoFormError
from compare.report.view.place import Region, extracted, is_address, region, region_in
from compare.report.view.said import UNUSABLE, VERDICT, cut, message, verdict_said
from compare.report.view.verdict import is_flagged
from compare.report.view.visible import one_line
from compare.report.view.words import count

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
RANKS: Final = {Confidence.HIGH: 90.0, Confidence.MEDIUM: 60.0, Confidence.LOW: 30.0}
# GitHub refuses a run with more results, and shows no more locations of a result
# (docs.github.com, “SARIF support for code scanning”). One run leaves its limit of 20 alone.
MOST_RESULTS: Final = 25_000
MOST_RELATED: Final = 100
_ROOT: Final = "%SRCROOT%"
_VERDICT_RULE: Final = RuleRecord(
    VERDICT, "verdict", "", Level.NOTE, Confidence.MEDIUM,
    "An article that reads like a machine translation as a whole.",
    "The verdict weighs what all rules find in the article; its own confidence stands in the message.",
)  # fmt: skip

_UNUSABLE: Final = {
    "id": UNUSABLE,
    "shortDescription": {"text": "A file that could not be used."},
    "fullDescription": {"text": "A file that could not be used."},
    "help": {"text": "The message says what is wrong with the file, and what to do."},
}


@singledispatch
def render(document: object, **_: Any) -> str:
    """The document as a SARIF log. Only `Checked` has this form."""
    raise NoFormError("SARIF", document)


@render.register
def _(document: Checked, *, texts: Mapping[str, str] | None = None, rules: Sequence[RuleRecord] = ()) -> str:
    """`texts` (article id → text, where that is the file as it stands) places what bears a finding out;
    `rules` says what they look for. Paths are taken as relative to the root of the repository.
    """
    flagged = [article for article in document.articles if is_flagged(article)]
    silenced = {id(one.finding): one for one in document.silenced}
    found = [*document.findings, *(one.finding for one in document.silenced)]
    kept = _weightiest(found, MOST_RESULTS - len(flagged))
    names = dict.fromkeys([VERDICT] * bool(flagged) + [finding.rule for finding in kept])
    known = {VERDICT: _VERDICT_RULE, **{rule.name: rule for rule in rules}}
    indices = {name: index for index, name in enumerate(names)}
    taken_out = extracted(document)
    results = [_verdict(article) for article in flagged]
    for finding in kept:
        result = _result(finding, finding.article not in taken_out, texts or {})
        result["ruleIndex"] = indices[finding.rule]
        if id(finding) in silenced:
            result["suppressions"] = [_suppression(silenced[id(finding)])]
        results.append(result)
    driver = {
        "name": "newscollate",
        "semanticVersion": __version__,
        "version": __version__,
        "rules": [_rule(known[name]) if name in known else {"id": name} for name in names],
        "notifications": [_UNUSABLE],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [
            {
                "executionSuccessful": not document.errors,
                "toolExecutionNotifications": [*map(_notification, document.errors), *_left_out(found, kept)],
            }
        ],
        "language": "en",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "results": results,
    }
    return json_page({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _weightiest(found: Sequence[Finding], room: int) -> list[Finding]:
    """As many of the findings as there is room for, in their order: the gravest, then the surest."""
    if len(found) <= room:
        return list(found)
    order = sorted(range(len(found)), key=lambda n: (-found[n].level.rank, -found[n].confidence.rank, n))
    return [found[n] for n in sorted(order[:room])]


def _left_out(found: Sequence[Finding], kept: Sequence[Finding]) -> Iterator[dict[str, Any]]:
    if more := len(found) - len(kept):
        told = f"{count(more, 'finding')} left out: a run holds no more than {MOST_RESULTS:,}."
        yield {"level": "warning", "message": {"text": told}}


def _rule(rule: RuleRecord) -> dict[str, Any]:
    properties = {"category": rule.category, "mqm": rule.mqm, "precision": rule.confidence.value}
    severity = "recommendation" if rule.level is Level.NOTE else rule.level.value
    return {
        "id": rule.name,
        "shortDescription": {"text": cut(rule.summary)},
        "fullDescription": {"text": cut(rule.summary)},
        "help": {"text": rule.help, "markdown": rule.help},
        "defaultConfiguration": {"level": rule.level.value, "rank": RANKS[rule.confidence]},
        "properties": {**properties, "problem.severity": severity, "tags": [rule.category]},
    }


def _result(finding: Finding, in_file: bool, texts: Mapping[str, str]) -> dict[str, Any]:
    related = finding.related[:MOST_RELATED]
    links = ", ".join(f"[{_plain(one.path)}]({number})" for number, one in enumerate(related, 1))
    said = f"{_plain(message(finding))}{f' See {links}.' if links else ''}"
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.level.value,
        "message": {"text": said},
        "locations": [_location(finding, in_file)],
        "rank": RANKS[finding.confidence],
        "properties": {
            "category": finding.category,
            "mqm": finding.mqm,
            "confidence": finding.confidence.value,
            "article": finding.article,
        },
    }
    if finding.fingerprint:
        result["partialFingerprints"] = {"newscollate/v1": finding.fingerprint}
    if related:
        result["relatedLocations"] = [_related(one, n, texts) for n, one in enumerate(related, 1)]
    if finding.fix and in_file:
        result["properties"]["safeFix"] = finding.fix.safe
        change = {"deletedRegion": _region(region(finding)), "insertedContent": {"text": finding.fix.text}}
        file = _file(finding.path)
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": file, "replacements": [change]}]}]
    return result


def _verdict(article: ArticleRecord) -> dict[str, Any]:
    """The verdict on a flagged article, as a note on its file."""
    place = {"artifactLocation": _file(article.path), "region": {"startLine": 1}}
    return {
        "ruleId": VERDICT,
        "ruleIndex": 0,
        "level": Level.NOTE.value,
        "message": {"text": _plain(verdict_said(article))},
        "locations": [{"physicalLocation": place, **_article(article.id)}],
        "rank": round(100 * article.translated_from.confidence, 1) if article.translated_from else -1.0,
    }


def _location(finding: Finding, in_file: bool) -> dict[str, Any]:
    """The place in the file; where the text was taken out of it, its first line and the words."""
    place = _region(region(finding)) if in_file else {"startLine": 1}
    words = {"snippet": {"text": finding.text}}
    physical = {"artifactLocation": _file(finding.path), "region": {**place, **words}}
    return {"physicalLocation": physical, **_article(finding.article)}


def _related(related: Location, number: int, texts: Mapping[str, str]) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _file(related.path)}
    if related.article in texts:
        physical["region"] = _region(region_in(texts[related.article], related.start, related.end))
    said = {"text": _plain(cut(one_line(related.text)))}
    return {"id": number, "message": said, "physicalLocation": physical, **_article(related.article)}


def _article(name: str) -> dict[str, Any]:
    return {"logicalLocations": [{"fullyQualifiedName": name, "kind": "article"}]}


def _region(place: Region) -> dict[str, Any]:
    line, column, end_line, end_column = place
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _file(path: str) -> dict[str, Any]:
    if is_address(path):
        return {"uri": quote(path, safe=":/?#@!$&'()*+,;=%~")}
    return {"uri": quote(path.encode("utf-8", "surrogateescape")), "uriBaseId": _ROOT}


def _suppression(silenced: Silenced) -> dict[str, Any]:
    """Who has silenced the finding: the file itself, or one beside it."""
    at = {"artifactLocation": _file(silenced.path), "region": {"startLine": silenced.line}}
    return {
        "kind": "inSource" if silenced.path == silenced.finding.path else "external",
        "status": "accepted",
        "justification": one_line(silenced.reason),
        "location": {"physicalLocation": at},
    }


def _notification(error: InputError) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _file(error.path)}
    if error.line:
        place["region"] = {"startLine": error.line}
    return {
        "descriptor": {"id": UNUSABLE, "index": 0},
        "level": "error",
        "message": {"text": _plain(one_line(f"{error.place}: {error.message}"))},
        "locations": [{"physicalLocation": place}],
    }


def _plain(text: str) -> str:
    r"""`text` as a message says it literally: `[x](1)` would be a link, and `{0}` a placeholder."""
    for mark in "\\[]":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("{", "{{").replace("}", "}}") if "{" in text and "}" in text else text
