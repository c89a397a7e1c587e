"""Every command over the folder of hostile files: a line for each that is refused, the others reported."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.files import Laid, classes, laid_in
from tests.hostile.running import Ran, holds_the_good, run, run_many, said_well, state, told_of
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
}
TOLD = {  # these do not name all articles
    "check news --format github": "github",
    "check news --statistics": "text",
    "check news --diff": "diff",
    "compare news --format csv": "csv",
    "compare news --format csv --table findings": "csv",
    "compare news --format xlsx": "xlsx",
    "glossary report news": "text",
    "glossary report news --format json": "json",
    "glossary report news --format html": "html",
    "glossary report news --format markdown": "markdown",
    "glossary report news --format csv": "csv",
    "glossary suggest news": "text",
    "glossary suggest news --format json": "json",
    "glossary suggest news --format csv": "csv",
    "glossary lint names --corpus news": "text",
}
_EVERY_TIME = (
    "check news --format sarif", "check news --diff", "compare news --format json", "events news",
    "read news", "glossary annotate news", "glossary report news --format html",
    "glossary suggest news --format csv",
)  # fmt: skip
_NO_JOBS = ("read", "glossary suggest", "glossary lint")


_ODD = ("", "x" * 900, "a\x1b[31m\n::error::b", "\udcff\udcfe", "-", "--", "\u202e", "no:such:9", "/dev/null")
_TAKING = [  # commands, and what of them takes a word
    ["check"], ["compare"], ["events"], ["read"], ["explain", "news/good.txt"], ["config"], ["rule"],
    ["doctor", "--config"], ["rule", "calque", "--try"], ["check", "news/good.txt", "--original"],
    ["check", "news/good.txt", "--select"], ["check", "news/good.txt", "--glossary"], ["glossary", "show"],
    ["check", "news/good.txt", "--exclude"], ["check", "news/good.txt", "--ext"], ["glossary", "lint"],
    ["glossary", "diff", "names"], ["glossary", "import"], ["glossary", "stats"],
    ["store", "search", "--store"],
]  # fmt: skip


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laid]:
    """All files, for runs that change nothing."""
    made = laid_in(tmp_path_factory.mktemp("hostile"))
    before = state(made.folder.parents[1])
    yield made
    assert state(made.folder.parents[1]) == before, "a run changed what it only read"


def _words(command: str) -> list[str]:
    return [*command.split(), *([] if command.startswith(_NO_JOBS) else _ONE)]


def _well_formed(ran: Ran, format: str) -> None:
    if format == "xlsx":
        sound_book(ran.out)
    elif format != "diff":
        sound(ran.page, format)


def test_there_are_enough_of_them_and_each_class_has_some() -> None:
    for name, each in classes().items():
        assert sum(map(len, each)) >= 3, name
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
    """Whether it is there, a byte that is no text replaced."""
    return re.sub("[\ud800-\udfff]", "\ufffd", path) in paths


@pytest.mark.slow
def test_other_commands_tell_of_some_of_each_class(tmp_path: Path) -> None:
    """The first files of each class; all of them are for `test_all_commands_tell_of_each`."""
    made = laid_in(tmp_path)
    chosen = {one for path in _first(made) for one in (path, *made.good)}
    led_to = {os.path.realpath(made.folder / path) for path in chosen}
    for path in (*made.refused, *made.read, *made.passed_over):
        one = made.folder / path
        kept = path in chosen or str(one.absolute()) in led_to
        if not kept and (one.is_file() or one.is_symlink()):
            one.unlink()
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
    whole = "news/links-and-others/root"  # all that is on this machine
    for ran in run_many([[*words, path] for path in named if path != whole], laid.folder.parent):
        said_well(ran)


@pytest.mark.slow
def test_odd_words_on_the_command_line_are_refused_or_taken(laid: Laid) -> None:
    commands = [[*words, each] for each in _ODD for words in _TAKING if each != "-" or words != ["check"]]
    for ran in run_many(commands, laid.folder.parent):
        said_well(ran)
