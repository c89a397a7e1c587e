"""Entries that name one another: they are there, under the ids of today, and never in a circle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from compare.glossary.edit.names import QID
from compare.glossary.lint.scene import Fault, Scene
from compare.model import Entity, Level

NAMES = (
    "no-qid",
    "wikidata-twice",
    "unknown-id",
    "former-id",
    "former-id-in-use",
    "former-id-twice",
    "circle",
)


def check(scene: Scene, path: Path, entity: Entity) -> Iterator[Fault]:
    """`see`, `distinct-from`, `metonym-for`, `formerly` and the QID."""
    yield from _targets(scene, entity)
    yield from _circles(scene, entity)
    yield from _former(scene, entity)
    if entity.wikidata is not None and not QID.fullmatch(entity.wikidata):
        message = f"`wikidata` is {entity.wikidata!r}, which is no QID; write it as Q858"
        yield Fault("no-qid", Level.ERROR, message, "wikidata")
    for other in sorted(scene.wikidata.get(entity.wikidata or "", set()) - {entity.id}):
        message = f"Wikidata {entity.wikidata} is also {other}; merge the entries or correct one"
        yield Fault("wikidata-twice", Level.ERROR, message, "wikidata")


def _targets(scene: Scene, entity: Entity) -> Iterator[Fault]:
    fields = {
        "see": entity.see,
        "distinct-from": entity.distinct_from,
        "metonym-for": (entity.metonym_for,) if entity.metonym_for else (),
    }
    for field, ids in fields.items():
        for id_ in ids:
            if id_ in scene.redirects:
                message = f"`{field}` names {id_!r}, which is {scene.redirects[id_]} now; write that"
                yield Fault("former-id", Level.WARNING, message, field)
            elif id_ not in scene.entities:
                yield Fault("unknown-id", Level.ERROR, f"`{field}` names {id_!r}, which is no entry", field)
            elif id_ == entity.id and field != "metonym-for":
                yield Fault("circle", Level.ERROR, f"`{field}` names the entry itself; remove it", field)


def _circles(scene: Scene, entity: Entity) -> Iterator[Fault]:
    """A metonym that leads back to itself. (`see` goes both ways by nature.)"""
    way, at = [entity.id], entity.metonym_for
    while at and at not in way:
        way.append(at)
        at = scene.entities[at].metonym_for if at in scene.entities else None
    if at == entity.id:
        circle = " → ".join([*way, at])
        yield Fault("circle", Level.ERROR, f"`metonym-for` goes in a circle: {circle}", "metonym-for")


def _former(scene: Scene, entity: Entity) -> Iterator[Fault]:
    for id_ in entity.formerly:
        others = sorted(scene.claimed[id_] - {entity.id})
        if id_ == entity.id or (id_ in scene.entities and entity.id in scene.entities[id_].formerly):
            message = f"`formerly` goes in a circle through {id_!r}; remove it from one of the entries"
            yield Fault("circle", Level.ERROR, message, "formerly")
        elif id_ in scene.entities:
            message = f"`formerly` names {id_!r}, which is an entry still; remove one of the two"
            yield Fault("former-id-in-use", Level.ERROR, message, "formerly")
        elif others:
            message = f"`formerly` names {id_!r}, as {', '.join(others)} does; it can lead to one alone"
            yield Fault("former-id-twice", Level.ERROR, message, "formerly")
    for other in sorted(scene.claimed.get(entity.id, set()) - {entity.id}):
        if entity.id not in entity.formerly:
            message = f"the id {entity.id!r} was given up for {other}; rename or merge this entry"
            yield Fault("former-id-in-use", Level.WARNING, message)
