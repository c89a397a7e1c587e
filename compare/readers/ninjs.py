"""ninjs, the IPTC's News in JSON, versions 1 to 3: an item, a list of items, or a package of them.

Other JSON is read too when its objects have the fields of JSON lines (`text`, `outlet`, …).
The text of an item is the fullest of its bodies, marked-up ones first: their paragraphs are certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from compare.model import Article, Confidence, InputError
from compare.readers import _records
from compare.readers._iptc import Declared, best, first_publication, withdrawal
from compare.readers._markup import Prose, plain_or_html
from compare.readers._start import decoded
from compare.readers.facts import Fact, built
from compare.readers.raw import START, RawFile, ReadError

SUFFIXES = (".json", ".ninjs")

_LISTS = ("items", "_items", "articles", "associations")  # where envelopes and packages keep their items
_KEYS = frozenset(("bodies", "headlines", "firstcreated", "versioncreated", "contentcreated", "pubstatus"))
_SIGN = re.compile(r'"(?:body_\w+|bodies|(?:version|first|content)[cC]reated)"\s*:')
_MEDIA = frozenset(("picture", "graphic", "audio", "video"))
_DEEPEST = 8  # packages within packages


def recognises(start: bytes) -> bool:
    """JSON with an item or a record in it; of a file longer than `start`, keys that only ninjs has."""
    text = decoded(start)
    if not text.lstrip().startswith(("{", "[")):
        return False
    if len(start) >= START:
        return bool(_SIGN.search(text))
    try:
        return any(map(_holds_article, _objects(msgspec.json.decode(text))))
    except (msgspec.DecodeError, RecursionError):
        return False


def read(file: RawFile) -> Iterator[Article | InputError]:
    """The items that have text, and an error for each that should have.

    Raises ReadError for what is no JSON, or holds no article.
    """
    try:
        value = msgspec.json.decode(file.text())
    except msgspec.DecodeError as error:
        raise ReadError(file.path, f"is not valid JSON ({error}); mend or export it anew") from None
    except RecursionError:
        raise ReadError(file.path, "is nested too deeply for a news item; leave it out") from None
    objects = list(_objects(value))
    if not any(map(_holds_article, objects)):
        raise ReadError(file.path, "holds no ninjs item with a body and no object with “text”; leave it out")
    for number, each in enumerate(objects, 1):
        key = None if each is value else _key(each, number)
        where = file.path if key is None else f"{file.path}#{key}"
        try:
            if withdrawn := _withdrawal(each):
                yield InputError(where, withdrawn)
            elif not _is_ninjs(each):
                yield from _records.articles(each, path=file.path, key=key, where=where, format="json")
            elif prose := _body(each):
                id = None if key is None else where
                yield from built(
                    _facts(each, prose), text=prose.text, path=file.path, format="ninjs", id=id, where=where
                )
            elif each.get("type", "text") not in _MEDIA:
                yield InputError(where, "this item has no body; it was passed over")
        except ReadError as error:
            yield InputError(where, error.message)


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The items in a list, in an envelope, or in a package that has no body of its own."""
    if isinstance(value, list):
        for each in value:
            yield from _objects(each, depth)
    elif isinstance(value, dict) and depth < _DEEPEST:
        parts = next((value[name] for name in _LISTS if isinstance(value.get(name), list | dict)), None)
        if parts is None or _holds_article(value):
            yield value
        else:
            inner = list(parts.values()) if isinstance(parts, dict) else parts
            yield from _objects(inner, depth + 1)


def _holds_article(item: Mapping[str, Any]) -> bool:
    return bool(_body(item)) if _is_ninjs(item) else bool(_records.known(item) & {"text", "sentences"})


def _is_ninjs(item: Mapping[str, Any]) -> bool:
    return any(key.startswith("body_") or key.lower() in _KEYS for key in item)


def _withdrawal(item: Mapping[str, Any]) -> str | None:
    status = next((item[name] for name in item if name.lower() == "pubstatus"), None)
    return withdrawal(status) if isinstance(status, str) else None


def _key(item: Mapping[str, Any], number: int) -> str:
    return next(
        (key for name in ("uri", "id", "guid") if isinstance(key := item.get(name), str) and key), str(number)
    )


def _body(item: Mapping[str, Any]) -> Prose | None:
    """The main body; where none is called so the one of most words, of equals the marked-up one.

    Raises ReadError when a body is not text.
    """
    found = []
    for role, kind, value in _bodies(item):
        prose = plain_or_html(value, kind)
        found.append((role == "main", len(prose.text.split()), prose.marked_up, prose))
    best_of_all = max(found, key=lambda each: each[:3], default=None)
    return best_of_all[3] if best_of_all and best_of_all[1] else None


def _bodies(item: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Role, media type and value of each body: `body_xhtml` in version 1, `bodies` since version 2."""
    for name, value in item.items():
        if name.startswith("body_") and isinstance(value, str):
            yield "", name, value
    for body in _dicts(item.get("bodies")):
        kind = body.get("contenttype") or body.get("contentType")
        if isinstance(body.get("value"), str):
            yield str(body.get("role", "")), str(kind or ""), body["value"]


def _facts(item: Mapping[str, Any], prose: Prose) -> dict[str, Fact | None]:
    """What the item declares.

    The outlet is its provider where a profile names one, else who holds the copyright, else the first
    source of information. Organisations are what the item is about, never its outlet.
    """
    low = Confidence.MEDIUM
    written = {name.lower(): name for name in item}  # version 3 writes versionCreated

    def at(name: str, confidence: Confidence = Confidence.HIGH) -> Declared:
        return Declared(written.get(name, name), _name(item.get(written.get(name, name))), confidence)

    return {
        "outlet": best(
            [
                at("provider"),
                at("source"),
                at("copyrightholder", low),
                at("infosource", low),
                at("infosources", low),
            ]
        ),
        "published": first_publication(
            [at("firstcreated"), at("contentcreated")],
            at("versioncreated", low),
            at("embargoeduntil") if "embargoeduntil" in written else at("embargoed"),
        ),
        "title": best([_headline(item), Declared("h1", prose.headline), at("title")]),
        "language": best([at("language")]),
    }


def _headline(item: Mapping[str, Any]) -> Declared:
    """`headline` in version 1; of the `headlines` since version 2 the main one, else the first."""
    several = _dicts(item.get("headlines"))
    main = next((each for each in several if each.get("role") == "main"), several[0] if several else {})
    value = item.get("headline") or main.get("value")
    whole = plain_or_html(value, "") if isinstance(value, str) else Prose()
    return Declared(
        "headline" if item.get("headline") else "headlines", whole.headline or " ".join(whole.text.split())
    )


def _name(value: Any) -> str | None:
    """A name as it stands, or that of a party: an object, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("literal") or value.get("code")
    return value if isinstance(value, str) else None


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
