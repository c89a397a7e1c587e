"""CSV for people and their spreadsheets: nothing in it runs, and all of it comes back."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

from compare.glossary.exchange import Assumed, Exported, Imported, table
from compare.model import Entity, UserError

# A spreadsheet runs what begins so (OWASP, CSV injection); an apostrophe before it makes it a text.
_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_QUIETED = re.compile(r"''*[=+\-@\t\r\n＝＋－＠]")
_DELIMITERS = ",;\t|"


def recognises(head: str) -> bool:
    """A first line with a column for terms."""
    line = head.lstrip("\r\n").split("\n", 1)[0]
    return any(table.is_heading(next(csv.reader([line], delimiter=one), [])) for one in _DELIMITERS)


def write(entities: Iterable[Entity]) -> Exported:
    """UTF-8 with a byte order mark, which Excel wants; commas, CRLF (RFC 4180)."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in table.rows(entities):
        writer.writerow(["'" + cell if _RUNS.match(cell) else cell for cell in row])
    return Exported(out.getvalue().encode("utf-8-sig"))


def read(path: Path, assumed: Assumed) -> Imported:
    """The entries of a table with commas, semicolons or tabs; raises UserError naming the row."""
    return table.read(path, _records(path), assumed)


def _records(path: Path) -> Iterator[table.Row]:
    text = _text(path)
    delimiter = max(_DELIMITERS, key=text.lstrip("\r\n").split("\n", 1)[0].count)
    number = 0
    try:
        for number, cells in enumerate(csv.reader(StringIO(text, newline=""), delimiter=delimiter), start=1):
            yield number, [cell[1:] if _QUIETED.match(cell) else cell for cell in cells]
    except csv.Error as error:
        raise UserError(f"{path}: row {number + 1}: {error}") from error


def _text(path: Path) -> str:
    """The file's text: UTF-8, UTF-16 with its mark, or what Windows wrote for western Europe."""
    content = path.read_bytes()
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserError(f"{path}: is not UTF-8; save it as “CSV UTF-8”")
