"""Hostile bytes for everything that reads any. `python -m tests.fuzz` tries them for as long as you like, led
by what of the program they reach; `test_targets.py` tries some each time, and all that ever made trouble.

One file in `targets/` = one part of the program; being there is the registration.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple

from compare.model import UserError

KEPT = Path(__file__).with_name("kept")  # kept/TARGET/…: what once made trouble
SAMPLES = Path(__file__).parents[2] / "samples"
MOST = 4096  # bytes of an input
SECONDS = 2.0  # that a kilobyte may take


class Target(NamedTuple):
    """What takes bytes: it may raise UserError, and nothing else."""

    name: str
    run: Callable[[bytes], object]
    seeds: Sequence[bytes] = ()


class SlowError(Exception):
    """An input takes longer than its size allows."""


class BrokenError(Exception):
    """What came out is not what was promised."""


def targets() -> dict[str, Target]:
    """All targets by name."""
    here = Path(__file__).with_name("targets")
    modules = (import_module(f"{__name__}.targets.{one.name}") for one in iter_modules([str(here)]))
    found: Iterator[Target] = (target for module in modules for target in module.targets())
    return {target.name: target for target in sorted(found)}


def attempt(target: Target, data: bytes) -> None:
    """Run a target on an input. Raises whatever is amiss: any error but a UserError, SlowError."""
    start = time.process_time()
    try:
        target.run(data)
    except UserError as error:
        if "\n" in str(error).rstrip("\n"):
            raise BrokenError(f"more than one line is said: {error}") from error
    taken = time.process_time() - start
    if taken > SECONDS * max(1.0, len(data) / 1024):
        raise SlowError(f"{target.name}: {len(data)} bytes take {taken:.1f} s")


def kept(target: Target) -> list[Path]:
    """What once made trouble for a target."""
    return sorted((KEPT / target.name).glob("*")) if (KEPT / target.name).is_dir() else []
