"""The same places from `ahocorasick-rs` (the extra `fast`), without cutting the whole text into words.

The text is made plain, one byte for each character: small letters and digits, spaces for all between them.
In it the automaton finds, between spaces, the words that each form begins with and that are one character
apart. Nearly all of these are written exactly like the form; for the others the words around are cut, and
looked at as always. Texts with spaces side by side in a line, or in a script that is not written with single
letters and spaces, are left to the dictionary.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import itemgetter
from string import ascii_lowercase

from msgspec import Struct

from compare.glossary.atoms import CODE, UNEVEN, Atoms, may_hold_address
from compare.glossary.forms import Form, by_length
from compare.glossary.matcher import Place
from compare.text.frequency import function_words

_OTHER_SPACE = re.compile(r"[^\S\n]{2,}(?=\S)|[^\S\n]\n[^\S\n]*(?=\S)|\n[^\S\n]+(?=\S)")
_WIDE = (  # what tells at once, and what makes sure
    ("  ", re.compile(r"  +\S")),
    (" \n", re.compile(r" \n[^\S\n]*\S")),
    ("\n ", re.compile(r"\n +\S")),
    *((space, _OTHER_SPACE) for space in "\t\r\u00a0"),
)
_OTHER_LETTER = b"\x01"
_UNLIKE = "\u0130"  # two characters when small
_ONE_APART = (" ", "'")
_GAP, _TOLD = 40, 16  # characters before the next word, and of it
_BARE = frozenset(("", " ", "\n"))
_PLACE = itemgetter(0, 1)
_CLOSING = frozenset(" \n\"'),;?!]\u201d\u2019")


class _Head(Struct, frozen=True):
    """The forms that begin with the same words: those that end there, the others by their next two words.

    The second of the two is empty where it does not matter.
    """

    whole: list[Form]
    longer: dict[bytes, list[tuple[bytes, Form]]]


class Automaton:
    """The forms of a glossary, ready to be found."""

    def __init__(self, forms: Iterable[Form]) -> None:
        """Raises ImportError where `ahocorasick-rs` is not installed."""
        from ahocorasick_rs import BytesAhoCorasick

        small: dict[bytes, _Head] = {}
        cased: dict[bytes, _Head] = {}
        for form in forms:
            head, following = _head(form)
            if form.capital and head.strip() in _everywhere():
                for written in {_coded(form.words[0]) or head, head.title(), head.upper()}:
                    _put(cased, written, following, form)
            elif head:
                _put(small, head, following, form)
        self._small, self._cased = BytesAhoCorasick(list(small)), BytesAhoCorasick(list(cased))
        self._of_small, self._of_cased = list(small.values()), list(cased.values())

    def places(self, text: str) -> list[Place] | None:
        """What `Matcher.places` says of this text; None for a text that is left to the dictionary."""
        coded = None if _is_uneven(text) else _coded(text)
        if coded is None:
            return None
        small, atoms = coded.translate(_SMALL), Atoms(text)
        found: list[tuple[int, int, int, Form]] = []
        for heads, matches in (
            (self._of_small, self._small.find_matches_as_indexes(small, overlapping=True)),
            (self._of_cased, self._cased.find_matches_as_indexes(coded, overlapping=True)),
        ):
            for number, start, after in matches:
                head = heads[number]
                forms = head.whole
                if head.longer:
                    forms = forms + _longer(head, small[after : after + 2 * (_GAP + _TOLD)].split(None, 2))
                for form in forms:
                    written = form.written
                    end = start + len(written)
                    if not text.startswith(written, start):
                        end = 0 if form.capital and text[start].islower() else _end(atoms, start, form)
                    elif form.a_word or not (
                        (text[start - 1 : start] in _BARE and text[end : end + 1] in _BARE)
                        or _stands_free(text, start, end)
                    ):
                        end = _end(atoms, start, form)
                    if end:
                        found.append((start, -len(form.words), end, form))
        found.sort(key=_PLACE)
        return _together(found)


def _together(found: list[tuple[int, int, int, Form]]) -> list[Place]:
    """One place for the forms of equal length that stand in it."""
    places: list[Place] = []
    before = (-1, 0)
    for start, length, end, form in found:
        forms: tuple[Form, ...] = (form,)
        if before == (start, length):
            forms = tuple(sorted((*places.pop().forms, form), key=by_length))
        places.append(Place(start, end, forms))
        before = (start, length)
    return places


def _put(heads: dict[bytes, _Head], head: bytes, following: Sequence[bytes], form: Form) -> None:
    if head not in heads:
        heads[head] = _Head([], {})
    if following:
        heads[head].longer.setdefault(following[0], []).append((b"".join(following[1:]), form))
    else:
        heads[head].whole.append(form)


def _longer(head: _Head, following: Sequence[bytes]) -> list[Form]:
    """The forms that may go on with these words."""
    if not following:
        return []
    second = following[1][:_TOLD] if len(following) > 1 else b""
    alike = head.longer.get(following[0][:_TOLD], ())
    return [form for word, form in alike if not word or word == second]


@lru_cache(maxsize=1)
def _everywhere() -> frozenset[bytes]:
    """Words so frequent that, small, they are looked at in vain: "at" for the town of At, "a" for A.P."""
    return frozenset(word.encode() for word in (*function_words("en"), *ascii_lowercase) if word.isascii())


def _head(form: Form) -> tuple[bytes, list[bytes]]:
    """The words up to the first gap that may be wider, and the beginnings of the next two; all small.

    No words at all: such a form is in no text that the automaton is asked of.
    """
    plain = (_coded("\n".join(form.words).lower()) or b"").translate(_SMALL).split()
    count = next(
        (number for number, gap in enumerate(form.gaps, 1) if gap not in _ONE_APART), len(form.words)
    )
    if len(plain) != len(form.words):
        return b"", []
    following: list[bytes] = []
    for word, gap in zip(plain[count : count + 2], form.gaps[count - 1 :], strict=False):
        if len(gap) > _GAP or (following and len(following[0]) == _TOLD):
            break
        following.append(word[:_TOLD])
    return b" %b " % b" ".join(plain[:count]), following


def _is_uneven(text: str) -> bool:
    """True when words of one line are more than one character apart."""
    return any(sign in text and wide.search(text) for sign, wide in _WIDE)


def _coded(text: str) -> bytes | None:
    """`text` with a space before and behind it, so that what begins at a space begins in `text` there.

    None for scripts without spaces, and for letters whose marks stand apart.
    """
    if "\u00ad" in text or "\x01" in text:
        return None
    try:
        return f" {text} ".encode(CODE, _HANDLER).translate(_SPACED)
    except UnicodeEncodeError:
        return None


def _beyond_the_code(error: UnicodeError) -> tuple[bytes, int]:
    """What stands for characters that the code has no byte for."""
    assert isinstance(error, UnicodeEncodeError)
    beyond = error.object[error.start : error.end]
    if re.search(UNEVEN, beyond) or _UNLIKE in beyond or not unicodedata.is_normalized("NFC", beyond):
        raise error
    return b"".join(_OTHER_LETTER if character.isalnum() else b" " for character in beyond), error.end


def _stands_free(text: str, start: int, end: int) -> bool:
    """True when what stands beside it can be no part of the same word, nor of an address."""
    behind = text[end : end + 1]
    if behind.isalnum():
        return False
    if behind in _CLOSING and text[start - 1 : start] in _BARE:
        return True
    first, last = text.rfind(" ", 0, start) + 1, text.find(" ", end)
    return not may_hold_address(text[first : last if last >= 0 else len(text)])


def _end(atoms: Atoms, start: int, form: Form) -> int:
    """Where the form ends that may start there, by its words and those around; 0 where it does not."""
    reach = 2 * len(form.written) + 4 * len(form.words)  # gaps that mean the same are of one to four
    if not _may_be(atoms.prose[start : start + len(form.written)], form):
        return 0
    part = atoms.around(start, min(start + reach, len(atoms.prose)))
    if start not in part.starts:
        return 0
    first = part.starts.index(start)
    return part.end(first + len(form.words) - 1) if form.fits(part, first) else 0


def _may_be(seen: str, form: Form) -> bool:
    """False where capitals tell at once that this is not the form."""
    place = 0
    for offset, word in enumerate(form.words):
        part = seen[place : place + len(word)]
        if part.lower() != word.lower():
            return offset > 0  # wider gaps
        if part != word and not form.may_be(part, word, offset) and (form.acronym or not part.isupper()):
            return False
        place += len(word) + 1
    return True


def _tables() -> tuple[bytes, bytes]:
    """For each byte of the code a space unless it is of a word, and the small letter."""
    characters = bytes(range(256)).decode(CODE, errors="replace")
    spaced = [character if character.isalnum() else " " for character in characters]
    spaced[_OTHER_LETTER[0]] = _OTHER_LETTER.decode()
    return "".join(spaced).encode(CODE), "".join(spaced).lower().encode(CODE)


_HANDLER = "newscollate.beyond"
codecs.register_error(_HANDLER, _beyond_the_code)
_SPACED, _SMALL = _tables()
