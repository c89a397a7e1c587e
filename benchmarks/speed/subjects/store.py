"""The store: inserts a second, and what judging one article costs against few and against many.

For each size a store of its own is filled. When all are there, articles are judged against them in turn (see
`benchmarks.speed.judging`).
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.speed.asking import How
from benchmarks.speed.judging import Against, taken
from benchmarks.speed.processes import ROOT, Command, FailedError, in_turn, newscollate, peer
from benchmarks.speed.results import Cell, Result, Table
from benchmarks.speed.servers import database, postgres

SIZES, QUICK = (1_000, 10_000, 100_000), (100, 300)
NEW = 50  # articles of each kind that are judged
FILLING = ["store", "articles", "inserts a second", "CPU ms an insert", "times bare SQLite"]
JUDGING = ["store", "articles", "one of the first days, ms", "one of the next, ms", "the very first, ms"]
JUDGING += ["longest of the others, ms", "profile once more, ms"]


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
    found = {"SQLite": _inside(old, new, {size: str(how.folder / f"{size}.sqlite") for size in sizes})}
    try:
        with postgres(how.folder / "server") as url:
            found["PostgreSQL"] = _inside(old, new, {size: database(url, f"of_{size}") for size in sizes})
    except RuntimeError as error:
        how.skip(str(error))
    for name, figures in found.items():
        _promise(result, name, figures)
    result.tables += [_filling(found, least), _judging(found), _commands(how, sizes)]
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


def _coming(old: Path, size: int) -> Path:
    """The articles that come next after the first `size`."""
    coming = old.with_name(f"coming-{size}.jsonl")
    with old.open("rb") as lines, coming.open("wb") as kept:
        kept.writelines(islice(lines, size, size + NEW))
    return coming


def _inside(old: Path, new: Path, stores: Mapping[int, str]) -> list[dict[str, Any]]:
    """What filling each store took, and then judging against each."""
    filled = [_filled(old, store, size) for size, store in stores.items()]
    judged = taken([Against(store, new, _coming(old, size)) for size, store in stores.items()])
    return [into | against for into, against in zip(filled, judged, strict=True)]


def _filled(old: Path, store: str, size: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.speed.storing", str(old), store, str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        raise FailedError(f"storing in {store.partition('?')[0]}: {done.stderr[-2000:]}")
    return dict(json.loads(done.stdout))


def _filling(found: Mapping[str, Sequence[dict[str, Any]]], least: float) -> Table:
    """What an insert takes, beside `least`, the seconds of one into bare SQLite."""
    rows: list[list[Cell]] = []
    for name, figures in found.items():
        for one in figures:
            held, cpu = one["held"], one["cpu"] / one["held"]
            rows.append([name, held, held / one["wall"], 1e3 * cpu, cpu / least])
    note = (
        "Articles that were read before, profile and signature made; reading them is not in it. Each size is"
        " a store of its own, filled from nothing. The peer puts the texts into bare SQLite with a full-text"
        " index. PostgreSQL works in processes of its own, whose processor time is not in it."
    )
    return Table("Putting in, from within", FILLING, rows, note)


def _judging(found: Mapping[str, Sequence[dict[str, Any]]]) -> Table:
    """What judging takes, against few and against many."""
    kinds = ("held", "again", "next", "first", "longest", "profile")
    rows: list[list[Cell]] = [
        [name, *(one[kind] for kind in kinds)] for name, figures in found.items() for one in figures
    ]
    note = (
        "Judging one: its profile, its candidates in the store, the event it would join; nothing is written."
        " When the stores of all sizes are there, each is opened anew by a process of its own that has just"
        " started, and these judge in turn: one article against each store, while the others wait; who began"
        f" goes last with the next. Asked are, for each store, the same {NEW} further reports of events of"
        f" the first days, which all the stores hold, and then the {NEW} articles that come next after what"
        " it holds; given are their medians. Nothing is warmed up: the very first article, which is in the"
        " medians too, pays for what a process reads only once, such as lists of words, and pages of a store"
        " come as they are asked for, from what filling has left in the caches of the system or the server."
        " “Profile once more” is that of each article alone, made at last in the same turns, when a part of"
        " it is remembered; no store is in it, so that it shows whether the pace was the same for all. A"
        " store of fewer than some 10,000 does not hold all days that an article is compared with."
    )
    return Table("Judging one article, in turn", JUDGING, rows, note)


def _promise(result: Result, name: str, figures: Sequence[dict[str, Any]]) -> None:
    few, many = figures[0], figures[-1]
    against = f"against {many['held']:,} in {name}"
    result.promise(f"inserts a second into {name}", many["held"] / many["wall"], at_least=1_500)
    for kind, asked in (("again", "of the first days"), ("next", "of the next")):
        promised = f"judging one {asked} {against}"
        result.promise(f"{promised}, ms", many[kind], at_most=500)
        ratio = many[kind] / few[kind]
        result.promise(f"{promised}, times that against {few['held']:,}", ratio, at_most=2)


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
    found = in_turn(commands, 1)
    least = found["read JSON, count words"].cpu
    for name, t in found.items():
        rows.append([name, size, size / t.wall, t.wall, t.cpu, t.cpu / least, t.peak])
    columns = ["command", "articles", "a second", "s", "CPU s", "times counting words", "MB"]
    return Table("As commands", columns, rows, "Reading and all stages in it. One run.")
