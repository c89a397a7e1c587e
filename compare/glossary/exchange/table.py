"""Entries as rows, one name or example a row: what CSV and XLSX share.

A row stands by itself, so that people may sort and filter: `id` is in each. What is said of the
entry as a whole stands in its first row.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from compare.glossary.exchange import Assumed, Imported
from compare.glossary.exchange.draft import (
    ALIAS,
    ENTITY,
    Draft,
    Form,
    finished,
    is_tag,
    language_of,
    named,
    one_line,
    plain,
)
from compare.model import Entity, UserError

_SHOWN = ("lang", "type", "strength", "status", "case")  # of an alias, also where they are as usual
_USUAL = {"lang": "en", "type": "name", "strength": "strong", "status": "admitted", "case": "exact"}
_OF_ALIAS = tuple(key for key in ALIAS if key != "text")
_OF_ENTRY = {
    (key if key not in ALIAS else f"entry-{key}"): key
    for key in ENTITY
    if key not in ("id", "preferred", "aliases", "examples")
}
COLUMNS = ("id", "role", "text", *_OF_ALIAS, *_OF_ENTRY)
_FOREIGN = {
    "text": "term text form name label source",
    "lang": "language lang locale languagecode",
    "status": "status administrativestatus usage usagestatus termstatus",
    "key": "id concept conceptid entry entryid group",
    "type": "type termtype",
    "note": "note notes comment comments definition explanation description",
    "kind": "kind",
    "wikidata": "wikidata qid",
}
_MEANING = {heading: key for key, headings in _FOREIGN.items() for heading in headings.split()}
_STATUS = {
    "preferred": "preferred standard approved yes recommended",
    "admitted": "admitted allowed accepted alternative synonym variant",
    "deprecated": "deprecated forbidden obsolete superseded notrecommended avoid donotuse rejected no",
}
_STATUSES = {word: status for status, words in _STATUS.items() for word in words.split()}
_TYPES = {"fullform": "full", "acronym": "acronym", "abbreviation": "short", "shortform": "short"}

Row = tuple[int, list[str]]  # its number in the file, from 1, and its cells


def rows(entities: Iterable[Entity]) -> Iterator[list[str]]:
    """The heading, and the rows of every entity."""
    yield list(COLUMNS)
    for entity in entities:
        fields = plain(entity)
        whole = {column: _cell(fields.get(key, "")) for column, key in _OF_ENTRY.items()}
        for role, cells in _rows(fields):
            yield [{"id": entity.id, "role": role, **cells, **whole}.get(column, "") for column in COLUMNS]
            whole = {}


def read(path: Path, table: Iterable[Row], assumed: Assumed) -> Imported:
    """The entries of a table; its first row is the heading. Raises UserError naming the row."""
    lines = iter(table)
    _, heading = next(lines, (1, []))
    columns = [cell.strip().lower() for cell in heading]
    if {"id", "role", "text"} <= set(columns):
        return finished(path, _own(path, columns, lines), assumed)
    meaning = [_MEANING.get(_word(column)) for column in columns]
    if "text" not in meaning:
        raise UserError(
            f"{path}: row 1: no column `term`; give the table a heading such as term,language,status"
        )
    remarks = [
        f"{path}: the column {cell!r} is not taken over"
        for cell, key in zip(heading, meaning, strict=True)
        if key is None and cell.strip()
    ]
    if "key" not in meaning:
        remarks.append(
            f"{path}: no column `concept` says which rows are one entry: "
            "a new one begins where a language has its preferred name already"
        )
    return finished(path, _foreign(path, meaning, lines, assumed), assumed, remarks)


def is_heading(cells: Iterable[str]) -> bool:
    """Whether these cells head a table of terms."""
    return any(_MEANING.get(_word(cell)) == "text" for cell in cells)


def _rows(fields: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    for language, name in fields["preferred"].items():
        yield "preferred", {"text": name, "lang": language}
    for alias in fields.get("aliases", ()):
        usual = {key: _USUAL[key] for key in _SHOWN}
        yield "alias", {key: _cell(value) for key, value in (usual | alias).items()}
    for example in fields.get("examples", ()):
        if isinstance(example, str):
            yield "example", {"text": example}
        elif set(example) == {"not"}:
            yield "counterexample", {"text": example["not"]}
        else:
            yield "example-json", {"text": json.dumps(example, ensure_ascii=False)}


def _own(path: Path, columns: list[str], lines: Iterable[Row]) -> list[Draft]:
    drafts: dict[str, Draft] = {}
    for number, cells in lines:
        row = {key: cell for key, cell in zip(columns, cells, strict=False) if cell}
        if not row:
            continue
        id_ = row.get("id", "")
        draft = drafts.setdefault(id_, Draft(f"row {number}", {"id": id_, "preferred": {}}))
        for column, key in _OF_ENTRY.items():
            if column in row:
                value = _value(row[column], ENTITY[key])
                if draft.fields.setdefault(key, value) != value:
                    raise UserError(f"{path}: row {number}: {column} of {id_!r} is said twice, and not alike")
        _add(path, number, draft.fields, row)
    return list(drafts.values())


def _add(path: Path, number: int, fields: dict[str, Any], row: Mapping[str, str]) -> None:
    role, text = row.get("role", ""), row.get("text")
    if text is None:
        raise UserError(f"{path}: row {number}: no text")
    if role == "preferred":
        language = row.get("lang", "en")
        if fields["preferred"].setdefault(language, text) != text:
            raise UserError(
                f"{path}: row {number}: a second preferred name in {language!r}; make one an alias"
            )
    elif role == "alias":
        alias = {key: _value(row[key], ALIAS[key]) for key in ALIAS if key in row}
        fields.setdefault("aliases", []).append(alias)
    elif role in ("example", "counterexample"):
        fields.setdefault("examples", []).append(text if role == "example" else {"not": text})
    elif role == "example-json":
        fields.setdefault("examples", []).append(_parsed(path, number, text))
    else:
        raise UserError(
            f"{path}: row {number}: role {role!r} is unknown; use preferred, alias, example or counterexample"
        )


def _parsed(path: Path, number: int, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise UserError(f"{path}: row {number}: is not JSON: {error}") from error


def _foreign(path: Path, meaning: list[str | None], lines: Iterable[Row], assumed: Assumed) -> list[Draft]:
    groups: dict[str, tuple[Draft, list[Form]]] = {}
    current = ""
    for number, cells in lines:
        row = {key: one_line(cell) for key, cell in zip(meaning, cells, strict=False) if key and cell.strip()}
        if not row:
            continue
        if "text" not in row:
            raise UserError(f"{path}: row {number}: no term")
        form = _form(path, number, row, assumed)
        if "key" in row:
            current = row["key"]
        elif "key" in meaning or not current or _begins(form, groups[current][1]):
            current = f"row {number}"
        draft, forms = groups.setdefault(current, (Draft(f"row {number}", {}, row.get("key")), []))
        if form not in forms:
            forms.append(form)
        for key in ("note", "kind", "wikidata"):
            if key in row:
                draft.fields.setdefault(key, _qid(row[key]) if key == "wikidata" else row[key])
    for draft, forms in groups.values():
        draft.fields |= named(forms)
    return [draft for draft, _ in groups.values()]


def _begins(form: Form, before: Iterable[Form]) -> bool:
    """Whether a new entry begins: with a preferred name in a language that has one already."""
    chief = ("preferred", None)
    return form.status in chief and any(one.lang == form.lang and one.status in chief for one in before)


def _form(path: Path, number: int, row: Mapping[str, str], assumed: Assumed) -> Form:
    language = language_of(row.get("lang", assumed.language))
    if not is_tag(language):
        raise UserError(f"{path}: row {number}: {language!r} is no language; write en, fr, ar-Latn …")
    status = _STATUSES.get(_word(row["status"])) if "status" in row else None
    if "status" in row and status is None:
        raise UserError(
            f"{path}: row {number}: status {row['status']!r} is unknown; "
            "use preferred, admitted or deprecated"
        )
    kind = _TYPES.get(_word(row.get("type", "")))
    return Form(row["text"], language, status, more={"type": kind} if kind else {})


def _qid(cell: str) -> str:
    """The QID in a cell that may hold its address."""
    found = re.search(r"\bQ[1-9]\d*\b", cell)
    return found[0] if found else cell


def _word(cell: str) -> str:
    """A heading or a status in its plainest form: “Concept ID” → conceptid."""
    return re.sub(r"[\W_]+", "", cell.lower())


def _cell(value: Any) -> str:
    """A value in one cell: the items of a list between semicolons."""
    if isinstance(value, str):
        return value
    items = (re.sub(r"([\\;])", r"\\\1", one) for one in value)
    return "; ".join("\\" + item if item[:1].isspace() else item for item in items)


def _value(cell: str, listed: bool) -> Any:
    if not listed:
        return cell
    items = re.findall(r"\s*((?:\\.|[^\\;])+)", cell, re.DOTALL)
    return [re.sub(r"\\(.)", r"\1", item, flags=re.DOTALL) for item in items]
