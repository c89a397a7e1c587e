"""Tables for spreadsheets."""

from __future__ import annotations

import csv as stdlib_csv
from io import StringIO

import pytest
from hypothesis import given
from msgspec import structs

from compare.model import FormUse, GlossaryLine, GlossaryReport
from compare.report import NoFormError, csv
from compare.report.view.tables import tables
from compare.report.view.visible import FORMULA_STARTS, commands

from .invented import checked, comparison, glossary_report, saying
from .strategies import texts, texts_with_spans


def records(page: str) -> list[list[str]]:
    return list(stdlib_csv.reader(StringIO(page, newline="")))


def test_a_glossary_has_a_record_per_form_and_a_column_per_outlet() -> None:
    head, *rows = records(csv.render(glossary_report()))
    assert head[:8] == ["entity", "kind", "preferred", "wikidata", "known", "form", "artefact", "count"]
    assert head[8:14] == ["correction", "languages", "first_seen", "last_seen", "amiss", "before"]
    assert head[14:] == ["Agence du Golfe", "Harbour Post", "The Daily Lantern", "المرسى اليوم"]
    assert rows[2] == [
        *("selmar-coast-guard", "organisation", "Selmar Coast Guard", "", "yes", "GCS", "yes", "2"),
        *("SCG", "French 2", "2024-03-02", "2024-03-04", "untranslated-acronym 1", "2"),
        *"2000",
    ]


def test_a_glossary_tells_what_is_amiss_with_a_form_and_what_it_was_before() -> None:
    head, *rows = records(csv.render(glossary_report()))
    by_form = {row[5]: dict(zip(head, row, strict=True)) for row in rows}
    assert by_form["Lena Orvik"]["amiss"] == "one article with a rival form"
    assert by_form["Meridian Star"]["amiss"] == "worth adding"
    assert [by_form[form]["before"] for form in ("Lena Orvik", "Meridian Star", "GCS")] == ["1", "0", "2"]
    gone = by_form["Orvik"]
    assert (gone["count"], gone["before"], gone["amiss"]) == ("0", "3", "gone")


def test_without_an_earlier_report_there_is_no_column_for_it() -> None:
    head, *_ = records(csv.render(structs.replace(glossary_report(), changes=None)))
    assert "before" not in head


def test_a_comparison_is_its_claims_unless_another_table_is_asked_for() -> None:
    head, first, *_ = records(csv.render(comparison()))
    row = dict(zip(head, first, strict=True))
    assert (row["claim"], row["verdict"], row["Harbour Post"]) == ("c1", "differs", "214")
    assert records(csv.render(comparison(), table="rows"))[0][:4] == ["event", "row", "score", "reports"]


def test_every_table_has_a_file() -> None:
    files = csv.files(comparison())
    assert list(files) == [f"{name}.csv" for name in tables(comparison())]
    assert files["rows.csv"] == csv.render(comparison(), table="rows")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "\r\n=", "＝"])
def test_a_formula_is_made_inert(start: str) -> None:
    line = GlossaryLine("e", "person", f"{start}1+1", None, 1, (FormUse("f", 1, {f"{start}o": 1}),))
    head, row = records(csv.render(GlossaryReport("", (line,))))
    assert row[2].startswith(f"'{start.strip()}")
    assert head[-1].startswith(f"'{start.strip()}")


@given(texts())
def test_a_record_takes_one_line_whatever_it_holds(text: str) -> None:
    line = GlossaryLine(text, text, text, text, 1, (FormUse(text, 1, {text: 1}),))
    page = csv.render(GlossaryReport(text, (line,)))
    assert len(page.splitlines()) == len(records(page)) == 2
    assert not [cell for record in records(page) for cell in record if cell.startswith(FORMULA_STARTS)]


@given(texts_with_spans())
def test_claims_too(said: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    document = saying(*said)
    for name, table in tables(document).items():
        page = csv.render(document, table=name)
        assert len(page.splitlines()) == len(records(page)) == 1 + len(table.records)
        assert not [cell for line in records(page) for cell in line if cell.startswith(FORMULA_STARTS)]


def test_findings_are_no_table() -> None:
    with pytest.raises(NoFormError):
        csv.render(checked())


def test_a_runner_that_reads_along_finds_nothing_to_obey() -> None:
    text = "##vso[task.complete]"
    page = csv.render(
        GlossaryReport(text, (GlossaryLine(text, text, "::error", text, 1, (FormUse(text, 1, {}),)),))
    )
    assert not commands(page) and "vso[task.complete]" in page
