"""The store: inserts a second, and what judging one article costs against few and against many."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.speed.asking import How
from benchmarks.speed.processes import ROOT, Command, FailedError, in_turn, newscollate, peer
from benchmarks.speed.results import Cell, Result, Table
from benchmarks.speed.servers import postgres
from benchmarks.speed.storing import NEXT as NEW

SIZES, QUICK = (1_000, 10_000, 100_000), (100, 300)
INSIDE = ["store", "articles", "inserts a second", "CPU ms an insert", "times bare SQLite"]
INSIDE += ["judging one of the first days, ms", "one of the next, ms", "longest, ms"]
INSIDE += ["its profile once more, ms"]


def measure(how: How) -> Result:
    result = Result("The store")
    if not how.knows("store"):
        return result
    sizes = how.sizes(SIZES, QUICK)
    old, new = _cut(*how.articles(sizes[-1] + 2 * NEW), sizes[0] + NEW)
    bare = in_turn({"bare SQLite": peer("bare_sqlite", str(old), str(how.folder / "bare.sqlite"))}, 1)[
        "bare SQLite"
    ]
    least = bare.cpu / (sizes[-1] + NEW)
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
        f" store, the event it would join. Asked are, for each store, {NEW} further reports of events of the"
        f" first days, which all the stores hold, and the {NEW} articles that come next after what it holds;"
        " given are their medians. A store of fewer than some 10,000 does not hold all days that an article"
        " is compared with. PostgreSQL works in processes of its own, whose processor time is not in it."
    )
    result.tables.append(Table("From within", INSIDE, rows, note))
    result.tables.append(_commands(how, sizes))
    return result


def _cut(path: Path, events: Mapping[str, int], first: int) -> tuple[Path, Path]:
    """Articles to put in, and apart from them some of the `first` that tell of what was told before."""
    old, new = path.with_name("old.jsonl"), path.with_name("new.jsonl")
    told = [*events.values()]
    again = [place for place in range(first) if told[place] in told[:place]]
    apart = {*again[:: max(1, len(again) // NEW)][:NEW]}
    with path.open("rb") as lines, old.open("wb") as kept, new.open("wb") as asked:
        for place, line in enumerate(lines):
            (asked if place in apart else kept).write(line)
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
    return [*cells, figures["again"], figures["next"], figures["longest"], figures["profile"]]


def _promise(result: Result, name: str, figures: Sequence[dict[str, Any]]) -> None:
    few, many = figures[0], figures[-1]
    against = f"against {many['held']:,} in {name}"
    result.promise(f"inserts a second into {name}", many["held"] / many["wall"], at_least=1_500)
    for kind, asked in (("again", "of the first days"), ("next", "of the next")):
        judging = f"judging one {asked} {against}"
        result.promise(f"{judging}, ms", many[kind], at_most=500)
        ratio = many[kind] / few[kind]
        result.promise(f"{judging}, times that against {few['held']:,}", ratio, at_most=2)


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
