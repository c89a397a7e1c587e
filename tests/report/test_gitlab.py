"""GitLab's Code Quality report, by the fields that GitLab documents."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from msgspec import structs

from compare.model import Checked, Confidence, Level
from compare.report import gitlab

from .found import NASTY, TRICKY, a_finding, found, marked, nasty, saying_everywhere
from .invented import checked


def read(page: str) -> list[dict[str, Any]]:
    """The issues, each with what GitLab asks of one."""
    issues: list[dict[str, Any]] = json.loads(page)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["description"] and issue["check_name"] and not issue["location"]["path"].startswith("./")
        assert isinstance(issue["location"]["lines"]["begin"], int)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues


def test_an_issue_says_what_where_and_how_bad() -> None:
    issue = next(one for one in read(gitlab.render(checked())) if one["check_name"] == "calque")
    assert issue["location"] == {"path": "reports/agence.md", "lines": {"begin": 1, "end": 1}}
    assert issue["severity"] == "major"
    assert issue["description"] == (
        "Word for word from French “au large de”. (confidence high); fix (unsafe): off"
    )


def test_every_level_has_a_severity_and_an_unusable_file_blocks() -> None:
    severities = [issue["severity"] for issue in read(gitlab.render(checked()))]
    assert severities == ["blocker", "info", "critical", "critical", "major", "info", "major"]


def test_confidence_is_said() -> None:
    document = found("One two.", [(0, 3)], level=Level.NOTE, confidence=Confidence.LOW)
    assert "(confidence low)" in read(gitlab.render(document))[0]["description"]


@pytest.mark.parametrize("source", TRICKY)
def test_lines_are_those_of_the_words(source: str) -> None:
    text, spans = marked(source)
    for issue, (start, end) in zip(read(gitlab.render(found(text, spans))), spans, strict=True):
        lines = issue["location"]["lines"]
        assert lines["begin"] == text[:start].count("\n") + 1
        assert lines["end"] == text[:end].count("\n") + 1


def test_two_findings_that_share_a_fingerprint_are_told_apart_and_order_is_kept() -> None:
    twice = found("One two.", [(0, 3), (4, 7)])
    assert len(read(gitlab.render(twice))) == 2
    beside = structs.replace(twice, findings=(a_finding("One two.", 0, 3, "b.md"), *twice.findings))
    names = {issue["fingerprint"] for issue in read(gitlab.render(twice))}
    assert names < {issue["fingerprint"] for issue in read(gitlab.render(beside))}


def test_no_findings_is_an_empty_list() -> None:
    assert gitlab.render(Checked((), ())) == "[]\n"


@pytest.mark.parametrize("text", NASTY)
def test_hostile_text_stays_text(text: str) -> None:
    page = gitlab.render(saying_everywhere(text))
    assert len(read(page)) == 3 and "##[" not in page and "##vso[" not in page


@settings(max_examples=40, deadline=None)
@given(nasty())
def test_a_description_is_one_line_without_controls(text: str) -> None:
    for issue in read(gitlab.render(saying_everywhere(text))):
        assert issue["description"].isprintable() or "\u202e" not in issue["description"]
        assert "\n" not in issue["description"] and "\x1b" not in issue["description"]
