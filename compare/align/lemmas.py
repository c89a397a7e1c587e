"""The base form of an English word: talks, talked, talking → talk.

Inflection only, checked against the word frequencies; "talk" and "talkative" stay two words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from compare.text.frequency import zipf

_HISSING = re.compile(r"(?:ss|sh|ch|x|zz)es$")
_VOWEL = re.compile(r"[aeiouy]")
_SHORT = re.compile(r"(?:^|[^aeiou])[aeiou][^aeiouwxy]$")  # hop, us: the base of hoping, using has an e
_DOUBLED = re.compile(r"([bdgkmnprtv])\1$")
_UNINFLECTED = frozenset(("news", "series", "species"))


@lru_cache(maxsize=1 << 15)
def lemma(word: str) -> str:
    """The base form of `word` (lower case), or the word itself where no rule applies."""
    if len(word) < 4 or not word.isalpha() or word in _UNINFLECTED:
        return word
    if word.endswith("s"):
        return _singular(word)
    base = _without_ending(word)
    return base if _uses(base) + 1 >= _uses(word) else word  # morning is not a form of morn


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return _likelier(word[:-1], word[:-3] + "y")
    if _HISSING.search(word):
        return word[:-2]
    if word.endswith(("ss", "us", "is")):
        return word
    singular = _likelier(word[:-1], word[:-2]) if len(word) > 4 and word.endswith("ses") else word[:-1]
    return lemma(singular) if singular.endswith("ing") else singular


def _without_ending(word: str) -> str:
    if word.endswith("ied"):
        return _likelier(word[:-1], word[:-3] + "y")
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            base = word.removesuffix(ending)
            if len(base) < 2 or not _VOWEL.search(base):
                return word
            if _DOUBLED.search(base):
                return _likelier(base[:-1], base)  # hop of hopping, add of adding
            if _SHORT.search(base) and len(re.findall(r"[aeiou]+", base)) == 1 and _uses(base + "e"):
                return base + "e"
            return _likelier(base, base + "e")
    return word


def _likelier(*forms: str) -> str:
    return max(forms, key=lambda form: (_uses(form), -len(form)))


def _uses(word: str) -> float:
    return zipf(word, "en")
