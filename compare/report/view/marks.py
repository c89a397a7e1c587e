"""Marks laid into a text by their offsets: overlapping marks become properly nested parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush

from msgspec import Struct, structs


class Mark(Struct, frozen=True):
    """A stretch of a text and what to say of it. `kind` is entity, claim, finding, or word (one that no
    other report of the row has); `tone` says which sort of it (a verdict, a level, known or artefact);
    `target` is the id it points to.
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
    return tuple(_fill(text, 0, len(text), _queue(_clipped(marks, 0, len(text)))))


def plain(parts: Iterable[str | Marked]) -> str:
    """The text of `parts` without its marks."""
    return "".join(part if isinstance(part, str) else plain(part.parts) for part in parts)


# What is still to be laid, the next mark first: a heap, so that a text with very many marks takes no longer
# for each of them.
_Queue = list[tuple[tuple[int, int, str, str, str, str], Mark]]


def _queue(marks: Iterable[Mark]) -> _Queue:
    queue = [(_order(mark), mark) for mark in marks]
    heapify(queue)
    return queue


def _order(mark: Mark) -> tuple[int, int, str, str, str, str]:
    return mark.start, -mark.end, mark.kind, mark.target, mark.tone, mark.title


def _clipped(marks: Iterable[Mark], start: int, end: int) -> Iterator[Mark]:
    for mark in marks:
        if mark.start < mark.end and mark.start < end and mark.end > start:
            cut = mark.start < start or mark.end > end
            yield structs.replace(mark, start=max(mark.start, start), end=min(mark.end, end)) if cut else mark


def _fill(text: str, start: int, end: int, queue: _Queue) -> Iterator[str | Marked]:
    at = start
    while queue:
        mark = heappop(queue)[1]
        inside = []
        while queue and queue[0][1].start < mark.end:
            inside.append(heappop(queue)[1])
        for later in _clipped(inside, mark.end, end):
            heappush(queue, (_order(later), later))
        if at < mark.start:
            yield text[at : mark.start]
        within = _queue(_clipped(inside, mark.start, mark.end))
        yield Marked(mark, tuple(_fill(text, mark.start, mark.end, within)))
        at = mark.end
    if at < end:
        yield text[at:end]
