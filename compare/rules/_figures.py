"""The figures of a text, found once for all the rules that look at what stands around them."""

from __future__ import annotations

import re
from functools import lru_cache

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
TO_ENGLISH = str.maketrans({".": ",", ",": ".", " ": ",", "\u00a0": ",", "\u202f": ","})

_FIGURE = re.compile(r"\d\d*(?:[.,:]\d+)*")  # a set first: searched for at full speed


@lru_cache(maxsize=64)
def figures(prose: str) -> tuple[re.Match[str], ...]:
    """Every run of digits in `prose` with the points, commas and colons between digits, in order."""
    return tuple(_FIGURE.finditer(prose))


def begins_a_word(prose: str, figure: re.Match[str]) -> bool:
    """True where no letter, sign or mark is joined to the figure's left."""
    return figure.start() == 0 or prose[figure.start() - 1] in " \t\n\u00a0\u202f(“\"'‘[—–"


def word_before(prose: str, start: int) -> str:
    """The word that ends with one space before `start`; empty if none does."""
    before = prose[max(0, start - 24) : start]
    return re.split(r"[^\w’'-]", before[:-1])[-1] if before[-1:] in (" ", "\u00a0") else ""
