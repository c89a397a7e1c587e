"""One entry of the glossary: read, changed in a form with its examples tried at once, and written."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from compare.files.changes import commit
from compare.glossary.edit.folder import Folder
from compare.glossary.load import redirects
from compare.model import Entity, UserError
from compare.review import editing
from compare.review.desk import Desk, form, to
from compare.review.difference import difference
from compare.review.drafts import EMPTY_ALIAS, EMPTY_EXAMPLE, Draft, draft_of, rebased
from compare.review.editing import Base
from compare.review.filled import draft_from

_NOT_FILLED = ("token", "more")
_BLANK = {"name": 1, "alias": 2, "example": 1}  # empty rows that wait to be filled in
_MORE = {"name": 2, "alias": 8, "example": 4}


def routes(desk: Desk) -> list[Route]:
    """The entry, its form, and what the form is sent to."""
    return [
        Route("/glossary/{id}", lambda request: _read(desk, request)),
        Route("/glossary/{id}/edit", lambda request: _edited(desk, request), methods=["GET", "POST"]),
        Route("/glossary/{id}/trial", lambda request: _tried(desk, request), methods=["POST"]),
        Route("/glossary/{id}/difference", lambda request: _shown(desk, request), methods=["POST"]),
        Route("/glossary/{id}/write", lambda request: _written(desk, request), methods=["POST"]),
        *(
            Route(f"/glossary/{{id}}/{verb}", lambda request: to(_address(_id(request))), methods=["GET"])
            for verb in ("trial", "difference", "write")
        ),
    ]


def _read(desk: Desk, request: Request) -> Response:
    folder = editing.folder(desk)
    id_ = _id(request)
    if heir := redirects(folder.entities).get(id_):
        return to(_address(heir))
    entity = folder.entities.get(id_)
    if entity is None:
        return desk.refused(request, f"there is no entry “{id_}”", 404)
    base = editing.base(folder, id_)
    return desk.page(
        request,
        "entry.html.j2",
        entity=entity,
        place=editing.place(folder, id_),
        trial=editing.tried(folder, entity),
        text=base.text if base else "",
        names={one: folder.entities[one].name() for one in _linked(entity) if one in folder.entities},
        writable=desk.editing is not None,
        written="written" in request.query_params,
    )


def _edited(desk: Desk, request: Request) -> Response:
    """The form: as the entry is, or, when it was posted, as it was filled in, with more empty rows."""
    if request.method == "POST":
        start = editing.sent_back(form(request).one("base"))
        return _form(desk, request, start, blank=_MORE if form(request).one("more") else _BLANK)
    folder = _to_edit(desk)
    start_now = editing.base(folder, _id(request))
    if start_now is None:
        return desk.refused(request, f"there is no entry “{_id(request)}”", 404)
    return _form(desk, request, start_now, draft_of(start_now.entity(_id(request))))


def _tried(desk: Desk, request: Request) -> Response:
    """How the examples fare, and what else is wrong, in the entry as it is filled in."""
    start, problem, trial = editing.sent_back(form(request).one("base")), "", None
    try:
        folder = _to_edit(desk)
        entity, _ = editing.proposed(folder, _id(request), start, draft_from(form(request)))
        trial = editing.tried(folder, entity)
    except UserError as error:
        problem = str(error)
    if "hx-request" not in request.headers:
        return _form(desk, request, start)
    return desk.page(request, "entry_trial.html.j2", trial=trial, problem=problem)


def _shown(desk: Desk, request: Request) -> Response:
    """The difference that writing would make."""
    start = editing.sent_back(form(request).one("base"))
    try:
        folder = _to_edit(desk)
        if moved := _moved(desk, request, folder, start):
            return moved
        entity, change = editing.proposed(folder, _id(request), start, draft_from(form(request)))
        trial = editing.tried(folder, entity)
    except UserError as error:
        return _form(desk, request, start, problem=str(error), status=422)
    if entity == start.entity(entity.id):
        return _form(desk, request, start, problem="There is nothing to change.", status=422)
    return desk.page(
        request,
        "entry_difference.html.j2",
        entity=entity,
        change=change,
        lines=difference(start.text, change.after),
        copied=not start.own,
        trial=trial,
        fields=[(name, value) for name, value in form(request).fields if name not in _NOT_FILLED],
    )


def _written(desk: Desk, request: Request) -> Response:
    start = editing.sent_back(form(request).one("base"))
    try:
        folder = _to_edit(desk)
        if moved := _moved(desk, request, folder, start):
            return moved
        entity, change = editing.proposed(folder, _id(request), start, draft_from(form(request)))
        commit([change])
    except UserError as error:
        return _form(desk, request, start, problem=str(error), status=409)
    desk.reread()
    return to(f"{_address(entity.id)}?written")


def _moved(desk: Desk, request: Request, folder: Folder, start: Base) -> Response | None:
    """Where the entry has changed on the disk: the form over what it is now, and what was changed."""
    id_ = _id(request)
    now = editing.moved_on(folder, id_, start)
    if now is None:
        return None
    draft = rebased(draft_from(form(request)), start.entity(id_), now.entity(id_))
    problem = "The entry was changed by somebody else meanwhile. Your changes are still in this form."
    return _form(desk, request, now, draft, problem, 409, theirs=start)


def _form(
    desk: Desk,
    request: Request,
    start: Base,
    draft: Draft | None = None,
    problem: str = "",
    status: int = 200,
    theirs: Base | None = None,
    blank: dict[str, int] = _BLANK,
) -> Response:
    """The form over `start`; `theirs` is what it was made from, where that has changed."""
    id_ = _id(request)
    trial, place, entity = None, None, None
    try:
        draft = draft or draft_from(form(request))
        folder = _to_edit(desk)
        place = editing.place(folder, id_)
        entity, _ = editing.proposed(folder, id_, start, draft)
        trial = editing.tried(folder, entity)
    except UserError as error:
        problem = problem or str(error)
    return desk.page(
        request,
        "entry_form.html.j2",
        status,
        entity=start.entity(id_),
        draft=draft or draft_of(start.entity(id_)),
        sent=start.sent(),
        place=place,
        own=start.own,
        trial=trial,
        problem=problem,
        unwritten=request.method == "POST" and entity != start.entity(id_),
        theirs=difference(theirs.text, start.text) if theirs else [],
        blank=blank,
        empty_alias=EMPTY_ALIAS,
        empty_example=EMPTY_EXAMPLE,
    )


def _to_edit(desk: Desk) -> Folder:
    if desk.editing is None:
        raise UserError("no glossary folder to edit; name one with --into, or “glossary” in newscollate.toml")
    return desk.editing()


def _linked(entity: Entity) -> list[str]:
    return [*entity.see, *entity.distinct_from, *([entity.metonym_for] if entity.metonym_for else [])]


def _id(request: Request) -> str:
    found: str = request.path_params["id"]
    return found


def _address(id_: str) -> str:
    return f"/glossary/{quote(id_, safe='')}"
