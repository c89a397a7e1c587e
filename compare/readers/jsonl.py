"""JSON lines: one article a line with `text` (or `sentences`), and `id`, `outlet`, `published`,
`title`, `language`, `url` where known.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from compare.model import Article, InputError
from compare.readers._records import articles, known
from compare.readers._start import decoded
from compare.readers.raw import START, RawFile, ReadError

SUFFIXES = (".jsonl", ".ndjson")

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
    """One article for each line that holds one, and an error for each line that does not."""
    path = file.path
    for number, line in enumerate(file.text().split("\n"), 1):
        if line.strip():
            yield from of_line(line, path, number, number)


def of_line(line: str, path: str, number: int, key: str | int) -> Iterator[Article | InputError]:
    """The article in the line of that number, which `key` names where it has no id, or what is wrong."""
    try:
        record = _decoder.decode(line)
        yield from articles(record, path=path, key=key, where=path, line=number, format="jsonl")
    except (msgspec.DecodeError, RecursionError) as error:
        yield InputError(path, f"not an article as JSON: {error}", number)
    except ReadError as error:
        yield InputError(path, error.message, number)
