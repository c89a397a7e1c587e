"""The words rules need, by language: `data/<topic>/<language>.yaml`, read when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from compare.text.tokens import ByWord, words

_DATA = Path(__file__).with_name("data")
_WORD = re.compile(r"[^\W_]+")
_PARTS = ByWord(_WORD.findall)


@lru_cache(maxsize=32)
def topic(name: str) -> Mapping[str, Any]:
    """Language (ISO 639-1) → what its file of the topic holds, in the order of the languages."""
    import ryaml

    files = sorted((_DATA / name).glob("*.yaml"))
    return {file.stem: ryaml.loads(file.read_text(encoding="utf-8")) for file in files}


@lru_cache(maxsize=64)
def words_of(prose: str) -> frozenset[str]:
    """The different words and numbers of `prose`, without apostrophes and hyphens: what a rule asks
    first, to look no further where none of its words stands.
    """
    return frozenset(chain.from_iterable(map(_PARTS.__getitem__, words(prose).forms)))


def places(prose: str, word: str) -> Iterator[int]:
    """Where `word` begins in `prose`, standing alone: no letter, digit, apostrophe, hyphen or part of an
    address touches it.
    """
    at = prose.find(word)
    while at >= 0:
        end = at + len(word)
        before, after = prose[at - 1 : at], prose[end : end + 1]
        address = after == "." and prose[end + 1 : end + 2].isalnum()
        if not (address or _joins(before) or _joins(after)):
            yield at
        at = prose.find(word, end)


def _joins(character: str) -> bool:
    return character.isalnum() or character in tuple("'’-_@#/&\\`")
