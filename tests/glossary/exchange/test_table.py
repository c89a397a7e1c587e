"""CSV and XLSX: safe to open, sortable, and read from people who keep lists."""

from __future__ import annotations

import csv
import zipfile
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest

from compare.glossary.exchange import xlsx
from compare.model import Alias, Entity, UserError
from tests.glossary.exchange.conftest import ENTRIES, NORDIA, imported, written


def records(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def sheet(*lines: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_one_alias_a_row_with_its_entry(tmp_path: Path) -> None:
    rows = records(written(ENTRIES, "csv")[0])
    weak = next(row for row in rows if row["text"] == "GF")
    assert (weak["id"], weak["role"], weak["strength"], weak["status"]) == (
        "green-front",
        "alias",
        "weak",
        "admitted",
    )
    assert weak["needs"] == r"rebels\; armed; Port Anne"
    assert [row["status"] for row in rows if row["text"] == "Greens"] == ["deprecated"]
    assert [row["in-english"] for row in rows if row["text"] == "Gren Front"] == ["artefact"]


def test_no_cell_of_a_csv_file_is_a_formula() -> None:
    texts = [row["text"] for row in records(written([NORDIA], "csv")[0])]
    assert {"'=Nordia", "''+N"} <= set(texts)
    assert not any(text.startswith(("=", "+", "-", "@", "\t", "\r")) for text in texts)


def test_no_cell_of_a_sheet_is_a_formula() -> None:
    book = openpyxl.load_workbook(BytesIO(written([NORDIA], "xlsx")[0]))
    cells = {cell.value: cell.data_type for row in book.active.iter_rows() for cell in row if cell.value}
    assert cells["=Nordia"] == "s"
    assert "f" not in cells.values()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_rows_may_be_sorted_and_resaved(tmp_path: Path, delimiter: str) -> None:
    heading, *rows = csv.reader(StringIO(written(ENTRIES, "csv")[0].decode("utf-8-sig"), newline=""))
    out = StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows([heading, *sorted(rows, key=lambda row: row[2])])
    again = {one.id: one for one in imported(tmp_path, out.getvalue()).entities}
    for entity in ENTRIES:
        assert set(again[entity.id].aliases) == set(entity.aliases)
        assert again[entity.id].preferred == entity.preferred
        assert again[entity.id].note == entity.note


SIMPLE = [
    ["Term", "Language", "Status", "Remark"],
    ["Nordia", "en", "preferred", "sea"],
    ["Nordie", "fr", "Preferred", None],
    ["Norland", "en", "do not use", None],
    [None, None, None, None],
    ["Sudia", "en", "preferred", None],
    ["Südien", "de_DE", "approved", None],
]
NORDIA_AND_SUDIA = (
    Entity("nordia", "place", {"en": "Nordia", "fr": "Nordie"}, (Alias("Norland", status="deprecated"),)),
    Entity("sudia", "place", {"en": "Sudia", "de": "Südien"}),
)


def test_reads_a_list_of_terms_from_a_spreadsheet(tmp_path: Path) -> None:
    found = imported(tmp_path, sheet(*SIMPLE), kind="place")
    assert found.entities == NORDIA_AND_SUDIA
    assert "the column 'Remark' is not taken over" in found.remarks[0]
    assert "a new one begins where a language has its preferred name already" in found.remarks[1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_reads_the_same_list_as_csv(tmp_path: Path, encoding: str) -> None:
    text = "\r\n".join(";".join(cell or "" for cell in line) for line in SIMPLE)
    assert imported(tmp_path, text.encode(encoding), kind="place").entities == NORDIA_AND_SUDIA


def test_a_concept_column_says_which_rows_are_one_entry(tmp_path: Path) -> None:
    table = "concept,term,type,wikidata,kind\n7,Green Front,,https://www.wikidata.org/wiki/Q42,organisation\n"
    table += "8,Nordia,,,place\n7,GF,Acronym,,\n"
    assert imported(tmp_path, table).entities == (
        Entity("green-front", "organisation", {"en": "Green Front"}, (Alias("GF", type="acronym"),), "Q42"),
        Entity("nordia", "place", {"en": "Nordia"}),
    )


@pytest.mark.parametrize(
    "content",
    [
        "term;language;note (said, written)\nNordia;en;\n",
        "sep=;\nterm;language\nNordia;en\n",
        "\ufeffsep=\t\r\nterm\tlanguage\r\nNordia\ten\r\n",
        "term,language\rNordia,en\r",
    ],
)
def test_the_heading_tells_the_delimiter(tmp_path: Path, content: str) -> None:
    assert imported(tmp_path, content, kind="place").entities == (
        Entity("nordia", "place", {"en": "Nordia"}),
    )


def test_of_two_columns_for_one_thing_the_plainer_counts_and_the_other_is_told(tmp_path: Path) -> None:
    table = "term,definition,source,comment\nNordia,A land.,Atlas of 2020,Ask Bo.\n"
    found = imported(tmp_path, table, kind="place")
    assert found.entities == (Entity("nordia", "place", {"en": "Nordia"}, note="A land.; Ask Bo."),)
    assert any("the column 'source' is not taken over" in remark for remark in found.remarks)


def test_notes_of_all_rows_are_kept(tmp_path: Path) -> None:
    table = "concept,term,lang,note\n1,Nordia,en,A land.\n1,Nordie,fr,Un pays.\n1,Norland,en,A land.\n"
    assert imported(tmp_path, table, kind="place").entities[0].note == "A land.; Un pays."


def test_a_column_added_to_our_own_table_is_told(tmp_path: Path) -> None:
    table = "id,role,text,lang,kind,remark\nnordia,preferred,Nordia,en,place,ask Bo\n"
    assert "the column 'remark' is not taken over" in imported(tmp_path, table).remarks[0]


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    found = imported(tmp_path, "term,language\nSüdien,de\n".encode("cp1252"), kind="place")
    assert found.entities[0].preferred == {"de": "Südien"}
    assert "is not UTF-8; it was read as Windows-1252" in found.remarks[0]


def test_a_row_that_claims_a_place_beyond_all_sheets_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 100)
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(sheet(["term"], ["Nordia"]))) as packed, zipfile.ZipFile(out, "w") as again:
        for name in packed.namelist():
            again.writestr(name, packed.read(name).replace(b'<row r="2">', b'<row r="1000000000000">'))
    with pytest.raises(UserError, match="has more than 100 rows"):
        imported(tmp_path, out.getvalue(), kind="place")


def test_numbers_and_days_in_a_sheet_are_texts(tmp_path: Path) -> None:
    from datetime import datetime

    rows = [["id", "term", "note"], [1, 2014, datetime(2014, 6, 1)]]
    entity = imported(tmp_path, sheet(*rows), kind="event").entities[0]
    assert (entity.name(), entity.note) == ("2014", "2014-06-01")


HEAD = "id,role,text,lang,kind\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("term,status\nNordia,perhaps\n", "row 2: status 'perhaps' is unknown"),
        ("term,language\nNordia,../en\n", "row 2: '../en' is no language"),
        ("term,language\n,en\n", "row 2: no term"),
        ("term,language\nNordia,en,Kingdom of\n", "row 2: has more cells than the heading"),
        ("concept,term,kind\n1,A,place\n1,B,event\n", "row 3: kind is said twice"),
        ("term,kind\nNordia,planet\n", "row 2: kind 'planet' is unknown"),
        ("term\n" + "x" * 200_000 + "\n", "row 2: field larger than field limit"),
        ("term,kind\n" + "x" * 20_000 + ",event\n", "row 2: a text of more than 10,000 characters"),
        (HEAD + "nordia,alias\n", "row 2: no text"),
        (HEAD + "nordia,friend,Nordia,en,place\n", "row 2: role 'friend' is unknown"),
        (HEAD + "../x,preferred,Nordia,en,place\n", "row 2: the id '../x' is not lower case"),
        (HEAD + "a,preferred,A,en,place\na,alias,B,en,event\n", "row 3: kind of 'a' is said twice"),
        (HEAD + "a,preferred,A,en,place\na,preferred,B,en,\n", "row 3: a second preferred name in 'en'"),
        (HEAD + "a,alias,A,en,place\n", "row 2: `preferred` is empty"),
        # by names of their own: in a zip stands when it was made
        pytest.param(sheet(["term"], ["=1+1"]), "row 2: A2 is a formula", id="formula"),
        pytest.param(sheet(["thing"], ["x"]), "no sheet has a heading", id="heading"),
        pytest.param(b"PK\x03\x04 not a zip", "is not an XLSX file", id="zip"),
    ],
)
def test_a_broken_or_hostile_table_is_one_line(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(UserError, match=said) as raised:
        imported(tmp_path, content)
    assert "\n" not in str(raised.value)


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/x.xml", "w") as stream:
        for _ in range(51):
            stream.write(bytes(10_000_000))
    with pytest.raises(UserError, match="unpacks to more than 500 MB"):
        imported(tmp_path, out.getvalue())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('term,note\nNordia,"A land.\nSudia,\n', "row 2: a quote opens here and never closes"),
        ("term,lang,note\nNordia,en,A land.\nSudia,e", "row 3: 2 of 3 cells and no line end"),
    ],
)
def test_a_table_that_was_cut_off_is_refused(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        imported(tmp_path, content, kind="place")


def test_our_own_table_cut_within_a_row_is_refused(tmp_path: Path) -> None:
    content = written(ENTRIES, "csv")[0]
    with pytest.raises(UserError, match="the file is cut off"):
        imported(tmp_path, content[: content.rindex(b"Nordia") + 3])


def test_one_term_that_becomes_two_entries_is_told(tmp_path: Path) -> None:
    found = imported(tmp_path, "concept,term\n1,Nordia\n2,Nordia\n", kind="place")
    assert "'Nordia' names 2 entries (nordia, nordia-2)" in found.remarks[0]


def test_a_row_that_says_the_same_again_is_told(tmp_path: Path) -> None:
    found = imported(tmp_path, "term,status\nNordia,preferred\nNordia,preferred\n", kind="place")
    assert found.entities == (Entity("nordia", "place", {"en": "Nordia"}),)
    assert any("row 3: says the same as one before" in remark for remark in found.remarks)


def test_two_preferred_names_of_one_language_are_told(tmp_path: Path) -> None:
    table = "concept,term,lang,status\n1,Colour,en-GB,preferred\n1,Color,en-US,preferred\n"
    found = imported(tmp_path, table, kind="event")
    assert found.entities[0].preferred == {"en": "Colour"}
    assert "'Color' is preferred in 'en'" in found.remarks[0]


def test_what_a_list_says_of_a_name_is_taken_over(tmp_path: Path) -> None:
    table = "concept,term,strength,needs,since,type\n1,Green Front,,,,\n"
    table += '1,GF,Weak,"rebels, Port Anne",1990-01-01,acronym\n1,Greens,,,,surname\n'
    gf = Alias("GF", type="acronym", strength="weak", needs=("rebels", "Port Anne"), since="1990-01-01")
    found = imported(tmp_path, table, kind="organisation")
    assert found.entities[0].aliases == (gf, Alias("Greens", type="surname"))
    assert found.remarks == ()


def test_a_preferred_name_with_facts_is_an_alias_too(tmp_path: Path) -> None:
    found = imported(tmp_path, "term,strength,needs\nGF,weak,rebels\n", kind="organisation")
    assert found.entities[0].aliases == (Alias("GF", strength="weak", needs=("rebels",)),)
