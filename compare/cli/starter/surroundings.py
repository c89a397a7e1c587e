"""What can be seen of a folder without asking: its repository, its services, where its articles lie."""

from __future__ import annotations

import os
import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import NamedTuple

_PROSE = (".md", ".markdown", ".txt", ".html", ".htm")
_NO_ARTICLES = re.compile(
    r"(?:read-?me|change-?log|changes|history|news|contributing|authors|licen[cs]e|copying|notice|security"
    r"|code.of.conduct|requirements.*|robots|cmakelists|pull_request_template)\.\w+",
    re.IGNORECASE,
)
_NO_FOLDERS = {
    "docs",
    "doc",
    "tests",
    "test",
    "glossary",
    "names",
    "node_modules",
    "reports",
    "vendor",
    "build",
    "dist",
}
_PLAIN = re.compile(r"[\w][\w.-]*")  # a name that needs no quotation marks anywhere
_MANY = 5000  # files that are looked at


class Surroundings(NamedTuple):
    """`here` is where the command runs; `top` the repository around it, or `here`. `articles` is the folder
    that holds them, from `top`, "." where none stands out.
    """

    here: Path
    top: Path
    repository: bool
    github: bool
    gitlab: bool
    articles: str


def seen(here: Path) -> Surroundings:
    """What the folder `here` shows."""
    top = next((each for each in (here, *here.parents) if (each / ".git").exists()), None)
    remotes = _remotes(top) if top else ""
    root = top or here
    found = _articles(here)
    place = Path(os.path.normpath((here / found).relative_to(root))).as_posix()
    return Surroundings(
        here=here,
        top=root,
        repository=top is not None,
        github=(root / ".github").is_dir() or "github.com" in remotes,
        gitlab=(root / ".gitlab-ci.yml").is_file() or "gitlab" in remotes,
        articles=place if all(map(_PLAIN.fullmatch, place.split("/"))) else ".",
    )


def _remotes(top: Path) -> str:
    """The addresses of the repository's remotes; "" where git cannot say."""
    try:
        said = subprocess.run(
            ["git", "config", "--get-regexp", r"^remote\..*\.url$"],  # noqa: S607
            cwd=top, stdin=subprocess.DEVNULL, capture_output=True, check=False,
        )  # fmt: skip
    except OSError:
        return ""
    return said.stdout.decode("utf-8", "replace")


def _articles(here: Path) -> str:
    """The folder in `here` with the most files of prose, "." where most lie in none."""
    count: Counter[str] = Counter()
    looked = 0
    for folder, folders, names in os.walk(here):
        folders[:] = sorted(n for n in folders if not n.startswith(".") and n.lower() not in _NO_FOLDERS)
        within = Path(folder).relative_to(here)
        prose = [n for n in names if n.lower().endswith(_PROSE) and not _NO_ARTICLES.fullmatch(n)]
        count[within.parts[0] if within.parts else "."] += len(prose)
        looked += len(names)
        if looked > _MANY:
            break
    best = max(sorted(count), key=lambda name: count[name], default=".")
    return best if count[best] else "."
