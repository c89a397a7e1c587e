"""Names worth adding, one at a time: what somebody rules is on the disk before the next one shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from compare.glossary.decisions import Decisions
from compare.glossary.load import KINDS
from compare.model import UserError
from compare.review.desk import Desk, Form, Tab, form, to
from compare.review.judging import judged, proposed_id
from compare.review.places import Place, place
from compare.review.queue import Item, Queue
from compare.review.rulings import Ruling

HOME = "/suggestions"
TAB = Tab(10, "Suggestions", HOME)


def routes(desk: Desk) -> list[Route]:
    """The next suggestion, one of them, a ruling on it, and a ruling undone."""
    page = Page(desk)
    return [
        Route(HOME, page.next),
        Route(f"{HOME}/undo", page.undo, methods=["POST"]),
        Route(f"{HOME}/{{key}}", page.one, methods=["GET"]),
        Route(f"{HOME}/{{key}}", page.rule, methods=["POST"]),
    ]


class Page:
    """The answers to what is asked of the suggestions."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._articles = {article.id: article for article in desk.articles}

    @property
    def _queue(self) -> Queue:
        return self._desk.queue

    def next(self, request: Request) -> Response:
        """The first suggestion that waits, or that none does."""
        waiting = self._open()
        if waiting:
            return self._shown(request, waiting[0], waiting)
        return self._desk.page(request, "suggestions_done.html.j2", **self._around(request, waiting))

    def one(self, request: Request) -> Response:
        """One suggestion, decided or not."""
        item = self._queue.items.get(request.path_params["key"])
        if item is None:
            return self._gone(request)
        return self._shown(request, item, self._open())

    def rule(self, request: Request) -> Response:
        """Add a ruling to the file, whatever others have ruled meanwhile, and go on."""
        item = self._queue.items.get(request.path_params["key"])
        if item is None:
            return self._gone(request)
        posted = form(request)
        try:
            made = judged(posted, item, self._queue.offers(item), self._desk)
            before = self._desk.rulings.on(item.form)
            met = before[-1] if before and posted.one("seen") != str(len(before)) else None
            ruling = self._desk.rulings.rule(item.key, made, met, posted.one("last"))
        except UserError as error:
            return self._shown(request, item, self._open(), posted, str(error))
        still = [one for one in self._open() if one.key == item.key]  # another candidate is left
        return to(_address(HOME if not still else f"{HOME}/{item.key}", ruling.id))

    def undo(self, request: Request) -> Response:
        """Take back a ruling of this sitting, and show what it was about."""
        ruling = self._desk.rulings.made(form(request).one("ruling"))
        if ruling is None:
            raise UserError("this ruling is not of this sitting; “Rulings” takes back any of them")
        overruled = self._desk.rulings.undo(ruling, self._desk.by)
        if overruled:
            latest = overruled[0]
            raise UserError(
                f"{latest.by or 'somebody'} has ruled “{latest.judgement}” on “{latest.form}” since, "
                "and that ruling stays"
            )
        return to(_address(f"{HOME}/{ruling.item}", ruling.earlier, undone=ruling.id))

    def _open(self) -> list[Item]:
        rulings = self._desk.rulings
        return self._queue.open(rulings.now(), rulings.doubted())

    def _gone(self, request: Request) -> Response:
        message = "This is not, or no longer, among the suggestions: somebody has ruled on it."
        return self._desk.refused(request, message, 404)

    def _shown(
        self, request: Request, item: Item, waiting: list[Item], posted: Form | None = None, problem: str = ""
    ) -> Response:
        """The page of a suggestion; `posted` is what was filled in and not taken, because of a problem."""
        filled = posted or Form([])
        offers = self._queue.offers(item)
        rulings = self._desk.rulings
        ruled = rulings.now()
        standing = {offer.entity: ruled.on(item.form, offer.entity) for offer in offers}
        chosen = next((o.entity for o in offers if standing[o.entity] in (None, "unsure")), offers[0].entity)
        return self._desk.page(
            request,
            "suggestion.html.j2",
            422 if problem else 200,
            problem=problem,
            filled=filled,
            item=item,
            offers=offers,
            standing=standing,
            chosen=filled.one("entity", chosen),
            seen=len(rulings.on(item.form)),
            places=self._places(item),
            kinds=KINDS,
            new_id=proposed_id(item.form),
            **self._around(request, waiting, filled.one("last")),
            **_beside(item, waiting),
        )

    def _around(self, request: Request, waiting: list[Item], last_sent: str = "") -> dict[str, Any]:
        """Progress, and what the last ruling of this browser was."""
        rulings = self._desk.rulings
        last = rulings.made(request.query_params.get("last", last_sent))
        undone = rulings.made(request.query_params.get("undone", ""))
        every = len(self._queue.items)
        return {
            "total": every,
            "done": every - len(waiting),
            "last": last,
            "undone": undone,
            "told": _told(last, self._queue.known.name_of),
            "untold": _told(undone, self._queue.known.name_of),
            "waiting": _unwritten(rulings.now(), self._desk),
        }

    def _places(self, item: Item) -> list[tuple[str, list[Place], int]]:
        found = self._queue.contexts(item)
        return [
            (outlet, [place(one, self._articles) for one in places], more)
            for outlet, (places, more) in found.items()
        ]


def _beside(item: Item, waiting: list[Item]) -> dict[str, Any]:
    """The suggestions before and after this one that wait too."""
    keys = [one.key for one in waiting]
    at = keys.index(item.key) if item.key in keys else -1
    return {
        "before": keys[at - 1] if at > 0 else None,
        "after": keys[at + 1] if at + 1 < len(keys) else None,
    }


def _told(ruling: Ruling | None, name_of: Callable[[str], str]) -> list[tuple[list[str], str, str]]:
    """Forms, judgement and entity of what a ruling decided."""
    told: dict[tuple[str, str], list[str]] = {}
    for one in reversed(ruling.made if ruling else ()):
        told.setdefault((one.judgement, one.name or name_of(one.entity)), []).append(one.form)
    return [(forms, judgement, name) for (judgement, name), forms in told.items()]


def _unwritten(ruled: Decisions, desk: Desk) -> int:
    from compare.pipeline.suggestions import waiting

    return waiting(ruled, desk.known)


def _address(path: str, last: str, **more: str) -> str:
    query = urlencode({name: value for name, value in {"last": last, **more}.items() if value})
    return f"{path}?{query}" if query else path
