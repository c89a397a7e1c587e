"""The licences of all that comes with newscollate: python scripts/licences.py PAGE.

Names and versions are those of the lock. A licence is what the installed package says of itself; where
another version is installed here, or none, the committed page is believed for the version it speaks of.
"""

import re
import sys
from importlib.metadata import PackageMetadata, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file

from packaging.utils import canonicalize_name

from scripts.locked import LOCK, ROOT, brought, ours, stated

PAGE = ROOT / "docs" / "licences.md"

# What packages say that say it in a sentence, or in their classifiers alone.
SPDX = {
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "3-Clause BSD License": "BSD-3-Clause",
    "The BSD 2-Clause License": "BSD-2-Clause",
    "BSD": "BSD",
    "BSD License": "BSD",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.0-or-later",
    "ISC License": "ISC",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 1.1 (MPL 1.1)": "MPL-1.1",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
}

# What their licence files say, where the metadata says nothing or something else.
READ = {
    "colorama": "BSD-3-Clause",
    "daft": "Apache-2.0",
    "langdetect": "Apache-2.0",
    "locate": "MIT",
    "wordfreq": "Apache-2.0 AND CC-BY-SA-4.0",
}

MEANING = {
    "GPL": "Installing and using it asks nothing of you, and Apache-2.0 may be combined with version 3. Who "
    "passes on both together (an image, a bundle) does so under the terms of the GPL, with the source.",
    "LGPL": "Installing and using it asks nothing of you. Who passes it on together with newscollate passes "
    "on its licence and source, and leaves it replaceable.",
    "MPL": "Changed files of its own stay under its licence when they are passed on; nothing else does.",
    "CC-BY-SA": "Its data, passed on or reworked, keep this licence and the names of their authors.",
}


class Row(NamedTuple):
    """One package, as a row of the page."""

    name: str
    version: str
    licence: str
    comes_with: str

    def __str__(self) -> str:
        return f"| {' | '.join(self)} |"


def stated_licence(about: PackageMetadata) -> str:
    """What a package says of itself, in SPDX's names where it can be; "" where it says nothing."""
    expression = (about.get("License-Expression") or "").strip()
    words = (about.get("License") or "").strip()
    classifiers = [
        line.split(" :: ")[-1] for line in about.get_all("Classifier") or () if line.startswith("License ::")
    ]
    if expression:
        return expression
    if words and len(words) <= 40 and words not in ("BSD", "UNKNOWN"):
        return SPDX.get(words, words)
    return " OR ".join(SPDX.get(one, one) for one in classifiers) or SPDX.get(words, "")


def licence(name: str, versions: list[str], page: dict[str, Row]) -> str:
    """The licence of a locked package."""
    if name in READ:
        return READ[name]
    try:
        here = distribution(name)
    except PackageNotFoundError:
        here = None
    if here and here.version in versions and (said := stated_licence(here.metadata)):
        return said
    if name in page and page[name].version == ", ".join(versions):
        return page[name].licence
    raise SystemExit(f"the licence of {name} {versions[0]} is not known; run: make lock")


def read_rows(text: str) -> dict[str, Row]:
    """The rows of a page that was made before."""
    cells = re.findall(r"^\| ([a-z0-9-]+) \| (\d.*?) \| (.+?) \| (.+?) \|$", text, re.MULTILINE)
    return {name: Row(name, *rest) for name, *rest in cells}


def rows(lock_text: str, page: dict[str, Row]) -> list[Row]:
    """A row for each package of the base and of the extras, by name."""
    lock = ours(lock_text)
    sets = {extra: brought(by, lock) for extra, by in stated().items()}
    base = sets.pop("")
    found = []
    for name in sorted(base.union(*sets.values())):
        versions = [one.version for one in lock if one.name == name]
        extras = ", ".join(f"[{extra}]" for extra, names in sets.items() if name in names)
        comes_with = "base" if name in base else extras
        found.append(Row(name, ", ".join(versions), licence(name, versions, page), comes_with))
    return found


def family(expression: str) -> str:
    """Which licence that asks something stands in an expression; "" where another may be chosen."""
    choices = [
        next((name for name in MEANING if re.search(rf"(?<![A-Z]){name}-", choice)), "")
        for choice in expression.split(" OR ")
    ]
    mildest = ["", "MPL", "LGPL", "GPL", "CC-BY-SA"]
    return min(choices, key=mildest.index)


def page(found: list[Row]) -> str:
    """The page."""
    asking = {name: [row for row in found if family(row.licence) == name] for name in MEANING}
    direct = {canonicalize_name(one.name) for by in stated().values() for one in by}
    parts = [
        "# Licences of what comes with it",
        "Made from `constraints.txt` and what the packages say of themselves by `make samples`; do not edit.",
        "newscollate is under Apache-2.0. Its own package holds none of what is listed here; pip fetches it. "
        "The one foreign program in it is htmx (0BSD), its licence beside it. Versions are those that our "
        "tests run with, the last column says what brings a package: every installation, or an extra. What "
        "only tests, benchmarks and checks need is not listed. This page tells what we know; it is no legal "
        "advice.",
        "## What asks something of you",
    ]
    for name, those in asking.items():
        if those:
            listed = ", ".join(
                f"{row.name} ({row.licence}{'' if row.comes_with == 'base' else ', ' + row.comes_with})"
                for row in those
            )
            parts.append(f"**{name}**: {listed}. {MEANING[name]}")
    head = "| package | version | licence | comes with |\n| --- | --- | --- | --- |\n"
    for title, wanted in (("## What newscollate asks for itself", True), ("## What those bring", False)):
        table = "\n".join(str(row) for row in found if (row.name in direct) is wanted)
        parts += [title, head + table]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    before = read_rows(PAGE.read_text("utf-8")) if PAGE.exists() else {}
    made = page(rows(LOCK.read_text("utf-8"), before))
    Path(sys.argv[1]).write_text(made, encoding="utf-8")
