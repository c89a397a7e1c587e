"""Lineage: which reports are one text, and where others came from, as a diagram and in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct

from compare.model import Origin, Passage
from compare.report.view.event import EventView
from compare.report.view.rows import Column

# In the units of the drawing.
_LINE: Final = 26
_PAD: Final = 12
_GAP: Final = 22
_WIDTH: Final = 220
_BETWEEN: Final = 130
_TIP: Final = 8
_SHARED: Final = "shared"
_FEW: Final = 12  # words of an edited passage that are too few to tell who had them first


class Box(Struct, frozen=True):
    """A rectangle of the diagram: an agency (`agency`), or reports that are one text."""

    x: int
    y: int
    height: int
    agency: str = ""
    reports: tuple[tuple[Column, int], ...] = ()  # with the height of their line

    @property
    def right(self) -> int:
        """Where it ends."""
        return self.x + _WIDTH

    @property
    def middle(self) -> int:
        """The height at which arrows leave and arrive."""
        return self.y + self.height // 2


class Arrow(Struct, frozen=True):
    """From what was there first to what was made of it; `kind` says how: text, pieced, verbatim, edited or
    credited; with “shared” a line without a `tip`, as nobody can tell. `path` and `tip` are as SVG has them.
    """

    path: str
    tip: str
    kind: str


class Diagram(Struct, frozen=True):
    """Boxes in three columns, what came first on the left; agencies and reports by name in `told`."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


class Taken(Struct, frozen=True):
    """A passage of a report that came from elsewhere: from a report of the event, or from who is named."""

    column: Column
    passage: Passage
    source: Column | None
    reason: str = ""

    @property
    def directed(self) -> bool:
        """Whether it can be told which of two reports was there first: not of one day, nor by a sentence."""
        if self.source is None:
            return True
        own, other = self.column.article.published, self.source.article.published
        if own and other and (own.start, own.end) == (other.start, other.end):
            return False
        return self.passage.kind != "edited" or len(self.passage.text.split()) > _FEW

    @property
    def words(self) -> str:
        """How it came, for a sentence that goes on with its source."""
        if not self.directed:
            most = "most of " if self.passage.kind == "edited" else ""
            return f"shares {most}these words with"
        return {
            "verbatim": "word for word from",
            "edited": "edited, from",
            "credited": "credited to",
        }.get(self.passage.kind, "reads as if taken from another text, which is not known")


def taken(view: EventView) -> tuple[Taken, ...]:
    """The passages of the event, by column and place."""
    by_id = {column.article.id: column for column in view.columns}
    order = {column.article.id: place for place, column in enumerate(view.columns)}
    spoken = _speaker(view)
    passages = (one for one in view.event.passages if one.article in by_id)
    return tuple(
        Taken(
            by_id[one.article],
            one,
            by_id.get(one.source.article) if one.source else None,
            spoken(one.reason),
        )
        for one in sorted(passages, key=lambda one: (order[one.article], one.start, one.end))
    )


def reasons(view: EventView) -> tuple[str, ...]:
    """Why reports are one origin, by the names of the reports."""
    spoken = _speaker(view)
    return tuple(spoken(why) for origin in view.event.origins for why in origin.why)


def _speaker(view: EventView) -> Callable[[str], str]:
    """What gives a reason with names instead of ids, and percentages as they are written elsewhere."""
    names = {column.article.id: column.name for column in view.columns}
    ids = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    named = re.compile(rf"(?<![\w/])(?:{ids})(?![\w/])")

    def spoken(reason: str) -> str:
        told = named.sub(lambda found: names[found[0]], reason).replace("looks pieced", "reads as if put")
        return re.sub(r"(?<=\d)[ \u00a0]%", "%", told).replace("pieced together", "put together")

    return spoken


