"""What a form of an entry says when it comes back, row by row."""

from __future__ import annotations

import re
from collections import defaultdict

from compare.review.desk import Form, whole
from compare.review.drafts import ARTEFACT, Draft, Row

_FIELD = re.compile(r"(name|alias|example)-(\d{1,4})-(\w+)")


def draft_from(form: Form) -> Draft:
    """The draft in a posted form, whatever was filled in."""
    rows: defaultdict[tuple[str, int], dict[str, str]] = defaultdict(dict)
    for field, value in form.fields:
        if found := _FIELD.fullmatch(field):
            rows[found[1], int(found[2])][found[3]] = value
    preferred = ((one.get("lang", ""), one["text"]) for one in _of(rows, "name"))
    aliases = (Row({ARTEFACT: "", **_facts(one)}, _was(one), "remove" in one) for one in _of(rows, "alias"))
    examples = (
        Row({"kind": "marks", **_facts(one)}, _was(one), "remove" in one) for one in _of(rows, "example")
    )
    return Draft(
        tuple(preferred), tuple(aliases), tuple(examples), form.one("note"), bool(form.one("deprecated"))
    )


def _of(rows: dict[tuple[str, int], dict[str, str]], kind: str) -> list[dict[str, str]]:
    return [values for (of, _), values in sorted(rows.items()) if of == kind and "text" in values]


def _facts(values: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if name not in ("was", "remove")}


def _was(values: dict[str, str]) -> int | None:
    return whole(values.get("was", ""))
