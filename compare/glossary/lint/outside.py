"""What the world says of a name: whether someone ruled it out, and whether it is ever written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from compare.glossary.lint.scene import Fault, Scene
from compare.model import Entity, Level

NAMES = ("once-rejected", "never-seen")


def check(scene: Scene, path: Path, entity: Entity) -> Iterator[Fault]:
    """Names that were rejected, and names that the corpus does not have."""
    for number, alias in enumerate(entity.aliases):
        if scene.decisions.on(alias.text, entity.id, *entity.formerly) == "reject":
            message = f"alias {alias.text!r} was rejected (decisions.jsonl); remove it, or accept it there"
            yield Fault("once-rejected", Level.ERROR, message, "aliases", number)
        if scene.seen is not None and (entity.id, alias.text) not in scene.seen:
            message = f"alias {alias.text!r} is nowhere in the corpus"
            yield Fault("never-seen", Level.NOTE, message, "aliases", number)
