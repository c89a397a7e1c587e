"""Whether a document is shown as each format promises, whatever its texts hold."""

from __future__ import annotations

import csv as stdlib_csv
import json
from collections.abc import Callable
from io import BytesIO, StringIO
from zipfile import ZipFile

import html5lib
from defusedxml.ElementTree import fromstring

from compare.model import Comparison
from compare.report import NoFormError, csv, formats, html, renderer, xlsx
from compare.report.view.visible import ACTING, FORMULA_STARTS, GENTLE_MARKS, commands


def all_sound(document: object) -> None:
    """Every format that has a form for the document. Raises AssertionError with the format's name."""
    for name in formats():
        if name in _BY_FILE:
            continue
        try:
            page = renderer(name)(document)
        except NoFormError:
            continue
        assert isinstance(page, str), name
        try:
            _CHECKS.get(name, _plain)(page)
        except AssertionError as error:
            raise AssertionError(f"{name}: {error}") from error
    if isinstance(document, Comparison):
        for page in html.pages(document).values():
            _html(page)
        for table in csv.files(document).values():
            _csv(table)
        _xlsx(xlsx.render(document))


def _html(page: str) -> None:
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(page)
    assert parser.errors == [], parser.errors[:3]
    _inert(page)


def _xml(page: str) -> None:
    fromstring(page.encode())
    _inert(page)


def _json(page: str) -> None:
    json.loads(page)


def _lines(page: str) -> None:
    for line in page.splitlines():
        json.loads(line)


def _csv(page: str) -> None:
    records = list(stdlib_csv.reader(StringIO(page)))
    assert len(records) == page.count("\n"), "a record takes more than a line"
    assert len({len(record) for record in records}) == 1, "records differ in length"
    for record in records[1:]:
        assert not any(cell.startswith(FORMULA_STARTS) and not _is_number(cell) for cell in record), record
    _inert(page)


def _plain(page: str) -> None:
    _inert(page)
    assert not commands(page), "a runner would obey"


def _logged(page: str) -> None:
    _inert(page)


def _inert(page: str) -> None:
    acting = {found[0] for found in ACTING.finditer(page)} - set(GENTLE_MARKS)
    assert not acting, f"acts on the screen: {acting}"


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _xlsx(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as book:
        assert book.testzip() is None
        for name in book.namelist():
            if name.endswith((".xml", ".rels")):
                fromstring(book.read(name))
        assert not any(b"<f>" in book.read(name) for name in book.namelist()), "a cell is a formula"


_BY_FILE = ("xlsx",)  # those that are no text
_CHECKS: dict[str, Callable[[str], None]] = {
    "checkstyle": _xml,
    "csv": _csv,
    "github": _logged,
    "gitlab": _json,
    "html": _html,
    "json": _json,
    "junit": _xml,
    "rdjson": _json,
    "sarif": _json,
}


def sound(page: str, name: str) -> None:
    """One page in the format called `name`. Raises AssertionError."""
    _CHECKS.get(name, _plain)(page)


def sound_book(content: bytes) -> None:
    """An XLSX file."""
    _xlsx(content)
