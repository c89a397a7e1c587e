"""How many small changes of the program its tests notice:

    pip install mutmut
    python scripts/mutants.py [--sample N] [PACKAGE …]

mutmut changes the code of a package in a copy of the checkout; of all changes a sample is drawn, the same
each time, and each is tried with the tests of that package and of the samples, in a process in which no
test ran before: what a function remembers (`lru_cache`) would hide a change of it. Prints the share that is
noticed, the interval in which that of all changes lies (Wilson, 95 %), and what nobody noticed, to be read.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

PACKAGES = ("align", "claims", "glossary", "rules")
ROOT = Path(__file__).parents[1]
COPIED = ("benchmarks", "docs", "pyproject.toml", "README.md", "reports", "samples", "scripts", "tests")
SETTINGS = """
[tool.mutmut]
source_paths = ["compare"]
only_mutate = ["compare/{package}/*"]
also_copy = {copied}
pytest_add_cli_args_test_selection = ["tests/{package}", "tests/test_samples.py"]
pytest_add_cli_args = [
  "-q", "-p", "no:cacheprovider", "-m", "not slow and not browser and not extra", {without}
]
use_git_change_detection = false
track_dependencies = false
process_isolation = "forkserver"
"""
ELSEWHERE = {  # tests that start the program anew, where mutmut does not find its settings
    "glossary": (
        "tests/glossary/exchange/test_commands.py",
        "tests/glossary/test_cache.py::test_several_processes_keep_the_same",
    ),
}
NOTICED = ("killed", "timeout", "caught by type check", "segfault")
TOLD = re.compile(r"^\s*(?P<name>compare\S+): (?P<what>.+)$", re.MULTILINE)


def main() -> int:
    """Try the packages one after the other."""
    ask = argparse.ArgumentParser(prog="python scripts/mutants.py", description=__doc__)
    ask.add_argument("--sample", type=int, default=400, help="changes of each package")
    ask.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    ask.add_argument("package", nargs="*", default=PACKAGES)
    asked = ask.parse_args()
    for package in asked.package:
        with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
            _tell(package, _tried(Path(folder), package, asked.sample, asked.jobs))
    return 0


def _tried(folder: Path, package: str, sample: int, jobs: int) -> dict[str, str]:
    """What became of each change of the sample, by its name."""
    for name in ("compare", *COPIED):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    with (folder / "pyproject.toml").open("a") as settings:
        settings.write(_settings(package))
    _mutmut(
        folder, "run", "--max-children", str(jobs), "no.such.change"
    )  # makes them all, and runs the tests
    names = sorted(_told(folder))
    chosen = random.Random(package).sample(names, min(sample, len(names)))
    _mutmut(folder, "run", "--max-children", str(jobs), *chosen)
    told = _told(folder)
    if "not checked" in map(told.get, chosen):
        sys.exit(f"{package}: mutmut did not try all it was asked to; its tests alone say more")
    for name in chosen:
        if told[name] not in NOTICED:
            print(_mutmut(folder, "show", name), flush=True)
    return {name: told[name] for name in chosen}


def _settings(package: str) -> str:
    without = ", ".join(f'"--deselect={each}"' for each in ELSEWHERE.get(package, ()))
    return SETTINGS.format(package=package, copied=json.dumps(COPIED), without=without)


def _told(folder: Path) -> dict[str, str]:
    return {
        found["name"]: found["what"] for found in TOLD.finditer(_mutmut(folder, "results", "--all", "true"))
    }


def _mutmut(folder: Path, *words: str) -> str:
    command = [sys.executable, "-m", "mutmut", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout


def _tell(package: str, became: dict[str, str]) -> None:
    counts = Counter(became.values())
    noticed = sum(counts[what] for what in NOTICED)
    low, high = _wilson(noticed, len(became))
    share = noticed / max(1, len(became))
    print(f"{package}: {noticed} of {len(became)} noticed, {share:.1%} ({low:.1%}-{high:.1%})")
    print("  " + ", ".join(f"{what} {count}" for what, count in counts.most_common()), flush=True)


def _wilson(successes: int, of: int, z: float = 1.96) -> Sequence[float]:
    """The interval of E. B. Wilson (1927) for a share."""
    if not of:
        return 0.0, 1.0
    share = successes / of
    middle = share + z * z / (2 * of)
    around = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - around) / (1 + z * z / of), (middle + around) / (1 + z * z / of)


if __name__ == "__main__":
    sys.exit(main())
