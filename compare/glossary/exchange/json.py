"""One JSON document: the entries by the keys of the YAML files. Its schema is part of the contract."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from compare.glossary.exchange import Assumed, Exported, Imported, utf8
from compare.glossary.exchange.draft import Draft, finished
from compare.model import Entity, GlossaryEntries, UserError

_OURS = re.compile(r'\s*\{.*?"entities"\s*:\s*\[', re.DOTALL)


def recognises(head: str) -> bool:
    """A JSON object with a list of entities."""
    return bool(_OURS.match(head))


def write(entities: Iterable[Entity]) -> Exported:
    """The document GlossaryEntries, two spaces a level."""
    document = msgspec.json.encode(GlossaryEntries(entities=tuple(entities)))
    return Exported(msgspec.json.format(document, indent=2) + b"\n")


def read(path: Path, assumed: Assumed) -> Imported:
    """The entities of such a document; raises UserError naming the entity."""
    document = decoded(path)
    if not isinstance(document.get("entities"), list):
        raise UserError(f"{path}: `entities` is no list of entries")
    if document.get("version", 1) != 1:
        raise UserError(f"{path}: version {document['version']!r} of this format is not known here")
    drafts = []
    for number, fields in enumerate(document["entities"], start=1):
        place = f"entity {number}"
        if not isinstance(fields, dict):
            raise UserError(f"{path}: {place}: is no object with id, kind and preferred")
        drafts.append(Draft(f"{place} ({str(fields.get('id', 'no id'))[:60]})", fields))
    return finished(path, drafts, assumed)


def decoded(path: Path) -> Any:
    """What a JSON file holds; raises UserError, naming the line."""
    content = utf8(path)
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: {fault(content) or f'is not JSON: {error}'}") from error


def fault(content: bytes) -> str:
    """Where JSON breaks off or goes wrong; empty where it is whole."""
    text = content.decode("utf-8", "replace")
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        where = f"line {error.lineno}, column {error.colno}"
        return f"JSON cut off at {where}" if cut else f"is not JSON: {where}: {error.msg}"
    return ""
