"""Measure everything and compare with the pinned floors.

    python -m benchmarks.quality [NAME…] [--without NAME…]

Prints one Markdown table; exits with 1 when a figure is below its floor or above its ceiling
(keys ending in `_max`), with 0 and a clear word when the data is absent.
"""

from __future__ import annotations

import sys
import tomllib
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path
from pkgutil import iter_modules

from benchmarks import quality
from benchmarks.quality._measuring import measured


def main(names: list[str]) -> int:
    shared = quality.shared_folder()
    if shared is None:
        print("quality: skipped, the benchmark data is not here (name its folder in NEWSCOLLATE_SHARED)")
        return 0
    floors = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))
    every = sorted(
        module.name for module in iter_modules(quality.__path__) if not module.name.startswith("_")
    )
    if "--without" in names:
        at = names.index("--without")
        names, left_out = names[:at], names[at + 1 :]
        names = [name for name in names or every if name not in left_out] + sorted({*left_out} - {*every})
    unknown = set(names) - set(every)
    if unknown:
        print(f"quality: no benchmark called {', '.join(sorted(unknown))}; there are {', '.join(every)}")
        return 2
    missed = 0
    print("| benchmark | figure | measured | pinned | |\n|---|---|---:|---:|---|")
    chosen = names or every
    with ProcessPoolExecutor(max_tasks_per_child=1) as processes:
        for name, figures in zip(chosen, processes.map(measured, chosen, repeat(shared)), strict=True):
            missed += _rows(name, figures, floors.get(name, {}))
    print(f"\n{missed} missed" if missed else "\nnone missed")
    return 1 if missed else 0


def _rows(name: str, figures: dict[str, float] | None, pinned: dict[str, float]) -> int:
    """Print the figures, then say how many are missed."""
    if figures is None:
        return 0
    absent = sorted(pinned.keys() - figures.keys() - {f"{figure}_max" for figure in figures})
    for key in absent:
        print(f"| {name} | {key} | not measured | {pinned[key]} | missed |")
    missed = sum(_row(name, figure, value, pinned) for figure, value in figures.items())
    return len(absent) + missed


def _row(name: str, figure: str, value: float, pinned: dict[str, float]) -> int:
    bound, ceiling = pinned.get(figure), pinned.get(f"{figure}_max")
    if figure.endswith("_max"):
        bound, ceiling = None, pinned.get(figure)
    good = (bound is None or value >= bound) and (ceiling is None or value <= ceiling)
    shown = f"≥ {bound}" if bound is not None else f"≤ {ceiling}" if ceiling is not None else ""
    verdict = "missed" if not good else "ok" if shown else ""
    print(f"| {name} | {figure} | {value:.3f} | {shown} | {verdict} |")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
