"""The examples of an entry hold: what they mark is recognised, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from compare.glossary import Glossary
from compare.glossary.lint.scene import Fault, Scene
from compare.model import Article, Entity, Level

NAMES = ("failing-example", "bad-example")


def check(scene: Scene, path: Path, entity: Entity) -> Iterator[Fault]:
    """Every example, run."""
    for number, example in enumerate(entity.examples):
        name, message = _fault(entity, example, scene.glossary)
        if message:
            yield Fault(name, Level.ERROR, message, "examples", number)


def _fault(entity: Entity, example: str | dict[str, str], glossary: Glossary) -> tuple[str, str]:
    if isinstance(example, str):
        text, spans = _unmarked(example)
        if not spans:
            return "bad-example", f"example {example!r} marks nothing; write [[…]] round the name"
        if _places(entity, glossary, text) != spans:
            return "failing-example", f"example {example!r} fails: found {_told(glossary, text)}"
    elif set(example) != {"not"}:
        return "bad-example", f"example {example!r} must be a sentence or {{not: sentence}}"
    elif _places(entity, glossary, example["not"]):
        told = _told(glossary, example["not"])
        return "failing-example", f"example {{not: {example['not']!r}}} fails: found {told}"
    return "", ""


def _unmarked(example: str) -> tuple[str, list[tuple[int, int]]]:
    """An example without its marks, and the spans they stood round."""
    text, spans = "", []
    for index, piece in enumerate(re.split(r"\[\[|\]\]", example)):
        if index % 2:
            spans.append((len(text), len(text) + len(piece)))
        text += piece
    return text, spans


def _places(entity: Entity, glossary: Glossary, text: str) -> list[tuple[int, int]]:
    mentions = glossary.recognise(Article(text=text))
    return [(mention.start, mention.end) for mention in mentions if mention.entity == entity.id]


def _told(glossary: Glossary, text: str) -> str:
    mentions = glossary.recognise(Article(text=text))
    return ", ".join(f"{mention.text} → {mention.entity}" for mention in mentions) or "nothing"
