"""Arabic names by their consonants, which the ways to romanise them share.

Vowels, doubled letters, the article and the soft h at the end come and go ("Jabhat al-Nusra", "Jabhet
en-Nosra", "Djabhat an Nousra"); the consonants stay, once the letters that stand for one of them are
made one. On nearest-spelling negatives this beats every edit distance.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from compare.text.folding import bare

FEWEST = 3  # consonants of a name that say something
_ARTICLE = re.compile(
    r"\b(?:(?:al|el|ul|an|en|as|es|ash|esh|at|et|ad|ed|ar|er|az|ez)[\s-]+|al(?=[^aeiou\W]))"
)
_SIGNS = re.compile(
    r"\b(?:al|el|an|as|ash|ad|ar|az|abu|abou|bin|ben|ibn|bint|umm)[\s-]+[a-z]|\babd[aeu]l|[\u0600-\u06ff]"
)
_LETTERS = (
    *(("tch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "h"), ("gh", "g"), ("dh", "d")),
    *(("th", "t"), ("ph", "f"), ("dj", "g"), ("j", "g"), ("q", "k"), ("c", "k"), ("z", "s"), ("v", "f")),
    *(("p", "b"), ("x", "ks")),
)
_SILENT = re.compile(r"[aeiouyw]|h\b")  # h at the end is hardly heard
_SERVANT = re.compile(r"\babd[aeiu]l[\s-]*")  # Abdulrahman, Abd al-Rahman
_ATTACHED = re.compile(r"\bال|ة\b")  # the article, and the feminine ending, in their own script
_FEMININE = re.compile(r"(?<=\w{3})[ae]t\b")  # Jabhat, Jabha


def looks_arabic(name: str) -> bool:
    """True for Arabic script, and for Latin with an article, a kunya or a patronymic."""
    return _SIGNS.search(bare(name).lower()) is not None


@lru_cache(maxsize=65_536)
def consonants(name: str) -> tuple[str, ...]:
    """The consonants of each word of an Arabic name that has some, made one where romanisations part."""
    plain = bare(name)
    latin = plain if plain.isascii() else anyascii(_ATTACHED.sub("", plain))
    plain = re.sub(r"['`’ʼʿʾ]", "", latin.lower())
    plain = _FEMININE.sub("", _ARTICLE.sub("", _SERVANT.sub("abd ", plain)))
    for letters, sound in _LETTERS:
        plain = plain.replace(letters, sound)
    heard = _SILENT.sub("", re.sub(r"[^a-z]+", " ", plain))
    return tuple(re.sub(r"(.)\1+", r"\1", word) for word in heard.split())


def same_consonants(one: str, other: str) -> bool:
    """True when two names, one of which looks Arabic, have the same consonants, and enough of them."""
    ours, theirs = consonants(one), consonants(other)
    enough = sum(map(len, ours)) >= FEWEST and (looks_arabic(one) or looks_arabic(other))
    return enough and (ours == theirs or "".join(ours) == "".join(theirs))
