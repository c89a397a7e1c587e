"""Which columns have a colour that an earlier one has: there are more reports than colours."""

from __future__ import annotations

from compare.report.view.rows import COLOURS, Column


def again(column: Column) -> bool:
    """True for those, which are shown with a ring."""
    return len(column.letter) > 1 or ord(column.letter) - ord("A") >= COLOURS
