"""The folder of a report: what is written there, and what is left alone."""

from __future__ import annotations

from collections.abc import Container, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from compare.cli import saying

if TYPE_CHECKING:
    from compare.model import Comparison
    from compare.report.view.arranged import Arranged

_OTHERS: Final = "event-*.html"
_NAMES: Final = (
    "index.html",
    "glossary.html",
    "comparison.json",
    "comparison.md",
    "comparison.xlsx",
    _OTHERS,
)
_MADE: Final = b'<meta name="generator" content="newscollate">'
_HEAD: Final = 2000  # bytes of a page that say who made it


def check(folder: Path, paths: Iterable[str]) -> None:
    """Raises UserError where a report would take the place of somebody's files, or lie over the articles:
    a folder that is a report is no folder of articles any more.
    """
    from compare.model import UserError
    from compare.report.view.tables import TABLES

    here = folder.resolve()
    for path in paths:
        given = Path(path).resolve()
        if here == given or (given.is_file() and here == given.parent):
            raise UserError(f"-o {folder}: the articles lie there; name a folder of its own for the report")
    if is_ours(folder / "index.html"):
        return
    names = (*_NAMES, *(f"{table}.csv" for table in TABLES))
    taken = next((one for name in names for one in sorted(folder.glob(name))), None)
    if taken:
        raise UserError(
            f"-o {folder}: {taken.name} is there, and is no report of newscollate; name another folder"
        )


def is_ours(page: Path) -> bool:
    """True for a page that newscollate made."""
    try:
        with page.open("rb") as stream:
            return _MADE in stream.read(_HEAD)
    except OSError:
        return False


def write(document: Comparison, arranged: Arranged, folder: Path, charts: bool, with_book: bool) -> None:
    """All files of a report, in place of those of an earlier one."""
    from compare.report import csv, html, json, markdown, xlsx

    pages = html.pages(document, arranged, draw=charts)
    for name, page in (pages | csv.files(document, arranged)).items():
        saying.put(page, folder / name)
    saying.put(json.render(document), folder / "comparison.json")
    saying.put(markdown.render(document, arranged=arranged), folder / "comparison.md")
    if with_book:
        from compare.files.whole import replace

        replace(folder / "comparison.xlsx", xlsx.render(document, arranged=arranged))
    _clear(folder, pages)


def _clear(folder: Path, keep: Container[str]) -> None:
    """Remove the pages of an earlier report that the new one does not have."""
    for page in folder.glob(_OTHERS):
        if page.name not in keep and is_ours(page):
            page.unlink(missing_ok=True)
