"""Every input format: a file of that name, read and checked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from compare.config import Config
from compare.model import Article, InputError
from compare.pipeline import checked
from compare.readers import RawFile, contents, formats
from tests.fuzz import SAMPLES, BrokenError, Target


def targets() -> Iterator[Target]:
    """One for each reader, by its first suffix."""
    for name, reader in formats().items():
        suffixes = tuple(reader.SUFFIXES)
        seeds = [
            path.read_bytes()
            for path in sorted(SAMPLES.glob("formats/*"))
            if path.name.lower().endswith(suffixes)
        ]
        yield Target(f"read-{name}", partial(_read, f"a{suffixes[0]}"), seeds)


def _read(name: str, data: bytes) -> None:
    found = list(contents(RawFile.of(name, name, data)))
    for item in found:
        if isinstance(item, InputError) and "internal error" in item.message:
            raise BrokenError(item.message)
        if isinstance(item, InputError) and "\n" in item.message:
            raise BrokenError(f"more than one line is said: {item.message!r}")
    articles = [item for item in found if isinstance(item, Article)][:3]
    for finding in checked(articles, Config()).findings:
        if finding.rule == "internal-error":
            raise BrokenError(finding.message)
