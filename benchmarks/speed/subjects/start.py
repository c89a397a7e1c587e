"""Starting cold: `--help`, and `check` of one article."""

from __future__ import annotations

import sys

from benchmarks.speed.asking import How
from benchmarks.speed.processes import ROOT, Command, in_turn, newscollate
from benchmarks.speed.results import Result, Table

ONE = sorted((ROOT / "samples").rglob("*.en.md"))[0]
PEER = "python -c 'import typer'"


def measure(how: How) -> Result:
    commands = {
        "python -c 'pass'": Command([sys.executable, "-c", "pass"]),
        PEER: Command([sys.executable, "-c", "import typer"]),
        "newscollate --help": newscollate("--help", folder=how.folder),
        "newscollate check ONEFILE": newscollate("check", str(ONE), "--exit-zero", folder=how.folder),
        "newscollate compare samples": newscollate(
            "compare", str(ROOT / "samples"), "--exit-zero", folder=ROOT
        ),
    }
    taken = in_turn(commands, how.times(9), warm=True)
    peer = taken[PEER].wall
    result = Result("Starting cold")
    result.tables.append(
        Table(
            "",
            ["command", "s", "CPU s", "MB", "times the peer", "runs"],
            [[f"`{name}`", t.wall, t.cpu, t.peak, t.wall / peer, t.runs] for name, t in taken.items()],
            f"The peer is `{PEER}`. The disk is warm, and so is the kept glossary.",
        )
    )
    result.promise("`--help`, times `import typer`", taken["newscollate --help"].wall / peer, at_most=1.5)
    result.promise("`check ONEFILE` cold, s", taken["newscollate check ONEFILE"].wall, at_most=0.6)
    return result
