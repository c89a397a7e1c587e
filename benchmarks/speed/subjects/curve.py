"""How the cost of grouping grows with the number of articles."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.speed.asking import How, document, sample
from benchmarks.speed.candidates import candidates
from benchmarks.speed.processes import Taken, in_turn, newscollate, peer
from benchmarks.speed.results import Cell, Result, Table
from benchmarks.speed.scoring import cubed, growth, of_events

SIZES, QUICK = (1_000, 10_000, 100_000), (250, 500, 1_000)
COLUMNS = [
    "articles",
    "s",
    "CPU s",
    "CPU ms an article",
    "times counting words",
    "MB",
    "candidates an article",
]
COLUMNS += ["recall of pairs", "B-cubed P", "B-cubed R", "B-cubed F1", "runs"]


def measure(how: How) -> Result:
    sizes = how.sizes(SIZES, QUICK)
    result = Result("Growth with the number of articles")
    first, _ = how.articles(sizes[0])
    one = sample(first, 1)
    start = in_turn(
        {"one article": newscollate("events", str(one), "--format", "json", folder=how.folder)}, 3
    )
    start_cpu = start["one article"].cpu
    rows: list[list[Cell]] = []
    each: list[float] = []
    whole: list[float] = []
    for size in sizes:
        row, taken = _row(how, size, start_cpu)
        rows.append(row)
        whole.append(taken.cpu)
        each.append((taken.cpu - start_cpu) / size)
    exponents = (
        growth(sizes, whole),
        growth(sizes, [size * cost for size, cost in zip(sizes, each, strict=True)]),
    )
    note = (
        f"CPU s grows as n^{exponents[0]:.3f}; without the start (one article alone: {start_cpu:.2f} s of"
        f" processor) as n^{exponents[1]:.3f}. CPU ms an article is without the start. “times counting words”"
        " is beside a program that reads the same JSON and counts the words."
    )
    result.tables.append(Table("", COLUMNS, rows, note))
    _promise(result, rows, each, exponents)
    return result


def _row(how: How, size: int, start: float) -> tuple[list[Cell], Taken]:
    path, truth = how.articles(size)
    out = how.folder / "events.json"
    commands = {
        f"events of {size:,}": newscollate(
            "events", str(path), "--format", "json", folder=how.folder, output=out
        ),
        f"words of {size:,}": peer("words", str(path)),
    }
    ours, counting = in_turn(commands, how.times(5)).values()
    found = document(out)["events"]
    near, _ = candidates(path)
    cells: list[Cell] = [
        size,
        ours.wall,
        ours.cpu,
        1e3 * (ours.cpu - start) / size,
        ours.cpu / counting.cpu,
        ours.peak,
    ]
    return [*cells, near, of_events(truth, found).recall, *cubed(truth, found), ours.runs], ours


def _promise(
    result: Result, rows: Sequence[Sequence[Cell]], each: Sequence[float], exponents: tuple[float, float]
) -> None:
    result.promise("grouping, growth exponent", max(exponents), at_most=1.1)
    result.promise("grouping, CPU an article: dearest size by cheapest", max(each) / min(each), at_most=1.3)
    size, wall, *_, peak = rows[-1][:6]
    if size == SIZES[-1]:
        result.promise(f"grouping of {size:,} articles, s", float(wall or 0), at_most=180)
        result.promise(f"grouping of {size:,} articles, MB", float(peak or 0), at_most=2048)
    near = [row[6] for row in rows if isinstance(row[6], float)]
    if near:
        result.promise("grouping, candidates an article", max(near), at_most=20)
