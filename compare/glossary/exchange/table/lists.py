"""Lists of terms that others keep: one term a row under headings of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from compare.glossary.exchange import Assumed
from compare.glossary.exchange.draft import (
    ALIAS,
    Draft,
    Form,
    is_tag,
    language_of,
    named,
    one_line,
    second_preferred,
)
from compare.glossary.exchange.table.own import Row
from compare.model import UserError

_FOREIGN = {  # of several columns for the same, the heading that is named first counts
    "text": "term text form name label source",
    "lang": "language lang locale languagecode",
    "status": "status administrativestatus usage usagestatus termstatus",
    "key": "concept conceptid entry entryid group id",
    "type": "type termtype",
    "note": "note notes comment comments definition explanation description",
    "kind": "kind",
    "wikidata": "wikidata qid",
    "strength": "strength",
    "needs": "needs",
    "case": "case",
    "script": "script",
    "since": "since validfrom",
    "until": "until validuntil",
    "in-english": "inenglish",
}
MEANING = {heading: key for key, headings in _FOREIGN.items() for heading in headings.split()}
_RANK = {heading: rank for rank, heading in enumerate(MEANING)}
_STATUS = {
    "preferred": "preferred standard approved yes recommended",
    "admitted": "admitted allowed accepted alternative synonym variant",
    "deprecated": "deprecated forbidden obsolete superseded notrecommended avoid donotuse rejected no",
}
_STATUSES = {word: status for status, words in _STATUS.items() for word in words.split()}
_FACTS = (
    "strength",
    "needs",
    "case",
    "script",
    "since",
    "until",
    "in-english",
)  # of a name
_IN_SMALL = ("strength", "case", "in-english")
_TYPES = {"fullform": "full", "abbreviation": "short", "shortform": "short"}
_OURS = ("full", "short", "surname", "acronym", "demonym", "transliteration", "artefact")
_TYPES |= dict(zip(_OURS, _OURS, strict=True))


class _Group(Struct):
    """The rows of one entry."""

    draft: Draft
    rows: list[dict[str, str]] = []
    forms: list[Form] = []


def meanings(columns: Iterable[str]) -> list[str | None]:
    """What each column of a foreign table holds; several may hold notes."""
    words = [word(column) for column in columns]
    best: dict[str, int] = {}
    for place, heading in enumerate(words):
        key = MEANING.get(heading)
        if key and (key not in best or _RANK[heading] < _RANK[words[best[key]]]):
            best[key] = place
    found = [MEANING.get(heading) for heading in words]
    return [key if key == "note" or (key and best[key] == i) else None for i, key in enumerate(found)]


def read(
    path: Path, meaning: list[str | None], lines: Iterable[Row], assumed: Assumed, remarks: list[str]
) -> list[Draft]:
    """The entries as drafts; raises UserError naming the row. `remarks` gains what is left out."""
    groups: dict[str, _Group] = {}
    current = ""
    for number, cells in lines:
        row = _row(meaning, cells)
        if not row:
            continue
        if "text" not in row:
            raise UserError(f"{path}: row {number}: no term")
        form = _form(path, number, row, assumed)
        if "key" in row:
            current = row["key"]
        elif current and row in groups[current].rows:
            pass
        elif "key" in meaning or not current or _begins(form, groups[current].forms):
            current = f"row {number}"
        group = groups.setdefault(current, _Group(Draft(f"row {number}", {}, row.get("key"))))
        if row in group.rows:
            remarks.append(f"{path}: row {number}: says the same as one before; it is left out")
            continue
        group.rows.append(row)
        if form not in group.forms:
            group.forms.append(form)
        _say(path, number, group.draft.fields, row)
    for group in groups.values():
        remarks += [f"{path}: {one}" for one in second_preferred(group.draft.place, group.forms)]
        group.draft.fields |= named(group.forms)
        if notes := dict.fromkeys(row["note"] for row in group.rows if "note" in row):
            group.draft.fields["note"] = "; ".join(notes)
    return [group.draft for group in groups.values()]


def _row(meaning: list[str | None], cells: list[str]) -> dict[str, str]:
    """The cells by what they hold; several notes in one."""
    row: dict[str, str] = {}
    for key, cell in zip(meaning, cells, strict=False):
        if key and cell.strip():
            row[key] = f"{row[key]}; {one_line(cell)}" if key in row else one_line(cell)
    return row


def _say(path: Path, number: int, fields: dict[str, Any], row: Mapping[str, str]) -> None:
    """What a row says of the entry as a whole; raises UserError where another says something else."""
    for key in ("kind", "wikidata"):
        if key in row:
            value = _qid(row[key]) if key == "wikidata" else row[key]
            if fields.setdefault(key, value) != value:
                raise UserError(f"{path}: row {number}: {key} is said twice of one entry, and not alike")


def _begins(form: Form, before: Iterable[Form]) -> bool:
    """Whether a new entry begins: with a preferred name in a language that has one already."""
    chief = ("preferred", None)
    return form.status in chief and any(one.lang == form.lang and one.status in chief for one in before)


def _form(path: Path, number: int, row: Mapping[str, str], assumed: Assumed) -> Form:
    language = language_of(row.get("lang", assumed.language))
    if not is_tag(language):
        raise UserError(f"{path}: row {number}: {language!r} is no language; write en, fr, ar-Latn …")
    status = _STATUSES.get(word(row["status"])) if "status" in row else None
    if "status" in row and status is None:
        raise UserError(
            f"{path}: row {number}: status {row['status']!r} is unknown; "
            "use preferred, admitted or deprecated"
        )
    more: dict[str, Any] = {key: _fact(key, row[key]) for key in _FACTS if key in row}
    role = "both" if more and status != "deprecated" and status != "admitted" else None  # a name has no facts
    if kind := _TYPES.get(word(row.get("type", ""))):
        more["type"] = kind
    return Form(row["text"], language, status, role, more)


def _fact(key: str, cell: str) -> Any:
    """The items of a list between semicolons or commas; a choice in small letters."""
    if ALIAS[key]:
        return [item.strip() for item in re.split("[;,]", cell) if item.strip()]
    return cell.lower() if key in _IN_SMALL else cell


def _qid(cell: str) -> str:
    """The QID in a cell that may hold its address."""
    found = re.search(r"\bQ[1-9]\d*\b", cell)
    return found[0] if found else cell


def word(cell: str) -> str:
    """A heading or a status in its plainest form: “Concept ID” → conceptid."""
    return re.sub(r"[\W_]+", "", cell.lower())
