"""Names tell their entities apart: strong ones alone, weak ones by context, short ones by their case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from compare.glossary.lint.scene import Fault, Scene, strong_texts
from compare.glossary.words import is_small
from compare.model import Alias, Entity, Level

_SHORT = 3  # characters


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
    for number, alias in enumerate(entity.aliases):
        for name, message in _doubts(alias, counterexamples):
            yield Fault(name, Level.WARNING, message, "aliases", number)


def _doubts(alias: Alias, counterexamples: str) -> Iterator[tuple[str, str]]:
    text = alias.text
    if alias.strength == "weak" and not alias.needs and alias.type != "surname":
        yield "weak-without-needs", f"alias {text!r} is weak without `needs`; say what must stand near"
    if alias.strength == "strong" and alias.needs:
        yield "strong-with-needs", f"alias {text!r} is strong, so its `needs` say nothing; make it weak"
    if alias.case == "any" and (len(text) <= _SHORT or text.isupper()):
        yield "short-any-case", f"alias {text!r} is short or all capitals, but in any case; make it exact"
    proved = re.search(rf"\b{re.escape(text)}\b", counterexamples, re.IGNORECASE)
    if _is_word(alias) and not proved:
        yield (
            "english-word",
            f"{text!r} is an English word too; make it weak, or add a {{not: …}} example of it",
        )


def _is_word(alias: Alias) -> bool:
    """A short strong acronym that is one of the words every text is built with: US, WHO, IT."""
    text = alias.text
    return alias.strength == "strong" and len(text) <= _SHORT and text.isupper() and is_small(text.lower())
