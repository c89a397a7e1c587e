"""JSON lines: one article a line with `text` (or `sentences`), and `id`, `outlet`, `published`,
`title`, `language`, `url` where known.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from compare.model import Article, InputError
from compare.readers._records import article, known
from compare.readers._start import decoded
from compare.readers.raw import RawFile, ReadError

SUFFIXES = (".jsonl", ".ndjson")

_decoder = msgspec.json.Decoder(dict[str, Any])


def recognises(start: bytes) -> bool:
    """A first line that is a whole object with a text of ours."""
    try:
        first = _decoder.decode(decoded(start).lstrip().partition("\n")[0])
    except (msgspec.DecodeError, RecursionError):
        return False
    return bool(known(first) & {"text", "sentences"})


def read(file: RawFile) -> Iterator[Article | InputError]:
    """One article for each line that holds one, and an error for each line that does not."""
    for number, line in enumerate(file.text().split("\n"), 1):
        if line.strip():
            try:
                yield article(_decoder.decode(line), path=file.path, key=number, format="jsonl")
            except (msgspec.DecodeError, RecursionError) as error:
                yield InputError(f"{file.path}:{number}", f"not an article as JSON: {error}")
            except ReadError as error:
                yield InputError(f"{file.path}:{number}", error.message)
