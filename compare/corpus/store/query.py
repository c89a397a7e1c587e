"""What is looked for in the store: words, "phrases", beginnings (electi*), and -words that must be absent."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from compare.model import UserError

_TERM = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])")  # each letter is a word to look for
_FOREIGN = re.compile("[^\0-\x7f](?:.{0,4}[^\0-\x7f])*", re.DOTALL)  # what lies apart is folded alike apart
_SHORT = 8  # letters


class Term(NamedTuple):
    """Neighbouring words; the last may be a beginning only. `wanted` or, if not, must not stand there."""

    words: tuple[str, ...]
    beginning: bool = False
    wanted: bool = True


def terms(query: str) -> tuple[Term, ...]:
    """What `query` asks for. Raises UserError where it asks for nothing."""
    found = []
    for minus, phrase, word in _TERM.findall(query):
        words = tuple(words_of(phrase or word))
        if words:
            found.append(Term(words, not phrase and word.endswith("*"), not minus))
    if not any(term.wanted for term in found):
        raise UserError(f"“{query}”: name at least one word to look for")
    return tuple(found)


def plain(text: str) -> str:
    """`text` as it is looked for: in small letters without accents, languages without spaces spaced."""
    text = text.lower()
    return text if text.isascii() else _FOREIGN.sub(_told_plainly, text)


def _told_plainly(found: re.Match[str]) -> str:
    letters = found[0]
    return _quickly(letters) if len(letters) <= _SHORT else _folded(letters)


def _folded(letters: str) -> str:
    letters = unicodedata.normalize("NFKD", letters)
    accents = {ord(c): None for c in set(letters) if unicodedata.combining(c)}
    return _UNSPACED.sub(r" \1 ", letters.translate(accents) if accents else letters)


_quickly = lru_cache(maxsize=1024)(_folded)  # quotation marks, and the few letters of a language with accents


def words_of(text: str) -> list[str]:
    """The words of `text` as they are looked for."""
    return _WORD.findall(plain(text))


def excerpt(text: str, asked: tuple[Term, ...], room: int) -> str:
    """The stretch of `text` around the first word asked for, in one line of about `room` characters."""
    flat = " ".join(text.split())
    starts = tuple(term.words[0] for term in asked if term.wanted)
    at = next((word.start() for word in re.finditer(r"\w+", flat) if plain(word[0]).startswith(starts)), 0)
    start = max(0, min(at - room // 3, len(flat) - room))
    start = flat.rfind(" ", 0, start + 1) + 1 if start else 0
    end = start + room
    end = flat.rfind(" ", start, end + 1) if end < len(flat) and " " in flat[start:end] else end
    return ("… " if start else "") + flat[start:end] + (" …" if end < len(flat) else "")
