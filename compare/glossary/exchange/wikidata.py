"""Labels and aliases of Wikidata: Special:EntityData, or lines of the entity dump. Read only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from compare.glossary.exchange import Assumed, Imported
from compare.glossary.exchange.draft import Draft, Form, finished, language_of, named, one_line
from compare.glossary.exchange.json import decoded
from compare.model import UserError

LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "ru", "ar")
_ENTITY_DATA = re.compile(r'\s*\{\s*"entities"\s*:\s*\{')
_LINE = re.compile(r'\s*+(?:\[\s*+)?\{(?=[^\n]*"labels"\s*:)(?=[^\n]*"(?:type|id)"\s*:\s*"(?:item|Q\d+)")')
_QID = re.compile(r"Q[1-9]\d*")
_LONGEST_LINE = 64_000_000  # bytes; the largest items have a few million
_SHORT = 3  # letters: an acronym so short stands for much else
# Classes (P31) that settle the kind; a place is also what has coordinates (P625).
_KINDS = {
    "person": "Q5",
    "place": "Q6256 Q3624078 Q515 Q1549591 Q5119 Q486972 Q35657 Q3957 Q532 Q4022 Q8502 Q23442",
    "organisation": "Q43229 Q4830453 Q783794 Q7278 Q484652 Q245065 Q163740 Q11032 Q192283 Q17149090 Q1110794 "
    "Q327333 Q79913 Q15911314 Q41710 Q476028 Q3918",
    "event": "Q178561 Q198 Q8465 Q180684 Q645883 Q1190554 Q40231 Q124757 Q2223653 Q18564543 Q625994",
    "agreement": "Q131569 Q93288 Q625298 Q252550",
}
_KIND_OF = {qid: kind for kind, qids in _KINDS.items() for qid in qids.split()}


def recognises(head: str) -> bool:
    """Special:EntityData, an array of items as in the dump, or an item a line."""
    return bool(_ENTITY_DATA.match(head) or _LINE.match(head))


def read(path: Path, assumed: Assumed) -> Imported:
    """The items with a label in one of the languages; raises UserError naming the line or the item.

    A name of at most three capitals is made weak: it still wants `needs`, as `lint` says.
    """
    languages = assumed.languages or LANGUAGES
    drafts: list[Draft] = []
    nameless, weak = 0, list[str]()
    for place, item in _items(path):
        qid = item.get("id")
        if not isinstance(qid, str) or not _QID.fullmatch(qid):
            continue  # a property or a lexeme
        forms = list(_forms(path, f"{place} ({qid})", item, languages))
        if not forms:
            nameless += 1
            continue
        kind = _kind(item)
        fields = {**named(forms), "wikidata": qid, **({"kind": kind} if kind else {})}
        weak += dict.fromkeys(form.text for form in forms if form.more.get("strength") == "weak")
        drafts.append(Draft(f"{place} ({qid})", fields))
    remarks = []
    if nameless:
        remarks.append(f"{path}: {nameless} items have no name in {', '.join(languages)}")
    if weak:
        some = ", ".join(weak[:5]) + (" …" if len(weak) > 5 else "")
        remarks.append(f"{path}: {len(weak)} short acronyms are weak and want `needs`: {some}")
    return finished(path, drafts, assumed, remarks)


def _items(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    with path.open("rb") as stream:
        head = stream.read(4096).decode("utf-8-sig", "replace")
    if _ENTITY_DATA.match(head):
        items = decoded(path)["entities"]
        for number, item in enumerate(items.values() if isinstance(items, dict) else (), start=1):
            if isinstance(item, dict):
                yield f"item {number}", item
        return
    yield from _lines(path)


def _lines(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The items of a dump, one a line between brackets, or several on one."""
    with path.open("rb") as stream:
        number = 0
        while line := stream.readline(_LONGEST_LINE + 1):
            number += 1
            if len(line) > _LONGEST_LINE:
                raise UserError(f"{path}: line {number}: is longer than {_LONGEST_LINE // 1_000_000} MB")
            text = line.strip().removeprefix(b"\xef\xbb\xbf").lstrip(b"[").rstrip(b",]\r\n ")
            if text:
                yield from ((f"line {number}", item) for item in _parsed(path, number, text))


def _parsed(path: Path, number: int, text: bytes) -> list[Mapping[str, Any]]:
    try:
        items = msgspec.json.decode(b"[" + text + b"]")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(f"{path}: line {number}: is not an item in JSON: {error}") from error
    return [item for item in items if isinstance(item, dict)]


def _forms(path: Path, place: str, item: Mapping[str, Any], languages: tuple[str, ...]) -> Iterator[Form]:
    labels, aliases = item.get("labels") or {}, item.get("aliases") or {}
    if not isinstance(labels, dict) or not isinstance(aliases, dict):
        raise UserError(f"{path}: {place}: its labels or aliases are not by language")
    for language in languages:
        texts = [
            *_texts(path, place, [labels.get(language)]),
            *_texts(path, place, aliases.get(language) or []),
        ]
        for index, text in enumerate(dict.fromkeys(texts)):
            chief = index == 0 and language in labels
            yield Form(text, language_of(language), "preferred" if chief else "admitted", more=_more(text))
            if chief and "strength" in _more(text):  # only an alias can be weak
                yield Form(text, language_of(language), "admitted", "alias", _more(text))


def _texts(path: Path, place: str, values: Any) -> Iterator[str]:
    if not isinstance(values, list):
        raise UserError(f"{path}: {place}: its aliases are no list")
    for value in values:
        if value is None:
            continue
        text = value.get("value") if isinstance(value, dict) else None
        if not isinstance(text, str):
            raise UserError(f"{path}: {place}: a name without a text")
        if one_line(text):
            yield one_line(text)


def _more(text: str) -> dict[str, str]:
    """What a name's letters tell: an acronym, and a weak one where it is short."""
    letters = text.replace(".", "")
    if not (letters.isupper() and letters.isalpha() and len(letters) <= 6):
        return {}
    return {"type": "acronym"} | ({"strength": "weak"} if len(letters) <= _SHORT else {})


def _kind(item: Mapping[str, Any]) -> str | None:
    claims = item.get("claims")
    if not isinstance(claims, dict):
        return None
    classes = claims.get("P31")
    for claim in classes if isinstance(classes, list) else ():
        try:
            kind = _KIND_OF.get(claim["mainsnak"]["datavalue"]["value"]["id"])
        except (KeyError, TypeError):
            continue
        if kind:
            return kind
    return "place" if claims.get("P625") else None
