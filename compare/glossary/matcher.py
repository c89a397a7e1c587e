"""Where the names of the glossary stand in a text: a dictionary of first words, then the rest.

Every match of every length is reported; which of them hold is decided by the context. Where
`ahocorasick-rs` is installed, an automaton finds the same in longer reading (see `automaton`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from compare.glossary.atoms import Atoms, first_word, needs_rich
from compare.model import Alias, Entity
from compare.text.folding import bare
from compare.text.frequency import function_words

if TYPE_CHECKING:
    from compare.glossary.automaton import Automaton

PARTICLES = frozenset((
    "al", "el", "an", "as", "at", "ad", "de", "del", "della", "der", "den", "di", "da", "do", "dos", "du",
    "des", "la", "le", "van", "von", "zu", "ten", "ter", "bin", "ben", "ibn", "bint", "abu", "abou",
    "umm", "ould", "ag",
))  # fmt: skip
_ACCENTED = re.compile(r"[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]")
_ACCENTS = re.compile(r"(?<=[A-Za-z])[\u0300-\u036f]+")
_WORTH_AN_AUTOMATON = 64  # characters read for each first word, before building one is quicker
_MOST_MET = 100_000  # words remembered
_SAME_GAPS = {"-": " ", ".-": ".", " .": "."}


Named = tuple[str, Alias]  # an entity's id, and one way to write it


class Form(Struct, frozen=True, gc=False):
    """One alias, cut into atoms."""

    entity: str
    alias: Alias
    words: tuple[str, ...]
    gaps: tuple[str, ...]  # between the words, one fewer
    dotted: bool  # ends with the dot of an abbreviation
    acronym: bool
    written: str  # from the first word to the last
    capital: bool  # begins with one wherever it stands
    a_word: bool  # an acronym that is a small word in capitals

    def may_be(self, seen: str, word: str, offset: int) -> bool:
        """True when `word`, number `offset` of this form, may be written as `seen`, which differs in case.

        A small word may be capitalised (in a headline, at a start), a particle of a longer name be small.
        """
        if self.alias.case == "any":
            return True
        if word.islower() and (offset or word in PARTICLES):
            return seen == word.capitalize()
        return seen.islower() and word.lower() in PARTICLES and len(self.words) > 1

    def fits(self, atoms: Atoms, first: int) -> bool:
        """True when this form stands at atom `first`, as its case rules allow."""
        if len(self.words) == 1 and atoms.words[first] == self.words[0] and not self.a_word:
            return True
        last = first + len(self.words)
        written = tuple(atoms.words[first:last])
        loud = written != self.words
        if loud:
            if len(written) < len(self.words):
                return False
            loud = False
            for offset, (seen, word) in enumerate(zip(written, self.words, strict=True)):
                if seen != word:
                    if seen.lower() != word.lower():
                        return False
                    if self.may_be(seen, word, offset):
                        continue
                    if self.acronym or not seen.isupper():
                        return False
                    loud = True
        for offset, gap in enumerate(self.gaps):
            seen = atoms.gap(first + offset)
            if seen != gap and _SAME_GAPS.get(seen, seen) != gap:
                return False
        if loud:
            return sum(map(len, self.words)) >= 4 and atoms.is_loud(first, last)
        if self.a_word:
            return not atoms.in_headline_capitals(first)  # in capitals, IS is a verb and WHO a question
        return True


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
    """The forms with one first word, by their second (none: ""), each from long to short."""

    forms: dict[str, list[Form]]
    capital: bool  # of all of them


class Matcher:
    """The names of all entities, ready to be found; a name is cut up when its first word is met."""

    def __init__(self, names: Mapping[str, Sequence[Named]], *, automaton: bool | None = None) -> None:
        """`names` as `by_first_word` sorts them.

        With an automaton as soon as the texts are worth it and it can be had, always (True; raises
        ImportError), or never (False).
        """
        self._names = names
        self._beginnings: dict[str, _Beginning] = {}
        self._met: dict[str, _Beginning | None] = {}  # words as they were written
        self._wanted = automaton
        self._until_wanted = len(names) * _WORTH_AN_AUTOMATON  # characters

    def find(self, atoms: Atoms) -> list[Match]:
        """All matches, by place and then from long to short; they may lie within each other."""
        found: list[Match] = []
        words = atoms.words
        here = self._begin(set(words))
        for first in [index for index, word in enumerate(words) if word in here]:
            forms = here[words[first]].forms
            after = words[first + 1].lower() if first + 1 < len(words) else ""
            if after and after in forms:
                found += _at(atoms, first, forms[after])
            if "" in forms:
                found += _at(atoms, first, forms[""])
        return found

    def _begin(self, words: Set[str]) -> dict[str, _Beginning]:
        """Those of `words` with which a form can begin, and the forms."""
        met, here = self._met, {}
        if len(met) > _MOST_MET:
            met.clear()
        for word in words:
            beginning = met[word] if word in met else met.setdefault(word, self._beginning_with(word))
            if beginning:
                here[word] = beginning
        return here

    def _beginning_with(self, word: str) -> _Beginning | None:
        small = word.lower()
        if small not in self._names:
            return None
        beginning = self._beginnings.get(small) or self._beginning(small)
        return None if beginning.capital and small == word else beginning

    def places(self, text: str) -> list[Place]:
        """All places, by start and then from long to short; they may lie within each other."""
        automaton = self._automaton(text)
        places = automaton.places(text) if automaton else None
        if places is not None:
            return places
        atoms = Atoms(text)
        starts, ends = atoms.starts, atoms.ends
        return [Place(starts[match.first], ends[match.last - 1], match.forms) for match in self.find(atoms)]

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

    def _beginning(self, word: str) -> _Beginning:
        forms: dict[str, list[Form]] = {}
        for entity, alias in self._names[word]:
            form = form_of(entity, alias)
            forms.setdefault(form.words[1].lower() if len(form.words) > 1 else "", []).append(form)
        for alike in forms.values():
            alike.sort(key=by_length)
        capital = all(form.capital for alike in forms.values() for form in alike)
        self._beginnings[word] = beginning = _Beginning(forms, capital)
        return beginning


def by_first_word(entities: Iterable[Entity]) -> dict[str, list[Named]]:
    """Every way to write the entities, by its first word in lower case."""
    names: dict[str, list[Named]] = {}
    for entity in entities:
        for alias in _aliases(entity):
            names.setdefault(first_word(alias.text).lower(), []).append((entity.id, alias))
    names.pop("", None)
    return names


def form_of(entity: str, alias: Alias) -> Form:
    """An alias of the entity with this id, cut into atoms."""
    words, gaps, written = _cut(alias.text)
    small = alias.case == "any" or (len(words) > 1 and words[0].lower() in PARTICLES)
    return Form(
        entity=entity,
        alias=alias,
        words=words,
        gaps=gaps,
        dotted=alias.text.endswith("."),
        acronym=_is_acronym(alias.text),
        written=written,
        capital=words[0][0].isupper() and not small,
        a_word=_is_acronym(alias.text) and len(words) == 1 and words[0].lower() in function_words("en"),
    )


def _cut(text: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """The words of an alias, the gaps between them, and all from the first word to the last."""
    words = text.split(" ")
    if all(map(str.isalnum, words)) and not needs_rich(text):
        return tuple(words), (" ",) * (len(words) - 1), text
    atoms = Atoms(text)
    gaps = [_SAME_GAPS.get(gap, gap) for gap in map(atoms.gap, range(len(atoms) - 1))]
    return tuple(atoms.words), tuple(gaps), text[atoms.starts[0] : atoms.ends[-1]]


def by_length(form: Form) -> tuple[int, str, str]:
    """The order of forms that begin alike: from long to short, then by entity."""
    return -len(form.words), form.entity, form.alias.text


def _is_acronym(text: str) -> bool:
    return text.isupper() and " " not in text


def _at(atoms: Atoms, first: int, forms: list[Form]) -> list[Match]:
    fitting = [form for form in forms if form.fits(atoms, first)]
    if len(fitting) < 2:
        return [Match(first, first + len(form.words), (form,)) for form in fitting]
    return [
        Match(first, first + length, tuple(alike))
        for length, alike in groupby(fitting, key=lambda form: len(form.words))  # from long to short
    ]


def _aliases(entity: Entity) -> Iterator[Alias]:
    """The listed aliases, the preferred names that are not listed, plain-letter and plural forms."""
    listed = {alias.text for alias in entity.aliases} | set(entity.preferred.values())
    names = {name: language for language, name in entity.preferred.items()}
    for alias in entity.aliases:
        names.pop(alias.text, None)
        yield alias
        yield from _derived(alias, listed)
    for name, language in names.items():
        alias = Alias(name, lang=language, status="preferred")
        yield alias
        yield from _derived(alias, listed)


def _derived(alias: Alias, listed: set[str]) -> Iterator[Alias]:
    """The plural of a demonym, and a name bare of accents, unless listed."""
    if alias.type == "demonym" and alias.text.endswith(("n", "i")) and f"{alias.text}s" not in listed:
        yield _like(alias, f"{alias.text}s")
    if len(alias.text) > 3 and not alias.text.isascii():
        plain = unstressed(alias.text)
        if plain not in listed:
            listed.add(plain)
            yield _like(alias, plain)


def _like(alias: Alias, text: str) -> Alias:
    return Alias(
        text, alias.lang, alias.type, alias.strength, alias.status, alias.case, alias.needs, alias.in_english
    )


def unstressed(text: str) -> str:
    """`text` with its Latin letters bare of accents; other scripts as they are."""
    text = bare(text)
    if not _ACCENTED.search(text):
        return text
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))
