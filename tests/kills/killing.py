"""A command killed at a moment: what must hold of its folder, at once and when it is run again."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.kills.commands import Command
from tests.kills.running import Ran, Run, Runner

HOWS = ("clock", "step", "bytes")
_MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
Files = dict[str, bytes]


class Straight(NamedTuple):
    """A command that nothing ends early: its folder before and after, and how it ran."""

    command: Command
    before: Files
    after: Files
    ran: Ran
    largest: int  # bytes of what it writes


def straight(command: Command, folder: Path, runner: Runner) -> Straight:
    """Run it to the end, twice: the second tells how long it takes."""
    command.made(folder / "before", runner)
    for name in ("first", "second"):
        shutil.copytree(folder / "before", folder / name)
        [ran] = runner.run(Run(command.words, str(folder / name)))
    before, after = files(folder / "before"), files(folder / "second")
    assert ran.code in (0, 1), (command.name, ran)
    assert agree(command, files(folder / "first"), after), f"{command.name}: never the same twice"
    assert not litter(folder / "second"), command.name
    sizes = [(folder / "second" / name).stat().st_size for name in after if after[name] != before.get(name)]
    return Straight(command, before, after, ran, max(sizes))


def killed(case: Straight, folder: Path, runner: Runner, how: str, chance: Random) -> list[str]:
    """Kill it, and run it again; what is wrong then."""
    command, words = case.command, case.command.words
    at: float = {
        "clock": lambda: chance.uniform(0, 1.05 * case.ran.seconds),
        "step": lambda: chance.randint(1, case.ran.steps or 1),
        "bytes": lambda: chance.randint(1, case.largest),
    }[how]()
    shutil.copytree(folder / "before", folder / "killed")
    try:
        [ran] = runner.run(Run(words, str(folder / "killed"), how, at))
        wrong = between(case, folder / "killed")
        done = agree(command, files(folder / "killed"), case.after)
        _long_ago(folder / "killed")
        if case.ran.out and ran.out == case.ran.out and not done:
            wrong.append(f"said that it was done, and it was not: {ran.out}")
        [again] = runner.run(Run(words, str(folder / "killed")))
        wrong += unlike(case, folder / "killed", again, done)
        return [f"{command.name}, {how} {at:.3f}: {one}" for one in wrong]
    finally:
        shutil.rmtree(folder / "killed")


def between(case: Straight, folder: Path) -> list[str]:
    """What is neither as before nor as after."""
    wrong = []
    now = files(folder)
    for name in sorted(now.keys() | case.before.keys() | case.after.keys()):
        old, new, data = case.before.get(name), case.after.get(name), now.get(name)
        if name in case.command.grows:
            if not (data or b"").startswith(old or b""):
                wrong.append(f"{name}: lost what it held")
        elif name.endswith(".sqlite"):
            continue  # `files` has looked whether it is sound
        elif data not in (old, new):
            wrong.append(f"{name}: neither old nor new: {len(data or b'')} bytes")
    return wrong


def unlike(case: Straight, folder: Path, ran: Ran, done: bool) -> list[str]:
    """What is wrong after the command was run again; where it was `done` already it may say so."""
    command, now, wrong = case.command, files(folder), []
    if ran.code != case.ran.code and not (done and ran.code == 2 and ran.err.count("\n") == 1):
        wrong.append(f"run again it ended with {ran.code}: {ran.err[-300:]}")
    if "Traceback" in ran.err:
        wrong.append(ran.err)
    if not agree(command, now, case.after):
        names = sorted(
            name for name in now.keys() | case.after.keys() if now.get(name) != case.after.get(name)
        )
        wrong.append(f"run again it left otherwise: {', '.join(names)}")
    if (found := litter(folder)) and not done:
        wrong.append(f"left lying: {', '.join(found)}")
    return wrong


def agree(command: Command, one: Files, other: Files) -> bool:
    """Whether two folders are the same but for the moments in them; in files that grow, by their lines."""
    return one.keys() == other.keys() and all(
        _lines(one[name]) == _lines(other[name]) if name in command.grows else one[name] == other[name]
        for name in one
    )


def files(folder: Path) -> Files:
    """What lies in the folder; of a database its articles, which are looked at whether they are sound."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.endswith((".part", "-wal", "-shm")):
            data = _articles(path) if path.suffix == ".sqlite" else path.read_bytes()
            found[path.relative_to(folder).as_posix()] = _MOMENT.sub(b"<now>", data)
    return found


def litter(folder: Path) -> list[str]:
    """What a writer has left beside the files."""
    return [path.name for path in folder.rglob("*.part")]


def _long_ago(folder: Path) -> None:
    """What a kill has left is as old as if nobody had come by for two hours."""
    for path in folder.rglob("*.part"):
        os.utime(path, (time.time() - 7200,) * 2)


def _lines(data: bytes) -> set[bytes]:
    """The lines that are whole; one that is not was cut off by a kill, and may be told twice."""
    found = set()
    for line in data.splitlines():
        try:
            json.loads(line)
        except ValueError:
            continue
        found.add(line)
    return found


def _articles(path: Path) -> bytes:
    with closing(sqlite3.connect(path)) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)], path
        tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master")]
        rows = base.execute("SELECT id FROM articles ORDER BY id").fetchall() if "articles" in tables else []
    return "\n".join(id for (id,) in rows).encode()
