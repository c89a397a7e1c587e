"""What constraints.txt says: each package with its version, and who asks for it.

Two parts: what newscollate and its extras bring, then what only tests, benchmarks and checks bring besides. A
package of the first names only those of the first that ask for it, though a tool may ask for it too.

python scripts/locked.py ALL OURS: puts the lock together from uv's answers to all and to the first part.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "constraints.txt"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

OURS = "# What newscollate and its extras bring."
TOOLS = "# What tests, benchmarks and checks bring besides."

_PIN = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[\w.!+-]+)(?: ; (?P<where>.+?))?(?: \\)?")


class Locked(NamedTuple):
    """One entry of the lock; `where` is the machine that it holds for, "" for all."""

    name: str
    version: str
    where: str
    asked_by: frozenset[str]
    hashes: int


def locked(text: str) -> Iterator[Locked]:
    """All packages of a lock, in its order."""
    for block in blocks(text):
        first, *rest = block.splitlines()
        pin = _PIN.fullmatch(first)
        if pin is None:
            raise ValueError(f"not a locked version: {first}")
        hashes = sum(line.strip().startswith("--hash=sha256:") for line in rest)
        asked = (
            line.strip().removeprefix("#").strip().removeprefix("via").strip() for line in rest if "#" in line
        )
        names = frozenset(canonicalize_name(name) for name in asked if name and "(" not in name)
        yield Locked(canonicalize_name(pin["name"]), pin["version"], pin["where"] or "", names, hashes)


def blocks(text: str) -> list[str]:
    """The entries of a lock, as they stand."""
    return re.split(r"^(?=\w)", re.sub(r"^# .*\n", "", text, flags=re.MULTILINE), flags=re.MULTILINE)[1:]


def ours(text: str) -> list[Locked]:
    """The first part."""
    return list(locked(text.split(TOOLS)[0]))


def put_together(everything: str, product: str) -> str:
    """The lock: versions, machines and hashes of everything; who asks, in the first part, of the product."""
    product = re.sub(r"^    #   -c .*\n", "", product, flags=re.MULTILINE)  # the file of everything asks too
    askers = {name_of(block): block[block.index("    # via") :] for block in blocks(product)}
    first, second = [], []
    for block in blocks(everything):
        if name_of(block) in askers:
            first.append(block[: block.index("    # via")] + askers[name_of(block)])
        else:
            second.append(block)
    head = "# Made by make lock from pyproject.toml; do not edit. For pip: --constraint constraints.txt"
    return "\n".join([head, OURS, "".join(first) + TOOLS, "".join(second)])


def name_of(block: str) -> str:
    """The package of an entry."""
    return block.split("==")[0]


def stated(project: dict[str, Any] = PROJECT) -> dict[str, list[Requirement]]:
    """What the project asks for itself, by extra; "" is the base."""
    extras = {"": project["project"]["dependencies"], **project["project"]["optional-dependencies"]}
    return {extra: [Requirement(line) for line in lines] for extra, lines in extras.items()}


def brought(by: list[Requirement], lock: list[Locked]) -> set[str]:
    """The names of all packages that come with some requirements."""
    found = {canonicalize_name(one.name) for one in by}
    while more := {one.name for one in lock if one.asked_by & found} - found:
        found |= more
    return found


if __name__ == "__main__":
    LOCK.write_text(put_together(*(Path(file).read_text("utf-8") for file in sys.argv[1:])), encoding="utf-8")
