"""How much of each report stands in each other one: a matrix, the darker the more."""

from __future__ import annotations

from typing import Any

from compare.report.charts.svg import cells, label
from compare.report.view.event import EventView
from compare.report.view.figure import percent
from compare.report.view.sharing import shares

SIDE = 44  # of a cell, in pixels
LETTER = 7  # of a name, on average and more
DARKEST = 0.4  # a number in the colour of text can still be read on it


def specification(view: EventView) -> dict[str, Any]:
    """The Vega-Lite specification, without the look that all charts share."""
    pairs = shares(view)
    reports = dict.fromkeys(pair.report for pair in pairs)
    names = {report.letter: label(f"{report.letter} {report.name}") for report in reports}
    letters = list(names)
    rows = [
        {
            "report": names[pair.report.letter],
            "other": pair.other.letter,
            "share": pair.value,
            "said": percent(pair.part, pair.whole),
        }
        for pair in pairs
    ]
    size = SIDE * len(letters)
    left = LETTER * max(map(cells, names.values())) + 12
    place = {
        "x": {"field": "other", "type": "ordinal", "sort": letters, "axis": {"orient": "top"}},
        "y": {"field": "report", "type": "ordinal", "sort": None},
    }
    darkness = {"field": "share", "type": "quantitative", "legend": None}
    return {
        "width": size,
        "height": size,
        "padding": {"left": left, "right": 2, "top": 24, "bottom": 2},
        "data": {"values": rows},
        "encoding": place,
        "layer": [
            {
                "mark": {"type": "rect", "fill": "var(--accent)", "stroke": "var(--card)", "strokeWidth": 2},
                "encoding": {
                    "fillOpacity": {**darkness, "scale": {"domain": [0, 1], "range": [0.04, DARKEST]}}
                },
            },
            {"mark": {"type": "text"}, "encoding": {"text": {"field": "said", "type": "nominal"}}},
        ],
    }
