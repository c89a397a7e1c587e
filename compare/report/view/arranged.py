"""A comparison laid out for reading, once for all the formats of a report."""

from __future__ import annotations

from functools import cached_property

from compare.model import Comparison, GlossaryReport
from compare.report.view.event import EventView, views
from compare.report.view.glossary import glossary_of


class Arranged:
    """The events and the glossary of a comparison, each arranged when it is first asked for."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison

    @cached_property
    def events(self) -> tuple[EventView, ...]:
        """As `views` has them."""
        return views(self._comparison)

    @cached_property
    def glossary(self) -> GlossaryReport:
        """Of all articles."""
        return glossary_of(self._comparison)
