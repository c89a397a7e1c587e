"""Time the commands as whole processes, each beside a named peer in the same run.

    python -m benchmarks.speed [NAME…] [--n N] [--quick] [--rounds N] [--results DIR]
    python -m benchmarks.speed table

Without a NAME every subject but `million` (which takes long and much memory) is measured. The results are
kept in benchmarks/speed/results, those of --quick and --n only where --results names a folder; `table`
makes docs/performance.md of them.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from benchmarks.speed import page, subjects
from benchmarks.speed.asking import How
from benchmarks.speed.processes import ROOT, FailedError
from benchmarks.speed.results import RESULTS, goals, load, markdown, save

APART = ("million",)


def main() -> int:
    names = sorted(module.name for module in iter_modules(subjects.__path__))
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed", description="Time the commands beside peers."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names)}; or table")
    parser.add_argument("--n", type=int, help="so many articles")
    parser.add_argument("--quick", action="store_true", help="in small, one round")
    parser.add_argument("--rounds", type=int, help="at most so many rounds")
    parser.add_argument("--results", type=Path, help="where to keep the results")
    parser.add_argument(
        "--page", type=Path, default=ROOT / "docs" / "performance.md", help="what `table` writes"
    )
    asked = parser.parse_args()
    wanted = asked.names or [name for name in names if name not in APART]
    if unknown := sorted({*wanted} - {*names, "table"}):
        parser.error(f"no subject called {', '.join(unknown)}; there are {', '.join(names)}")
    kept = asked.results or (None if asked.quick or asked.n else RESULTS)
    failed = False
    for name in wanted:
        try:
            if name == "table":
                page.write(load(asked.results or RESULTS), asked.page)
                print(f"made: {asked.page}")
            else:
                _measure(name, asked, kept)
        except FailedError as error:
            print(f"{name}: {error}", file=sys.stderr)
            failed = True
    return int(failed)


def _measure(name: str, asked: argparse.Namespace, kept: Path | None) -> None:
    busy = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="newscollate-bench-") as folder:
        how = How(Path(folder), asked.n, asked.quick, asked.rounds)
        result = import_module(f"benchmarks.speed.subjects.{name}").measure(how)
    if how.skipped:
        result.text = " ".join([result.text, f"Left out: {'; '.join(how.skipped)}."]).strip()
    print(f"\n## {result.title}\n")
    for table in result.tables:
        print(f"{table.title}\n\n{markdown(table)}" if table.title else markdown(table))
    if result.goals:
        print(goals(result.goals))
    if kept and result.tables:
        save(name, result, {"n": asked.n, "quick": asked.quick, "rounds": asked.rounds}, kept, busy)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
