"""Sentences with everything known of them marked."""

from __future__ import annotations

from compare.report.view.annotations import Annotations
from compare.report.view.event import views
from compare.report.view.marks import Marked, plain

from ..invented import FINDINGS, comparison

FERRY = views(comparison())[0]
ANNOTATIONS = Annotations(FERRY)
AGENCE = FERRY.rows[0].cells[1][0]


def marked(parts: tuple[str | Marked, ...]) -> list[tuple[str, str, str]]:
    """Kind, tone and words of every mark, outer before inner."""
    found = []
    for part in parts:
        if isinstance(part, Marked):
            found += [(part.mark.kind, part.mark.tone, plain(part.parts)), *marked(part.parts)]
    return found


def test_names_claims_and_findings_are_marked_where_they_stand() -> None:
    assert marked(ANNOTATIONS.of(AGENCE).parts) == [
        ("claim", "missing", "Meridian Star"),
        ("entity", "new", "Meridian Star"),
        ("claim", "agrees", "Monday"),
        ("finding", "warning", "at the large of"),
        ("entity", "artefact", "Port-Amel"),
        ("claim", "differs", "some 240 persons"),
    ]


def test_claims_and_findings_of_a_sentence_are_listed_once() -> None:
    sentence = ANNOTATIONS.of(AGENCE)
    assert [mark.target for mark in sentence.claims] == ["c1", "c4", "c6"]
    assert [mark.target for mark in sentence.findings] == ["finding-calque-55"]


def test_a_name_says_its_preferred_form() -> None:
    marks = [part.mark for part in ANNOTATIONS.of(AGENCE).parts if isinstance(part, Marked)]
    assert next(m for m in marks if m.target == "port-amel").title.startswith(
        "Port Amel (place); a form only"
    )


def test_a_finding_is_shown_in_its_sentence_alone() -> None:
    assert marked(ANNOTATIONS.finding(FINDINGS[0]).parts) == [("finding", "error", "GCS")]
    assert plain(ANNOTATIONS.finding(FINDINGS[0]).parts).startswith("According to the GCS")
