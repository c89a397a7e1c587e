"""Large glossary folders made ready to be searched, kept between runs: making them so takes most of a start.

What was kept is trusted while the version of the program and of Python, the path, size and times (of the
last write and of the last change of any kind, to the nanosecond) of each YAML file in the folder, and the
same of the program's own files that make it, are what they were before the folder was read. It is kept only
where the last of these times was so long past that no later change can have the same (on Windows: none but
one that sets the time of the last write back). What cannot be read or written, or is damaged, is forgotten
without a word.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import reduce
from pathlib import Path
from typing import TypeVar

import msgspec

from compare import __version__
from compare.files.whole import ready
from compare.glossary.forms import Named
from compare.glossary.load import load_entities
from compare.glossary.shelf import Shelf, laid_over, shelf
from compare.model import Alias, Entity

_WORTH_KEEPING = 200  # entries; fewer are read in no time
_TICK = 2_000_000_000  # nanoseconds; the slowest clock of a file system (FAT)
_BUILT_ON = ("glossary", "model", "text")  # packages whose modules decide what is kept
_DIGEST = 16  # bytes
_T = TypeVar("_T")


class _Kept(msgspec.Struct, frozen=True):
    entities: dict[str, msgspec.Raw]
    names: dict[str, msgspec.Raw]
    persons: dict[str, list[str]]


class _Lazy(Mapping[str, _T]):
    """Values by key, each decoded when it is first asked for: one article needs few of them."""

    def __init__(self, raw: dict[str, msgspec.Raw], type_: type[_T]) -> None:
        self._raw = raw
        self._decode = msgspec.msgpack.Decoder(type_).decode
        self._decoded: dict[str, _T] = {}

    def __getitem__(self, key: str) -> _T:
        value = self._decoded.get(key)
        if value is None:
            value = self._decoded[key] = self._decode(self._raw[key])
        return value

    def __contains__(self, key: object) -> bool:
        return key in self._raw

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)


def shelf_of(*folders: Path) -> Shelf:
    """The entries of `folders`, later ones over earlier ones, from an earlier run where nothing has changed.

    Raises GlossaryError for the first file that cannot be used.
    """
    begun = time.time_ns()
    states = [_state(folder) for folder in folders]
    state = b"\0".join(one for one, _ in states) if all(one for one, _ in states) else b""
    settled = max((newest for _, newest in states), default=begun) < begun - _TICK
    kept = _recall(folders, state) if state else None
    if kept:
        return kept
    made = reduce(laid_over, map(shelf_of, folders)) if len(folders) > 1 else shelf(load_entities(folders))
    if state and settled and len(made.entities) >= _WORTH_KEEPING:
        _keep(folders, state, made)
    return made


def _recall(folders: Sequence[Path], state: bytes) -> Shelf | None:
    try:
        written = _file(folders).read_bytes()
        if written[:_DIGEST] != _digest(state, written[_DIGEST:]):
            return None
        kept = msgspec.msgpack.decode(written[_DIGEST:], type=_Kept)
    except (OSError, RuntimeError, msgspec.DecodeError):
        return None
    return Shelf(_Lazy(kept.entities, Entity), _Lazy(kept.names, list[Named]), kept.persons)


def _keep(folders: Sequence[Path], state: bytes, made: Shelf) -> None:
    """Keep for the next run, in place of what was kept of the folders."""
    content = msgspec.msgpack.encode(made)
    with suppress(OSError, RuntimeError):
        kept = ready(_file(folders), [_digest(state, content), content])
        kept.part.chmod(0o600)
        kept.put()


def folder() -> Path:
    """Where all are kept; raises RuntimeError where the user has no home."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "newscollate"


def _file(folders: Sequence[Path]) -> Path:
    name = hashlib.sha256("\n".join(str(folder.resolve()) for folder in folders).encode()).hexdigest()[:16]
    return folder() / f"glossary-{name}.msgpack"


def _digest(state: bytes, content: bytes) -> bytes:
    """Changes with the state of the folder, and with any damage to what was kept."""
    return hashlib.blake2b(state, digest_size=_DIGEST, key=zlib.crc32(content).to_bytes(4, "big")).digest()


def _state(folder: Path) -> tuple[bytes, int]:
    """All that is trusted to tell a change, empty where it cannot be known; and the last of the times."""
    about = (__version__, sys.version, *Entity.__struct_fields__, *Alias.__struct_fields__)
    package = Path(__file__).parents[1]
    try:
        stamps = [one for name in _BUILT_ON for one in _stamps(package / name, below=False)]
        stamps += _stamps(folder, below=True)
    except OSError:
        return b"", 0
    said = sorted(" ".join(map(str, one)) for one in stamps)
    return "\n".join([*about, *said]).encode(errors="surrogateescape"), max(max(one[2:]) for one in stamps)


def _stamps(folder: Path | str, *, below: bool) -> Iterator[tuple[str, int, int, int]]:
    """Path, size and times of each module and YAML file in (and below) a folder."""
    with os.scandir(folder) as found:
        for entry in found:
            if entry.name.endswith((".yaml", ".yml", ".py")):
                at = entry.stat()
                yield entry.path, at.st_size, at.st_mtime_ns, at.st_ctime_ns
            elif below and entry.is_dir(follow_symlinks=False):
                yield from _stamps(entry.path, below=True)
