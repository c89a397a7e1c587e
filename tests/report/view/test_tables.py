"""A comparison as plain tables."""

from __future__ import annotations

from msgspec import structs

from compare.cli import compare as command
from compare.report.view.tables import GAP, TABLES, tables

from ..invented import FINDINGS, comparison

MADE = tables(comparison())


def lines(name: str) -> list[dict[str, object]]:
    table = MADE[name]
    return [dict(zip(table.head, record, strict=True)) for record in table.records]


def test_the_command_line_knows_all_tables() -> None:
    assert tuple(MADE) == TABLES == command.TABLES


def test_a_claim_has_a_cell_for_each_outlet() -> None:
    first, *_, last = lines("claims")
    outlets = ("Harbour Post", "Agence du Golfe", "The Daily Lantern", "المرسى اليوم")
    assert [first[outlet] for outlet in outlets] == ["214", "about 240", "214", "214"]
    assert (first["event"], first["claim"], first["verdict"]) == ("ferry-port-amel", "c1", "differs")
    assert [last[outlet] for outlet in outlets] == ["Meridian Star", "Meridian Star", GAP, GAP]


def test_a_row_has_the_sentence_of_each_outlet_and_a_gap_is_not_an_outlet_of_another_event() -> None:
    rows = lines("rows")
    assert rows[1]["The Daily Lantern"] == "No one was injured."
    assert (rows[1]["score"], rows[1]["reports"]) == (0.74, 4)
    assert (rows[3]["reports"], rows[3]["The Daily Lantern"]) == (1, GAP)
    storm = rows[-1]
    assert storm["event"] == "storm" and storm["The Daily Lantern"] == ""
    assert str(storm["Harbour Post"]).startswith("A storm warning")


def test_a_version_has_its_place_and_sentence() -> None:
    first = lines("versions")[0]
    assert (first["claim"], first["outlet"], first["value"]) == ("c1", "Harbour Post", "214")
    assert str(first["sentence"]).startswith("A ferry carrying 214 people")


def test_every_finding_and_report_has_a_record() -> None:
    found = lines("findings")
    assert len(found) == len(FINDINGS)
    assert (
        found[0] | {"rule": "untranslated-acronym", "fix": "Selmar Coast Guard", "fix_is_safe": "yes"}
        == found[0]
    )
    reports = {str(one["article"]): one for one in lines("reports")}
    assert (
        reports["agence.md"] | {"letter": "B", "translated": "yes", "translated_from": "fr", "words": 61}
        == (reports["agence.md"])
    )
    assert (reports["marsa.md"]["published_from"], reports["marsa.md"]["words"]) == ("2023-05-01", "")


def test_a_report_of_no_event_is_told_too() -> None:
    table = tables(structs.replace(comparison(), events=()))["reports"]
    assert [record[:3] for record in table.records][:2] == [
        ("", "", "Harbour Post"),
        ("", "", "Agence du Golfe"),
    ]


def test_names_are_counted_by_outlet() -> None:
    ship = next(one for one in lines("names") if one["entity"] == "new:meridian-star")
    assert (ship["form"], ship["Harbour Post"], ship["The Daily Lantern"]) == ("Meridian Star", 1, 0)
