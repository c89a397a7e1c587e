"""`newscollate compare`: where its forms go."""

from __future__ import annotations

import csv
import json
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest

from compare.cli import app, main
from compare.cli.compare import FORMATS, TABLES
from compare.report.view import tables

ROOT = Path(__file__).parents[2]
EVENT = str(ROOT / "samples" / "river-talks")


class Ran(NamedTuple):
    returncode: int
    stdout: bytes
    stderr: bytes


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """The command in an empty folder, beside no desktop; the library called `missing` is not installed."""
    monkeypatch.chdir(tmp_path)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: str, missing: str = "", articles: tuple[str, ...] = (EVENT,)) -> Ran:
        with monkeypatch.context() as patched:
            patched.setattr(sys, "argv", ["newscollate", "compare", *articles, "--exit-zero", *words])
            for known in ("registered_commands", "registered_groups"):  # of which `main` leaves but one
                patched.setattr(app, known, getattr(app, known))
            if missing:
                patched.setitem(sys.modules, missing, None)
            with pytest.raises(SystemExit) as left:
                main()
        told = capsysbinary.readouterr()
        return Ran(int(left.value.code or 0), told.out, told.err)

    return run


def some_articles(folder: Path) -> list[str]:
    """Three articles of our own in the folder, by name."""
    for article in Path(EVENT).glob("*.md"):
        (folder / article.name).write_bytes(article.read_bytes())
    return sorted(path.name for path in folder.glob("*.md"))


def test_a_report_has_pages_data_text_and_tables(run: Run, tmp_path: Path) -> None:
    made = run("-o", "out")
    assert made.returncode == 0 and made.stdout.endswith(b"Report: out/index.html\n")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        *("index.html", "event-e1.html", "glossary.html", "comparison.json", "comparison.md"),
        *(f"{table}.csv" for table in TABLES),
    }


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_is_of_the_format_it_ends_in(run: Run, tmp_path: Path, format: str) -> None:
    if format == "xlsx":
        pytest.importorskip("openpyxl")
    file = f"made{FORMATS[format]}"
    made = run("-o", file)
    assert (made.returncode, made.stdout) == (0, b"")
    assert [path.name for path in tmp_path.iterdir()] == [file]
    begins = {"text": b"Three articles", "json": b"{", "markdown": b"# Comparison", "csv": b"event,claim,"}
    assert (tmp_path / file).read_bytes().startswith(begins.get(format, b"PK\x03\x04"))
    assert run("--format", format).stdout[:2] == (tmp_path / file).read_bytes()[:2]


def test_a_table_is_chosen_by_its_name(run: Run) -> None:
    made = run("--format", "csv", "--table", "rows")
    head, *rows = csv.reader(made.stdout.decode().splitlines())
    assert head[:4] == ["event", "row", "score", "reports"] and len(rows) > 5
    wrong = run("--format", "csv", "--table", "cells")
    assert wrong.returncode == 2
    assert wrong.stderr.decode() == f"newscollate: --table cells: use one of {', '.join(TABLES)}\n"


def test_a_format_beside_a_report_is_printed_and_a_workbook_lies_in_it(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("openpyxl")
    assert json.loads(run("-o", "out", "--format", "json").stdout)["version"] == 1
    made = run("-o", "out", "--format", "xlsx")
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
    run: Run, tmp_path: Path, words: list[str], library: str, extra: str
) -> None:
    made = run(*words, missing=library)
    assert (made.returncode, made.stdout) == (2, b"")
    assert made.stderr.decode().endswith(f"install it: pip install 'newscollate[{extra}]'\n")
    assert len(made.stderr.splitlines()) == 1
    assert not (tmp_path / "out").exists() and not (tmp_path / "made.xlsx").exists()


def test_a_table_is_refused_where_none_is_made(run: Run, tmp_path: Path) -> None:
    made = run("-o", "made.md", "--table", "rows")
    assert (made.returncode, made.stdout, list(tmp_path.iterdir())) == (2, b"", [])
    assert made.stderr == b"newscollate: --table rows is for --format csv, or -o FILE.csv\n"


@pytest.mark.parametrize("given", ["empty", "missing"])
@pytest.mark.parametrize("output", ["out", "made.md"])
def test_without_an_article_no_report_is_written(run: Run, tmp_path: Path, given: str, output: str) -> None:
    (tmp_path / "empty").mkdir()
    made = run("-o", output, articles=(given,))
    assert (made.returncode, made.stdout, len(made.stderr.splitlines())) == (2, b"", 1)
    assert not (tmp_path / output).exists()


