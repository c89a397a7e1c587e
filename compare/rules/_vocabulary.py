"""Is a word English, and if not, of which language: by its frequency and by how words of a language end."""

from __future__ import annotations

import gzip
import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import msgspec

from compare.rules._topics import topic
from compare.text.frequency import listed, zipf

_LANGUAGES = ("fr", "es", "de", "it", "pt", "nl")  # we ask in this order
_SHORTEST_ENDED = 7  # letters: a shorter word ends like this by chance
_RARE = 150  # of cBpack's centibels: Zipf 1.5, three uses in a hundred million words
_DERIVED = re.compile(
    r"(?:anti|auto|bio|co|counter|cyber|de|dis|eco|extra|hyper|inter|mega|micro|mid|mini|mis|multi|neo|non|out|over"
    r"|para|photo|post|pre|pro|pseudo|re|semi|sub|super|tele|trans|ultra|un|under)?"
    r"([a-z]{3,}?)"
    r"(?:s|es|ed|d|ing|ings|er|ers|r|ly|ally|ness|able|ably|ish|ism|ist|ists|less|like|ment|ments|ity|ization|isation)?"
)


# Movements and their followers keep their names: chavismo, petista, péquistes.
_CAUSES = ("ismo", "ista", "istas", "isti", "iste", "istes", "isme", "ismes")


def is_borrowed(word: str) -> bool:
    """True for what English has borrowed; `word` in small letters, without accents, singular or plural."""
    return word in _borrowed() or word.removesuffix("s") in _borrowed() or word.endswith(_CAUSES)


@lru_cache(maxsize=1)
def _borrowed() -> frozenset[str]:
    return frozenset(word for words in topic("borrowed").values() for word in words)


@lru_cache(maxsize=4096)
def foreign_language(word: str) -> str | None:
    """The language (ISO 639-1) that a word in small ASCII letters belongs to when English hardly knows it;
    None for every other word.
    """
    if zipf(word, "en") or _is_derived(word):
        return None
    # Reading the other tables takes longer than asking a few words of the English one: one clean article
    # never reads them. In a long run they are there, and are asked first.
    if not _listed.cache_info().currsize and is_printed_in_english(word):
        return None
    language = next((code for code in _LANGUAGES if word in _listed(code)), None) or _by_ending(word)
    return None if language is None or is_printed_in_english(word) else language


def _is_derived(word: str) -> bool:
    """True for "unenthused" and "reroutes": an English word with what English puts before and behind."""
    parts = _DERIVED.fullmatch(word)
    return bool(parts) and any(zipf(parts[1] + e, "en") >= 3.3 for e in ("", "e", "y"))  # type: ignore[index]


def _by_ending(word: str) -> str | None:
    if len(word) < _SHORTEST_ENDED:
        return None
    ended = _endings().search(word)
    return ended.lastgroup if ended else None


@lru_cache(maxsize=1)
def _endings() -> re.Pattern[str]:
    """One group a language."""
    groups = (f"(?P<{code}>{'|'.join(words)})" for code, words in topic("word-endings").items())
    return re.compile(rf"(?:{'|'.join(groups)})$")


def is_printed_in_english(word: str) -> bool:
    """True for whatever English prints now and then, loan words too: wordfreq's large table from Zipf 1.5 on.

    It has 172,000 such words, and we ask for few: so we seek them in the bytes as they are packed, a length
    (0xa0 and up) before each word, which takes a tenth of the time that unpacking them takes.
    """
    form = word.encode()
    if len(form) > 31:  # packed otherwise, and no word of English
        return False
    packed = _packed_english()
    at = packed.find(bytes([0xA0 | len(form)]) + form)
    return at >= 0 and packed[at - 1] < 0xC2  # not the second byte of an accented letter


@lru_cache(maxsize=1)
def _packed_english() -> bytes:
    """wordfreq's large table (cBpack): after a header, lists of words from common to rare."""
    package = find_spec("wordfreq")  # finding is not importing: the package itself takes 0.3 s
    if package is None or not package.submodule_search_locations:
        raise LookupError("no word frequencies: the package wordfreq is not installed")
    path = Path(package.submodule_search_locations[0]) / "data" / "large_en.msgpack.gz"
    _, *levels = msgspec.msgpack.decode(gzip.decompress(path.read_bytes()), type=list[msgspec.Raw])
    return b"".join(map(bytes, levels[: 900 - _RARE]))


_listed = lru_cache(maxsize=8)(listed)  # and so known whether the tables were read
