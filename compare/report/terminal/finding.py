"""A finding on a terminal page: where, what, why, and the fix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from compare.model import Finding, InputError
from compare.report.terminal.page import excerpt, words
from compare.report.view.visible import one_line

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

LEVEL_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}
INDENT = 4


def finding_parts(finding: Finding) -> Iterator[RenderableType]:
    """The finding under the heading of its rule."""
    place = f"  {one_line(finding.path)}:{finding.line}:{finding.column}"
    head = words(f"{place}  {finding.level}, confidence {finding.confidence}", "dim", wrap=False)
    yield head.append(f"  {one_line(finding.text)}", "not dim")
    yield _indented(words(one_line(finding.message)))
    yield from _remedy(finding)


def source_parts(finding: Finding, text: str | None, width: int) -> Iterator[RenderableType]:
    """The finding with its source line; without the article's `text` the found words stand alone."""
    head = words(f"{finding.line}:{finding.column}  ", wrap=False)
    head.append(finding.level, LEVEL_STYLES[finding.level])
    yield head.append(f"  {finding.rule}", "bold").append(f"  confidence {finding.confidence}", "dim")
    start, end = (finding.start, finding.end) if text is not None else (0, len(finding.text))
    line, carets = excerpt(finding.text if text is None else text, start, end, width - INDENT)
    yield words(f"{' ' * INDENT}{line}", wrap=False)
    yield words(f"{' ' * INDENT}{carets}", LEVEL_STYLES[finding.level], wrap=False)
    yield _indented(words(one_line(finding.message)))
    yield from _remedy(finding)


def _remedy(finding: Finding) -> Iterator[RenderableType]:
    if finding.fix:
        kind = "fix" if finding.fix.safe else "fix (unsafe)"
        yield _indented(words(f"{kind}: {one_line(finding.fix.text) or 'delete'}", "green"))
    for related in finding.related:
        yield _indented(words(f"see {one_line(related.path)}: “{one_line(related.text)}”", "dim"))


def error_parts(errors: Iterable[InputError]) -> Iterator[RenderableType]:
    """A line per file that could not be used."""
    for error in errors:
        yield words(one_line(f"{error.path}: {error.message}"), "red")


def _indented(text: Text) -> RenderableType:
    from rich.padding import Padding

    return Padding(text, (0, 0, 0, INDENT))
