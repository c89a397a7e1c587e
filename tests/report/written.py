"""Pages in a folder, for what opens them from there."""

from __future__ import annotations

from pathlib import Path

from compare.model import Comparison
from compare.report import html


def written(comparison: Comparison, folder: Path) -> Path:
    """The folder, with the pages of the comparison in it."""
    for name, page in html.pages(comparison).items():
        (folder / name).write_text(page, encoding="utf-8", newline="\n")
    return folder
