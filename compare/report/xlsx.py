"""A workbook with a sheet for each table; every text is a text, whatever it begins with.

Written by openpyxl, of the extra [exchange]. The same comparison makes the same bytes.
"""

from __future__ import annotations

import re
import zipfile
from functools import singledispatch
from io import BytesIO
from typing import Any, Final

from compare.model import Comparison, UserError
from compare.report.view.arranged import Arranged
from compare.report.view.form import NoFormError
from compare.report.view.table import Cell, Table
from compare.report.view.tables import tables
from compare.report.view.visible import FORMULA_STARTS, GENTLE_MARKS, visible

_WIDEST: Final = 32_767  # characters in a cell, as Excel keeps it
_LONGEST: Final = 1_048_576  # lines of a sheet
_SAME_DAY: Final = (1980, 1, 1, 0, 0, 0)
_MEANS_CODE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # ECMA-376 part 1, 22.4.2.4
_NARROW, _WIDE, _SAID = 12, 22, 44  # characters


def need() -> None:
    """Raises UserError where the extra is not installed."""
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        raise UserError(
            "--format xlsx needs the library that writes it; install it: pip install 'newscollate[exchange]'"
        ) from None


@singledispatch
def render(document: object, **_: Any) -> bytes:
    """The document as an XLSX file. Only `Comparison` has this form."""
    raise NoFormError("XLSX", document)


@render.register
def _(document: Comparison, *, arranged: Arranged | None = None) -> bytes:
    need()
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for name, table in tables(document, arranged).items():
        _fill(book.create_sheet(name), table)
    out = BytesIO()
    book.save(out)
    return _undated(out)


def _fill(sheet: Any, table: Table) -> None:
    """The heading in sight and filtered; each column as wide as what it holds asks for."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    records = table.records[: _LONGEST - 1]
    sheet.freeze_panes = "A2"
    for number, name in enumerate(table.head, 1):
        longest = max((len(str(record[number - 1])) for record in records[:200]), default=0)
        width = _NARROW if longest <= _NARROW else _WIDE if longest <= _WIDE else _SAID
        sheet.column_dimensions[get_column_letter(number)].width = max(width, min(len(name) + 3, _WIDE))
    plain, quoted = WriteOnlyCell(sheet, None), WriteOnlyCell(sheet, None)
    plain.alignment = quoted.alignment = Alignment(vertical="top", wrap_text=True)
    bold = WriteOnlyCell(sheet, None)
    bold.font = Font(bold=True)
    quoted.quotePrefix = True  # a text still when it is edited

    def cell(said: Cell) -> Any:
        made = WriteOnlyCell(sheet, None)
        made.value = _kept(said) if isinstance(said, str) else said
        made._style = plain._style  # one for all: to style each takes longer than all else
        if isinstance(said, str):
            made.data_type = "s"
            if said.lstrip().startswith(FORMULA_STARTS):
                made._style = quoted._style
        return made

    heading = [cell(name) for name in table.head]
    for made in heading:
        made._style = bold._style
    sheet.append(heading)
    for record in records:
        sheet.append([cell(said) for said in record])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.head))}{len(records) + 1}"


def _kept(text: str) -> str:
    """The text as a cell holds it: none of its characters acts, and it is no longer than a cell may be."""
    text = _MEANS_CODE.sub("_x005F_", visible(text, keep=GENTLE_MARKS))
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def _undated(packed: BytesIO) -> bytes:
    """The same file without the times at which it was made."""
    out = BytesIO()
    with zipfile.ZipFile(packed) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb">\d{4}-\d\d-\d\dT[\d:]+Z<", b">1980-01-01T00:00:00Z<", content)
            after.writestr(zipfile.ZipInfo(name, _SAME_DAY), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
