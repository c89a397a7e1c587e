"""Words and numbers, found once and shared by everything that reads a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress, count
from typing import NamedTuple, TypeVar

from compare.model import Span
from compare.text.folding import bare, folded, through_fold

# `\w` leaves out the marks that many scripts write their vowels with, and the joiners inside words.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0711\u0730-\u074a\u0900-\u0963\u0966-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
_LETTERS = rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*"
_TOKEN = re.compile(
    r"([^\W_](?:[^\W_]*+(?= )"  # a set first: searched for at full speed; most words stand before a space
    rf"|[^\W_]*+(?![{_MARKS}'’ʼ\-\u2010\u2011]|[.,]\w)"  # or nothing else joins them to more
    rf"|(?<=\D)(?:\.[^\W\d_])+(?!\w)\.?"  # U.S., a.m.
    rf"|(?:[^\W_]*(?:[{_MARKS}]+[^\W_]*)*)(?:(?:['’ʼ\-\u2010\u2011]|(?<=\d)[.,](?=\d)){_LETTERS})*))"
)


_Answer = TypeVar("_Answer")
_REMEMBERED = 1 << 15  # different words; a text has some hundreds
_LONGEST = 64  # characters of a word that may come again


class Token(Span, frozen=True, order=True):
    """A word or a number with its inner apostrophes, hyphens and dots; never punctuation."""


class ByWord(dict[str, _Answer]):
    """A test of single words that remembers its answers: when they are many, only those asked for again."""

    def __init__(self, test: Callable[[str], _Answer]) -> None:
        self._test = test
        self._before: dict[str, _Answer] = {}

    def __missing__(self, form: str) -> _Answer:
        before = self._before
        answer = before[form] if form in before else self._test(form)
        if len(form) <= _LONGEST:
            if len(self) > _REMEMBERED:
                self._before = self.copy()
                self.clear()
            self[form] = answer
        return answer

    def places(self, forms: Iterable[str]) -> Iterator[int]:
        """The numbers of the words that pass, in order."""
        return compress(count(), map(self.__getitem__, forms))


class Finder:
    """Finds the tokens that pass a test."""

    def __init__(self, test: Callable[[str], object]) -> None:
        self._passes = ByWord(test)

    def __call__(self, prose: str) -> Iterator[tuple[int, str]]:
        """Where each of them starts in a folded text, and what it is, in order."""
        forms, starts, _ = words(prose)
        return compress(zip(starts, forms, strict=True), map(self._passes.__getitem__, forms))


class Words(NamedTuple):
    """The tokens of a text side by side: what each is, and where it starts and ends."""

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=512)
@through_fold
def tokens(prose: str) -> tuple[Token, ...]:
    """The words and numbers of `prose`, in order, never overlapping.

    "al-Assad’s", "1,730", "22-nation", "U.S." and "a.m." are one token each; "and/or" is two. Scripts
    written without spaces between words (Chinese, Japanese, Thai) give one token a run of letters.
    """
    found = words(prose)
    return tuple(map(Token, found.starts, found.ends))


@lru_cache(maxsize=64)
def words(prose: str) -> Words:
    """The tokens of a text that is folded already, for the loops that ask of each word of a text whether
    something begins there. Few are kept: all of them read one text, and its lines, before the next.
    """
    pieces = _TOKEN.split(prose)  # what lies between tokens, and the tokens, by turns
    ends = tuple(accumulate(map(len, pieces)))
    return Words(tuple(pieces[1::2]), ends[:-1:2], ends[1::2])


def forms_of(text: str) -> tuple[Sequence[str], Sequence[int]]:
    """The tokens of a text without what hides in them, and where in the text they start."""
    if folded(text).text is text:
        found = words(text)
        return found.forms, found.starts
    places = tokens(text)
    return [bare(one.of(text)) for one in places], [one.start for one in places]
