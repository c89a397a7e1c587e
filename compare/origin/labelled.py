"""Texts that a user labels to train on: JSON lines.

One object a line: `text`; `label`, "human" or "mt"; and, where known, `language` (ISO 639-1, what the
text was translated from), `group` (the same for all versions of one story, so that none is tested on
another; by default every text is its own) and `source` (the collection; human texts of each source
weigh the same together). Other fields are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from compare.model import UserError


class Labelled(Struct, frozen=True):
    """One text, and what it is."""

    text: str
    label: Literal["human", "mt"]
    language: Annotated[str, Meta(pattern="^[a-z]{2,3}$")] | None = None
    group: str = ""
    source: str = ""


def read(paths: list[Path]) -> Iterator[Labelled]:
    """The texts of these files, and of the .jsonl files in these folders, in order.

    Raises UserError, with file and line, for what cannot be read.
    """
    decoder = msgspec.json.Decoder(Labelled)
    for path in paths:
        for file in sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]:
            try:
                lines = file.read_bytes().splitlines()
            except OSError as error:
                raise UserError(f"{file}: {error.strerror or error}") from None
            for number, line in enumerate(lines, 1):
                if line.strip():
                    try:
                        yield decoder.decode(line)
                    except UnicodeDecodeError:
                        raise UserError(f"{file}:{number}: not UTF-8") from None
                    except (msgspec.DecodeError, RecursionError) as error:
                        raise UserError(f"{file}:{number}: {error}") from None
