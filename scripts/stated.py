"""What pyproject.toml asks for, a requirement a line: python scripts/stated.py [EXTRA …].

An editable folder has no hash: what it needs is installed first, from this list, by the hashes of the lock.
"""

import sys
import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]


def requirements(extras: list[str]) -> list[str]:
    """The base's requirements and those of some extras; of all where "all" is asked for."""
    optional: dict[str, list[str]] = PROJECT["optional-dependencies"]
    wanted = list(optional) if extras == ["all"] else extras
    return [*PROJECT["dependencies"], *(line for extra in wanted for line in optional[extra])]


if __name__ == "__main__":
    print("\n".join(requirements(sys.argv[1:])))  # noqa: T201
