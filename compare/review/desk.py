"""What every page has at hand: the articles, the glossary, where rulings go, and how to answer."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from compare.config import Config
from compare.glossary import Glossary
from compare.glossary.suggest import Gathered, undecided
from compare.model import Article, UserError
from compare.pipeline import glossary
from compare.pipeline.suggestions import names_in
from compare.review.queue import Queue
from compare.review.rulings import Rulings

if TYPE_CHECKING:
    from jinja2 import Environment

    from compare.glossary.edit.folder import Folder


class Tab(NamedTuple):
    """A page in the bar on top of all pages, the lowest `place` first."""

    place: int
    title: str
    address: str


class Desk:
    """One sitting at the desk.

    `decisions` is the file that rulings are added to and `others` hold earlier ones, `editing` opens the
    folder of entries to change (None when there is none, and nothing can be written), `by` is who rules,
    `names` are those of the articles (else found when first asked for), `form_token` is what every POST
    must bring.
    """

    def __init__(
        self,
        articles: list[Article],
        config: Config,
        known: Glossary,
        decisions: Path,
        editing: Callable[[], Folder] | None = None,
        by: str | None = None,
        others: Sequence[Path] = (),
        names: Gathered | None = None,
    ) -> None:
        self.articles = articles
        self.config = config
        self.known = known
        self.decisions = decisions
        self.editing = editing
        self.by = _who() if by is None else by
        self.rulings = Rulings([*others, decisions])
        self._names = names
        self.form_token = ""
        self.tabs: list[Tab] = []

    def reread(self) -> None:
        """Read the glossary again: entries have been written."""
        self.known = glossary(self.config)

    @cached_property
    def queue(self) -> Queue:
        """The suggestions of this sitting."""
        names = self._names or names_in(self.articles, self.config)
        ruled = self.rulings.now()
        return Queue(names, undecided(names, ruled), ruled)

    @cached_property
    def templates(self) -> Environment:
        """The templates of the desk, which may use those of the report."""
        from compare.review.templating import environment

        return environment()

    def page(self, request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A template as the answer."""
        page = self.templates.get_template(template).render(
            desk=self, here=request.url.path, token=self.form_token, **values
        )
        return HTMLResponse(page, status)

    def refused(self, request: Request, error: UserError | str, status: int = 422) -> HTMLResponse:
        """A page that says what was wrong with what was asked; nothing was changed."""
        return self.page(request, "refused.html.j2", status, message=str(error))


def to(address: str) -> RedirectResponse:
    """Go on to another page: what answers a POST that was done."""
    return RedirectResponse(address, status_code=303)


def form(request: Request) -> Form:
    """What a POST brought: the guard has read and checked it."""
    found: Form = request.scope["form"]
    return found


def whole(text: str) -> int | None:
    """The number that a browser sent; None for anything else, and for what no page has."""
    return int(text) if text.isdecimal() and len(text) < 10 else None


class Form:
    """The fields of a posted form, in order; a field may come more than once."""

    def __init__(self, fields: list[tuple[str, str]]) -> None:
        self.fields = fields

    def one(self, name: str, otherwise: str = "") -> str:
        """The first value of a field."""
        return next((value for key, value in self.fields if key == name), otherwise)

    def every(self, name: str) -> list[str]:
        """All values of a field."""
        return [value for key, value in self.fields if key == name]


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
