"""A terminal page as a string: rich draws it, nothing reads the environment."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from typing import TYPE_CHECKING

from compare.report.view.visible import visible

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

ELLIPSIS = "…"


def drawn(parts: Iterable[RenderableType], width: int, colour: bool) -> str:
    """The parts below one another, `width` cells wide, with ANSI colours or none at all."""
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
    return "".join(f"{line.rstrip(' ')}\n" for line in page.getvalue().split("\n")[:-1])


def words(text: str, style: str = "", *, wrap: bool = True) -> Text:
    """Visible text in one style; without `wrap` it stays on one line however long."""
    from rich.text import Text

    shown = visible(text.replace("\r\n", "\n"))
    return Text(shown, style=style, no_wrap=not wrap, overflow="fold" if wrap else "ignore")


def excerpt(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """The source line around a span, cut to `width` cells, and the carets that stand under the span.

    Of a span over several lines only the first is shown. Cells, not characters, are counted.
    """
    from rich.cells import cell_len

    near = 4 * width  # more than a line shows
    first = max(text.rfind("\n", 0, start) + 1, start - near)
    last = text.find("\n", start, end + near)
    last = min(len(text), end + near) if last < 0 else last
    before, span, after = (
        _flat(text[a:b]) for a, b in ((first, start), (start, min(end, last)), (end, last))
    )
    room = max(width - cell_len(span), 0)
    before = _shortened(before[::-1], max(room // 3, room - cell_len(after)))[::-1]
    after = _shortened(after, room - cell_len(before))
    carets = "^" * max(cell_len(span), 1)
    return f"{before}{span}{after}", " " * cell_len(before) + carets


def _flat(text: str) -> str:
    return visible(text.rstrip("\r").replace("\t", " "))


def _shortened(text: str, room: int) -> str:
    from rich.cells import cell_len

    if cell_len(text) <= room:
        return text
    kept, cells = 0, 1  # the ellipsis takes a cell
    while kept < len(text) and cells + cell_len(text[kept]) <= room:
        cells += cell_len(text[kept])
        kept += 1
    return text[:kept] + ELLIPSIS
