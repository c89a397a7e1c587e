"""Where a finding stands in its file, in what formats count: code points or UTF-8 bytes."""

from __future__ import annotations

import os
from typing import Final, NamedTuple

from compare.model import Checked, Finding

# Readers whose text is the file as it stands; of the others' files no line or column is known.
STANDING: Final = ("plain", "markdown")


class Region(NamedTuple):
    """A stretch of a text: lines and columns from 1, the end exclusive. Lines end at line feeds."""

    line: int
    column: int
    end_line: int
    end_column: int


def extracted(document: Checked) -> frozenset[str]:
    """The ids of the articles whose text was taken out of their file: no line of the file is known."""
    return frozenset(article.id for article in document.articles if article.format not in STANDING)


def region(finding: Finding) -> Region:
    """Where the finding stands, in code points."""
    return _until(finding.line, finding.column, finding.text)


def region_in(text: str, start: int, end: int) -> Region:
    """Where `text[start:end]` stands, in code points."""
    line_start = text.rfind("\n", 0, start) + 1
    return _until(text.count("\n", 0, start) + 1, start - line_start + 1, text[start:end])


def _until(line: int, column: int, words: str) -> Region:
    breaks = words.count("\n")
    end = len(words) - words.rfind("\n") if breaks else column + len(words)
    return Region(line, column, line + breaks, end)


def byte_region(finding: Finding, text: str) -> Region:
    """Where the finding stands in its article's `text`, columns in bytes of UTF-8."""
    line, _, end_line, _ = region(finding)
    return Region(line, _byte_column(text, finding.start), end_line, _byte_column(text, finding.end))


def _byte_column(text: str, place: int) -> int:
    return len(text[text.rfind("\n", 0, place) + 1 : place].encode("utf-8", "replace")) + 1


def is_address(path: str) -> bool:
    """True for what was fetched or archived under an address, and lies in no folder."""
    return path.startswith(("http://", "https://"))


def from_root(path: str, root: str, here: str) -> str:
    """`path`, as written in the folder `here`, as a tool that works in `root` writes it: with `/`, never
    absolute. An address stays as it is. Both folders are absolute.
    """
    if is_address(path):
        return path
    try:
        relative = os.path.relpath(os.path.join(here, path), root)  # noqa: PTH118 — a name, not a file
    except ValueError:  # another drive
        relative = os.path.basename(path)  # noqa: PTH119
    return relative.replace(os.sep, "/")
