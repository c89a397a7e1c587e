"""Why two articles or sentences are taken together, on a terminal page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from compare.model import Explanation
from compare.report.terminal.page import Words
from compare.report.view.visible import one_line

if TYPE_CHECKING:
    from rich.console import RenderableType

_SHOWN = 12  # signals of the first score, which decides; what the others add is told in one sum
_WHAT = {"events": ("one event", "not one event"), "sentences": ("one statement", "not one statement")}


def explanation_parts(found: Explanation) -> Iterator[RenderableType]:
    """The two, the answer, what they share, and the signals of largest effect first."""
    yield Words(f"{one_line(found.first)}\n{one_line(found.second)}", "dim")
    sign = "≥" if found.score >= found.threshold else "<"
    yield Words(
        f"{_WHAT[found.kind][not found.same]}: {found.score:.2f} {sign} {found.threshold:.2f}", "bold"
    )
    if found.shared:
        lead = "" if found.kind == "events" else "shared: "
        yield Words(one_line(f"{lead}{'; '.join(found.shared)}"))
    yield Words("\n   adds    value  signal", "bold")
    deciding = [signal for signal in found.signals if ": " not in signal.name and round(signal.adds, 2)]
    for signal in deciding[:_SHOWN]:
        yield Words(f"{signal.adds:+7.2f} {signal.value:8.2f}  {signal.name}: {one_line(signal.meaning)}")
    if rest := deciding[_SHOWN:]:
        yield Words(f"{sum(s.adds for s in rest):+7.2f} {'':8}  {len(rest)} smaller ones, which JSON lists")
    yield Words(f"\nThe first column is in log-odds. {one_line(found.note)}", "dim")
