"""A name as it is compared: in Latin letters, cut into words, its acronyms told from its words."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from msgspec import Struct

from compare.glossary.words import words
from compare.text.folding import bare

_APOSTROPHES = re.compile("['`’ʼ]")
_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")  # PacSun
_DOTTED = re.compile(r"\b(?:[a-z]\.\s?){2,}")
_WORD = re.compile(r"[a-z0-9]+\.?")
_ACRONYM = re.compile(r"\b(?:[A-Z]\.?\s?&?\s?){2,7}(?![a-z])")


class Word(Struct, frozen=True):
    """A word in small Latin letters; `cut` when a dot ends it: "calif."."""

    text: str
    cut: bool = False


class Written(Struct, frozen=True):
    """A name made ready to be compared. `content` leaves out small words, `acronyms` are in small letters."""

    name: str
    words: tuple[Word, ...]
    content: tuple[Word, ...]
    acronyms: tuple[str, ...]
    foreign: bool  # in another alphabet

    @property
    def letters(self) -> str:
        """All letters and digits of it, in small Latin letters."""
        return "".join(word.text for word in self.words)

    @property
    def is_acronym(self) -> bool:
        """True when it is one word of capitals: "OSCE", "U.S."."""
        return len(self.words) == 1 and self.acronyms == (self.words[0].text,)


@lru_cache(maxsize=65_536)
def written(name: str) -> Written:
    """`name`, made ready to be compared."""
    plain = bare(name)
    foreign = any(character.isalpha() and character > "\u024f" for character in plain)
    latin = _APOSTROPHES.sub("", plain if plain.isascii() else anyascii(plain)).replace("&", " & ")
    if not foreign:
        latin = _TOGETHER.sub(" ", latin)
    acronyms = [] if foreign or (" " in latin.strip() and latin.isupper()) else _ACRONYM.findall(latin)
    joined = _DOTTED.sub(lambda dots: re.sub(r"[.\s]", "", dots[0]) + " ", latin.lower())
    found = [Word(word.rstrip("."), word.endswith(".")) for word in _WORD.findall(joined.replace("&", "and"))]
    content = tuple(word for word in found if word.cut or word.text not in words("light"))
    return Written(
        name,
        tuple(found),
        content or tuple(found),
        tuple(dict.fromkeys(re.sub("[^a-z]", "", acronym.lower()) for acronym in acronyms)),
        foreign,
    )


def same(one: Written, other: Written) -> bool:
    """True for names with the same letters: case, accents, spaces and hyphens apart."""
    return bool(one.letters) and one.letters == other.letters
