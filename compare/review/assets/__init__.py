"""What the pages load: style, script, and htmx, pinned in vendor.toml (scripts/vendor.py fetches it)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from compare.review.desk import Desk

HERE = Path(__file__).parent
_COLOURS = {"m1": 'fill="#0072b2"', "m2": 'fill="#e69f00"', "m3": 'fill="#009e73"', "m4": 'stroke="#777"'}
_CSS, _JS = "text/css; charset=utf-8", "text/javascript; charset=utf-8"


def served(desk: Desk) -> Callable[[Request], Response]:
    """Answers with an asset; the name that was asked for is looked up here and never on the disk."""
    style = str(desk.templates.globals["style"])  # the report's own
    assets = {
        "style.css": (f"{style}\n{_text('desk.css')}", _CSS),
        "mark.svg": (_icon(str(desk.templates.globals["mark"])), "image/svg+xml"),
        "desk.js": (_text("desk.js"), _JS),
        "htmx.min.js": (_text("htmx.min.js"), _JS),
    }

    def answer(request: Request) -> Response:
        found = assets.get(request.path_params["name"])
        if found is None:
            return PlainTextResponse("There is no such file.\n", 404)
        return Response(found[0], media_type=found[1])

    return answer


def _icon(mark: str) -> str:
    """The mark as a file of its own, which no style sheet colours."""
    for name, colour in _COLOURS.items():
        mark = mark.replace(f'class="{name}"', colour)
    return mark.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


def _text(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
