"""A glossary folder as it was in a revision that git keeps."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from compare.glossary.load import GlossaryError, named
from compare.model import UserError


@contextmanager
def checked_out(folder: Path) -> Iterator[Path]:
    """The folder; where there is none and it is written REV:PATH, the one of that revision, for a while.

    PATH begins at the root of the repository, or here where it begins with `./`. Raises UserError for what
    git does not know; errors in the files name them as REV:PATH/….
    """
    if ":" not in str(folder) or named(folder).exists():
        yield named(folder)
        return
    import tarfile
    import tempfile

    name = folder.as_posix() + "/" * str(folder).endswith(":.")  # a path drops it, and git asks for it
    tree = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    if _git(folder, "cat-file", "-t", tree.decode().strip()).strip() != b"tree":
        raise UserError(f"{folder}: is a file in that revision; name the folder of entries")
    top = _git(folder, "rev-parse", "--show-toplevel").decode().strip()
    content = _git(folder, "-C", top, "archive", "--format=tar", tree.decode().strip())
    with tempfile.TemporaryDirectory() as place:
        with tarfile.open(fileobj=BytesIO(content)) as packed:
            if hasattr(tarfile, "data_filter"):
                packed.extractall(place, filter="data")
            else:  # Python before 3.11.4
                packed.extractall(place, [one for one in packed if one.isfile() and _within(one.name)])  # noqa: S202
        try:
            yield Path(place)
        except GlossaryError as error:
            raise _as_named(error, Path(place), folder) from error


def _within(name: str) -> bool:
    return not name.startswith("/") and ".." not in Path(name).parts


def _as_named(error: GlossaryError, place: Path, folder: Path) -> GlossaryError:
    path = folder / error.path.relative_to(place) if error.path.is_relative_to(place) else error.path
    told = GlossaryError(path, error.message.replace(str(place), str(folder)), error.line)
    told.others = tuple(_as_named(other, place, folder) for other in error.others)
    return told


def _git(folder: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", *words], capture_output=True, check=False)  # noqa: S603, S607
    except OSError as error:
        raise UserError(
            f"{folder}: no such glossary folder, and git cannot be run: {error.strerror}"
        ) from error
    if done.returncode:
        raise UserError(f"{folder}: no such glossary folder, and no folder of a revision that git knows here")
    return done.stdout
