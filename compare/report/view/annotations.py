"""The sentences of an event with everything known of them marked by offsets: names, claims, findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from compare.model import Finding, Member
from compare.report.view.event import EventView
from compare.report.view.marks import Mark, Marked, nested
from compare.report.view.names import finding_anchors
from compare.report.view.sentences import SentencesOf
from compare.report.view.wording import Place
from compare.report.view.words import CLAIM_LABELS


class AnnotatedSentence(Struct, frozen=True):
    """A sentence with its marks, and the claims and findings in it, each once."""

    parts: tuple[str | Marked, ...]
    claims: tuple[Mark, ...]
    findings: tuple[Mark, ...]


class Annotations:
    """Every mark of an event, by the sentences it lies in."""

    def __init__(self, view: EventView) -> None:
        self.anchors = finding_anchors(view.findings)
        self.claims = {claim.id: claim for claim in view.event.claims}
        members = (member for row in view.event.alignments for member in row.members)
        self._sentences = SentencesOf(members)
        self._marks: defaultdict[Member, list[Mark]] = defaultdict(list)
        for article, mark in dict.fromkeys((*_entities(view), *_claims(view), *self._findings(view))):
            for member in self._sentences.between(article, mark.start, mark.end):
                self._marks[member].append(mark)

    def of(self, member: Member, words: Iterable[Place] = ()) -> AnnotatedSentence:
        """The sentence of a row with all its marks; `words` are places in it that others do not have."""
        at = member.start
        own = (Mark(at + start, at + end, "word", "") for start, end in words)
        return _with(member, (*self._marks[member], *own))

    def finding(self, finding: Finding) -> AnnotatedSentence:
        """The sentence a finding begins in, with it alone marked; without a row, the found words."""
        around = self._sentences.between(finding.article, finding.start, finding.start + 1)
        member = next(around, Member(finding.article, finding.start, finding.end, finding.text))
        return _with(member, [_finding_mark(finding, self.anchors[finding])])

    def _findings(self, view: EventView) -> Iterator[tuple[str, Mark]]:
        for finding in view.findings:
            yield finding.article, _finding_mark(finding, self.anchors[finding])


def _with(member: Member, marks: Iterable[Mark]) -> AnnotatedSentence:
    at = member.start
    inside = [structs.replace(mark, start=mark.start - at, end=mark.end - at) for mark in marks]
    claims, findings = (
        tuple({mark.target: mark for mark in inside if mark.kind == kind}.values())
        for kind in ("claim", "finding")
    )
    return AnnotatedSentence(nested(member.text, inside), claims, findings)


def _entities(view: EventView) -> Iterator[tuple[str, Mark]]:
    lines = {line.entity: line for line in view.glossary}
    for mention in view.mentions:
        line = lines.get(mention.entity)
        title = f"{line.preferred} ({line.kind})" if line else mention.entity
        tone = "known" if line and line.known else "new"
        if mention.artefact:
            title, tone = f"{title}; a form only a translation would use", "artefact"
        yield mention.article, Mark(mention.start, mention.end, "entity", mention.entity, tone, title)


def _claims(view: EventView) -> Iterator[tuple[str, Mark]]:
    for claim in view.event.claims:
        title = f"{CLAIM_LABELS[claim.verdict]}: {claim.reason}"
        for member in claim.members:
            yield member.article, Mark(member.start, member.end, "claim", claim.id, claim.verdict, title)


def _finding_mark(finding: Finding, anchor: str) -> Mark:
    title = f"{finding.rule}: {finding.message}"
    return Mark(finding.start, finding.end, "finding", anchor, finding.level, title)
