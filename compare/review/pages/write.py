"""Accepted names on their way into the glossary: the difference first, the files when somebody says so."""

from __future__ import annotations

from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from compare.files.changes import Change, commit, unified
from compare.glossary.suggest.accepted import accepted
from compare.review.desk import Desk, Tab, form

HOME = "/write"
TAB = Tab(40, "Write to glossary", HOME)


def routes(desk: Desk) -> list[Route]:
    """The difference, and writing it."""

    def difference(request: Request) -> Response:
        return _shown(desk, request)

    def write(request: Request) -> Response:
        changes, obstacles = _changes(desk)
        if form(request).one("seen") != _digest(unified(changes)):
            return _shown(desk, request, changed=True)
        commit(changes)
        desk.reread()
        return desk.page(request, "write.html.j2", written=changes, obstacles=obstacles)

    return [Route(HOME, difference, methods=["GET"]), Route(HOME, write, methods=["POST"])]


def _shown(desk: Desk, request: Request, changed: bool = False) -> Response:
    changes, obstacles = _changes(desk)
    text = unified(changes)
    return desk.page(
        request,
        "write.html.j2",
        written=None,
        files=[(change.path, _lines(unified([change]))) for change in changes],
        obstacles=obstacles,
        seen=_digest(text),
        changed=changed,
    )


def _changes(desk: Desk) -> tuple[list[Change], list[str]]:
    """What would be written, nothing where there is no folder to write to; and what stands in the way."""
    if desk.editing is None:
        return [], []
    changes, obstacles = accepted(desk.editing(), desk.rulings.now(), desk.queue.known.kind_of)
    return [change for change in changes if change.before != change.after], obstacles


def _lines(difference: str) -> list[tuple[str, str]]:
    """Each line with what it is: added, removed, place or same."""
    sorts = {"+": "added", "-": "removed", "@": "place"}
    return [
        ("file" if line.startswith(("+++", "---")) else sorts.get(line[:1], "same"), line)
        for line in difference.splitlines()
    ]


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
