"""The configuration, the store, the baseline, and where prepared glossaries are kept."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from compare.config import Config
from compare.doctor import Line
from compare.model import UserError


def look(config: Config, file: Path | None = None, wrong: str = "") -> Iterator[Line]:
    """A line a place, named from where the command runs; `file` is the configuration that applies, or would
    if nothing were `wrong` with it.
    """
    if wrong:
        yield Line("configuration", wrong, "fault", "mend it; what follows is as without it")
    else:
        yield _configuration(config, file)
    if config.baseline:
        yield _baseline(config)
    if config.store:
        yield _store(config)
    yield _kept()


def _configuration(config: Config, file: Path | None) -> Line:
    from compare.glossary import Glossary
    from compare.pipeline.choice import Choice

    name = _named(file) if file else "none: the defaults apply"
    try:
        Choice(Glossary.shipped(), config)
    except UserError as error:
        return Line("configuration", f"{name}: {error}", "fault", "mend “select”, “ignore” or “per-path”")
    return Line("configuration", name)


def _baseline(config: Config) -> Line:
    from compare.pipeline.known import load

    file = config.baseline_file()
    if not os.path.lexists(file):
        return Line("baseline", _named(file), "fault", "newscollate baseline create")
    try:
        entries = len(load(file))
    except UserError as error:
        return Line("baseline", str(error), "fault")
    return Line("baseline", f"{_named(file)}: {entries:,} known")


def _store(config: Config) -> Line:
    from compare.corpus.store import opened
    from compare.corpus.store.address import address, without_password

    try:
        at = address(config.store, config.root)
        if at.server:
            return _server(without_password(config.store))
        if not os.path.lexists(at.target):
            return Line("store", f"{at.shown}: none yet", "absent", "newscollate store add")
        with opened(config.store, config.root):
            return Line("store", _named(Path(at.target)))
    except UserError as error:
        return Line("store", str(error), "fault")


def _server(shown: str) -> Line:
    """A server is not asked, only whether we could."""
    if find_spec("psycopg") is None:
        return Line("store", f"{shown} needs psycopg", "fault", 'pip install "newscollate[postgres]"')
    return Line("store", f"{shown} (not asked)")


def _kept() -> Line:
    from compare.glossary.cache import folder

    try:
        kept = folder()
    except RuntimeError:
        return Line("kept glossaries", "nowhere: this user has no home folder", "absent")
    place = next((one for one in (kept, *kept.parents) if os.path.lexists(one)), kept)
    if os.access(f"{place}{os.sep}", os.W_OK | os.X_OK):  # which no file is
        return Line("kept glossaries", _named(kept))
    return Line("kept glossaries", f"{_named(kept)} cannot be written: starts are slower", "absent")


def _named(path: Path) -> str:
    """From here where it lies below, from the home folder where it lies there."""
    with suppress(RuntimeError):
        for start, shown in ((Path.cwd(), ""), (Path.home(), "~/")):
            if path.is_relative_to(start):
                return shown + path.relative_to(start).as_posix()
    return str(path)
