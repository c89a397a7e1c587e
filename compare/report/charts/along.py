"""Where along the story the reports differ: a bar for each part of it."""

from __future__ import annotations

from typing import Any

from compare.report.view.along import name, parts
from compare.report.view.event import EventView

HEIGHT = 150  # of the bars, in pixels


def specification(view: EventView) -> dict[str, Any]:
    """The Vega-Lite specification, without the look that all charts share."""
    cut = parts(view)
    rows = [
        {
            "part": name(part),
            "share": part.value,
            "said": f"{part.differ} of {part.rows}" if part.rows else "–",
        }
        for part in cut
    ]
    percents = [0, 0.5, 1]
    return {
        "width": len(cut) * (58 if len(cut) < 8 else 52),
        "height": HEIGHT,
        "padding": {"left": 42, "right": 4, "top": 24, "bottom": 24},
        "data": {"values": rows},
        "encoding": {
            "x": {
                "field": "part",
                "type": "ordinal",
                "sort": None,
                "scale": {"paddingInner": 0.15, "paddingOuter": 0.1},
                "axis": {"labelFontSize": 12 if len(cut) < 8 else 11},
            },
            "y": {
                "field": "share",
                "type": "quantitative",
                "scale": {"domain": [0, 1]},
                "axis": {"values": percents, "format": ".0%", "grid": True, "gridColor": "var(--line)"},
            },
        },
        "layer": [
            {"mark": {"type": "bar", "fill": "var(--differs)"}},
            {
                "mark": {"type": "text", "baseline": "bottom", "dy": -3},
                "encoding": {"text": {"field": "said", "type": "nominal"}},
            },
        ],
    }
