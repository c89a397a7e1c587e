"""What is left of an English word without what grammar adds to it."""

from __future__ import annotations

import re
from functools import lru_cache

_FORMS = """
    hold:held meet:met say:said tell:told win:won go:went come:came take:took make:made give:gave
    leave:left lose:lost begin:began send:sent sign:signed speak:spoke write:wrote see:saw find:found
    get:got lead:led run:ran shoot:shot strike:struck buy:bought bring:brought build:built fall:fell
    rise:rose fly:flew break:broke choose:chose drive:drove grow:grew know:knew keep:kept pay:paid
    sell:sold spend:spent stand:stood swear:swore teach:taught think:thought fight:fought flee:fled
    die:dead hear:heard
"""
_IRREGULAR = {past: plain for plain, _, past in (pair.partition(":") for pair in _FORMS.split())}
_POSSESSIVE = re.compile(r"['’]s?$")
_ENDING = re.compile(r"(?:ational|ations?|ments?|ings?|edly|ed|ers?|ors?|ions?|ies|ied|es|s|ly|y|e|i)$")


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """A word without what grammar adds, so that “primaries”, “held” and “primary”, “hold” meet."""
    word = _POSSESSIVE.sub("", word.lower().replace(".", ""))
    word = _IRREGULAR.get(word, word)
    while len(word) > 4 and (match := _ENDING.search(word)) and match.start() >= 3:
        word = word[: match.start()]
    if len(word) > 3 and word[-1] == word[-2]:
        return word[:-1]  # “planned”
    return word


def is_past(word: str) -> bool:
    """True for “opened” and “met”."""
    return word.lower() in _IRREGULAR or word.endswith("ed")
