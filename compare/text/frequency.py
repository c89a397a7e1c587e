"""How common a word is in a language, and the short lists of words every text is built with."""

from __future__ import annotations

import gzip
import math
import re
from collections.abc import Set
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec

_DATA = Path(__file__).with_name("data")
_SAME_TABLE = {"no": "nb", "nn": "nb", "hr": "sh", "bs": "sh", "tl": "fil"}
_JOINTS = re.compile(r"['\-\u2010\u2011]")


def zipf(word: str, language: str) -> float:
    """The Zipf value of `word` (log10 of its uses in a billion words, 0…8); 0 when unknown.

    A compound that is not listed has the value of its parts together: 1/f = 1/f1 + 1/f2 + …, as in
    wordfreq. Numbers of more than one digit are not listed. Raises LookupError when there is no
    table of `language`. Data: wordfreq's small tables (words used at least once in a million).
    """
    found = _table(_SAME_TABLE.get(language, language)).get(word)
    if found is not None:
        return found
    plain = word.isascii() and word.isalnum() and word.islower()  # no other way of writing it to look for
    return 0.0 if plain else _unlisted(word, language)


@lru_cache(maxsize=1 << 15)
def _unlisted(word: str, language: str) -> float:
    """`zipf`, of what does not stand in the table as it is written."""
    table = _table(_SAME_TABLE.get(language, language))
    form = _lower(word, language).replace("’", "'").replace("ʼ", "'")
    if form in table:
        return table[form]
    parts = [table.get(part, 0.0) for part in _JOINTS.split(form) if part]
    if len(parts) < 2 or 0.0 in parts:
        return 0.0
    return round(-math.log10(sum(10**-value for value in parts)), 2)


def listed(language: str) -> Set[str]:
    """The words of which `zipf` knows how common they are in `language`, compounds apart."""
    return _table(_SAME_TABLE.get(language, language)).keys()


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """The languages `zipf` has a table of (ISO 639 codes)."""
    tables = {path.name.split(".")[0].removeprefix("small_") for path in _folder().glob("small_*.msgpack.gz")}
    return frozenset(tables | {code for code, table in _SAME_TABLE.items() if table in tables})


@lru_cache(maxsize=64)
def function_words(language: str) -> frozenset[str]:
    """The function words of `language`, in lower case; empty when we keep no list of it."""
    return frozenset(_function_words().get(language, "").split())


@lru_cache(maxsize=1)
def function_word_languages() -> tuple[str, ...]:
    """The languages we keep a list of function words of, in alphabetical order."""
    return tuple(sorted(_function_words()))


@lru_cache(maxsize=1)
def _function_words() -> dict[str, str]:
    import ryaml

    data: dict[str, str] = ryaml.loads((_DATA / "function_words.yaml").read_text(encoding="utf-8"))
    return data


@lru_cache(maxsize=8)
def _table(language: str) -> dict[str, float]:
    path = _folder() / f"small_{language}.msgpack.gz"
    if not path.is_file():
        raise LookupError(f"no word frequencies for language {language!r} in {path.parent}")
    # cBpack: a header, then one list of words for each centibel below probability 1.
    header, *levels = msgspec.msgpack.decode(gzip.decompress(path.read_bytes()), type=list[Any])
    if header != {"format": "cB", "version": 1}:
        raise LookupError(f"{path} is not a cBpack file of version 1")
    table: dict[str, float] = {}
    for level, words in enumerate(levels):
        table.update(dict.fromkeys(words, (900 - level) / 100))
    return table


def _folder() -> Path:
    package = find_spec("wordfreq")  # finding is not importing: the package itself takes 0.3 s
    if package is None or not package.submodule_search_locations:
        raise LookupError("no word frequencies: the package wordfreq is not installed")
    return Path(package.submodule_search_locations[0]) / "data"


def _lower(word: str, language: str) -> str:
    if language == "tr":  # I and İ are two letters there
        word = word.replace("I", "ı").replace("İ", "i")
    return word.casefold()
