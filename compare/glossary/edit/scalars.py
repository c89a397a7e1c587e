"""Values in the house layout of entries: plain where YAML cannot misread them, in double quotes otherwise."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

_PLAIN = re.compile(r"[^\W\d_][^\x00-\x1f,\[\]{}#:\"\\?]*")
_OTHERWISE = {
    "null",
    "true",
    "false",
    "yes",
    "no",
    "on",
    "off",
    "y",
    "n",
    "nan",
    "inf",
}  # to one YAML or another
_JOINERS = "\u200c\u200d"  # seen in Persian and Indic words
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def scalar(value: str) -> str:
    """A text as YAML, also within [] and {}."""
    plain = _PLAIN.fullmatch(value) and value.lower() not in _OTHERWISE and _visible(value)
    return value if plain or _DAY.fullmatch(value) else quoted(value)


def quoted(value: str) -> str:
    """A text in double quotes; what cannot be seen is written as an escape."""
    written = json.dumps(value, ensure_ascii=False)
    return "".join(letter if _seen(letter) or letter in _JOINERS else _escape(letter) for letter in written)


def flow(value: Any) -> str:
    """A text, a list or a mapping on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def _visible(value: str) -> bool:
    return all(map(_seen, value)) and " ".join(value.split(" ")).strip() == value


def _seen(letter: str) -> bool:
    return letter == " " or unicodedata.category(letter)[0] not in "CZ"


def _escape(letter: str) -> str:
    code = ord(letter)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
