"""Spellings of one name that differ only in how another alphabet is written in ours.

Sergei and Sergey, Yury and Yuri, Khalid and Halid: neither is a slip. What is folded here are the
places where the usual romanisations of Russian (BGN/PCGN, ISO 9, press usage) and of Arabic (English
and French usage) part; double letters and other vowels are not, since those are the slips.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_FOLDS = (
    (re.compile(r"(?<=[aeou])[iy]"), "i"),  # Sergey, Sergei; Nikolay, Nikolai
    (re.compile(r"(?:iy|yi|ii|yy|ij|y)\b"), "i"),  # Dmitriy, Dmitry, Dmitri
    (re.compile(r"\b(?:iu|ju|yu)|(?:iu|ju|yu)"), "yu"),
    (re.compile(r"ia|ja|ya"), "ya"),
    (re.compile(r"\bye|\bie"), "e"),
    (re.compile(r"tch|tsch"), "ch"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"dj"), "j"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"['’ʼʻ`]"), ""),
)


@lru_cache(maxsize=16_384)
def folded(name: str) -> str:
    """`name` in lower case and plain letters, with the usual romanisations made one."""
    plain = anyascii(name).casefold()
    for pattern, fold in _FOLDS:
        plain = pattern.sub(fold, plain)
    return plain


def only_romanised_otherwise(one: str, other: str) -> bool:
    """True when the two spellings differ, and only in the romanisation."""
    return one != other and folded(one) == folded(other)
