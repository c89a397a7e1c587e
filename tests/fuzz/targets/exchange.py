"""Glossaries of other tools: every format that is read, and what is read written in all others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from compare.glossary.exchange import WRITTEN, Assumed, format_named, read
from compare.glossary.load import SHIPPED, load_entities
from tests.fuzz import Target

_FOLDER = TemporaryDirectory(prefix="fuzz")
_SUFFIXES = {"tbx": ".tbx", "skos": ".ttl", "csv": ".csv", "xlsx": ".xlsx", "json": ".json"}


def targets() -> Iterator[Target]:
    """One for each format, by its usual name; what the file really is its content says."""
    some = list(load_entities([SHIPPED]).values())[:40:13]
    for name in WRITTEN:
        content = format_named(name).write(some).content
        yield Target(f"glossary-{name}", partial(_read, f"a{_SUFFIXES[name]}"), [content])
    wikidata = (
        b'{"entities":{"Q1":{"id":"Q1","labels":{"en":{"language":"en","value":"Marrek"}},"aliases":{}}}}'
    )
    yield Target("glossary-wikidata", partial(_read, "a.json"), [wikidata])


def _read(name: str, data: bytes) -> None:
    path = Path(_FOLDER.name, name)
    path.write_bytes(data)
    found = read(path, Assumed(kind="organisation"))
    for other in ("tbx", "csv", "json"):
        format_named(other).write(found.entities)
