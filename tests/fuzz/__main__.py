"""`python -m tests.fuzz [--minutes M] [--jobs N] [TARGET …]`: hostile bytes for all targets, and how many.

Exits with 1 where something broke; the input lies in the folder that is named, to be mended and then kept.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tests.fuzz import MOST, SECONDS, Target, kept, targets

_MEGABYTES = 1024
_ROOT = Path(__file__).parents[2]


class Tried(NamedTuple):
    """How a target did."""

    name: str
    inputs: int
    megabytes: int
    fault: str


def main() -> int:
    """Try the targets side by side, each for its share of the time."""
    ask = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    ask.add_argument("--minutes", type=float, default=2.0, help="for all of them together")
    ask.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    ask.add_argument("target", nargs="*")
    asked = ask.parse_args()
    known = targets()
    if unknown := [name for name in asked.target if name not in known]:
        ask.error(f"no target {', '.join(unknown)}; there are {', '.join(known)}")
    chosen = [known[name] for name in asked.target or known]
    seconds = max(5, round(60 * asked.minutes * asked.jobs / len(chosen)))
    folder = Path(tempfile.mkdtemp(prefix="newscollate-fuzz-"))
    with ThreadPoolExecutor(asked.jobs) as side_by_side:
        tried = list(side_by_side.map(lambda one: _try(one, seconds, folder / one.name), chosen))
    for one in tried:
        print(f"{one.name:<20} {one.inputs:>9,} inputs  {one.megabytes:>5,} MB  {one.fault or 'sound'}")
    print(f"{'all':<20} {sum(one.inputs for one in tried):>9,} inputs")
    return any(one.fault for one in tried)


def _try(target: Target, seconds: int, folder: Path) -> Tried:
    corpus = folder / "corpus"
    corpus.mkdir(parents=True)
    for number, seed in enumerate((*target.seeds, *(path.read_bytes() for path in kept(target)))):
        (corpus / f"seed-{number}").write_bytes(seed[:MOST])
    options = [
        f"-max_total_time={seconds}", f"-rss_limit_mb={_MEGABYTES}", f"-max_len={MOST}",
        f"-timeout={SECONDS * MOST / 1024 * 2:.0f}", f"-artifact_prefix={folder}/", "-print_final_stats=1",
    ]  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.one", target.name, *options, str(corpus)],
        cwd=_ROOT, capture_output=True, text=True, errors="replace", check=False,
    )  # fmt: skip
    (folder / "log").write_text(done.stderr)
    fault = "" if done.returncode == 0 else f"broken: {_reason(done.stderr)}; see {folder}"
    return Tried(target.name, _figure(done.stderr, "executed_units"), _figure(done.stderr, "rss_mb"), fault)


def _figure(log: str, name: str) -> int:
    found = re.findall(rf"{name}:\s+(\d+)", log)
    return int(found[-1]) if found else 0


def _reason(log: str) -> str:
    said = [line for line in log.splitlines() if re.match(r"\w*(Error|Exception)\b|.*ERROR: libFuzzer", line)]
    return said[0][:150] if said else "it ended"


if __name__ == "__main__":
    sys.exit(main())
