"""The notes of `unused-ignore`: requests for silence that silence nothing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Sequence

from compare.model import Article, Confidence, Finding, Level, Span
from compare.silencing.orders import CATEGORY, UNUSED, Order, nearest
from compare.silencing.sidecar import Sidecar

_WORD = re.compile(r"\S+")


def on_order(
    article: Article,
    order: Order,
    unknown: Sequence[str],
    idle: Sequence[str],
    known: Collection[str],
    before: Sequence[Finding],
) -> Finding:
    """The note on a comment or a key of the front matter: `unknown` names no rule has, `idle` ones whose
    rules find nothing there. `before` are the notes on the same article so far.
    """
    place = order.place
    what = "This comment" if place.kind == "comment" else "“newscollate” in the front matter"
    in_page = place.kind == "comment" and place.start == place.end
    if in_page:
        what += f" (line {place.line} of the page)"
    of_all = len(unknown) + len(idle) == len(order.names)
    if order.fault:
        said = order.fault
    elif unknown:
        said = _unknown(unknown, known)
    else:
        found = " and ".join(f"“{name}” finds" for name in idle) if idle else "the rules find"
        where = "in the article" if order.span is None else "here"
        said = f"silences nothing: {found} nothing {where}; delete it"
        if not of_all:
            said = f"says more than is needed: {found} nothing {where}; take the name out"
    span = _word_at(article.text, place.start) if in_page or place.start == place.end else place
    return _note(article.id, article.path, article.text, span, f"{what} {said}", before)


def on_entry(sidecar: Sidecar, number: int, unknown: Sequence[str], known: Collection[str]) -> Finding:
    """The note on an entry of a sidecar, in the sidecar itself."""
    said = _unknown(unknown, known) if unknown else "silences nothing in any article it means; delete it"
    message = f"This entry {said}"
    return _note(sidecar.path, sidecar.path, sidecar.text, sidecar.places[number], message, ())


def _unknown(names: Sequence[str], known: Collection[str]) -> str:
    hints = ", ".join(f"“{name}”, which is no rule or category{nearest(name, known)}" for name in names)
    return f"names {hints}"


def _note(article: str, path: str, text: str, span: Span, message: str, before: Sequence[Finding]) -> Finding:
    words = span.of(text)
    ordinal = 1 + sum(one.text == words for one in before)
    return Finding(
        rule=UNUSED,
        category=CATEGORY,
        mqm="",
        level=Level.NOTE,
        confidence=Confidence.HIGH,
        article=article,
        path=path,
        start=span.start,
        end=span.end,
        line=text.count("\n", 0, span.start) + 1,
        column=span.start - text.rfind("\n", 0, span.start),
        text=words,
        message=message if message.endswith("?") else f"{message}.",
        fingerprint=hashlib.sha256("\x1f".join((UNUSED, words, str(ordinal))).encode()).hexdigest()[:16],
    )


def _word_at(text: str, place: int) -> Span:
    """The word at `place` or behind it, the last one at the end of the text."""
    found = _WORD.search(text, place)
    if found is None:
        start = len(text.rstrip().rpartition(" ")[0])
        found = _WORD.search(text, start)
    return Span(*found.span()) if found else Span(place, place)
