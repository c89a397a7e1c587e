"""How many reports appeared when: a bar for each day, month or year."""

from __future__ import annotations

from typing import Any

from compare.model import Comparison
from compare.report.view.volume import name, volumes

WIDTH, HEIGHT = 620, 150  # of the bars, in pixels
LABELS = 6  # below the bars
COUNTED = 31  # bars that are wide enough to carry their number


def specification(comparison: Comparison) -> dict[str, Any]:
    """The Vega-Lite specification, without the look that all charts share."""
    spans = volumes(comparison)
    rows = [{"span": name(span), "reports": span.reports, "said": str(span.reports or "")} for span in spans]
    step = -(-len(spans) // LABELS)
    most = max(span.reports for span in spans)
    bars: list[dict[str, Any]] = [{"mark": {"type": "bar", "fill": "var(--accent)"}}]
    if len(spans) <= COUNTED:
        said = {"text": {"field": "said", "type": "nominal"}}
        bars.append({"mark": {"type": "text", "baseline": "bottom", "dy": -3}, "encoding": said})
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "padding": {"left": 50, "right": 50, "top": 24, "bottom": 24},
        "data": {"values": rows},
        "encoding": {
            "x": {
                "field": "span",
                "type": "ordinal",
                "sort": None,
                "scale": {"paddingInner": 0.15, "paddingOuter": 0.1},
                "axis": {"values": [row["span"] for row in rows[::step]]},
            },
            "y": {
                "field": "reports",
                "type": "quantitative",
                "scale": {"domain": [0, most]},
                "axis": {"values": [most], "format": "d", "grid": True, "gridColor": "var(--line)"},
            },
        },
        "layer": bars,
    }
