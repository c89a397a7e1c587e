"""Marks laid into a text by their offsets: overlapping marks become properly nested parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, structs


class Mark(Struct, frozen=True):
    """A stretch of a text and what to say of it. `kind` is entity, claim or finding; `tone` says
    which sort of it (a verdict, a level, known or artefact); `target` is the id it points to.
    """

    start: int
    end: int
    kind: str
    target: str
    tone: str = ""
    title: str = ""


class Marked(Struct, frozen=True):
    """A mark with the parts of the text inside it."""

    mark: Mark
    parts: tuple[str | Marked, ...]


def nested(text: str, marks: Iterable[Mark]) -> tuple[str | Marked, ...]:
    """`text` cut into plain and marked parts; the parts read in order give `text` again.

    Offsets count in `text`; what reaches beyond it is cut off. A mark that begins inside another
    and ends after it is split at that end, so parts always nest.
    """
    return tuple(_fill(text, 0, len(text), _clipped(marks, 0, len(text))))


def plain(parts: Iterable[str | Marked]) -> str:
    """The text of `parts` without its marks."""
    return "".join(part if isinstance(part, str) else plain(part.parts) for part in parts)


def _clipped(marks: Iterable[Mark], start: int, end: int) -> list[Mark]:
    inside = (
        structs.replace(mark, start=max(mark.start, start), end=min(mark.end, end))
        for mark in marks
        if mark.start < end and mark.end > start and mark.start < mark.end
    )
    return sorted(
        inside, key=lambda mark: (mark.start, -mark.end, mark.kind, mark.target, mark.tone, mark.title)
    )


def _fill(text: str, start: int, end: int, marks: list[Mark]) -> Iterator[str | Marked]:
    at = start
    while marks:
        mark, *others = marks
        if at < mark.start:
            yield text[at : mark.start]
        within = _clipped(others, mark.start, mark.end)
        yield Marked(mark, tuple(_fill(text, mark.start, mark.end, within)))
        at = mark.end
        marks = _clipped(others, at, end)
    if at < end:
        yield text[at:end]
