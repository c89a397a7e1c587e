"""Hostile files of our own making, by class, laid into a folder beside some good ones."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple

from tests.hostile import classes as _classes
from tests.hostile.kinds import STORY, Class, Content

_HERE = f"{__package__}.classes"
_PAGE = "".join(f"<p>{line}</p>" for line in STORY.splitlines() if line)
GOOD = {
    "good.txt": STORY,
    "good.md": f"---\npublished: 2024-03-05\n---\n\n{STORY}",
    "good.html": f"<!doctype html><html><body><article>{_PAGE}</article></body></html>",
    "good.nitf": f"<nitf><body><body.content>{_PAGE}</body.content></body></nitf>",
    "good.eml": f"From: desk@x.example\nSubject: Convoy\nDate: Tue, 05 Mar 2024 16:40:00 +0100\n\n{STORY}",
}


class Laid(NamedTuple):
    """A folder of hostile files: what is to be refused, read, and passed over, as paths below `folder`."""

    folder: Path
    refused: tuple[str, ...]
    read: tuple[str, ...]
    passed_over: tuple[str, ...]

    @property
    def good(self) -> tuple[str, ...]:
        """The good files, as paths below `folder`."""
        return tuple(GOOD)


@cache
def classes() -> dict[str, Class]:
    """All classes by name."""
    found: dict[str, Class] = {}
    for module in iter_modules(_classes.__path__):
        found |= import_module(f"{_HERE}.{module.name}").CLASSES
    return found


def lay(folder: Path, chosen: dict[str, Class] | None = None) -> Laid:
    """Make the files of the classes in `folder`, each class in a folder of its own, and the good ones. What
    links lead to lies outside of the project, which is the folder around.
    """
    (folder.parents[1] / "outside.txt").write_text("The key is under the mat.\n")
    folder.mkdir()
    for name, text in GOOD.items():
        (folder / name).write_text(text.replace("42", f"4{len(name)}"), encoding="utf-8")
    paths: dict[str, list[str]] = {"refused": [], "read": [], "passed_over": []}
    for title, each in (classes() if chosen is None else chosen).items():
        below = title.replace(" ", "-")
        (folder / below).mkdir()
        for fate, files in each._asdict().items():
            for name, content in files.items():
                made = f"{below}/{name}"
                _make(folder / below / name, content)
                paths[fate].append(made)
    return Laid(folder, *(tuple(paths[fate]) for fate in ("refused", "read", "passed_over")))


def laid_in(place: Path) -> Laid:
    """All files in a project with a glossary and another report; outside of it lies what links lead to."""
    project = place / "project"
    (project / "other").mkdir(parents=True)
    (project / "names").mkdir()
    (project / "other" / "one.txt").write_text("The ONU said so on Friday in Varnholm.\n")
    (project / "names" / "x.yaml").write_text("id: x\nkind: organisation\npreferred: {en: Marrek Board}\n")
    return lay(project / "news")


def _make(path: Path, content: Content) -> None:
    if path.exists() and not path.is_symlink() and "names" not in path.parts:
        raise AssertionError(f"{path} is made twice")
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        content(path)
