"""Can one sentence be the translation of the other? By length, numbers, words alike in sound and ideas."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import islice

from compare.text.bilingual.agreement import Known
from compare.text.bilingual.days_and_months import share_a_date
from compare.text.bilingual.dictionary import ideas, languages
from compare.text.bilingual.figures import figures
from compare.text.bilingual.sound import alike, sound, sounds
from compare.text.frequency import zipf
from compare.text.tokens import tokens

# log(length of the English / length of the original) in code points: mean and deviation.
_LENGTHS = {
    "zh": (1.24, 0.22), "ja": (0.98, 0.20), "hi": (0.01, 0.12), "ru": (-0.02, 0.14), "cs": (0.07, 0.13),
    "pl": (-0.02, 0.14), "de": (-0.12, 0.12), "fr": (-0.14, 0.12), "es": (-0.09, 0.11), "it": (-0.11, 0.12),
    "pt": (-0.08, 0.12), "nl": (-0.08, 0.12), "uk": (0.0, 0.15), "tr": (0.0, 0.16), "ar": (0.2, 0.18),
    "fa": (0.05, 0.18), "ko": (0.75, 0.22), "he": (0.25, 0.18),
}  # fmt: skip
_ANY_LENGTH = (0.0, 0.25)
_SHORT = 60  # code points of English from which on lengths are about as sure as they get
_WEIGHTS = (-3.41, -0.21, -0.54, 0.63, 2.21, 2.54, -2.48, 1.33, 3.58)  # by benchmarks/fit_likeness.py
_NAME = re.compile(r"(?<=[a-z0-9,] )[A-Z][^\W\d_]{2,}")  # within a sentence
_FEW = 12  # numbers in words that are many a sentence's
_HEARD = 0.85
_MOST = 150  # words of one sentence that are compared by sound


def features(original: str, english: str, language: str) -> tuple[float, ...]:
    """What speaks for the pair and against it, as the weights count it; first a constant 1."""
    off = unlike_in_length(len(original), len(english), language)
    heard, words = _heard(original, english, language)
    ours, theirs = ideas(english, "en"), ideas(original, language)
    has_ideas = language in languages() and bool(ours)
    shared = len(ours & theirs)
    chance = len(ours) * len(theirs) / 84
    mine, others = figures(english, "en", strict=True), figures(original, language)
    here, there = Known(mine), Known(others)
    met = sum(a in there for a in mine if a.values[0] > 1)
    new = sum(a not in there for a in mine if a.figures)
    gone = sum(b not in here for b in others if b.sure)
    return (
        1.0,
        min(abs(off), 6.0),
        min(off * off, 16.0),
        heard / (words + 2.0),
        min(heard, 6.0),
        min(met, 3),
        min(max(new, gone), 3),
        (shared - chance) if has_ideas else 0.0,
        (shared / (len(ours) + 0.5)) if has_ideas else 0.4,
    )


def unlike_in_length(original: int, english: int, language: str) -> float:
    """By how many deviations the English is too long (or, below 0, too short) for so many code points."""
    mean, deviation = _LENGTHS.get(language, _ANY_LENGTH)
    deviation *= math.sqrt(1 + _SHORT / (original * math.exp(mean) + 1))
    return (math.log((english + 3) / (original + (3 if mean < 0.5 else 1))) - mean) / deviation


def likeness(original: str, english: str, language: str) -> float:
    """Log odds that `english` translates `original`: above 0 it rather does."""
    return sum(w * x for w, x in zip(_WEIGHTS, features(original, english, language), strict=True))


def share_name_or_number(original: str, english: str, language: str) -> bool:
    """True when both have a name, a date or a number in common, or one changes a number of the other."""
    mine = [a for a in figures(english, "en", strict=True) if a.figures or a.values[0] > _FEW]
    others = figures(original, language)
    here, there = Known(mine), Known(others)
    if any(a in there for a in mine if a.values[0] > 1):
        return True
    if any(a not in there and a.figures for a in mine) and any(b.sure and b not in here for b in others):
        return True
    if share_a_date(english, original, language):
        return True
    names = [sound(word) for word in _NAME.findall(english)[:_MOST]]
    words = sounds(original, language)[:_MOST]
    return any(alike(name, word) >= _HEARD for word in words for name in names)


@lru_cache(maxsize=4096)
def _rare(english: str) -> tuple[str, ...]:
    words = (token.of(english) for token in tokens(english))
    rare = (word for word in words if len(word) > 3 and _has_letter(word) and zipf(word, "en") < 5.4)
    return tuple(map(sound, islice(rare, _MOST)))


def _has_letter(word: str) -> bool:
    return any(map(str.isalpha, word))


@lru_cache(maxsize=4096)
def _heard(original: str, english: str, language: str) -> tuple[float, int]:
    """How many of the rarer English words sound like a word of the original, and how many there are."""
    heard = (word for word in sounds(original, language) if len(word) > 3 and _has_letter(word))
    there = list(islice(heard, _MOST))
    known = frozenset(there)
    ours = _rare(english)
    return sum(1.0 if word in known else _best(word, there) for word in ours), len(ours)


def _best(word: str, there: list[str]) -> float:
    best = 0.0
    for other in there:
        like = alike(word, other)
        if like >= 0.8:
            return 1.0
        best = max(best, like)
    return 0.6 if best >= 0.65 else 0.0
