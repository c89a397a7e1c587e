"""Where the names of the glossary stand in a text: a dictionary of first words, then the rest.

Every match of every length is reported; which of them hold is decided by the context.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from compare.glossary.atoms import Atoms, first_word
from compare.model import Alias, Entity
from compare.text.folding import bare
from compare.text.frequency import function_words

PARTICLES = frozenset((
    "al", "el", "an", "as", "at", "ad", "de", "del", "della", "der", "den", "di", "da", "do", "dos", "du",
    "des", "la", "le", "van", "von", "zu", "ten", "ter", "bin", "ben", "ibn", "bint", "abu", "abou",
    "umm", "ould", "ag",
))  # fmt: skip
_ACCENTED = re.compile(r"[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]")
_ACCENTS = re.compile(r"(?<=[A-Za-z])[\u0300-\u036f]+")
_SAME_GAPS = {"-": " ", ".-": ".", " .": "."}


Named = tuple[str, Alias]  # an entity's id, and one way to write it


class Form(Struct, frozen=True):
    """One alias, cut into atoms."""

    entity: str
    alias: Alias
    words: tuple[str, ...]
    gaps: tuple[str, ...]  # between the words, one fewer
    dotted: bool  # ends with the dot of an abbreviation
    acronym: bool

    def fits(self, atoms: Atoms, first: int) -> bool:
        """True when this form stands at atom `first`, as its case rules allow."""
        last = first + len(self.words)
        if last > len(atoms.words):
            return False
        loud = False
        for offset, word in enumerate(self.words):
            seen = atoms.words[first + offset]
            if seen != word:
                if seen.lower() != word.lower():
                    return False
                if self.alias.case == "any" or _same_case(seen, word, offset):
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
        if self.acronym and self.words[0].lower() in function_words("en"):
            return not atoms.in_headline_capitals(first)  # in capitals, IS is a verb and WHO a question
        return True


class Match(Struct, frozen=True):
    """Atoms `first` to before `last` are written like these forms (of equal length)."""

    first: int
    last: int
    forms: tuple[Form, ...]


class Matcher:
    """The names of all entities, ready to be found; a name is cut up when its first word is met."""

    def __init__(self, names: Mapping[str, Sequence[Named]]) -> None:
        """`names` as `by_first_word` sorts them."""
        self._names = names
        self._first_words = frozenset(names)
        self._forms: dict[str, dict[str, list[Form]]] = {}

    def find(self, atoms: Atoms) -> list[Match]:
        """All matches, by place and then from long to short; they may lie within each other."""
        found: list[Match] = []
        first_words, lower = self._first_words, atoms.lower
        for first, word in enumerate(lower):
            if word in first_words:
                forms = self._beginning(word)
                after = lower[first + 1] if first + 1 < len(lower) else ""
                if after in forms and after:
                    found.extend(_at(atoms, first, forms[after]))
                if "" in forms:
                    found.extend(_at(atoms, first, forms[""]))
        return found

    def _beginning(self, word: str) -> dict[str, list[Form]]:
        """The forms whose first word is `word`, by their second (none: ""), from long to short."""
        if word not in self._forms:
            forms: dict[str, list[Form]] = {}
            for entity, alias in self._names[word]:
                form = _form(entity, alias)
                forms.setdefault(form.words[1].lower() if len(form.words) > 1 else "", []).append(form)
            for alike in forms.values():
                alike.sort(key=lambda form: (-len(form.words), form.entity, form.alias.text))
            self._forms[word] = forms
        return self._forms[word]


def by_first_word(entities: Iterable[Entity]) -> dict[str, list[Named]]:
    """Every way to write the entities, by its first word in lower case."""
    names: dict[str, list[Named]] = {}
    for entity in entities:
        for alias in _aliases(entity):
            names.setdefault(first_word(alias.text).lower(), []).append((entity.id, alias))
    names.pop("", None)
    return names


def _form(entity: str, alias: Alias) -> Form:
    atoms = Atoms(alias.text)
    gaps = tuple(_SAME_GAPS.get(gap, gap) for gap in map(atoms.gap, range(len(atoms) - 1)))
    return Form(entity, alias, tuple(atoms.words), gaps, alias.text.endswith("."), _is_acronym(alias.text))


def _is_acronym(text: str) -> bool:
    return text.isupper() and " " not in text


def _at(atoms: Atoms, first: int, forms: list[Form]) -> Iterator[Match]:
    fitting: list[Form] = []
    for form in forms:  # from long to short
        if fitting and len(form.words) < len(fitting[0].words):
            yield Match(first, first + len(fitting[0].words), tuple(fitting))
            fitting = []
        if form.fits(atoms, first):
            fitting.append(form)
    if fitting:
        yield Match(first, first + len(fitting[0].words), tuple(fitting))


def _same_case(seen: str, word: str, offset: int) -> bool:
    """A small word may be capitalised (in a headline, at a start), a particle be small."""
    if word.islower() and (offset or word in PARTICLES):
        return seen == word.capitalize()
    return seen.islower() and word.lower() in PARTICLES


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
