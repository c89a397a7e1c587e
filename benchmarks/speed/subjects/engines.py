"""The same work by `--engine local` and `--engine daft`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from benchmarks.speed.asking import How, document
from benchmarks.speed.processes import Command, FailedError, in_turn, newscollate
from benchmarks.speed.results import Cell, Result, Table

WHOLE, SMALL, QUICK = 20_000, 2_000, 200
ENGINES = ("local", "daft")


def measure(how: How) -> Result:
    result = Result("Engines")
    sizes = [how.size(WHOLE, QUICK)] if how.n or how.quick else [SMALL, WHOLE]
    rows: list[list[Cell]] = []
    for command in ("check", "events"):
        if not (how.knows(command, "--engine") and how.has("daft")):
            continue
        for size in sizes:
            rows += _rows(how, command, size)
    if rows:
        columns = [
            "command",
            "engine",
            "articles",
            "s",
            "times local",
            "CPU s",
            "CPU, times local",
            "MB",
            "runs",
        ]
        note = (
            "The peer is `--engine local` with as many processes as it chooses. Results are equal: asserted."
        )
        result.tables.append(Table("", columns, rows, note))
    return result


def _rows(how: How, command: str, size: int) -> list[list[Cell]]:
    path, _ = how.articles(size)
    out = {engine: how.folder / f"{command}-{engine}.json" for engine in ENGINES}
    taken = in_turn(
        {engine: _command(command, path, engine, out[engine]) for engine in ENGINES}, how.times(3)
    )
    local, daft = (_sorted(document(out[engine])) for engine in ENGINES)
    if local != daft:
        raise FailedError(f"{command}: --engine daft finds otherwise than --engine local")
    peer = taken["local"]
    return [
        [f"`{command}`", engine, size, t.wall, t.wall / peer.wall, t.cpu, t.cpu / peer.cpu, t.peak, t.runs]
        for engine, t in taken.items()
    ]


def _command(command: str, path: Path, engine: str, output: Path) -> Command:
    free = [] if command == "events" else ["--exit-zero"]
    words = [command, str(path), "--format", "json", *free, "--engine", engine]
    return newscollate(*words, output=output, folder=path.parent)


def _sorted(found: Any) -> dict[str, list[bytes] | bytes]:
    """Lists of the document sorted, all else as it is."""
    encode = msgspec.json.encode
    return {
        key: sorted(map(encode, value)) if isinstance(value, list) else encode(value)
        for key, value in found.items()
    }
