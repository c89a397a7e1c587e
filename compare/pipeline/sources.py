"""Files before they are read, so that processes may share the reading and few texts need be held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from compare.model import Article, InputError
from compare.pipeline.spreading import Each, Failed, Progress, here, silent
from compare.readers import RawFile, ReadError, Selection, contents, gathered, listed

_ONE_ARTICLE = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".eml")
_SMALL = 64 * 1024  # bytes: such a file is read where it is worked on, whatever it holds
_BY_LINE = (".jsonl", ".ndjson")


class OnDisk(NamedTuple):
    """A file to read elsewhere; `met` in a walked folder."""

    path: Path
    met: bool

    def contents(self) -> Iterator[Article | InputError]:
        """What the file holds."""
        return contents(RawFile.at(self.path, self.met))


class Sources:
    """What a command was given to read."""

    def __init__(self, paths: Sequence[str], selection: Selection) -> None:
        """Looks through the folders and fetches what lies on no disk."""
        self.paths = paths
        self.selection = selection
        self._files = list(listed(paths, selection))
        self._sizes = [0 if isinstance(file, InputError) else file.size() for file in self._files]

    @property
    def size(self) -> int:
        """How many bytes there are to read."""
        return sum(self._sizes)

    def items(self) -> Iterator[OnDisk | Article | InputError]:
        """Files to be read by whoever works on them; of large ones that hold many articles, these."""
        for file, size in zip(self._files, self._sizes, strict=True):
            apart = _apart(file, size)
            if apart:
                yield apart
            else:
                yield from contents(file)

    def count(self) -> int | None:
        """How many `items` there will be; None where only reading would tell."""
        found = 0
        for file, size in zip(self._files, self._sizes, strict=True):
            if isinstance(file, InputError) or _apart(file, size):
                found += 1
            elif file.name.lower().endswith(_BY_LINE):
                found += _lines(file)
            else:
                return None
        return found

    def articles(self) -> int | None:
        """How many articles there are to read, if all can be; None where only reading would tell."""
        found = 0
        for file in self._files:
            if isinstance(file, InputError):
                continue
            if file.name.lower().endswith(_BY_LINE):
                found += _lines(file)
            elif file.file and file.name.lower().endswith(_ONE_ARTICLE):
                found += 1
            else:
                return None
        return found

    def read(self, each: Each = here, progress: Progress = silent) -> tuple[list[Article], list[InputError]]:
        """Every article, by path, and every error."""
        return gathered(progress(self._read(each), "reading", self.articles()), self.paths, self.selection)

    def _read(self, each: Each) -> Iterator[Article | InputError]:
        placed = [_apart(file, size) for file, size in zip(self._files, self._sizes, strict=True)]
        elsewhere = each(_contents, [one for one in placed if one])
        for file, apart in zip(self._files, placed, strict=True):
            if not apart:
                yield from contents(file)
                continue
            found = next(elsewhere)
            if isinstance(found, Failed):
                yield InputError(Path(apart.path).as_posix(), found.why)
            else:
                yield from found


def _lines(file: RawFile) -> int:
    """How many lines it has; one at least."""
    lines, last = 0, b""
    with suppress(ReadError, OSError), file.open() as stream:
        while block := stream.read(1 << 20):
            lines, last = lines + block.count(b"\n"), block
    return lines + (not last.endswith(b"\n"))


def _contents(file: OnDisk) -> list[Article | InputError]:
    return list(file.contents())


def _apart(file: RawFile | InputError, size: int) -> OnDisk | None:
    """The file as one to be read elsewhere, if that is worth it."""
    if isinstance(file, InputError) or file.file is None:
        return None
    whole = size <= _SMALL or file.name.lower().endswith(_ONE_ARTICLE)
    return OnDisk(file.file, file.met) if whole else None
