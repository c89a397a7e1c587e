"""CSV for people and their spreadsheets: nothing in it runs, and all of it comes back."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

from msgspec import structs

from compare.glossary.exchange import Assumed, Exported, Imported, table
from compare.model import Entity, UserError

# A spreadsheet runs what begins so (OWASP, CSV injection); an apostrophe before it makes it a text.
_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_QUIETED = re.compile(r"''*[=+\-@\t\r\n＝＋－＠]")
_DELIMITERS = ",;\t|"
_LONGEST = 131_072  # characters of a cell; Excel has 32,767
_END = "\x04"  # a last row of our own, which an open quote takes in
_TOLD = re.compile(r'"?sep=."?(?:\r\n?|\n)', re.IGNORECASE)  # a first line that Excel wants


def recognises(head: str) -> bool:
    """A first line with a column for terms."""
    return table.is_heading(_heading(_TOLD.sub("", head, count=1) if _TOLD.match(head) else head)[1])


def write(entities: Iterable[Entity]) -> Exported:
    """UTF-8 with a byte order mark, which Excel wants; commas, CRLF (RFC 4180)."""
    entities = list(entities)
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in table.rows(entities):
        writer.writerow(["'" + cell if _RUNS.match(cell) else cell for cell in row])
    return Exported(out.getvalue().encode("utf-8-sig"), table.empty_texts(entities))


def read(path: Path, assumed: Assumed) -> Imported:
    """The entries of a table with commas, semicolons or tabs; raises UserError naming the row."""
    text, encoding = _text(path)
    found = table.read(path, _records(path, text), assumed)
    if encoding != "cp1252":
        return found
    guess = f"{path}: is not UTF-8; it was read as Windows-1252"
    return structs.replace(found, remarks=(guess, *found.remarks))


def _heading(text: str) -> tuple[str, list[str]]:
    """The delimiter that makes most of the first line, and the cells of that."""
    line = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]
    cut = [(one, next(csv.reader([line], delimiter=one), [])) for one in _DELIMITERS]
    return max(cut, key=lambda one: (table.is_heading(one[1]), table.columns_known(one[1])))


def _records(path: Path, text: str) -> Iterator[table.Row]:
    told = _TOLD.match(text)
    text = text[told.end() :] if told else text
    first = 2 if told else 1
    reader = csv.reader(StringIO(f"{text}\n{_END}", newline=""), delimiter=_heading(text)[0])
    rows: list[list[str]] = []
    csv.field_size_limit(_LONGEST)  # the whole process has one, and articles want another
    try:
        rows += reader
    except csv.Error as error:
        raise UserError(f"{path}: row {first + len(rows)}: {error}") from error
    if rows.pop() != [_END]:
        raise UserError(
            f"{path}: row {first + len(rows)}: a quote opens here and never closes; the file may be cut off"
        )
    if not text.endswith(("\n", "\r")):
        _refuse_cut(path, rows, first)
    for number, cells in enumerate(rows, start=first):
        yield number, [cell[1:] if _QUIETED.match(cell) else cell for cell in cells]


def _refuse_cut(path: Path, rows: list[list[str]], first: int) -> None:
    """Raises UserError where the last row, which no line end closes, stops short of what all others have."""
    widths = {len(cells) for cells in rows[:-1] if cells}
    if len(widths) == 1 and 0 < len(rows[-1]) < min(widths):
        raise UserError(
            f"{path}: row {first + len(rows) - 1}: {len(rows[-1])} of {min(widths)} cells and no line end: "
            "the file is cut off; if it is not, end the line"
        )


def _text(path: Path) -> tuple[str, str]:
    """The file's text and encoding: UTF-8, UTF-16 with its mark, or what Windows wrote for western Europe."""
    content = path.read_bytes()
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise UserError(f"{path}: is not UTF-8; save it as “CSV UTF-8”")
