"""Commands that write, over the folder of hostile files: what is read goes in, nothing else is touched."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.hostile.files import Laid, laid_in
from tests.hostile.kinds import ORIGINALS
from tests.hostile.running import holds_the_good, run, said_well, state, told_of
from tests.report.sound import sound, sound_book

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="names of files that others refuse"),
]
_ONE = ["-j", "1", "-q"]
_UNFIT = ("has a NUL in its id", "has half of a character")  # what no database takes; a stream has one
_MAY_COME = ("empty/a.jsonl", "blank/a.jsonl", "lines-of-JSON/same.jsonl")  # a stream may begin, and correct


@pytest.fixture
def own(tmp_path: Path) -> Laid:
    """All files, for a run that writes."""
    return laid_in(tmp_path)


def test_a_report_is_written_and_nothing_else(own: Laid) -> None:
    place = own.folder.parents[1]
    before = state(place)
    told_of(run(["compare", "news", "-o", "report", "--format", "xlsx", *_ONE], own.folder.parent), own)
    report = own.folder.parent / "report"
    written = {path for path in state(place) if not path.startswith("project/report")}
    assert written == {path for path in before if not path.startswith("project/report")}
    for page in report.glob("*.html"):
        sound(page.read_text("utf-8"), "html")
    for table in report.glob("*.csv"):
        sound(table.read_text("utf-8"), "csv")
    sound_book((report / "comparison.xlsx").read_bytes())
    holds_the_good((report / "comparison.json").read_text("utf-8"), own)


def test_fixes_are_made_in_what_is_read_and_nowhere_else(own: Laid) -> None:
    place = own.folder.parents[1]
    before = state(place)
    told_of(
        run(["check", "news", "--fix", "--unsafe-fixes", *_ONE], own.folder.parent),
        own,
        besides=["is not fixed"],
    )
    changed = {
        path.removeprefix("project/news/") for path, seen in state(place).items() if before.get(path) != seen
    }
    folders = {str(Path(path).parent) for path in changed} | {"project/news", "project"}
    assert {path for path in changed - folders if not path.startswith(ORIGINALS)} <= {*own.good, *own.read}
    assert "UN condemned" in (own.folder / "good.txt").read_text()


def test_a_baseline_is_made_and_used(own: Laid) -> None:
    project = own.folder.parent
    told_of(run(["baseline", "create", "news"], project), own)
    told_of(run(["baseline", "update", "news", "--accept"], project), own)
    told_of(run(["baseline", "prune", "news"], project), own)
    ran = run(
        ["check", "news", "--format", "json", *_ONE, "--baseline", "newscollate-baseline.toml"], project
    )
    told_of(ran, own)
    assert not json.loads(ran.page)["findings"]


def test_a_store_takes_what_can_be_read_and_gives_it_back(own: Laid) -> None:
    project = own.folder.parent
    told_of(run(["store", "add", "news", "-q", "-j", "1"], project), own, besides=_UNFIT)
    out = run(["store", "export", "--findings", "--events", "-q"], project)
    said_well(out)
    holds_the_good(out.page, own)
    again = run(["stream", "-", "--no-events"], project, given=out.out)
    said_well(again)
    assert len({json.loads(line)["path"] for line in again.page.split("\n")[:-1] if '"path"' in line}) > 1
    for words in (["store", "search", "ONU"], ["store", "events"], ["store", "status"], ["store", "vacuum"]):
        ran = run([*words, "-q"], project)
        said_well(ran)
        assert ran.code == 0


def test_a_stream_tells_of_each_file_and_of_each_line(own: Laid) -> None:
    project = own.folder.parent
    news = [path for path in (*own.good, *own.refused, *own.read) if not path.startswith("links")]
    ran = run(["stream", *(f"news/{path}" for path in news)], project)
    besides = ["is not UTF-8", *_UNFIT]
    told_of(ran, own, within=lambda path: path in news and path not in _MAY_COME, besides=besides)
    sound(ran.page, "jsonl")
    holds_the_good(ran.page, own)
    lines = b"\n".join(path.read_bytes() for path in sorted(own.folder.rglob("*.jsonl")))
    piped = run(["stream", "-"], project, given=lines)
    said_well(piped)
    assert piped.code == 2
    for line in piped.page.split("\n")[:-1]:
        json.loads(line)
