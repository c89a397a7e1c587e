"""How the reports of an event stand on a terminal page: below one another, or side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from compare.report.terminal.page import Words
from compare.report.view.rows import Column
from compare.report.view.visible import one_line, visible

if TYPE_CHECKING:
    from rich.console import RenderableType

NARROW = 72  # cells of a page without room for names
COLUMN = 36  # the fewest cells of a report in rows side by side
ABREAST = 4  # the most reports in them
COLUMN_STYLES = ("yellow", "bright_blue", "green", "bright_yellow", "blue", "red", "magenta", "cyan")


class Page(Struct, frozen=True):
    """How reports stand on a page of `width` cells."""

    width: int

    @property
    def narrow(self) -> bool:
        """Whether a report is called by its letter alone."""
        return self.width < NARROW

    def named(self, column: Column, facts: str) -> str:
        """What is known of a report, behind its name where that has no place of its own."""
        return facts if not self.narrow else " · ".join(filter(None, (one_line(column.name), facts)))

    def abreast(self, columns: Sequence[Column]) -> bool:
        """Whether there is room for rows of these reports side by side."""
        return 1 < len(columns) <= min(ABREAST, (self.width - 2) // COLUMN)

    def by_column(self, lines: Iterable[tuple[Sequence[Column], Words]]) -> RenderableType:
        """Lines of reports, each behind the letters and names of those that have it."""
        from rich.padding import Padding
        from rich.table import Table
        from rich.text import Text

        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(max_width=COLUMN // 3)
        if not self.narrow:
            grid.add_column(max_width=24)
        grid.add_column(ratio=1)
        for columns, text in lines:
            letters, names = Text(), Text(overflow="fold")
            for place, column in enumerate(columns):
                style = COLUMN_STYLES[column.colour]
                letters.append(f"{' ' * bool(place)}{column.letter}", f"bold {style}")
                names.append(f"{', ' * bool(place)}{visible(one_line(column.name))}", style)
            grid.add_row(letters, *([] if self.narrow else [names]), text)
        return Padding(grid, (0, 0, 0, 2))

    def side_by_side(self, cells: Iterable[Words]) -> RenderableType:
        """A line of cells of one width, over the whole page."""
        from rich.padding import Padding
        from rich.table import Table

        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        cells = list(cells)
        for _ in cells:
            grid.add_column(ratio=1)
        grid.add_row(*cells)
        return Padding(grid, (0, 0, 0, 2))
