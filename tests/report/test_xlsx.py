"""A workbook in which no text is a formula."""

from __future__ import annotations

import time
import zipfile
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings

from compare.report import NoFormError, xlsx
from compare.report.view.tables import TABLES, tables

from .invented import checked, comparison, saying
from .strategies import texts_with_spans

openpyxl = pytest.importorskip("openpyxl")


def book(content: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(content))


def test_a_sheet_for_each_table_with_its_records() -> None:
    made = book(xlsx.render(comparison()))
    assert tuple(made.sheetnames) == TABLES
    for name, table in tables(comparison()).items():
        rows = [tuple(cell if cell is not None else "" for cell in row) for row in made[name].values]
        assert rows == [table.head, *table.records]


def test_numbers_are_numbers_and_the_heading_stays_in_sight() -> None:
    sheet = book(xlsx.render(comparison()))["rows"]
    assert (sheet["C2"].value, sheet["C2"].data_type, sheet["D2"].data_type) == (0.91, "n", "n")
    assert sheet.freeze_panes == "A2" and sheet["A1"].font.bold
    assert sheet.auto_filter.ref == sheet.dimensions


@pytest.mark.parametrize("said", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", " =1", '=HYPERLINK("http://x")'])
def test_what_begins_like_a_formula_is_a_text(said: str) -> None:
    sheet = book(xlsx.render(saying(said, ((0, len(said)),))))["claims"]
    reason = sheet["E2"]
    assert (reason.value, reason.data_type, reason.quotePrefix) == (said, "s", True)
    assert not sheet["A2"].quotePrefix


@settings(max_examples=25, deadline=None)
@given(texts_with_spans())
def test_no_text_is_a_formula_or_breaks_the_file(said: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    made = book(xlsx.render(saying(*said)))
    cells = [cell for sheet in made for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}


def test_what_means_a_character_by_its_code_stays_as_it_was_written() -> None:
    content = xlsx.render(saying("_x0041_"))
    with zipfile.ZipFile(BytesIO(content)) as packed:
        assert b"_x005F_x0041_" in b"".join(map(packed.read, packed.namelist()))


def test_a_text_that_is_too_long_for_a_cell_is_cut_with_a_mark() -> None:
    sheet = book(xlsx.render(saying("a" * 40_000)))["rows"]
    assert sheet["E2"].value == "a" * 32_766 + "…"


def test_the_same_comparison_makes_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = xlsx.render(comparison())
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert xlsx.render(comparison()) == first
    with zipfile.ZipFile(BytesIO(first)) as packed:
        assert {one.date_time for one in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert packed.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def test_findings_are_no_workbook() -> None:
    with pytest.raises(NoFormError, match="Checked has no XLSX form"):
        xlsx.render(checked())
