"""The glossary: all entries, found by name, kind and layer, a page at a time."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from compare.glossary.edit.folder import Folder
from compare.glossary.load import KINDS
from compare.glossary.show import search
from compare.model import Entity
from compare.review import editing
from compare.review.desk import Desk, Tab, whole

TAB = Tab(20, "Glossary", "/glossary")
_PAGE = 50
_MOST_HITS = 500


class _Line(NamedTuple):
    """An entry in the list: the name that was found, where it is not the preferred one, and its layer."""

    entity: Entity
    found: str
    layer: str


def routes(desk: Desk) -> list[Route]:
    """The list."""

    def listed(request: Request) -> Response:
        asked = request.query_params
        words, kind, layer = (asked.get(name, "").strip() for name in ("q", "kind", "layer"))
        folder = editing.folder(desk)
        layers = editing.layers(folder)
        lines = [
            _Line(entity, found, layers[entity.id])
            for entity, found in (_hits(folder, words) if words else _all(folder))
            if kind in ("", entity.kind) and layer in ("", layers[entity.id])
        ]
        pages = max(1, -(-len(lines) // _PAGE))
        page = min(pages, max(1, whole(asked.get("page", "")) or 1))

        def at(number: int) -> str:
            given = {"q": words, "kind": kind, "layer": layer, "page": str(number)}
            return "?" + urlencode({name: value for name, value in given.items() if value})

        return desk.page(
            request,
            "entries.html.j2",
            lines=lines[(page - 1) * _PAGE : page * _PAGE],
            count=len(lines),
            first=(page - 1) * _PAGE + 1,
            words=words,
            kind=kind,
            layer=layer,
            kinds=KINDS,
            layers=editing.LAYERS,
            before=at(page - 1) if page > 1 else None,
            after=at(page + 1) if page < pages else None,
            page=page,
            pages=pages,
        )

    return [Route("/glossary", listed)]


def _hits(folder: Folder, words: str) -> list[tuple[Entity, str]]:
    hits = search(editing.known(folder), words, _MOST_HITS)
    return [(hit.entity, hit.name if hit.name != hit.entity.name() else "") for hit in hits]


def _all(folder: Folder) -> list[tuple[Entity, str]]:
    return [(one, "") for one in sorted(folder.entities.values(), key=lambda one: one.name().casefold())]
