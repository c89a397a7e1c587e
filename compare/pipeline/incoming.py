"""What happens in folders of incoming copy: files that are ready to be read, moved or gone.

The folders are looked through again and again rather than subscribed to: the events of an operating
system do not tell of what another machine writes to a shared folder, which is how wire copy comes in,
and looking through a thousand files takes some ten milliseconds. A file is ready when it has kept its
size and time for a while, so that half a file is not judged; one that grows again is ready again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from compare.readers import Selection, formats
from compare.readers.walk import in_folder


class Stamp(NamedTuple):
    """What tells one state of a file from another, and, of two paths, whether they name one file."""

    size: int
    written: int  # nanoseconds
    file: tuple[int, int]  # device and number


class Change(NamedTuple):
    """What happened to a file; `before` is the path that it was moved from."""

    kind: Literal["ready", "moved", "gone"]
    path: Path
    before: Path | None = None


class Incoming:
    """The files of some folders, looked through with `changes`.

    `rest` is for how many seconds a file must stay the same before it is ready.
    """

    def __init__(self, folders: Iterable[Path], selection: Selection, rest: float) -> None:
        self._folders = tuple(folders)
        self._selection = selection
        suffixes = (suffix for reader in formats().values() for suffix in reader.SUFFIXES)
        self._suffixes = selection.extensions or tuple(suffixes)
        self._rest = rest
        self._since: dict[Path, tuple[Stamp, float]] = {}  # files that rest, from when on
        self._told: dict[Path, Stamp] = {}
        self._missing: frozenset[Path] = frozenset()

    def skip_present(self) -> None:
        """Take the files that are there now for known."""
        self._told.update(self._stamps())

    def missing(self) -> list[Path]:
        """The folders that cannot be looked into, each when that begins; what was in them is not gone."""
        now = frozenset(folder for folder in self._folders if not os.access(folder, os.R_OK | os.X_OK))
        new = sorted(now - self._missing)
        self._missing = now
        return new

    def changes(self, now: float, clock: float) -> list[Change]:
        """What has happened since the last look: files that moved, went, and are ready, each by path.

        `now` is in seconds of a clock that never jumps, `clock` the time of day in seconds: a file that was
        written longer ago than `rest` when it is first seen need not wait.
        """
        stamps = self._stamps()
        lost = {path: stamp for path, stamp in self._told.items() if path not in stamps and self._tells(path)}
        before = {stamp: path for path, stamp in lost.items()}
        moved: list[Change] = []
        for path in sorted(stamps.keys() - self._told.keys()):
            if stamps[path] in before:
                moved.append(Change("moved", path, before.pop(stamps[path])))
                self._told[path] = stamps[path]
        for path in lost:
            del self._told[path]
        gone = [Change("gone", path) for path in sorted(lost.keys() & set(before.values()))]
        ready = [Change("ready", path) for path in sorted(self._rested(stamps, now, clock))]
        return [*moved, *gone, *ready]

    def _rested(self, stamps: Mapping[Path, Stamp], now: float, clock: float) -> list[Path]:
        waiting = {path: stamp for path, stamp in stamps.items() if self._told.get(path) != stamp}
        since: dict[Path, tuple[Stamp, float]] = {}
        rested = []
        for path, stamp in waiting.items():
            known, begun = self._since.get(path, (None, now))
            if known is None and path not in self._told and clock - stamp.written / 1e9 > self._rest:
                begun = now - self._rest
            elif known != stamp:
                begun = now
            if now - begun >= self._rest:
                self._told[path] = stamp
                rested.append(path)
            else:
                since[path] = (stamp, begun)
        self._since = since
        return rested

    def _tells(self, path: Path) -> bool:
        """Whether it means something that the file is not seen."""
        return not any(path.is_relative_to(folder) for folder in self._missing)

    def _stamps(self) -> dict[Path, Stamp]:
        stamps = {}
        for folder in self._folders:
            for path in in_folder(folder, self._suffixes, self._selection)[0]:
                try:
                    at = path.stat()
                except OSError:
                    continue  # it went between the two looks
                stamps[path] = Stamp(at.st_size, at.st_mtime_ns, (at.st_dev, at.st_ino))
        return stamps
