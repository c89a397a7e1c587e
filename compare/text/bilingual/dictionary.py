"""A short dictionary of ideas, to see whether two sentences can be about the same."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from compare.text.tokens import tokens

_DATA = Path(__file__).with_name("data") / "dictionary.yaml"
_UNSPACED = frozenset(("zh", "ja", "th"))
_LONGEST = 60  # letters of a word of which beginnings are looked up


@lru_cache(maxsize=4096)
def ideas(prose: str, language: str) -> frozenset[int]:
    """The numbers of the lines that `prose` has a word of; empty for a language without column."""
    words = _column(language)
    if language in _UNSPACED:
        return frozenset(number for word, numbers in words.items() if word in prose for number in numbers)
    found: set[int] = set()
    for token in tokens(prose):
        for part in re.split(r"['’\-]", token.of(prose).lower()):
            found |= _of_word(part, language)
    if language == "en" and "n't" in prose.replace("’", "'"):
        found |= _of_word("not", language)
    return frozenset(found)


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """The languages that have a column."""
    return frozenset(_data()[0])


@lru_cache(maxsize=50_000)
def _of_word(word: str, language: str) -> frozenset[int]:
    words = _column(language)
    found: set[int] = set(words.get(word, ()))
    for end in range(3 if not word.isascii() else 4, min(len(word), _LONGEST)):
        if language != "en" or len(word) - end <= 3:
            found |= set(words.get(word[:end], ())) if end > 2 else set()
    return frozenset(found)


@lru_cache(maxsize=1)
def _data() -> tuple[tuple[str, ...], tuple[tuple[tuple[str, ...], ...], ...]]:
    import ryaml

    data: dict[str, str] = ryaml.loads(_DATA.read_text("utf-8"))
    rows = tuple(
        tuple(tuple(cell.split()) for cell in row.split("|")) for row in data["rows"].strip().splitlines()
    )
    return tuple(name.strip() for name in data["columns"].split("|")), rows


@lru_cache(maxsize=32)
def _column(language: str) -> dict[str, tuple[int, ...]]:
    names, rows = _data()
    if language not in names:
        return {}
    at = names.index(language)
    words: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(rows):
        for word in row[at]:
            words[word] = (*words.get(word, ()), number)
    return words
