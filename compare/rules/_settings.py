"""What a passage is about and where its English is written, told by its words.

A kitchen, a stage or a court borrows by the phrase ("alla romana", "en pointe"); a South African paper
writes 3,5% and 16h00. Neither shows that a text was translated.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from compare.rules._phrases import words
from compare.rules._topics import topic

BORROWS_WORDS = ("kitchen", "wine", "dance", "music", "fashion", "chess", "letters", "law")
BORROWS_PHRASES = (*BORROWS_WORDS, "medicine")
_REACH = 400  # code points to either side
_FEWEST = 2  # different words of one setting


def is_set_in(prose: str, place: int, *settings: str) -> bool:
    """True where different words of one of `settings` stand around `place`, the word there apart."""
    return any(_tells(prose, place, _words_of_setting()[setting]) for setting in settings)


def is_written_in(prose: str, *settings: str) -> bool:
    """True where different words of one of `settings` stand anywhere in `prose`."""
    here = words(prose).keys()
    return any(len(_words_of_setting()[setting] & here) >= _FEWEST for setting in settings)


def _tells(prose: str, place: int, telling: frozenset[str]) -> bool:
    places = words(prose)
    near = (
        word
        for word in telling & places.keys()
        if any(abs(start - place) <= _REACH and start != place for start in places[word])
    )
    return len(list(near)) >= _FEWEST


@lru_cache(maxsize=1)
def _words_of_setting() -> Mapping[str, frozenset[str]]:
    return {setting: frozenset(listed) for setting, listed in topic("settings")["en"].items()}