def test_a_report_says_the_command_that_makes_it_again(run: Run, tmp_path: Path) -> None:
    run("-o", "out", "--format", "json")
    made = json.loads((tmp_path / "out" / "comparison.json").read_text("utf-8"))
    assert made["run"]["command"].endswith("river-talks -o out --format json")


@pytest.mark.parametrize("option", ["--charts", "--open"])
@pytest.mark.parametrize("output", [[], ["-o", "made.csv"]])
def test_pages_are_asked_for_with_a_folder(run: Run, tmp_path: Path, option: str, output: list[str]) -> None:
    made = run(option, *output)
    assert (made.returncode, made.stdout, list(tmp_path.iterdir())) == (2, b"", [])
    expected = f"newscollate: {option} is for a report of pages; name a folder with -o\n"
    assert made.stderr.decode() == expected


def test_charts_are_drawn_when_asked_for(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("vl_convert")
    run("-o", "out")
    plain = (tmp_path / "out" / "event-e1.html").read_text("utf-8")
    run("-o", "out", "--charts")
    drawn = (tmp_path / "out" / "event-e1.html").read_text("utf-8")
    assert drawn.count('role="img"') - plain.count('role="img"') == 2


def test_without_a_browser_a_report_is_written_all_the_same(run: Run, tmp_path: Path) -> None:
    made = run("-o", "out", "--open")
    assert made.returncode == 0 and (tmp_path / "out" / "index.html").exists()
    assert b"newscollate: no browser to open here; the page is out/index.html\n" in made.stderr


def test_the_names_of_the_tables_are_those_of_the_report() -> None:
    assert TABLES == tables.TABLES


@pytest.mark.parametrize("name", ["index.html", "claims.csv", "event-mine.html", "comparison.md"])
def test_a_folder_that_holds_a_file_of_somebody_is_left_alone(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "site").mkdir()
    mine = tmp_path / "site" / name
    mine.write_text("mine", encoding="utf-8")
    made = run("-o", "site")
    assert (made.returncode, made.stdout) == (2, b"")
    assert made.stderr.decode() == (
        f"newscollate: -o site: {name} is there, and is no report of newscollate; name another folder\n"
    )
    assert [path.name for path in mine.parent.iterdir()] == [name] and mine.read_text("utf-8") == "mine"


def test_a_report_takes_the_place_of_an_earlier_one_and_of_nothing_else(run: Run, tmp_path: Path) -> None:
    run("-o", "out")
    earlier, mine, notes = (
        tmp_path / "out" / name for name in ("event-e9.html", "event-x.html", "notes.txt")
    )
    earlier.write_bytes((tmp_path / "out" / "event-e1.html").read_bytes())
    mine.write_text("mine", encoding="utf-8")
    notes.write_text("mine", encoding="utf-8")
    assert run("-o", "out").returncode == 0
    assert not earlier.exists() and mine.exists() and notes.exists()


@pytest.mark.parametrize("given", [".", "andes-monitor.en.md"])
def test_a_report_does_not_lie_over_its_articles(run: Run, tmp_path: Path, given: str) -> None:
    before = some_articles(tmp_path)
    made = run("-o", ".", articles=(given,))
    assert (made.returncode, made.stdout) == (2, b"")
    assert b"the articles lie there" in made.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_an_article_is_not_written_over(run: Run, tmp_path: Path) -> None:
    name, *others = some_articles(tmp_path)
    before = (tmp_path / name).read_bytes()
    for written in (name, str(tmp_path / name)):
        made = run("-o", written, articles=(name, *others))
        assert (made.returncode, made.stdout) == (2, b"")
        assert made.stderr.decode().endswith(
            "is one of the articles that are read; name another file for the output\n"
        )
    assert (tmp_path / name).read_bytes() == before
    assert run("-o", "made.md", articles=(name, *others)).returncode == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["-o", "report.pdf"],
            "a file ends in one of .txt, .json, .md, .csv, .xlsx; a folder has no such ending",
        ),
        (["-o", "page.html"], "pages are several files; name a folder for them"),
        (["-o", "o.json", "--format", "csv"], "ends otherwise than a file of --format csv (.csv)"),
    ],
)
def test_a_name_that_would_be_taken_for_something_else_is_refused(
    run: Run, tmp_path: Path, words: list[str], said: str
) -> None:
    made = run(*words)
    assert (made.returncode, made.stdout, list(tmp_path.iterdir())) == (2, b"", [])
    assert made.stderr.decode() == f"newscollate: -o {words[1]}: {said}\n"
