"""A new item for a list in somebody else's YAML file, whose every other byte stays."""

from __future__ import annotations

import re
from textwrap import indent
from typing import Any


def with_item(text: str, key: str, item: str) -> str | None:
    """`text` with `item` (lines that begin with "- ") at the end of the list under `key`, which is made
    where it is not there. None where that cannot be done without doubt: the file is to be changed by hand.
    """
    before = _loaded(text)
    if before is None:
        return None
    ending = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    if key not in before:
        lines = [*_ended(lines, ending), f"{key}:{ending}", _written(item, "  ", ending)]
    else:
        place = _end_of_list(lines, key)
        if place is None:
            return None
        at, margin = place
        lines = [*_ended(lines[:at], ending), _written(item, margin, ending), *lines[at:]]
    merged = "".join(lines)
    after, added = _loaded(merged), _loaded(f"item:\n{indent(item, '  ')}")
    wanted = {**before, key: [*(before.get(key) or []), *(added or {}).get("item", [])]}
    return merged if after == wanted else None


def _loaded(text: str) -> dict[str, Any] | None:
    """The mapping that `text` holds; None for anything else."""
    import ryaml

    try:
        found = ryaml.loads(text) if text.strip() else {}
    except ValueError:  # no YAML, or a mapping for a key
        return None
    if found is None:
        return {}
    return found if isinstance(found, dict) else None


def _end_of_list(lines: list[str], key: str) -> tuple[int, str] | None:
    """The line behind the last item under `key`, and the margin of its items."""
    begins = [n for n, line in enumerate(lines) if re.match(rf"{re.escape(key)}:\s*(?:#.*)?$", line)]
    if len(begins) != 1:
        return None
    first = next((n for n in range(begins[0] + 1, len(lines)) if _says(lines[n])), None)
    item = re.match(r"( *)- ", lines[first]) if first is not None else None
    if first is None or item is None:
        return None
    last = first
    for n in range(first, len(lines)):
        inside = re.match(rf"{item[1]}(?:- | )", lines[n])
        if _says(lines[n]) and not inside:
            break
        if _says(lines[n]):
            last = n
    return last + 1, item[1]


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _ended(lines: list[str], ending: str) -> list[str]:
    """`lines`, the last of them with a line end."""
    return [*lines[:-1], lines[-1].rstrip("\r\n") + ending] if lines else lines


def _written(item: str, margin: str, ending: str) -> str:
    return indent(item, margin).replace("\n", ending)
