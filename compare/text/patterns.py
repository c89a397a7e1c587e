"""Regular expressions: many words as one, and patterns that are compiled when they are first needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial


def later(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A function that gives the compiled pattern: many texts never need it, and compiling costs more than
    looking. `re` would remember it too, but forgets the oldest of 512.
    """
    return lru_cache(maxsize=1)(partial(re.compile, pattern, flags))


def longest_of(words: Iterable[str]) -> str:
    """A pattern for the longest of `words`: those that begin alike share their beginning.

    Where what follows in a pattern rules the longest out, shorter ones are tried.
    """
    return _pattern(frozenset(words))


def _pattern(words: frozenset[str]) -> str:
    rests: dict[str, set[str]] = {}
    for word in sorted(filter(None, words)):
        rests.setdefault(word[0], set()).add(word[1:])
    parts = [re.escape(letter) + _pattern(frozenset(rest)) for letter, rest in rests.items()]
    if not parts:
        return ""
    if len(parts) == 1 and "" not in words:
        return parts[0]
    return f"(?:{'|'.join(parts)}){'?' if '' in words else ''}"
