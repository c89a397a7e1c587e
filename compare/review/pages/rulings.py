"""Every ruling there is, the latest first; any that holds can be taken back."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from compare.glossary.decisions import OPEN, Decision, form_key
from compare.model import UserError
from compare.review.desk import Desk, Tab, form, to

HOME = "/rulings"
TAB = Tab(50, "Rulings", HOME)
_SHOWN = 500


def routes(desk: Desk) -> list[Route]:
    """The list, and a ruling taken back."""

    def listed(request: Request) -> Response:
        history = desk.rulings.history()
        latest = desk.rulings.now().latest
        rows = [(one, _holds(one, latest.get(_pair(one)))) for one in reversed(history[-_SHOWN:])]
        return desk.page(request, "every_ruling.html.j2", rows=rows, more=max(0, len(history) - _SHOWN))

    def take_back(request: Request) -> Response:
        posted = form(request)
        pair = (form_key(posted.one("written")), posted.one("entity"))
        latest = desk.rulings.now().latest.get(pair)
        if latest is None or latest.on != posted.one("on"):
            raise UserError("somebody has ruled on this since; look again")
        desk.rulings.take_back(latest, desk.by)
        return to(HOME)

    return [Route(HOME, listed, methods=["GET"]), Route(HOME, take_back, methods=["POST"])]


def _pair(one: Decision) -> tuple[str, str]:
    return (form_key(one.form), one.entity)


def _holds(one: Decision, latest: Decision | None) -> bool:
    return one == latest and one.judgement != OPEN
