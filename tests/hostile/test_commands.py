"""Every command over the folder of hostile files: a line for each that cannot be read, all others reported."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.files import Laid, classes, lay
from tests.hostile.running import Ran, holds_the_good, run, run_many, said_well, shown, state, told_of
from tests.report.sound import sound, sound_book

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names of files that others refuse")

_ONE = ["-j", "1", "-q"]
_CHECKS = (
    "text",
    "concise",
    "json",
    "markdown",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjson",
    "checkstyle",
)
SHOWN = {  # words of a command → the format that it writes to standard output, with all good files in it
    **{f"check news --format {name}": name for name in _CHECKS if name != "github"},
    "check news --against other": "text",
    "compare news --format json": "json",
    "compare news --format markdown": "markdown",
    "compare news --format csv --table reports": "csv",
    "compare news --format text": "text",
    "events news --format json": "json",
    "events news": "text",
    "read news --format json": "json",
    "read news": "text",
    "glossary annotate news --format json": "json",
    "glossary annotate news": "text",
    "glossary report news --format json": "json",
}
TOLD = {  # these do not name all articles
    "check news --format github": "github",
    "check news --statistics": "text",
    "check news --diff": "diff",
    "compare news --format csv": "csv",
    "compare news --format csv --table findings": "csv",
    "compare news --format xlsx": "xlsx",
    "glossary report news": "text",
    "glossary report news --format html": "html",
    "glossary report news --format markdown": "markdown",
    "glossary report news --format csv": "csv",
    "glossary suggest news": "text",
    "glossary suggest news --format json": "json",
    "glossary suggest news --format csv": "csv",
    "glossary lint names --corpus news": "text",
}
_EVERY_TIME = (
    "check news --format sarif", "check news --diff", "compare news --format json", "events news", "read news",
    "glossary annotate news", "glossary report news --format html", "glossary suggest news --format csv",
)  # fmt: skip
_NO_JOBS = ("read", "glossary suggest", "glossary lint")


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laid]:
    """All files, for runs that change nothing."""
    made = _laid(tmp_path_factory.mktemp("hostile"))
    before = state(made.folder.parents[1])
    yield made
    assert state(made.folder.parents[1]) == before, "a run changed what it only read"


@pytest.fixture
def own(tmp_path: Path) -> Laid:
    """All files, for a run that writes."""
    return _laid(tmp_path)


def _laid(place: Path) -> Laid:
    project = place / "project"
    (project / "other").mkdir(parents=True)
    (project / "names").mkdir()
    (project / "other" / "one.txt").write_text("The ONU said so on Friday in Varnholm.\n")
    (project / "names" / "x.yaml").write_text("id: x\nkind: organisation\npreferred: {en: Marrek Board}\n")
    return lay(project / "news")


def _words(command: str) -> list[str]:
    return [*command.split(), *([] if command.startswith(_NO_JOBS) else _ONE)]


def _well_formed(ran: Ran, format: str) -> None:
    if format == "xlsx":
        sound_book(ran.out)
    elif format != "diff":
        sound(ran.page, format)


def test_there_are_enough_of_them_and_each_class_has_some() -> None:
    for name, each in classes().items():
        assert sum(map(len, each)) >= 4, name
    assert sum(len(files) for each in classes().values() for files in each) >= 200


def test_check_tells_of_each_and_reports_the_others(laid: Laid) -> None:
    ran = run(_words("check news --format json"), laid.folder.parent)
    told_of(ran, laid)
    sound(ran.page, "json")
    document = json.loads(ran.page)
    paths = {article["path"] for article in document["articles"]}
    lost = [path for path in (*laid.good, *laid.read) if not _is_among(f"news/{path}", paths)]
    assert not lost
    assert not {f"news/{path}" for path in laid.passed_over} & paths
    found = {finding["article"] for finding in document["findings"]}
    assert {f"news/{path}" for path in laid.good} <= found


def _is_among(path: str, paths: set[str]) -> bool:
    """Whether it is there, a byte that is no text written in any way."""
    return path in paths or bool({path.encode("utf-8", "backslashreplace").decode(), shown(path)} & paths)


def test_other_commands_tell_of_some_of_each_class(tmp_path: Path) -> None:
    """The first files of each class; all of them are for `test_all_commands_tell_of_each`."""
    made = _laid(tmp_path)
    chosen = {one for path in _first(made) for one in (path, *made.good)}
    for path in (*made.refused, *made.read, *made.passed_over):
        if path not in chosen and (made.folder / path).is_file():
            (made.folder / path).unlink()
    some = made._replace(
        refused=tuple(path for path in made.refused if path in chosen),
        read=tuple(path for path in made.read if path in chosen),
    )
    before = state(tmp_path)
    done = run_many(map(_words, _EVERY_TIME), made.folder.parent)
    for command, ran in zip(_EVERY_TIME, done, strict=True):
        _is_right(command, ran, some)
    assert state(tmp_path) == before


def _first(laid: Laid) -> Iterator[str]:
    """A refused file of each class and one that is read."""
    for paths in (laid.refused, laid.read):
        yield from {path.partition("/")[0]: path for path in reversed(paths)}.values()


def _is_right(command: str, ran: Ran, laid: Laid) -> None:
    try:
        told_of(ran, laid)
        _well_formed(ran, {**SHOWN, **TOLD}[command])
        if command in SHOWN:
            holds_the_good(ran.page, laid)
    except AssertionError as error:
        raise AssertionError(f"{command}: {error}") from error


@pytest.mark.slow
@pytest.mark.parametrize("command", {**SHOWN, **TOLD})
def test_all_commands_tell_of_each(command: str, laid: Laid) -> None:
    _is_right(command, run(_words(command), laid.folder.parent), laid)


@pytest.mark.slow
def test_several_processes_tell_the_same(laid: Laid) -> None:
    one, two = (
        run(["check", "news", "--format", "json", "-q", "-j", jobs], laid.folder.parent) for jobs in "12"
    )
    assert (one.out, one.err, one.code) == (two.out, two.err, two.code)


@pytest.mark.slow
@pytest.mark.parametrize("words", [["read"], ["explain", "news/good.txt"], ["check", "-q", "-j", "1"]])
def test_each_that_is_named_is_told_or_read(words: list[str], laid: Laid) -> None:
    named = [f"news/{path}" for path in (*laid.refused, *laid.read, *laid.passed_over)]
    for ran in run_many([[*words, path] for path in named if "/dev/" not in path], laid.folder.parent):
        said_well(ran)


@pytest.mark.slow
def test_a_report_is_written_and_nothing_else(own: Laid) -> None:
    place = own.folder.parents[1]
    before = state(place)
    told_of(run(_words("compare news -o report --format xlsx"), own.folder.parent), own)
    report = own.folder.parent / "report"
    written = {path for path in state(place) if not path.startswith("project/report")}
    assert written == {path for path in before if not path.startswith("project/report")}
    for page in report.glob("*.html"):
        sound(page.read_text("utf-8"), "html")
    for table in report.glob("*.csv"):
        sound(table.read_text("utf-8"), "csv")
    sound_book((report / "comparison.xlsx").read_bytes())
    holds_the_good((report / "comparison.json").read_text("utf-8"), own)


@pytest.mark.slow
def test_fixes_are_made_in_what_is_read_and_nowhere_else(own: Laid) -> None:
    place = own.folder.parents[1]
    before = state(place)
    told_of(run(["check", "news", "--fix", "--unsafe-fixes", "-q", "-j", "1"], own.folder.parent), own)
    changed = {
        path.removeprefix("project/news/") for path, seen in state(place).items() if before.get(path) != seen
    }
    folders = {str(Path(path).parent) for path in changed} | {"project/news", "project"}
    assert changed - folders <= {*own.good, *own.read}
    assert "UN condemned" in (own.folder / "good.txt").read_text()


@pytest.mark.slow
def test_a_baseline_is_made_and_used(own: Laid) -> None:
    project = own.folder.parent
    told_of(run(["baseline", "create", "news"], project), own)
    told_of(run(["baseline", "update", "news", "--accept"], project), own)
    told_of(run(["baseline", "prune", "news"], project), own)
    ran = run([*_words("check news --format json"), "--baseline", "newscollate-baseline.toml"], project)
    told_of(ran, own)
    assert not json.loads(ran.page)["findings"]


@pytest.mark.slow
def test_a_store_takes_what_can_be_read_and_gives_it_back(own: Laid) -> None:
    project = own.folder.parent
    told_of(run(["store", "add", "news", "-q", "-j", "1"], project), own)
    out = run(["store", "export", "--findings", "--events", "-q"], project)
    said_well(out)
    holds_the_good(out.page, own)
    again = run(["stream", "-", "--no-events"], project, given=out.out)
    said_well(again)
    assert len({json.loads(line)["path"] for line in again.page.splitlines() if '"path"' in line}) > 1
    for words in (["store", "search", "ONU"], ["store", "events"], ["store", "status"], ["store", "vacuum"]):
        ran = run([*words, "-q"], project)
        said_well(ran)
        assert ran.code == 0


@pytest.mark.slow
def test_a_stream_tells_of_each_file_and_of_each_line(own: Laid) -> None:
    project = own.folder.parent
    named = [f"news/{path}" for path in (*own.good, *own.refused, *own.read) if not path.startswith("links")]
    ran = run(["stream", *named], project)
    told_of(ran, own, within=lambda path: not path.startswith("links"))
    sound(ran.page, "jsonl")
    holds_the_good(ran.page, own)
    lines = b"\n".join(path.read_bytes() for path in sorted(own.folder.rglob("*.jsonl")))
    piped = run(["stream", "-"], project, given=lines)
    said_well(piped)
    assert piped.code == 2
    for line in piped.page.splitlines():
        json.loads(line)


@pytest.mark.slow
def test_odd_words_on_the_command_line_are_refused_or_taken(laid: Laid) -> None:
    odd = [
        "",
        "x" * 5000,
        "a\x1b[31m\n::error::b",
        "\udcff\udcfe",
        "-",
        "--",
        "\u202e",
        "no:such:9",
        "/dev/null",
    ]
    commands = [
        [*words, each]
        for each in odd
        for words in (
            ["check"], ["compare"], ["read"], ["explain", "news/good.txt"], ["config"], ["rule"], ["doctor", "--config"],
            ["rule", "calque", "--try"], ["check", "news/good.txt", "--original"], ["store", "search", "--store"],
            ["check", "news/good.txt", "--select"], ["check", "news/good.txt", "--glossary"], ["glossary", "show"],
            ["glossary", "lint"], ["glossary", "diff", "names"], ["glossary", "import"], ["glossary", "stats"],
            ["check", "news/good.txt", "--exclude"], ["check", "news/good.txt", "--ext"], ["events"],
        )
        if words != ["check"] or each != "-"
    ]  # fmt: skip
    for ran in run_many(commands, laid.folder.parent):
        said_well(ran)
    shutil.rmtree(laid.folder.parent / "__pycache__", ignore_errors=True)
