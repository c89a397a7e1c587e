"""A full disk and a folder that is read-only: one line, exit code 2, all as it was and nothing left lying."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("limits of POSIX", allow_module_level=True)

from tests.kills.commands import Command, commands
from tests.kills.killing import Straight, between, files, litter, straight
from tests.kills.running import Ran, Run, Runner

SEVERAL = ("compare -o", "compare -o again", "store add")
QUICK = ("baseline create", "glossary merge", "glossary decide", "init", "stream -o")
SINGLE = [
    pytest.param(one, id=one.name, marks=[] if one.name in QUICK else pytest.mark.slow)
    for one in commands()
    if one.name not in SEVERAL
]


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    with Runner() as one:
        yield one


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with next to no room."""
    place = tmp_path / "disk"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)]
    try:
        done = subprocess.run(words, capture_output=True, check=False)
    except OSError:
        pytest.skip("no mount here")
    if done.returncode:
        pytest.skip("may not mount")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def refused(case: Straight, folder: Path, ran: Ran) -> None:
    """It said in one line why not, and left nothing half."""
    said = [line for line in ran.err.splitlines() if "cannot be written" in line or "full" in line]
    assert ran.code == 2 and said and "internal error" not in ran.err and "Traceback" not in ran.err, ran
    assert not between(case, folder) and not litter(folder)


@pytest.mark.parametrize("command", SINGLE)
def test_a_file_that_may_not_grow(command: Command, runner: Runner, tmp_path: Path) -> None:
    case = straight(command, tmp_path, runner)
    shutil.copytree(tmp_path / "before", tmp_path / "full")
    at = case.largest // 2 if command.name != "stream -o" else 100
    [ran] = runner.run(Run(command.words, str(tmp_path / "full"), "full", at))
    refused(case, tmp_path / "full", ran)


@pytest.mark.parametrize("command", SINGLE)
def test_what_is_read_only_stays(command: Command, runner: Runner, tmp_path: Path) -> None:
    folder = command.made(tmp_path / "barred", runner)
    before = files(folder)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    [ran] = runner.run(Run(command.words, str(folder), "barred"))
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert ran.code == 2 and "internal error" not in ran.err and "Traceback" not in ran.err, ran
    assert len([line for line in ran.err.splitlines() if line]) <= 1 + ran.err.count("fixed 0"), ran
    assert files(folder) == before and not litter(folder)


@pytest.mark.parametrize("name", ["check -o", "baseline create", "glossary rename", "init"])
def test_a_full_disk(name: str, runner: Runner, tmp_path: Path, disk: Path) -> None:
    [command] = [one for one in commands() if one.name == name]
    case = straight(command, tmp_path, runner)
    shutil.copytree(tmp_path / "before", disk / "full")
    with (disk / "filler").open("wb", buffering=0) as filler:
        while True:
            try:
                filler.write(bytes(512))
            except OSError:
                break
    [ran] = runner.run(Run(command.words, str(disk / "full")))
    assert ran.code == 2 and "No space left" in ran.err and "internal error" not in ran.err, ran
    assert not between(case, disk / "full") and not litter(disk / "full")
