"""Whether a text can hold a form that is never right in English: asked before names are recognised in it,
which costs more than all other rules together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import chain

from compare.glossary import Glossary
from compare.glossary.forms import unstressed
from compare.rules._topics import words_of
from compare.text.folding import bare
from compare.text.tokens import ByWord

_PARTS = re.compile(r"[^\W_]+")


class ArtefactForms:
    """The artefact forms of a glossary by their first word, each as its words without case."""

    def __init__(self, glossary: Glossary) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for entity in glossary.entities.values():
            forms = [bare(alias.text) for alias in entity.aliases if alias.in_english]
            for form in forms:
                self._add(form)
            if forms and not "".join(forms).isascii():
                listed = {*entity.preferred.values(), *(alias.text for alias in entity.aliases)}
                for plain in {*map(unstressed, forms)} - listed:
                    self._add(plain)
        self._words = {word for first, rests in self._by_first.items() for word in chain([first], *rests)}
        self._of_a_form = ByWord(self._in_a_form)

    def _add(self, form: str) -> None:
        first, *rest = _PARTS.findall(form.replace(".", "").casefold()) or [form]
        self._by_first[first].append(tuple(rest))

    def _in_a_form(self, word: str) -> str:
        """The word without case; empty if no artefact form holds it."""
        plain = word.casefold()
        return plain if plain in self._words else ""

    def may_stand_in(self, prose: str) -> bool:
        """False only where no artefact form stands in `prose`."""
        words = set(map(self._of_a_form.__getitem__, words_of(prose)))
        begun = ((first, rest) for first in words & self._by_first.keys() for rest in self._by_first[first])
        here = [" ".join((first, *rest)) for first, rest in begun if words.issuperset(rest)]
        line = f" {' '.join(_PARTS.findall(prose.casefold()))} " if here else ""
        return any(f" {form} " in line for form in here)


@lru_cache(maxsize=4)
def artefact_forms(glossary: Glossary) -> ArtefactForms:
    """The artefact forms of `glossary`, gathered once."""
    return ArtefactForms(glossary)
