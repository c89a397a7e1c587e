"""`compare` of many events of five outlets each."""

from __future__ import annotations

from benchmarks.speed.asking import How, document
from benchmarks.speed.processes import Command, in_turn, newscollate, peer
from benchmarks.speed.results import Cell, Result, Table

WHOLE, QUICK, OUTLETS = 1_000, 20, 5
PEER = "read JSON, count words"


def measure(how: How) -> Result:
    events = (how.n or 0) // OUTLETS or how.size(WHOLE, QUICK)
    path, truth = how.articles(events * OUTLETS, "mixed", copies=OUTLETS)
    out = how.folder / "found.json"
    compare = ["compare", str(path), "--exit-zero"]
    commands: dict[str, Command] = {
        "compare --format json": newscollate(*compare, "--format", "json", folder=how.folder, output=out),
        "compare -o DIR": newscollate(*compare, "-o", str(how.folder / "report"), folder=how.folder),
        PEER: peer("words", str(path)),
    }
    if how.knows("compare", "--jobs"):
        alone = [*compare, "--format", "json", "--jobs", "1"]
        commands["compare --format json --jobs 1"] = newscollate(*alone, folder=how.folder)
    taken = in_turn(commands, how.times(3))
    least = taken[PEER].cpu
    found = len(document(out)["events"])
    rows: list[list[Cell]] = [
        [f"`{name}`", events / t.wall, 1e3 * t.cpu / events, t.cpu / least, t.wall, t.cpu, t.peak, t.runs]
        for name, t in taken.items()
    ]
    columns = ["", "events a second", "CPU ms an event", "times counting words", "s", "CPU s", "MB", "runs"]
    note = f"{len(truth):,} articles of {events:,} events, of which `compare` made {found:,}."
    result = Result("Many events of five outlets", [Table("", columns, rows, note)])
    result.promise(
        "`compare`, events of five outlets a second",
        events / taken["compare --format json"].wall,
        at_least=20,
    )
    return result