def diagram(view: EventView) -> Diagram | None:
    """The lineage drawn; nothing where no report shares anything with another, or with an agency."""
    links = tuple(dict.fromkeys(_links(view)))
    if not links and not any(len(origin.articles) > 1 for origin in view.event.origins):
        return None
    agencies = dict.fromkeys(start for start, _, _ in links if isinstance(start, str))
    pieced = _pieced(view)
    whole = [_whole(view, origin, pieced) for origin in view.event.origins]
    placed = {*pieced, *(column.article.id for columns in whole for column in columns)}
    ends_of_links = dict.fromkeys(end for link in links for end in link[:2])
    whole += [(one,) for one in ends_of_links if not isinstance(one, str) and one.article.id not in placed]
    x = (_WIDTH + _BETWEEN) if agencies else 0
    boxes = (
        *_column(0, [(agency, ()) for agency in agencies]),
        *_column(x, [("", columns) for columns in whole if columns]),
        *_column(x + _WIDTH + _BETWEEN, [("", (view.column(id_),)) for id_ in pieced]),
    )
    ends: dict[str | Column, tuple[Box, int]] = {box.agency: (box, box.middle) for box in boxes if box.agency}
    ends |= {column: (box, y + _LINE // 2) for box in boxes for column, y in box.reports}
    arrows = tuple(_arrow(ends[start], ends[end], kind) for start, end, kind in links)
    bent = any(ends[start][0].x == ends[end][0].x for start, end, _ in links)
    return Diagram(
        max(box.right for box in boxes) + (_BETWEEN // 2 if bent else 0),
        max(box.y + box.height for box in boxes),
        boxes,
        tuple(dict.fromkeys(arrows)),
    )


def _pieced(view: EventView) -> tuple[str, ...]:
    known = {column.article.id for column in view.columns}
    every = (id_ for origin in view.event.origins for id_ in origin.pieced if id_ in known)
    return tuple(dict.fromkeys(every))


def _links(view: EventView) -> Iterator[tuple[str | Column, Column, str]]:
    """From an agency by its name, or a report, to a report."""
    pieced = _pieced(view)
    for origin in view.event.origins:
        whole = _whole(view, origin, pieced)
        if origin.agency and whole:
            yield origin.agency, whole[0], "text"
        for id_ in origin.pieced:
            if whole and id_ in pieced:
                yield whole[0], view.column(id_), "pieced"
    for one in taken(view):
        if one.source and one.source != one.column and not one.directed:
            first, second = sorted((one.source, one.column), key=lambda column: view.columns.index(column))
            yield first, second, f"{one.passage.kind} {_SHARED}"
        elif one.source and one.source != one.column:
            yield one.source, one.column, one.passage.kind
        elif one.passage.credit:
            yield one.passage.credit, one.column, one.passage.kind


def _whole(view: EventView, origin: Origin, pieced: tuple[str, ...]) -> tuple[Column, ...]:
    return tuple(view.column(id_) for id_ in origin.articles if id_ not in pieced)


def _column(x: int, boxes: list[tuple[str, tuple[Column, ...]]]) -> Iterator[Box]:
    """Boxes one under the other."""
    y = 0
    for agency, columns in boxes:
        height = _LINE * max(1, len(columns)) + 2 * _PAD
        lines = tuple((column, y + _PAD + _LINE * n) for n, column in enumerate(columns))
        yield Box(x, y, height, agency, lines)
        y += height + _GAP


def _arrow(begin: tuple[Box, int], arrive: tuple[Box, int], kind: str) -> Arrow:
    """From side to side, each end at its height; between boxes one under the other, round their right."""
    (start, a), (end, b) = begin, arrive
    if start.x < end.x:
        left, right, turn, out = start.right, end.x, 1, (start.right + end.x) // 2
    elif start.x > end.x:
        left, right, turn, out = start.x, end.right, -1, (start.x + end.right) // 2
    else:
        left, right, turn, out = start.right, end.right, -1, start.right + _BETWEEN // 2
    if kind.endswith(_SHARED):
        return Arrow(f"M{left} {a}C{out} {a} {out} {b} {right} {b}", "", kind)
    tip = right - turn * _TIP
    path = f"M{left} {a}C{out} {a} {out} {b} {tip} {b}"
    return Arrow(path, f"M{tip} {b - 4}l{turn * _TIP} 4 {-turn * _TIP} 4z", kind)
