"""Tables of Markdown, and those that several pages have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compare.model import Finding, InputError
from compare.report.view.escaped import escaped
from compare.report.view.event import by_rule


def table(head: Sequence[str], records: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table, and an empty one behind it."""
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for record in records:
        yield f"| {' | '.join(record)} |"
    yield ""


def page(lines: Iterable[str]) -> str:
    """The lines as a page."""
    return "\n".join(lines).rstrip("\n") + "\n"


def findings(findings: Sequence[Finding]) -> Iterator[str]:
    """A table of findings by rule; nothing where there are none."""
    records = (
        (
            escaped(rule),
            finding.level,
            finding.confidence,
            escaped(f"{finding.path}:{finding.line}:{finding.column}"),
            escaped(finding.text),
            escaped(finding.message),
            escaped(finding.fix.text) if finding.fix else "",
        )
        for rule, found in by_rule(findings).items()
        for finding in found
    )
    if findings:
        yield from table(("Rule", "Level", "Confidence", "Place", "Text", "Why", "Fix"), records)


def errors(errors: Sequence[InputError]) -> Iterator[str]:
    """The files that were not used; nothing where all were."""
    if errors:
        records = ((escaped(error.place), escaped(error.message)) for error in errors)
        yield from ("## Not used", "", *table(("File", "Why"), records))
