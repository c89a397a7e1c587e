"""An entry lies where its id and kind say, has an English name, and lists each name once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from compare.glossary.lint.scene import Fault, Scene
from compare.glossary.load import KINDS
from compare.model import Entity, Level

TYPES = ("name", "full", "short", "surname", "acronym", "demonym", "transliteration", "artefact")

NAMES = ("file-name", "folder", "no-english-name", "unknown-type", "no-name-in-language")


def check(scene: Scene, path: Path, entity: Entity) -> Iterator[Fault]:
    """Where the file lies, and what it must have."""
    if path.stem != entity.id:
        yield Fault(
            "file-name", Level.ERROR, f"the id {entity.id!r} is not the file's name; rename one of them"
        )
    if path.parent.name in KINDS and path.parent.name != entity.kind:
        message = f"kind {entity.kind} lies in the folder {path.parent.name}; move the file"
        yield Fault("folder", Level.ERROR, message, "kind")
    if "en" not in entity.preferred:
        message = "`preferred` has no `en`; reports need an English name"
        yield Fault("no-english-name", Level.ERROR, message, "preferred")
    for number, alias in enumerate(entity.aliases):
        if alias.type not in TYPES:
            message = f"alias {alias.text!r}: type {alias.type!r} is unknown; write one of {', '.join(TYPES)}"
            yield Fault("unknown-type", Level.ERROR, message, "aliases", number)
    yield from _languages(scene, entity)


def _languages(scene: Scene, entity: Entity) -> Iterator[Fault]:
    """In every language asked for there is a name."""
    known = {*entity.preferred, *(alias.lang for alias in entity.aliases)}
    for language in scene.languages:
        if language not in known:
            yield Fault("no-name-in-language", Level.NOTE, f"has no name in {language}", "preferred")
