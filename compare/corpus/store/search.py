"""Articles of a store that have certain words."""

from __future__ import annotations

from collections.abc import Sequence

from compare.corpus.store.database import Database, marks
from compare.corpus.store.events import name, within
from compare.corpus.store.packing import unpack
from compare.corpus.store.query import excerpt, terms
from compare.model import UserError
from compare.model.store import Hit, Searched

_ROOM = 160  # characters of an excerpt


def search(
    base: Database,
    query: str,
    *,
    outlets: Sequence[str] = (),
    language: str | None = None,
    since: int | None = None,
    until: int | None = None,
    limit: int = 20,
) -> Searched:
    """The `limit` articles that fit `query` best (see `query.terms`), of these outlets, in this language,
    published between these days (ordinals). Raises UserError for a query without a word, and for names that
    are no text.
    """
    asked = terms(query)
    found, value = base.matching(asked)
    conditions, days = within("articles", since, until)
    names = [_facet("--outlet", outlet) for outlet in outlets]
    languages = [_facet("--language", language)] if language else []
    if names:
        conditions.append(f"articles.outlet IN ({marks(names)})")
    if languages:
        conditions.append("articles.language = ?")
    where = (
        f"{found} AS found JOIN articles ON articles.number = found.number"
        " LEFT JOIN members ON members.article = articles.number"
        f" WHERE {' AND '.join(conditions)}"
    )
    values = [value, *days, *names, *languages]
    order = f"ORDER BY found.rank, articles.number DESC LIMIT {int(limit)}"
    with base.reading():
        [[total]] = base.rows(f"SELECT count(*) FROM {where}", values)
        rows = base.rows(f"SELECT facts, event FROM {where} {order}", values)
    hits = []
    for facts, event in rows:
        one = unpack(facts)
        words = excerpt(one.prose, asked, _ROOM)
        hits.append(Hit(one.id, one.outlet, one.language, one.published, one.headline, name(event), words))
    return Searched(query, tuple(hits), total)


def _facet(option: str, name: str) -> str:
    """A name as the store has it."""
    try:
        return name.encode().decode().casefold()
    except UnicodeEncodeError:
        raise UserError(f"{option} {name}: no text; write it in UTF-8") from None
