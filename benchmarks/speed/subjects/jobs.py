"""Two processes beside one, for the same bytes."""

from __future__ import annotations

from pathlib import Path

from benchmarks.speed.asking import How
from benchmarks.speed.processes import Command, FailedError, digest, in_turn, newscollate
from benchmarks.speed.results import Cell, Result, Table

SIZES, QUICK = (
    {"check": 20_000, "events": 10_000, "compare": 1_000},
    {"check": 400, "events": 500, "compare": 50},
)
KIND = {"check": ("copies", None), "events": ("copies", None), "compare": ("mixed", 5)}
COLUMNS = [
    "command",
    "articles",
    "s, 1",
    "s, 2",
    "times as fast",
    "CPU s, 1",
    "CPU s, 2",
    "CPU, times",
    "MB, 1",
    "MB, 2",
]


def measure(how: How) -> Result:
    result = Result("Two processes beside one")
    rows: list[list[Cell]] = []
    for name, usual in (QUICK if how.quick else SIZES).items():
        if not how.knows(name, "--jobs"):
            continue
        size = how.n or usual
        kind, copies = KIND[name]
        path, _ = how.articles(size, kind, copies)
        outputs = [how.folder / f"{name}-{jobs}.json" for jobs in (1, 2)]
        one, two = in_turn(_commands(name, path, outputs), how.times(5)).values()
        if digest(outputs[0]) != digest(outputs[1]):
            raise FailedError(f"{name}: --jobs 2 wrote other bytes than --jobs 1")
        faster = one.wall / two.wall
        cells: list[Cell] = [
            f"`{name}`",
            size,
            one.wall,
            two.wall,
            faster,
            one.cpu,
            two.cpu,
            two.cpu / one.cpu,
        ]
        rows.append([*cells, one.peak, two.peak])
        result.promise(f"`{name}` in two processes, times as fast as one", faster, at_least=1.5)
    if rows:
        note = "The peer is the same command with `--jobs 1`; the output is asserted to be the same bytes."
        result.tables.append(Table("", [*COLUMNS, "runs"], [[*row, how.times(5)] for row in rows], note))
    return result


def _commands(name: str, path: Path, outputs: list[Path]) -> dict[str, Command]:
    free = [] if name == "events" else ["--exit-zero"]
    words = [name, str(path), "--format", "json", *free, "--jobs"]
    return {
        f"{name} --jobs {jobs}": newscollate(*words, str(jobs), output=output, folder=path.parent)
        for jobs, output in enumerate(outputs, 1)
    }
