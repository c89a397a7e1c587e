"""One file = one chart: a Vega-Lite specification of the rows of `compare.report.view`.

vl-convert, of the extra [charts], draws it without a browser; `svg` makes of that a picture that can stand
in a page. Every size is given: nothing is laid out by a font that another machine may not have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.model import Comparison, UserError

if TYPE_CHECKING:
    from markupsafe import Markup

    from compare.report.view.event import EventView
    from compare.report.view.figure import Figure

VEGA_LITE = "6.1"  # of those that vl-convert holds


def need() -> None:
    """Raises UserError where the extra is not installed."""
    try:
        import vl_convert  # noqa: F401
    except ImportError:
        raise UserError(
            "--charts needs the library that draws; install it: pip install 'newscollate[charts]'"
        ) from None


def of_event(view: EventView, draw: bool) -> list[tuple[Figure, Markup | None]]:
    """The figures of an event that have something to show, each with its chart when asked to `draw`."""
    from compare.report.charts import along, sharing
    from compare.report.view.along import figure as along_the_story
    from compare.report.view.sharing import figure as what_is_shared

    charts = ((what_is_shared(view), sharing), (along_the_story(view), along))
    return [
        (figure, _drawn(figure, chart.specification(view)) if draw else None)
        for figure, chart in charts
        if figure
    ]


def of_all(comparison: Comparison, draw: bool) -> list[tuple[Figure, Markup | None]]:
    """The figures over all events."""
    from compare.report.charts import volume
    from compare.report.view.volume import figure as over_time

    figure = over_time(comparison)
    return [(figure, _drawn(figure, volume.specification(comparison)) if draw else None)] if figure else []


def _drawn(figure: Figure, specification: dict[str, Any]) -> Markup:
    import vl_convert

    from compare.report.charts.svg import inline

    drawn = vl_convert.vegalite_to_svg(specification | _LOOK, vl_version=VEGA_LITE)
    return inline(drawn, figure.id, figure.title, f"{figure.hint} {figure.told}")


_LOOK: dict[str, Any] = {
    "$schema": f"https://vega.github.io/schema/vega-lite/v{VEGA_LITE}.json",
    "autosize": "none",
    "config": {
        "background": None,
        "view": {"stroke": None},
        "text": {"fontSize": 12, "color": "currentColor"},
        "axis": {
            "title": None,
            "labelColor": "currentColor",
            "labelFontSize": 12,
            "labelLimit": 0,
            "labelOverlap": False,
            "labelAngle": 0,
            "domain": False,
            "ticks": False,
            "grid": False,
        },
    },
}
