"""Why two articles or sentences are taken together, on a terminal page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from compare.model import Explanation
from compare.report.terminal.page import Words
from compare.report.view.visible import one_line

if TYPE_CHECKING:
    from rich.console import RenderableType

_WHAT = {"events": ("one event", "not one event"), "sentences": ("one statement", "not one statement")}


def explanation_parts(found: Explanation) -> Iterator[RenderableType]:
    """The two, the answer, what they share, and each signal that does something, largest effect first."""
    yield Words(f"{one_line(found.first)}\n{one_line(found.second)}", "dim")
    sign = "≥" if found.same else "<"
    yield Words(
        f"{_WHAT[found.kind][not found.same]}: {found.score:.2f} {sign} {found.threshold:.2f}", "bold"
    )
    if found.shared:
        lead = "" if found.kind == "events" else "shared: "
        yield Words(one_line(f"{lead}{'; '.join(found.shared)}"))
    yield Words("\n   adds    value  signal", "bold")
    for signal in found.signals:
        if round(signal.adds, 2):
            yield Words(f"{signal.adds:+7.2f} {signal.value:8.2f}  {signal.name}: {one_line(signal.meaning)}")
    yield Words(f"\nThe first column is in log-odds. {one_line(found.note)}", "dim")
