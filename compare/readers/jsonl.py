"""JSON lines: one article a line with `text` (or `sentences`), and `id`, `outlet`, `published`,
`title`, `language` where known.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from compare.model import Article, InputError
from compare.readers.facts import build
from compare.readers.raw import RawFile, ReadError

SUFFIXES = (".jsonl", ".ndjson")


class _Line(msgspec.Struct):
    text: str | None = None
    sentences: list[str] | None = None
    id: str | int | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    language: str | None = None


def read(file: RawFile) -> Iterator[Article | InputError]:
    """One article for each line that holds one, and an error for each line that does not."""
    decoder = msgspec.json.Decoder(_Line)
    for number, line in enumerate(file.text().split("\n"), 1):
        if line.strip():
            try:
                yield _article(decoder.decode(line), file.path, number)
            except (msgspec.DecodeError, RecursionError) as error:
                yield InputError(f"{file.path}:{number}", f"not an article as JSON: {error}")
            except ReadError as error:
                yield InputError(f"{file.path}:{number}", error.message)


def _article(line: _Line, path: str, number: int) -> Article:
    text = line.text if line.text is not None else "\n".join(line.sentences or ())
    if not text.strip():
        raise ReadError(path, "has neither “text” nor “sentences”; give it one of them")
    key = number if line.id is None else line.id
    facts = {name: getattr(line, name) for name in ("outlet", "published", "title", "language")}
    return build(facts, text=text, path=path, id=f"{path}#{key}", evidence="field “published”")
