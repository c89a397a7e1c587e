"""JSON lines: one article a line with `text` (or `sentences`), and `id`, `outlet`, `published`,
`title`, `language`, `url` where known.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from hashlib import blake2b
from typing import Any

import msgspec

from compare.model import Article, InputError
from compare.readers._decoding import encoding_of, refuse_other_kinds
from compare.readers._records import articles, known
from compare.readers._start import decoded
from compare.readers.raw import LIMIT, START, RawFile, ReadError

SUFFIXES = (".jsonl", ".ndjson")

_PASSING = "-"  # standard input without a name: the next will have other lines of these numbers

_decoder = msgspec.json.Decoder(dict[str, Any])


def recognises(start: bytes) -> bool:
    """The first two lines are whole objects, the first with a text of ours; so is the only one."""
    text = decoded(start)
    lines = (line for line in text.splitlines(keepends=True) if line.strip())
    first, second = next(lines, ""), next(lines, "")
    if not _fields(first) & {"text", "sentences"}:
        return False
    cut = not second.endswith("\n") and len(start) >= START  # no more of it was read
    return not second or cut or bool(_fields(second))


def _fields(line: str) -> set[str]:
    """What the object of a line is known to hold."""
    try:
        return known(_decoder.decode(line)) | {"object"}
    except (msgspec.DecodeError, RecursionError):
        return set()


def read(file: RawFile) -> Iterator[Article | InputError]:
    """One article for each line that holds one, and an error for each line that does not. A line without an
    id is known by its number, on standard input (`-`) by what it says.
    """
    path, empty = file.path, True
    for number, line in enumerate(_lines(file), 1):
        if isinstance(line, InputError):
            yield line
        elif line.strip():
            yield from of_line(line, path, number, passing_key(line) if path == _PASSING else number)
        else:
            continue
        empty = False
    if empty:
        raise ReadError(path, "is empty; remove it or fill it")


def _lines(file: RawFile) -> Iterator[str | InputError]:
    """The lines one by one, so that a file of any size takes little memory; an error for one that is no text.

    Where a line is not UTF-8, the whole file may still be in an older encoding.
    """
    start = file.start()
    refuse_other_kinds(start, file.path)
    if b"\0" in start[:4] or start[:2] in (b"\xff\xfe", b"\xfe\xff"):  # UTF-16, of which lines cannot be cut
        yield from file.text().split("\n")
        return
    older: str | None = None
    asked = False
    with file.open() as stream:
        for number, line in enumerate(iter(partial(stream.readline, LIMIT + 1), b""), 1):
            if len(line) > LIMIT:
                room = f"{LIMIT // 1024**2} MiB"
                yield InputError(
                    file.path, f"the line is longer than {room}; it and the rest are left out", number
                )
                return
            try:
                yield line.decode(older or ("utf-8-sig" if number == 1 else "utf-8"))
            except UnicodeDecodeError as error:
                if not asked:  # once: it reads the whole file
                    older, asked = _older_encoding(file), True
                place = f"byte 0x{line[error.start]:02x} at offset {error.start} of the line"
                why = f"is not valid UTF-8 ({place}); save the file as UTF-8"
                yield line.decode(older) if older else InputError(file.path, why, number)


def _older_encoding(file: RawFile) -> str | None:
    """The encoding of the whole file, if that is plain and it is not too large to tell."""
    try:
        found = encoding_of(file.data(), file.path)
    except ReadError:
        return None
    return None if found.startswith("utf") else found


def passing_key(line: str) -> str:
    """What names a line without an id by what it says."""
    return blake2b(line.strip().encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def of_line(line: str, path: str, number: int, key: str | int) -> Iterator[Article | InputError]:
    """The article in the line of that number, which `key` names where it has no id, or what is wrong."""
    try:
        record = _decoder.decode(line)
        yield from articles(record, path=path, key=key, where=path, line=number, format="jsonl")
    except (msgspec.DecodeError, RecursionError) as error:
        yield InputError(path, f"not an article as JSON: {error}", number)
    except ReadError as error:
        yield InputError(path, error.message, number)
