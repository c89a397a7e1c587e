"""One target, tried by libFuzzer: `python -m tests.fuzz.one TARGET -max_total_time=60 [FOLDER]`."""

from __future__ import annotations

import sys
import warnings
from contextlib import suppress

import atheris

from compare.model import UserError
from tests.fuzz import MOST, Target, attempt, targets


def main() -> None:
    """Try until the time is over or something breaks; libFuzzer says which input it was."""
    name, *options = sys.argv[1:]
    warnings.simplefilter("ignore")
    with atheris.instrument_imports(include=["compare"]):
        target = _warm(name)

    def try_one(data: bytes) -> None:
        attempt(target, data)

    atheris.Setup([sys.argv[0], *options], try_one)
    atheris.Fuzz()


def _warm(name: str) -> Target:
    """The target, with all imported and loaded that its seeds need: what is imported later is not followed,
    and loading is not what an input takes.
    """
    target = targets()[name]
    for seed in target.seeds:
        with suppress(UserError):
            target.run(seed[:MOST])
    return target


if __name__ == "__main__":
    main()
