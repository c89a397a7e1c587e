"""Where the names of the glossary stand in a text: a dictionary of first words, then the rest.

Every match of every length is reported; which of them hold is decided by the context. Where
`ahocorasick-rs` is installed, an automaton finds the same in longer reading (see `automaton`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import compress, count, groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from compare.glossary.atoms import Atoms
from compare.glossary.forms import Form, Named, by_length, form_of
from compare.text.tokens import ByWord

if TYPE_CHECKING:
    from compare.glossary.automaton import Automaton

_WORTH_AN_AUTOMATON = 64  # characters read for each first word, before building one is quicker


class Match(Struct, frozen=True, gc=False):
    """Atoms `first` to before `last` are written like these forms (of equal length)."""

    first: int
    last: int
    forms: tuple[Form, ...]


class Place(Struct, frozen=True, gc=False):
    """Offsets `start` to before `end` are written like these forms (of equal length)."""

    start: int
    end: int
    forms: tuple[Form, ...]


class _Beginning(Struct, frozen=True):
    """The forms that may begin with a word as it is written, by their second (none: "")."""

    forms: dict[str, list[Form]]
    alone: tuple[Form] | None  # the only one: this word


class Matcher:
    """The names of all entities, ready to be found; a name is cut up when its first word is met."""

    def __init__(self, names: Mapping[str, Sequence[Named]], *, automaton: bool | None = None) -> None:
        """`names` as `by_first_word` sorts them.

        With an automaton as soon as the texts are worth it and it can be had, always (True; raises
        ImportError), or never (False).
        """
        self._names = names
        self._firsts = frozenset(names)  # asked of each word of a text
        self._forms: dict[str, dict[str, list[Form]]] = {}
        self._met = ByWord(self._beginning_with)  # words as they were written
        self._wanted = automaton
        self._until_wanted = len(names) * _WORTH_AN_AUTOMATON  # characters

    def find(self, atoms: Atoms) -> list[Match]:
        """All matches, by place and then from long to short; they may lie within each other."""
        found: list[Match] = []
        words, last = atoms.words, len(atoms.words) - 1
        for first in compress(count(), map(self._firsts.__contains__, atoms.lower)):
            beginning = self._met[words[first]]
            if beginning is None:
                continue
            if beginning.alone:
                found.append(Match(first, first + 1, beginning.alone))
                continue
            forms = beginning.forms
            after = atoms.lower[first + 1] if first < last else ""
            if after in forms and after:
                found += _at(atoms, first, forms[after])
            if "" in forms:
                found += _at(atoms, first, forms[""])
        return found

    def _beginning_with(self, word: str) -> _Beginning | None:
        """The forms that may begin with `word` as it is written."""
        forms: dict[str, list[Form]] = {}
        for second, alike in self._forms_with(word.lower()).items():
            possible = [form for form in alike if form.may_begin(word)]
            if possible:
                forms[second] = possible
        if not forms:
            return None
        alone = forms.get("", [None])[0] if len(forms) == 1 == len(forms.get("", ())) else None
        sure = alone and alone.words[0] == word and not alone.a_word
        return _Beginning(forms, (alone,) if alone and sure else None)

    def _forms_with(self, word: str) -> dict[str, list[Form]]:
        """The forms that begin with a word, by their second (none: ""), from long to short."""
        if word not in self._forms and word in self._names:
            forms: dict[str, list[Form]] = {}
            for entity, alias in self._names[word]:
                form = form_of(entity, alias)
                forms.setdefault(form.words[1].lower() if len(form.words) > 1 else "", []).append(form)
            for alike in forms.values():
                alike.sort(key=by_length)
            self._forms[word] = forms
        return self._forms.get(word, {})

    def places(self, text: str) -> list[Place]:
        """All places, by start and then from long to short; they may lie within each other."""
        automaton = self._automaton(text)
        places = automaton.places(text) if automaton else None
        if places is not None:
            return places
        atoms = Atoms(text)
        starts, end = atoms.starts, atoms.end
        return [Place(starts[match.first], end(match.last - 1), match.forms) for match in self.find(atoms)]

    def _automaton(self, text: str) -> Automaton | None:
        """The automaton, once the texts so far have taken longer than building it."""
        if self._wanted is None:
            self._until_wanted -= len(text)
        if self._wanted is False or (self._wanted is None and self._until_wanted > 0):
            return None
        try:
            return self._built
        except ImportError:
            if self._wanted:
                raise
            self._wanted = False
            return None

    @cached_property
    def _built(self) -> Automaton:
        from compare.glossary.automaton import Automaton

        return Automaton(form_of(entity, alias) for named in self._names.values() for entity, alias in named)


def _at(atoms: Atoms, first: int, forms: list[Form]) -> list[Match]:
    fitting = [form for form in forms if form.fits(atoms, first)]
    if len(fitting) < 2:
        return [Match(first, first + len(form.words), (form,)) for form in fitting]
    return [
        Match(first, first + length, tuple(alike))
        for length, alike in groupby(fitting, key=lambda form: len(form.words))  # from long to short
    ]
