"""A terminal page as a string; nothing reads the environment.

Rich draws it, save for a page without colour of lines in the letters of the West: those are laid out
here in the same way, for loading rich takes longer than checking an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import TYPE_CHECKING

from compare.report.view.visible import commands, disarmed, visible

if TYPE_CHECKING:
    from rich.console import RenderableType

ELLIPSIS = "…"
ESCAPE = len(r"\x3a") - 1  # cells that a character takes more when it is written out
# Latin letters and the punctuation of the West: one cell each, and no white space but spaces.
ONE_CELL_EACH = re.compile("[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20ac]*")
_WORD = re.compile(r" *[^ ]+ *")


class Words:
    """Visible text in a style, `indent` cells from the left, wrapped where the page ends."""

    def __init__(self, text: str, style: str = "", *, indent: int = 0) -> None:
        self._pieces = [(visible(text.replace("\r\n", "\n")), style)]
        self._indent = indent

    def append(self, text: str, style: str = "") -> Words:
        """Add visible text, in its own style over that of the first."""
        self._pieces.append((visible(text), style))
        return self

    def __rich__(self) -> RenderableType:
        """The same for rich."""
        from rich.padding import Padding
        from rich.text import Text

        (text, style), *more = self._pieces
        whole = Text(text, style, overflow="fold")
        for text, style in more:
            whole.append(text, style)
        return Padding(whole, (0, 0, 0, self._indent)) if self._indent else whole

    def plain(self, width: int) -> list[str] | None:
        """The lines on a page of `width` cells; None where only rich knows how many a letter takes."""
        lines = "".join(text for text, _ in self._pieces).split("\n")
        if not all(map(ONE_CELL_EACH.fullmatch, lines)) or width <= self._indent:
            return None
        wrapped = (part for line in lines for part in _wrapped(line, width - self._indent))
        return [f"{' ' * self._indent}{line}".rstrip(" ") for line in wrapped]


def drawn(parts: Iterable[RenderableType], width: int, colour: bool) -> str:
    """The parts below one another, `width` cells wide, with ANSI colours or none at all."""
    parts = list(parts)
    if not colour:
        plain = [part.plain(width) if isinstance(part, Words) else None for part in parts]
        if None not in plain:
            return disarmed("".join(f"{line}\n" for lines in plain for line in lines or ()))
    from rich.console import Console

    page = StringIO()
    console = Console(
        file=page,
        width=width,
        height=100,
        force_terminal=colour,
        force_jupyter=False,
        force_interactive=False,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    for part in parts:
        console.print(part, crop=False)
    return disarmed("".join(f"{line.rstrip(' ')}\n" for line in page.getvalue().split("\n")[:-1]))


def _wrapped(line: str, width: int) -> Iterator[str]:
    """`line` broken before the words that do not fit, and within those longer than a line."""
    start = used = 0
    for word in _WORD.finditer(line):
        size, visible_size = len(word[0]), len(word[0].rstrip(" "))
        if used + visible_size <= width:
            used += size
            continue
        for end in range(word.start(), word.end(), width) if visible_size > width else (word.start(),):
            if end:
                yield line[start:end]
            start = end
        used = word.end() - start
    yield line[start:]


def cells_of(text: str) -> int:
    """How many cells `text` takes on a terminal."""
    if ONE_CELL_EACH.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def excerpt(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """The source line around a span, cut to `width` cells, and the carets that stand under the span.

    Of a span over several lines only the first is shown. Cells, not characters, are counted.
    """
    near = 4 * width  # more than a line shows
    first = max(text.rfind("\n", 0, start) + 1, start - near)
    last = text.find("\n", start, end + near)
    last = min(len(text), end + near) if last < 0 else last
    before, span, after = (
        _flat(text[a:b]) for a, b in ((first, start), (start, min(end, last)), (end, last))
    )
    escapes = len(disarmed(before + span + after)) - len(before + span + after)
    room = max(width - cells_of(span) - escapes, 0)
    before = _shortened(before[::-1], max(room // 3, room - cells_of(after)))[::-1]
    after = _shortened(after, room - cells_of(before))
    line = f"{before}{span}{after}"
    left, under = (
        cells_of(piece) + ESCAPE * sum(start <= place < start + len(piece) for place in commands(line))
        for start, piece in ((0, before), (len(before), span))
    )
    return line, " " * left + "^" * max(under, 1)


def _flat(text: str) -> str:
    return visible(text.rstrip("\r").replace("\t", " "))


def _shortened(text: str, room: int) -> str:
    if cells_of(text) <= room:
        return text
    kept, cells = 0, 1  # the ellipsis takes a cell
    while kept < len(text) and cells + cells_of(text[kept]) <= room:
        cells += cells_of(text[kept])
        kept += 1
    return text[:kept] + ELLIPSIS
