"""XLSX for people: the rows of the CSV file in a sheet, each cell a text and none a formula."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from compare.glossary.exchange import Assumed, Exported, Imported, needed, table
from compare.model import Entity, UserError

_LARGEST = 500_000_000  # bytes unpacked: more is a trap, no list of terms
_MOST_ROWS = 1_048_576  # of a sheet (Excel, LibreOffice)
_WIDEST = 32_767  # characters in a cell (ECMA-376, as Excel keeps it)
_SAME_DAY = (1980, 1, 1, 0, 0, 0)  # so that the same entries make the same file
_MEANS_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def recognises(head: str) -> bool:
    """A zip file."""
    return head.startswith("PK\x03\x04")


def write(entities: Iterable[Entity]) -> Exported:
    """One sheet, its heading kept in sight and filtered."""
    openpyxl = needed("openpyxl")
    cell_of = needed("openpyxl.cell").WriteOnlyCell
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("glossary")
    sheet.freeze_panes = "D2"
    for letter, width in {"A": 24, "B": 12, "C": 40}.items():
        sheet.column_dimensions[letter].width = width
    entities = list(entities)
    lost = list(table.empty_texts(entities))
    lines = list(table.rows(entities))
    for row in lines:
        cells = [cell_of(sheet, None) for _ in row]
        for cell, text, column in zip(cells, row, table.COLUMNS, strict=True):
            if text:
                cell.value = _coded(text, f"{row[0]}: {column}", lost)
                cell.data_type = "s"  # not a formula, whatever it begins with
        sheet.append(cells)
    sheet.auto_filter.ref = f"A1:{needed('openpyxl.utils').get_column_letter(len(table.COLUMNS))}{len(lines)}"
    out = BytesIO()
    book.save(out)
    return Exported(_undated(out), tuple(lost))


def read(path: Path, assumed: Assumed) -> Imported:
    """The entries of the first sheet that has a heading; raises UserError naming the row."""
    openpyxl = needed("openpyxl")
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(one.file_size for one in packed.infolist()) > _LARGEST:
                raise UserError(f"{path}: unpacks to more than {_LARGEST // 1_000_000} MB")
        book = openpyxl.load_workbook(BytesIO(path.read_bytes()), read_only=True)
    except UserError:
        raise
    except Exception as error:  # zip, XML and openpyxl each have errors of their own for a broken file
        raise UserError(f"{path}: is not an XLSX file that can be read: {_said(error)}") from error
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what the file says of its size may be wrong
            first = next(sheet.iter_rows(max_row=1), ())
            if table.is_heading(str(cell.value or "") for cell in first):
                return table.read(path, _rows(path, sheet), assumed)
    except UserError:
        raise
    except Exception as error:
        raise UserError(f"{path}: is not an XLSX file that can be read: {_said(error)}") from error
    finally:
        book.close()
    raise UserError(f"{path}: no sheet has a heading such as term,language,status in its first row")


def _rows(path: Path, sheet: Any) -> Iterator[table.Row]:
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if number > _MOST_ROWS:  # openpyxl makes up all rows before the number that a row claims to have
            raise UserError(f"{path}: has more than {_MOST_ROWS:,} rows")
        for cell in row:
            if cell.data_type == "f":
                raise UserError(f"{path}: row {number}: {cell.coordinate} is a formula; write its value")
        yield number, [_text(cell.value) for cell in row]


def _text(value: object) -> str:
    """A cell's value as it was typed, as far as the file tells."""
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _CODE.sub(lambda code: chr(int(code[1], 16)), str(value))


def _coded(text: str, where: str, lost: list[str]) -> str:
    """The text as OOXML writes it: what XML cannot hold as _xHHHH_ (ECMA-376 part 1, 22.4.2.4)."""
    text = _MEANS_CODE.sub("_x005F_", text)
    text = _UNSEEN.sub(lambda letter: f"_x{ord(letter[0]):04X}_", text)
    if len(text) > _WIDEST:
        lost.append(f"{where}: what goes beyond {_WIDEST:,} characters")
        text = text[:_WIDEST]
    return text


def _undated(packed: BytesIO) -> bytes:
    """The same zip file without the times at which it was made."""
    out = BytesIO()
    with zipfile.ZipFile(packed) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb">\d{4}-\d\d-\d\dT[\d:]+Z<", b">1980-01-01T00:00:00Z<", content)
            after.writestr(zipfile.ZipInfo(name, _SAME_DAY), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
