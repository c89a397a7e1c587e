"""Two wordings of one quotation: their normal form, and the words with meaning in which they differ."""

from __future__ import annotations

import re
from functools import lru_cache

import rapidfuzz.fuzz as fuzz
from rapidfuzz.distance import Indel

from compare.text.frequency import function_words
from compare.text.tokens import tokens

_CONTRACTIONS = (
    (r"\bwon't\b", "will not"),
    (r"\bcan't\b", "cannot"),
    (r"n't\b", " not"),
    (r"'m\b", " am"),
    (r"'re\b", " are"),
    (r"'ve\b", " have"),
    (r"'ll\b", " will"),
    (r"'[sd]\b", ""),
)
_NEGATIONS = frozenset(("not", "no", "never", "nor", "without", "cannot"))
_FILLERS = frozenset(("just", "well", "oh", "uh", "um", "also", "really", "actually", "am"))


@lru_cache(maxsize=2048)
def normal_words(text: str) -> str:
    """The words of a quotation in lower case, without dots, hyphens and curls: its normal form."""
    words = (token.of(text).lower().replace("’", "'") for token in tokens(text))
    return " ".join(word.replace(".", "").replace("-", " ") for word in words)


@lru_cache(maxsize=2048)
def changes(short: str, long: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words with meaning that `short` has instead of `long`, and those of `long` in their place;
    what one of them has beyond the beginning or the end of the other is no change.
    """
    ours, theirs = _plain(short), _plain(long)
    window = fuzz.partial_ratio_alignment(ours, theirs)
    near = theirs[max(0, window.dest_start - 3) : window.dest_end + 3] if window else theirs
    return min(
        (_swapped(ours, words) for words in (near, theirs)), key=lambda swap: len(swap[0]) + len(swap[1])
    )


def _swapped(ours: list[str], theirs: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    steps = Indel.opcodes([_stem(word) for word in ours], [_stem(word) for word in theirs])
    kept = [step for step in steps if step.tag == "equal"]
    if not kept:
        return tuple(ours), tuple(theirs)
    first, last = kept[0], kept[-1]
    edges = (first.src_start, first.dest_start), (len(ours) - last.src_end, len(theirs) - last.dest_end)
    before, after = (min(pair) for pair in edges)  # words that stand for one another at either end
    removed = _beside(ours, first.src_start, last.src_end, before, after)
    added = _beside(theirs, first.dest_start, last.dest_end, before, after)
    for step in steps:
        if first.src_start < step.src_start < last.src_end and step.tag == "delete":
            removed += ours[step.src_start : step.src_end]
        if first.dest_end <= step.dest_start < last.dest_start and step.tag == "insert":
            added += theirs[step.dest_start : step.dest_end]
    return _telling_words(removed, theirs), _telling_words(added, ours)


def _beside(words: list[str], first: int, last: int, before: int, after: int) -> list[str]:
    return words[first - before : first] + words[last : last + after]


def _telling_words(words: list[str], others: list[str]) -> tuple[str, ...]:
    """Those of `words` that carry meaning and are no short form of one of `others`, nor the reverse."""
    small = (function_words("en") | _FILLERS) - _NEGATIONS
    telling = (word for word in words if word not in small and (len(word) > 1 or word.isdigit()))
    return tuple(word for word in telling if not any(_shortens(word, other) for other in others))


def _shortens(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return len(short) > 2 and short not in _NEGATIONS and long.startswith(short)


def _plain(words: str) -> list[str]:
    """The words of a normal form with contractions written out."""
    for contraction, full in _CONTRACTIONS:
        words = re.sub(contraction, full, words)
    return words.split()


def _stem(word: str) -> str:
    """A word without what spelling and grammar change: "neighbourhoods" and "neighborhood" are one."""
    plain = word.replace("our", "or").replace("isation", "ization")
    return re.sub(r"(?<=\w{3})(?:ise|ize|ising|izing|ised|ized|ing|ed|es|s|d|e)$", "", plain)
