"""The configuration, the store, the baseline, and where prepared glossaries are kept."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from compare.config import Config, find
from compare.doctor import Line


def look(config: Config) -> Iterator[Line]:
    """A line a place, named from where the command runs."""
    found = find(Path.cwd())
    yield Line("configuration", _named(found) if found else "none: the defaults apply")
    if config.baseline:
        file = config.baseline_file()
        there = file.is_file()
        remedy = "" if there else "newscollate baseline create"
        yield Line("baseline", _named(file), "ok" if there else "fault", remedy)
    yield from _store(config)
    yield _kept()


def _store(config: Config) -> Iterator[Line]:
    if not config.store:
        return
    from compare.corpus.store.address import without_password

    yield Line("store", without_password(config.store))


def _kept() -> Line:
    from compare.glossary.cache import folder

    try:
        kept = folder()
    except RuntimeError:
        return Line("kept glossaries", "nowhere: this user has no home folder", "absent")
    place = kept if kept.exists() else next(one for one in kept.parents if one.exists())
    if os.access(place, os.W_OK):
        return Line("kept glossaries", _named(kept))
    return Line("kept glossaries", f"{_named(kept)} cannot be written: starts are slower", "absent")


def _named(path: Path) -> str:
    """From here where it lies below, from the home folder where it lies there."""
    with suppress(RuntimeError):
        for start, shown in ((Path.cwd(), ""), (Path.home(), "~/")):
            if path.is_relative_to(start):
                return shown + path.relative_to(start).as_posix()
    return str(path)
