"""An entry's file as lines: which belong to which key and to which item, comments with what they speak of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from msgspec import Struct, field

_LINE = re.compile(r"[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029])|[^\n\r\x85\u2028\u2029]+")
_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n\r\x85\u2028\u2029]*", re.MULTILINE)


class Line(Struct):
    """A line with its end, the comment in it from # on, and whether it holds anything else."""

    text: str
    comment: str = ""
    full: bool = False

    @property
    def indent(self) -> int:
        """Where it begins; 0 for an empty line."""
        return len(self.text) - len(self.text.lstrip()) if self.text.strip() else 0


class Part(Struct):
    """One item: the comments above it, and its own lines."""

    lead: list[Line]
    lines: list[Line]


class Field(Struct):
    """One key of the entry. `items` are there where each stands on lines of its own."""

    key: str
    lead: list[Line]
    head: list[Line]
    items: list[Part] = field(default_factory=list)
    tail: list[Line] = field(default_factory=list)  # comments indented below the last item
    flow: bool = False  # written with [] or {}: the lines hold brackets and commas too

    @property
    def lines(self) -> list[Line]:
        """All lines of the field but its lead."""
        return [*self.head, *(line for part in self.items for line in (*part.lead, *part.lines)), *self.tail]


class Page(Struct):
    """All lines of a file, in order."""

    fields: list[Field]
    end: list[Line]

    @property
    def text(self) -> str:
        """The file again."""
        return joined([line for one in self.fields for line in (*one.lead, *one.lines)] + self.end)

    @property
    def newline(self) -> str:
        """How the lines of the file end."""
        return (
            "\r\n" if any(line.text.endswith("\r\n") for one in self.fields for line in one.lines) else "\n"
        )


def joined(lines: Iterable[Line]) -> str:
    """The lines as text."""
    return "".join(line.text for line in lines)


def page(text: str) -> Page:
    """`text`, a valid entry, taken apart; all in one field "" where keys do not stand on lines of their own.

    Raises ValueError where PyYAML cannot read what is a valid entry otherwise.
    """
    import yaml

    try:
        root: Any = yaml.compose(text, Loader=_loader())
        lines = _lines(text)
    except yaml.YAMLError as error:
        raise ValueError(" ".join(str(error).split())) from error
    starts = [key.start_mark.line for key, _ in root.value]
    if root.flow_style or not _rising(starts) or any(key.start_mark.column for key, _ in root.value):
        return Page([Field("", [], lines, flow=True)], [])
    fields: list[Field] = []
    rest = lines[: starts[0]]
    for (key, value), start, stop in zip(root.value, starts, [*starts[1:], len(lines)], strict=True):
        fields.append(Field(key.value, rest, [], flow=bool(getattr(value, "flow_style", False))))
        rest = _fill(fields[-1], lines, start, stop, _children(value, lines, start, stop))
    return Page(fields, rest)


def _fill(
    one: Field, lines: list[Line], start: int, stop: int, children: list[tuple[int, int]]
) -> list[Line]:
    """Give a field its lines from `start` on; returns those before `stop` that speak of what follows it."""
    bounds = [*(line for line, _ in children), stop]
    one.head, lead = _own(lines[start : bounds[0]], children[0][1] if children else 0)
    for (line, column), end in zip(children, bounds[1:], strict=True):
        own, after = _own(lines[line:end], column)
        one.items.append(Part(lead, own))
        lead = after
    inside = max((number for number, line in enumerate(lead, 1) if line.indent), default=0) if children else 0
    one.tail = lead[:inside]
    return lead[inside:]


def _own(lines: list[Line], column: int) -> tuple[list[Line], list[Line]]:
    """The lines of what begins in `column`, with the comments indented below it; and those that follow it."""
    end = max((n for n, line in enumerate(lines, 1) if line.full or line.indent > column + 1), default=1)
    return lines[:end], lines[end:]


def _children(value: Any, lines: list[Line], start: int, stop: int) -> list[tuple[int, int]]:
    """Line and column of each item, where each begins on a line of its own below the key's; else none."""
    if isinstance(value.value, str) or not value.value:
        return []
    nodes = [one[0] if isinstance(one, tuple) else one for one in value.value]
    found = [node.start_mark.line for node in nodes]
    if not _rising([start, *found, stop]):
        return []
    begun = [lines[line].indent for line in found]
    if value.id == "sequence" and not value.flow_style:
        dashed = all(
            lines[line].text[column : column + 1] == "-" for line, column in zip(found, begun, strict=True)
        )
        return list(zip(found, begun, strict=True)) if dashed else []
    own = all(node.start_mark.column == column for node, column in zip(nodes, begun, strict=True))
    return list(zip(found, begun, strict=True)) if own else []


def _rising(numbers: Sequence[int]) -> bool:
    return all(one < other for one, other in pairwise(numbers))


def _lines(text: str) -> list[Line]:
    """The lines of a text, with what YAML's tokens leave of each: a comment, or nothing."""
    import yaml

    found = [Line(line) for line in _LINE.findall(text)]
    starts: list[int] = []
    at = 0
    for line in found:
        starts.append(at)
        at += len(line.text)
    for match in _comments(text, yaml.scan(text, Loader=_loader())):
        found[bisect_right(starts, match.start()) - 1].comment = match.group().rstrip()
    for line in found:
        rest = line.text[: line.text.rindex(line.comment)] if line.comment else line.text
        line.full = bool(rest.strip())
    return found


def _comments(text: str, tokens: Iterable[Any]) -> Iterator[re.Match[str]]:
    """What begins with # outside every token; after | or > too."""
    at = 0
    for token in tokens:
        yield from _COMMENT.finditer(text, at, token.start_mark.index)
        at = max(at, token.end_mark.index)
        if getattr(token, "style", None) in ("|", ">"):
            line = _LINE.match(text, token.start_mark.index)
            yield from _COMMENT.finditer(text, token.start_mark.index, line.end() if line else at)
    yield from _COMMENT.finditer(text, at)


def _loader() -> Any:
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
