"""Our own rows: one name or example a row, and what is said of the entry as a whole in its first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from compare.glossary.exchange.draft import ALIAS, ENTITY, Draft, plain
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
Row = tuple[int, list[str]]  # its number in the file, from 1, and its cells


def rows(entities: Iterable[Entity]) -> Iterator[list[str]]:
    """The heading, and the rows of every entity."""
    yield list(COLUMNS)
    for entity in entities:
        fields = plain(entity)
        whole = {column: _cell(fields.get(key, "")) for column, key in _OF_ENTRY.items()}
        for role, cells in _rows(fields):
            if not cells["text"]:
                continue  # see empty_texts
            yield [{"id": entity.id, "role": role, **cells, **whole}.get(column, "") for column in COLUMNS]
            whole = {}


def empty_texts(entities: Iterable[Entity]) -> tuple[str, ...]:
    """The texts without a letter, which an empty cell cannot tell from none."""
    return tuple(
        f"{entity.id}: an empty text in {', '.join(keys)}"
        for entity in entities
        if (keys := list(dict.fromkeys(_empty(plain(entity)))))
    )


def _empty(fields: Any) -> Iterator[str]:
    for key, value in fields.items():
        values = value.values() if isinstance(value, Mapping) else value
        for one in [value] if isinstance(value, str) else values:
            if key == "aliases":
                yield from _empty(one)
            elif one == "":
                yield key


def is_own(columns: Iterable[str]) -> bool:
    """Whether these head a table of ours."""
    return {"id", "role", "text"} <= set(columns)


def read(path: Path, columns: list[str], lines: Iterable[Row]) -> list[Draft]:
    """The entries as drafts; raises UserError naming the row."""
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
