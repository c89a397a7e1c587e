"""The statuses and days of a name go together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from compare.glossary.lint.scene import Fault, Scene
from compare.model import Alias, Entity, Level

NAMES = (
    "listed-twice",
    "overlapping-validity",
    "expired",
    "preferred-deprecated",
    "preferred-holds-deprecated",
)


def check(scene: Scene, path: Path, entity: Entity) -> Iterator[Fault]:
    """A name twice, on overlapping days, past its last day, or deprecated and preferred at once."""
    counted: dict[tuple[str, str], list[tuple[int, Alias]]] = {}
    for number, alias in enumerate(entity.aliases):
        counted.setdefault((alias.text, alias.lang), []).append((number, alias))
        if alias.until and alias.until < scene.today:
            message = (
                f"alias {alias.text!r} was of use until {alias.until}; deprecate it, or leave it as it is"
            )
            yield from _unless(alias.status == "deprecated", "expired", Level.NOTE, message, number)
    for (text, language), same in counted.items():
        together = [pair for pair in combinations(same, 2) if _overlap(pair[0][1], pair[1][1])]
        if not together:
            continue
        number, statuses = together[0][1][0], {alias.status for pair in together for _, alias in pair}
        if len(statuses) > 1:
            message = f"alias {text!r} ({language}) is {' and '.join(sorted(statuses))} on the same days"
            yield Fault("overlapping-validity", Level.ERROR, f"{message}; part them", "aliases", number)
        else:
            message = f"alias {text!r} ({language}) is listed {len(same)} times; keep one"
            yield Fault("listed-twice", Level.ERROR, message, "aliases", number)
    yield from _preferred(entity)


def _preferred(entity: Entity) -> Iterator[Fault]:
    """A preferred name that is deprecated, or holds a deprecated one."""
    for language, name in entity.preferred.items():
        for number, alias in enumerate(entity.aliases):
            if alias.status != "deprecated" or alias.lang != language:
                continue
            if alias.text == name:
                message = f"{name!r} is preferred and deprecated in {language}; it can be one of them"
                yield Fault("preferred-deprecated", Level.ERROR, message, "aliases", number)
            elif re.search(rf"(?<!\w){re.escape(alias.text)}(?!\w)", name):
                message = f"the preferred name {name!r} holds the deprecated {alias.text!r}"
                yield Fault("preferred-holds-deprecated", Level.WARNING, message, "aliases", number)


def _overlap(one: Alias, other: Alias) -> bool:
    starts = (one.since or "", other.since or "")
    ends = (one.until or "9999", other.until or "9999")
    return max(starts) <= min(ends)


def _unless(known: bool, name: str, level: Level, message: str, number: int) -> Iterator[Fault]:
    if not known:
        yield Fault(name, level, message, "aliases", number)
