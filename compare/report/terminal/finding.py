"""A finding on a terminal page: where, what, why, and the fix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compare.model import Finding, InputError, Silenced
from compare.report.terminal.page import Words, excerpt
from compare.report.view.said import fix_line, related_lines
from compare.report.view.visible import one_line

LEVEL_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}
INDENT = 4


def finding_parts(finding: Finding) -> Iterator[Words]:
    """The finding under the heading of its rule."""
    place = f"  {one_line(finding.path)}:{finding.line}:{finding.column}"
    head = Words(f"{place}  {finding.level}, confidence {finding.confidence}", "dim")
    yield head.append(f"  {one_line(finding.text)}", "not dim")
    yield Words(one_line(finding.message), indent=INDENT)
    yield from _remedy(finding)


def source_parts(finding: Finding, text: str | None, width: int) -> Iterator[Words]:
    """The finding with its source line; without the article's `text` the found words stand alone."""
    head = Words(f"{finding.line}:{finding.column}  ")
    head.append(finding.level, LEVEL_STYLES[finding.level])
    yield head.append(f"  {finding.rule}", "bold").append(f"  confidence {finding.confidence}", "dim")
    start, end = (finding.start, finding.end) if text is not None else (0, len(finding.text))
    line, carets = excerpt(finding.text if text is None else text, start, end, width - INDENT)
    yield Words(f"{' ' * INDENT}{line}")
    yield Words(f"{' ' * INDENT}{carets}", LEVEL_STYLES[finding.level])
    yield Words(one_line(finding.message), indent=INDENT)
    yield from _remedy(finding)


def _remedy(finding: Finding) -> Iterator[Words]:
    if finding.fix:
        yield Words(fix_line(finding), "green", indent=INDENT)
    for line in related_lines(finding):
        yield Words(line, "dim", indent=INDENT)


SILENCED = 10  # silenced findings that are named with their reasons


def silenced_parts(silenced: Sequence[Silenced]) -> Iterator[Words]:
    """A line per silenced finding: where, what, by whom, why."""
    for one in silenced[:SILENCED]:
        finding = one.finding
        place = f"{finding.path}:{finding.line}:{finding.column}"
        why = f": {one.reason}" if one.reason else ", without a reason"
        said = f"{place}  {finding.rule} “{finding.text}” silenced in {one.path}:{one.line}{why}"
        yield Words(one_line(said), "dim")
    if len(silenced) > SILENCED:
        yield Words(f"… and {len(silenced) - SILENCED} more silenced; --format json has all.", "dim")


def error_parts(errors: Iterable[InputError]) -> Iterator[Words]:
    """A line per file that could not be used."""
    for error in errors:
        yield Words(one_line(f"{error.place}: {error.message}"), "red")
