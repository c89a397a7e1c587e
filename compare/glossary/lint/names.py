"""Names tell their entities apart: strong ones alone, weak ones by context, short ones by their case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from compare.glossary.lint.scene import Fault, Scene, strong_texts
from compare.glossary.words import is_everyday
from compare.model import Alias, Entity, Level

_SHORT = 3  # characters

NAMES = ("strong-twice", "weak-without-needs", "strong-with-needs", "short-any-case", "english-word")


def check(scene: Scene, path: Path, entity: Entity) -> Iterator[Fault]:
    """Strong names are one entity's, weak ones have context, short ones an exact case."""
    places = {alias.text: number for number, alias in reversed([*enumerate(entity.aliases)])}
    for text in strong_texts(entity):
        for other in sorted(scene.strong[text] - {entity.id}):
            message = f"{text!r} is a strong name of {other} too; make it weak, with `needs`"
            key = "aliases" if text in places else "preferred"
            yield Fault("strong-twice", Level.ERROR, message, key, places.get(text, -1))
    counterexamples = " ".join(
        example.get("not", "") for example in entity.examples if not isinstance(example, str)
    )
    demonyms = {alias.text for alias in entity.aliases if alias.type == "demonym"}
    for text in (text for text in strong_texts(entity) if text not in demonyms):
        proved = re.search(rf"\b{re.escape(text)}\b", counterexamples, re.IGNORECASE)
        if is_everyday(text) and not proved:
            message = f"{text!r} is an English word too; make it weak, or add a {{not: …}} example of it"
            key = "aliases" if text in places else "preferred"
            yield Fault("english-word", Level.WARNING, message, key, places.get(text, -1))
    for number, alias in enumerate(entity.aliases):
        for name, message in _doubts(alias):
            yield Fault(name, Level.WARNING, message, "aliases", number)


def _doubts(alias: Alias) -> Iterator[tuple[str, str]]:
    text = alias.text
    if alias.strength == "weak" and not alias.needs and alias.type != "surname":
        yield "weak-without-needs", f"alias {text!r} is weak without `needs`; say what must stand near"
    if alias.strength == "strong" and alias.needs:
        yield "strong-with-needs", f"alias {text!r} is strong, so its `needs` say nothing; make it weak"
    if alias.case == "any" and (len(text) <= _SHORT or text.isupper()):
        yield "short-any-case", f"alias {text!r} is short or all capitals, but in any case; make it exact"
