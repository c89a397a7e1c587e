"""Whether a text can hold a form that is never right in English: asked before names are recognised in it,
which costs more than all other rules together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from compare.glossary import Glossary
from compare.glossary.matcher import unstressed
from compare.rules._topics import words_of

_PARTS = re.compile(r"[^\W_]+")


class ArtefactForms:
    """The artefact forms of a glossary by their first word, each as its words in plain letters."""

    def __init__(self, glossary: Glossary) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for entity in glossary.entities.values():
            for alias in entity.aliases:
                if alias.in_english:
                    words = _plain(alias.text)
                    self._by_first[words[0]].append(words[1:])

    def may_stand_in(self, prose: str) -> bool:
        """False only where no artefact form stands in `prose`."""
        words = _plain_words(prose)
        return any(
            all(word in words for word in rest)
            for first in words & self._by_first.keys()
            for rest in self._by_first[first]
        )


@lru_cache(maxsize=4)
def artefact_forms(glossary: Glossary) -> ArtefactForms:
    """The artefact forms of `glossary`, gathered once."""
    return ArtefactForms(glossary)


def _plain(text: str) -> tuple[str, ...]:
    return tuple(_PARTS.findall(unstressed(text).replace(".", "").casefold())) or (text,)


@lru_cache(maxsize=64)
def _plain_words(prose: str) -> frozenset[str]:
    return frozenset(part for word in words_of(prose) for part in _plain(word))
