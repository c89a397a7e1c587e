"""The store: inserts a second, and what judging one article costs against few and against many."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.speed.asking import How
from benchmarks.speed.processes import ROOT, Command, FailedError, in_turn, newscollate, peer
from benchmarks.speed.results import Cell, Result, Table
from benchmarks.speed.servers import postgres

SIZES, QUICK = (1_000, 10_000, 100_000), (100, 300)
NEW = 50  # articles that come later
INSIDE = ["store", "articles", "inserts a second", "CPU ms an insert", "times bare SQLite"]
INSIDE += ["judging one, ms", "longest, ms", "of it the profile, ms"]


def measure(how: How) -> Result:
    result = Result("The store")
    if not how.knows("store"):
        return result
    sizes = how.sizes(SIZES, QUICK)
    path, _ = how.articles(sizes[-1] + NEW)
    old, new = _cut(path, sizes[-1])
    bare = in_turn({"bare SQLite": peer("bare_sqlite", str(old), str(how.folder / "bare.sqlite"))}, 1)[
        "bare SQLite"
    ]
    least = bare.cpu / sizes[-1]
    found = {"SQLite": _inside(old, new, str(how.folder / "inside.sqlite"), sizes)}
    try:
        with postgres(how.folder / "server") as url:
            found["PostgreSQL"] = _inside(old, new, url, sizes)
    except RuntimeError as error:
        how.skip(str(error))
    rows: list[list[Cell]] = []
    for name, figures in found.items():
        rows += [_row(name, one, least) for one in figures]
        _promise(result, name, figures)
    note = (
        "Articles that were read before, profile and signature made; reading them is not in it. The peer puts"
        " the texts into bare SQLite with a full-text index. Judging one: its profile, its candidates in the"
        " store, the event it would join. PostgreSQL works in processes of its own, whose processor time is"
        " not in it."
    )
    result.tables.append(Table("From within", INSIDE, rows, note))
    result.tables.append(_commands(how, sizes))
    return result


def _cut(path: Path, size: int) -> tuple[Path, Path]:
    """The first articles, and those that come after them."""
    old, new = path.with_name("old.jsonl"), path.with_name("new.jsonl")
    with path.open(encoding="utf-8") as lines, old.open("w", encoding="utf-8") as first:
        first.writelines(line for _, line in zip(range(size), lines, strict=False))
        new.write_text("".join(lines), encoding="utf-8")
    return old, new


def _inside(old: Path, new: Path, store: str, sizes: Sequence[int]) -> list[dict[str, Any]]:
    words = [str(old), str(new), store, *map(str, sizes)]
    command = [sys.executable, "-m", "benchmarks.speed.storing", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        raise FailedError(f"storing in {store.partition('?')[0]}: {done.stderr[-2000:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def _row(name: str, figures: dict[str, Any], least: float) -> list[Cell]:
    held, cpu = figures["held"], figures["cpu"] / figures["held"]
    cells: list[Cell] = [name, held, held / figures["wall"], 1e3 * cpu, cpu / least]
    return [*cells, figures["judged"], figures["longest"], figures["profile"]]


def _promise(result: Result, name: str, figures: Sequence[dict[str, Any]]) -> None:
    few, many = figures[0], figures[-1]
    against = f"against {many['held']:,} in {name}"
    result.promise(f"inserts a second into {name}", many["held"] / many["wall"], at_least=1_500)
    result.promise(f"judging one article {against}, ms", many["judged"], at_most=500)
    ratio = many["judged"] / few["judged"]
    result.promise(f"judging one article {against}, times that against {few['held']:,}", ratio, at_most=2)


def _commands(how: How, sizes: Sequence[int]) -> Table:
    """`store add` of a whole file, and then again, which finds nothing to do."""
    size = min(sizes[-1], 10_000)
    path, _ = how.articles(size)
    rows: list[list[Cell]] = []
    store = str(how.folder / "command.sqlite")
    add = newscollate("store", "add", "--store", store, str(path), folder=how.folder)
    commands: dict[str, Command] = {
        "`store add`, all new": add,
        "`store add`, the same again": add,
        "`store status`": newscollate("store", "status", "--store", store, folder=how.folder),
        "read JSON, count words": peer("words", str(path)),
    }
    taken = in_turn(commands, 1)
    least = taken["read JSON, count words"].cpu
    for name, t in taken.items():
        rows.append([name, size, size / t.wall, t.wall, t.cpu, t.cpu / least, t.peak])
    columns = ["command", "articles", "a second", "s", "CPU s", "times counting words", "MB"]
    return Table("As commands", columns, rows, "Reading and all stages in it. One run.")
