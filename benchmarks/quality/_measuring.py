"""One benchmark, measured in a process of its own."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path


def measured(name: str, shared: Path) -> dict[str, float] | None:
    """The figures of the benchmark `name`; None of a module that only helps one."""
    measure = getattr(import_module(f"benchmarks.quality.{name}"), "measure", None)
    return measure(shared) if measure else None
