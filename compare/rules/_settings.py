"""What a passage is about and where its English is written, told by its words.

A kitchen, a stage or a court borrows by the phrase ("alla romana", "en pointe"); a South African paper
writes 3,5% and 16h00. Neither shows that a text was translated.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import lru_cache

from compare.rules._phrases import words
from compare.rules._topics import topic

BORROWS_WORDS = ("kitchen", "wine", "dance", "music", "fashion", "chess", "letters", "law")
BORROWS_PHRASES = (*BORROWS_WORDS, "medicine")
_REACH = 400  # code points to either side
_FEWEST = 2  # different words of one setting; `_tells` stops at the second


def is_set_in(prose: str, place: int, *settings: str) -> bool:
    """True where different words of one of `settings` stand around `place`, the word there apart."""
    return any(_tells(prose, place, setting) for setting in settings)


def is_written_in(prose: str, *settings: str) -> bool:
    """True where different words of one of `settings` stand anywhere in `prose`."""
    here = words(prose).keys()
    return any(len(_words_of_setting()[setting] & here) >= _FEWEST for setting in settings)


def _tells(prose: str, place: int, setting: str) -> bool:
    starts, standing = _standing(prose, setting)
    first = ""
    for at in range(bisect_left(starts, place - _REACH), bisect_right(starts, place + _REACH)):
        if starts[at] != place and standing[at] != first:
            if first:
                return True
            first = standing[at]
    return False


@lru_cache(maxsize=64)
def _standing(prose: str, setting: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Where words of a setting stand, in the order of the text, and which."""
    places = words(prose)
    telling = _words_of_setting()[setting] & places.keys()
    standing = sorted((start, word) for word in telling for start in places[word])
    return tuple(start for start, _ in standing), tuple(word for _, word in standing)


@lru_cache(maxsize=1)
def _words_of_setting() -> Mapping[str, frozenset[str]]:
    return {setting: frozenset(listed) for setting, listed in topic("settings")["en"].items()}
