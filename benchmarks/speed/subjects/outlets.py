"""`compare` of one event that many outlets report."""

from __future__ import annotations

from benchmarks.speed.asking import How, document, texts
from benchmarks.speed.processes import in_turn, newscollate, peer
from benchmarks.speed.results import Cell, Result, Table
from benchmarks.speed.scoring import growth
from compare.text.sentences import sentences

SIZES, QUICK = (10, 20, 50, 100), (5, 10)
COLUMNS = [
    "outlets",
    "sentences",
    "events found",
    "rows",
    "s",
    "CPU s",
    "times the peer",
    "MB",
    "report MB",
    "runs",
]


def measure(how: How) -> Result:
    rows = [_row(how, size) for size in how.sizes(SIZES, QUICK)]
    lengths, costs = [float(row[1] or 0) for row in rows], [float(row[5] or 0) for row in rows]
    exponent = growth(lengths, costs)
    note = (
        f"CPU s grows as (sentences)^{exponent:.2f}. The peer is rapidfuzz’s `cdist(token_sort_ratio)` over"
        " every pair of sentences of two articles, which finds no rows yet, names no claims and writes no"
        " report."
    )
    result = Result("One event of many outlets", [Table("", COLUMNS, rows, note)])
    largest = rows[-1]
    if largest[0] == SIZES[-1]:
        result.promise("`compare` of 100 outlets, s", float(largest[4] or 0), at_most=10)
        result.promise("`compare` of 100 outlets, MB", float(largest[7] or 0), at_most=1024)
    result.promise("`compare` of one event, growth exponent by sentences", exponent, at_most=2)
    return result


def _row(how: How, size: int) -> list[Cell]:
    path, _ = how.articles(size, "mixed", copies=size)
    report, out = how.folder / f"report-{size}", how.folder / f"found-{size}.json"
    commands = {
        f"compare {size} outlets": newscollate(
            "compare", str(path), "-o", str(report), "--exit-zero", folder=how.folder
        ),
        f"all pairs of sentences of {size} articles": peer("all_pairs", str(path)),
    }
    ours, other = in_turn(commands, how.times(3)).values()
    in_turn({"as JSON": newscollate("compare", str(path), "--format", "json", "--exit-zero", output=out)}, 1)
    found = document(out)
    many = sum(len(sentences(text)) for text in texts(path))
    rows = max(len(event["alignments"]) for event in found["events"])
    written = sum(file.stat().st_size for file in report.rglob("*") if file.is_file()) / 1e6
    cells: list[Cell] = [size, many, len(found["events"]), rows]
    return [*cells, ours.wall, ours.cpu, ours.cpu / other.cpu, ours.peak, written, ours.runs]
