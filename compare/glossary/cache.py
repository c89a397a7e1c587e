"""Entries of a large glossary folder, kept between runs: reading them as YAML takes most of a start.

What is kept is found by the content of the files, so that it is never stale, and forgotten without
a word when it cannot be read or written.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from compare.model import Alias, Entity


class _Kept(msgspec.Struct, frozen=True):
    key: str
    entities: list[Entity]


def recall(folder: Path, contents: Sequence[bytes]) -> list[Entity] | None:
    """The entities kept for files of exactly these contents, else None."""
    try:
        kept = msgspec.msgpack.decode(_file(folder).read_bytes(), type=_Kept)
    except (OSError, RuntimeError, msgspec.DecodeError):
        return None
    return kept.entities if kept.key == _key(contents) and len(kept.entities) == len(contents) else None


def keep(folder: Path, contents: Sequence[bytes], entities: list[Entity]) -> None:
    """Keep the entities of these files for the next run, in place of what was kept of the folder."""
    import tempfile

    try:
        path = _file(folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as stream:
            stream.write(msgspec.msgpack.encode(_Kept(_key(contents), entities)))
        Path(stream.name).replace(path)
    except (OSError, RuntimeError):
        return


def _file(folder: Path) -> Path:
    """Where the entries of `folder` are kept; raises RuntimeError where the user has no home."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return Path(base) / "newscollate" / f"glossary-{name}.msgpack"


def _key(contents: Sequence[bytes]) -> str:
    """A digest of the contents and of the fields they are read into."""
    digest = hashlib.sha256(repr((Entity.__struct_fields__, Alias.__struct_fields__)).encode())
    for content in contents:
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()
