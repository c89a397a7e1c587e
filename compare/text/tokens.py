"""Words and numbers, found once and shared by everything that reads a text."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.model import Span
from compare.text.folding import through_fold

# `\w` leaves out the marks that many scripts write their vowels with, and the joiners inside words.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0711\u0730-\u074a\u0900-\u0963\u0966-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
_LETTERS = rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*"
_TOKEN = re.compile(
    rf"[^\W_](?:(?<=\D)(?:\.[^\W\d_])+(?!\w)\.?"  # U.S., a.m.
    rf"|(?:[^\W_]*(?:[{_MARKS}]+[^\W_]*)*)(?:(?:['’ʼ\-\u2010\u2011]|(?<=\d)[.,](?=\d)){_LETTERS})*)"
)


class Token(Span, frozen=True, order=True):
    """A word or a number with its inner apostrophes, hyphens and dots; never punctuation."""


@lru_cache(maxsize=512)
@through_fold
def tokens(prose: str) -> tuple[Token, ...]:
    """The words and numbers of `prose`, in order, never overlapping.

    "al-Assad’s", "1,730", "22-nation", "U.S." and "a.m." are one token each; "and/or" is two. Scripts
    written without spaces between words (Chinese, Japanese, Thai) give one token a run of letters.
    """
    return tuple([Token(*match.span()) for match in _TOKEN.finditer(prose)])
