"""Time the commands as whole processes beside `python -c 'import typer'`.

    python -m benchmarks.speed [RUNS]

The commands take turns, so that a change in the machine's pace meets all of them; medians and
ratios are what counts.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

SAMPLE = next(iter(sorted(Path("samples").rglob("*.md"))), Path("README.md"))
NEWSCOLLATE = [str(Path(sys.executable).with_name("newscollate"))]
COMMANDS = {
    "python -c 'import typer'": [sys.executable, "-c", "import typer"],
    "newscollate --help": [*NEWSCOLLATE, "--help"],
    "newscollate check ONEFILE": [*NEWSCOLLATE, "check", str(SAMPLE)],
    "newscollate compare samples": [*NEWSCOLLATE, "compare", "samples"],
}


def seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begun


def main(runs: int = 7) -> None:
    for command in COMMANDS.values():
        seconds(command)  # warm the disk cache
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs):
        for name, command in COMMANDS.items():
            times[name].append(seconds(command))
    peer = median(times["python -c 'import typer'"])
    print("| command | median s | min s | times the peer |\n|---|---:|---:|---:|")
    for name, taken in times.items():
        print(f"| `{name}` | {median(taken):.3f} | {min(taken):.3f} | {median(taken) / peer:.2f} |")


main(*map(int, sys.argv[1:]))
