"""The lines of an export, read back."""

from __future__ import annotations

import msgspec
from msgspec import Struct, structs

from compare.model import Article, InputError

MARK = b'{"as_read":'  # what lines of an export begin with


class _Read(Struct, frozen=True):
    as_read: Article
    text: str
    prose: str = ""


_decoder = msgspec.json.Decoder(_Read)


def is_line(line: bytes) -> bool:
    """Whether a line looks like one of an export."""
    return line.startswith(MARK)


def article_of(line: bytes, path: str, number: int) -> Article | InputError:
    """The article in a line of an export, as it was, or what is wrong with the line."""
    try:
        found = _decoder.decode(line)
        return structs.replace(found.as_read, text=found.text, prose=found.prose)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        return InputError(path, f"no line of an export: {error}", number)
