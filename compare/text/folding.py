"""What a text says, without the characters that hide in it: matched there, reported in the original.

Pages and typesetters leave soft hyphens, zero-width characters and bidi controls inside words, write a
space or a hyphen as one that does not break, and split an accent from its letter. A reader sees none of
it; neither do the functions under `through_fold`, whose spans come back as offsets of the text as it was.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar, cast

from msgspec import Struct, structs

from compare.model import Span
from compare.text.patterns import later

_Returned = TypeVar("_Returned")
_Rest = ParamSpec("_Rest")

# Soft hyphen, zero-width space, word joiner and byte-order mark; the controls of writing direction.
INVISIBLE = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
JOINERS = "\u200c\u200d"  # they spell words in Persian and Indic scripts, and join emoji
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011"
_MARKS = "\u0300-\u036f\u0653-\u0655\u3099\u309a"  # accents that there are whole letters for

_SIEVE = re.compile(f"[{_SPACES}{_HYPHENS}{INVISIBLE}{JOINERS}{_MARKS}]")
# Latin, Greek, Cyrillic and signs: between these a joiner says nothing.
_PLAIN = "\0-\u058f\u061c\u180e\u1e00-\u218f\ufeff"
_JOINER = rf"(?<![^{_PLAIN}])[{JOINERS}](?![^{_PLAIN}])"
_MOVING = later(f"[{INVISIBLE}{JOINERS}{_MARKS}]")  # what makes the folded text shorter
_BETWEEN = f"[{INVISIBLE}{JOINERS}]"
_LETTER = rf"[^\s{INVISIBLE}{JOINERS}{_MARKS}](?:{_BETWEEN}*+[{_MARKS}])+"
_HIDDEN = later(rf"(?:[{INVISIBLE}]|{_JOINER})+|(?P<letter>{_LETTER})")


class _Edits(NamedTuple):
    """Where pieces begin and end on one side; each has its counterpart on the other."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


class Folded(NamedTuple):
    """A text without what hides in it, and the way back. `text` is the original itself if nothing did."""

    text: str
    here: _Edits = _Edits()
    there: _Edits = _Edits()

    def original(self, span: Span) -> Span:
        """Where the characters of a span of `text` stand in the original: tight, but all between them."""
        return Span(*_carried(span.start, span.end, self.here, self.there))

    def folded(self, span: Span) -> Span:
        """Where the characters of a span of the original stand in `text`; empty if none is left."""
        return Span(*_carried(span.start, span.end, self.there, self.here))

    def returned(self, value: _Returned) -> _Returned:
        """`value` with each `Span` in it, however deep in tuples and structs, as one of the original."""
        return cast(_Returned, self._returned(value)) if self.here.starts else value

    def _returned(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple([self._returned(item) for item in value])
        if not isinstance(value, Struct):
            return value
        fields = ((name, getattr(value, name)) for name in value.__struct_fields__)
        changes = {
            name: self._returned(field) for name, field in fields if isinstance(field, (Struct, tuple))
        }
        if isinstance(value, Span):
            changes["start"], changes["end"] = _carried(value.start, value.end, self.here, self.there)
        return structs.replace(value, **changes)


def bare(words: str) -> str:
    """A piece of a text without what hides in it; remembers nothing, so that it may be asked of each word."""
    return words if words.isascii() else _folded(words).text


@lru_cache(maxsize=512)
def folded(prose: str) -> Folded:
    """`prose` without what hides in it.

    Soft hyphens, zero-width characters, bidi controls, word joiners and byte-order marks are left out;
    joiners stay beside scripts and emoji that need them. Spaces of any width are a plain space, hyphens
    that do not break are "-", and letters with their accents apart are whole (NFC).
    """
    return _folded(prose)


def _folded(prose: str) -> Folded:
    if prose.isascii() or not _SIEVE.search(prose):
        return Folded(prose)
    text = prose
    for space in _SPACES:
        text = text.replace(space, " ")
    for hyphen in _HYPHENS:
        text = text.replace(hyphen, "-")
    if not _MOVING().search(text):
        return Folded(text)
    pieces: list[str] = []
    here: list[tuple[int, int]] = []
    there: list[tuple[int, int]] = []
    done = length = 0
    for match in _HIDDEN().finditer(text):
        whole = _whole(match["letter"]) if match["letter"] else ""
        if whole == match[0]:
            continue  # an accent that no letter is written with
        length += match.start() - done
        pieces += (text[done : match.start()], whole)
        here.append((length, length + len(whole)))
        there.append(match.span())
        length, done = length + len(whole), match.end()
    if not here:
        return Folded(text)
    return Folded(
        "".join([*pieces, text[done:]]), _Edits(*zip(*here, strict=True)), _Edits(*zip(*there, strict=True))
    )


@lru_cache(maxsize=4096)
def _whole(letter: str) -> str:
    """A letter and its accents as one character, where there is one."""
    return unicodedata.normalize("NFC", re.sub(_BETWEEN, "", letter))


def through_fold(
    function: Callable[Concatenate[str, _Rest], _Returned],
) -> Callable[Concatenate[str, _Rest], _Returned]:
    """For a function of a text: it sees the folded text, and its spans come back as the original's.

    To stand below `lru_cache`. What it says in words (a lemma, a speaker's name) is in folded words.
    """

    @wraps(function)
    def folding(prose: str, *rest: _Rest.args, **named: _Rest.kwargs) -> _Returned:
        fold = folded(prose)
        return fold.returned(function(fold.text, *rest, **named))

    return cast(Callable[Concatenate[str, _Rest], _Returned], folding)


def _carried(start: int, end: int, here: _Edits, there: _Edits) -> tuple[int, int]:
    """The range start…end on the other side, from its first character to its last."""
    at = bisect_right(here.starts, start) - 1
    if at < 0:
        first = start
    elif start < here.ends[at]:
        first = there.starts[at]
    else:
        first = there.ends[at] + start - here.ends[at]
    if end <= start:
        return first, first
    at = bisect_right(here.starts, end - 1) - 1
    if at < 0:
        return first, end
    return first, there.ends[at] + max(0, end - here.ends[at])
