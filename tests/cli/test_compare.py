"""`newscollate compare`: where its forms go."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from compare.cli.compare import FORMATS, TABLES

ROOT = Path(__file__).parents[2]
EVENT = str(ROOT / "samples" / "river-talks")


def run(cwd: Path, *words: str, missing: str = "") -> subprocess.CompletedProcess[bytes]:
    """The command beside no desktop; the library called `missing` is not installed."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "BROWSER")}
    if missing:
        (cwd / f"{missing}.py").write_text("raise ImportError\n", encoding="utf-8")
        environment["PYTHONPATH"] = str(cwd)
    command = [sys.executable, "-m", "compare", "compare", EVENT, "--exit-zero", *words]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False)


def test_a_report_has_pages_data_text_and_tables(tmp_path: Path) -> None:
    made = run(tmp_path, "-o", "out")
    assert made.returncode == 0 and made.stdout.endswith(b"Report: out/index.html\n")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        *("index.html", "event-e1.html", "glossary.html", "comparison.json", "comparison.md"),
        *(f"{table}.csv" for table in TABLES),
    }


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_is_of_the_format_it_ends_in(tmp_path: Path, format: str) -> None:
    if format == "xlsx":
        pytest.importorskip("openpyxl")
    file = f"made{FORMATS[format]}"
    made = run(tmp_path, "-o", file)
    assert (made.returncode, made.stdout) == (0, b"")
    assert [path.name for path in tmp_path.iterdir()] == [file]
    begins = {"text": b"Three articles", "json": b"{", "markdown": b"# Comparison", "csv": b"event,claim,"}
    assert (tmp_path / file).read_bytes().startswith(begins.get(format, b"PK\x03\x04"))
    assert run(tmp_path, "--format", format).stdout[:2] == (tmp_path / file).read_bytes()[:2]


def test_a_table_is_chosen_by_its_name(tmp_path: Path) -> None:
    made = run(tmp_path, "--format", "csv", "--table", "rows")
    head, *rows = csv.reader(made.stdout.decode().splitlines())
    assert head[:4] == ["event", "row", "score", "reports"] and len(rows) > 5
    wrong = run(tmp_path, "--format", "csv", "--table", "cells")
    assert wrong.returncode == 2
    assert wrong.stderr.decode() == f"newscollate: --table cells: use one of {', '.join(TABLES)}\n"


def test_a_format_beside_a_report_is_printed_and_a_workbook_lies_in_it(tmp_path: Path) -> None:
    pytest.importorskip("openpyxl")
    assert json.loads(run(tmp_path, "-o", "out", "--format", "json").stdout)["version"] == 1
    made = run(tmp_path, "-o", "out", "--format", "xlsx")
    assert made.stdout.endswith(b"Report: out/index.html\n")
    with zipfile.ZipFile(BytesIO((tmp_path / "out" / "comparison.xlsx").read_bytes())) as packed:
        assert packed.testzip() is None


@pytest.mark.parametrize(
    ("words", "library", "extra"),
    [
        (["-o", "out", "--charts"], "vl_convert", "charts"),
        (["-o", "made.xlsx"], "openpyxl", "exchange"),
        (["--format", "xlsx"], "openpyxl", "exchange"),
    ],
)
def test_without_the_extra_it_says_how_to_get_it_and_does_nothing(
    tmp_path: Path, words: list[str], library: str, extra: str
) -> None:
    made = run(tmp_path, *words, missing=library)
    assert (made.returncode, made.stdout) == (2, b"")
    assert made.stderr.decode().endswith(f"install it: pip install 'newscollate[{extra}]'\n")
    assert len(made.stderr.splitlines()) == 1
    assert not (tmp_path / "out").exists() and not (tmp_path / "made.xlsx").exists()


@pytest.mark.parametrize("option", ["--charts", "--open"])
@pytest.mark.parametrize("output", [[], ["-o", "made.csv"]])
def test_pages_are_asked_for_with_a_folder(tmp_path: Path, option: str, output: list[str]) -> None:
    made = run(tmp_path, option, *output)
    assert (made.returncode, made.stdout, list(tmp_path.iterdir())) == (2, b"", [])
    expected = f"newscollate: {option} is for a report of pages; name a folder with -o\n"
    assert made.stderr.decode() == expected


def test_charts_are_drawn_when_asked_for(tmp_path: Path) -> None:
    pytest.importorskip("vl_convert")
    run(tmp_path, "-o", "out")
    plain = (tmp_path / "out" / "event-e1.html").read_text("utf-8")
    run(tmp_path, "-o", "out", "--charts")
    drawn = (tmp_path / "out" / "event-e1.html").read_text("utf-8")
    assert drawn.count('role="img"') - plain.count('role="img"') == 2


def test_without_a_browser_a_report_is_written_all_the_same(tmp_path: Path) -> None:
    made = run(tmp_path, "-o", "out", "--open")
    assert made.returncode == 0 and (tmp_path / "out" / "index.html").exists()
    assert b"newscollate: no browser to open here; the page is out/index.html\n" in made.stderr
