"""The desk as a web application: the pages found in `pages`, the assets, and the guard before all of them."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from compare.model import UserError
from compare.review import pages
from compare.review.assets import served
from compare.review.desk import Desk
from compare.review.guard import HEADERS, Guard, form_token


def application(desk: Desk, key: str, hosts: Iterable[str]) -> Starlette:
    """The web application of one sitting; `key` opens it, `hosts` are its addresses: "127.0.0.1:8000".

    A module of `pages` has `routes(desk)`, and `TAB` when it stands in the bar on top; the desk opens at
    the first tab.
    """
    modules = _modules()
    desk.form_token = form_token(key)
    desk.tabs = sorted(module.TAB for module in modules if hasattr(module, "TAB"))
    routes = [route for module in modules for route in module.routes(desk)]

    def refused(request: Request, error: Exception) -> Response:
        return desk.refused(request, str(error))

    def no_page(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 404
        return desk.refused(request, "There is no such page.", status)

    def broken(request: Request, error: Exception) -> Response:
        """Answers from outside the guard; the terminal is shown what went wrong."""
        message = (
            "Something went wrong in the desk; its terminal says what. Look whether anything was done.\n"
        )
        return PlainTextResponse(message, 500, HEADERS)

    def opened(request: Request) -> Response:
        return RedirectResponse(desk.tabs[0].address, status_code=303)

    return Starlette(
        routes=[Route("/", opened), Route("/assets/{name}", served(desk)), *routes],
        middleware=[Middleware(Guard, key=key, hosts=hosts)],
        exception_handlers={UserError: refused, HTTPException: no_page, Exception: broken},
    )


def _modules() -> list[ModuleType]:
    found = sorted(module.name for module in iter_modules(pages.__path__))
    return [import_module(f"{pages.__name__}.{name}") for name in found]
