"""A million short articles through `events`: what it takes, or where it stops."""

from __future__ import annotations

from benchmarks.speed.asking import How, document
from benchmarks.speed.processes import in_turn, newscollate, peer
from benchmarks.speed.results import Cell, Result, Table
from benchmarks.speed.scoring import of_events

WHOLE, QUICK = 1_000_000, 2_000


def measure(how: How) -> Result:
    n = how.size(WHOLE, QUICK)
    path, truth = how.articles(n, "short")
    out = how.folder / "events.json"
    commands = {
        "newscollate events": newscollate(
            "events", str(path), "--format", "json", folder=how.folder, output=out
        ),
        "read JSON, count words": peer("words", str(path)),
    }
    ours, counting = in_turn(commands, 1).values()
    found = of_events(truth, document(out)["events"])
    columns = [
        "",
        "articles",
        "s",
        "CPU s",
        "CPU ms an article",
        "times counting words",
        "MB",
        "recall",
        "precision",
    ]
    row: list[Cell] = [
        "`newscollate events`",
        n,
        ours.wall,
        ours.cpu,
        1e3 * ours.cpu / n,
        ours.cpu / counting.cpu,
        ours.peak,
    ]
    peers: list[Cell] = [
        "read JSON, count words",
        n,
        counting.wall,
        counting.cpu,
        1e3 * counting.cpu / n,
        1.0,
        counting.peak,
    ]
    size = path.stat().st_size / 1e6
    note = f"{size:,.0f} MB of JSON lines, about {size / n * 1e6:.0f} bytes an article. One run."
    rows: list[list[Cell]] = [[*row, found.recall, found.precision], [*peers, None, None]]
    return Result("A million short articles", [Table("", columns, rows, note)])
