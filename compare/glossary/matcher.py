"""Where the names of the glossary stand in a text: a dictionary of first words, then the rest.

Every match of every length is reported; which of them hold is decided by the context.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import Struct

from compare.glossary.atoms import Atoms
from compare.model import Alias, Entity
from compare.text.frequency import function_words

PARTICLES = frozenset(
    "al el an as at ad de del della der den di da do dos du des la le van von zu ten ter bin ben ibn bint abu "
    "abou umm ould ag".split()
)
_SAME_GAPS = {"-": " ", ".-": ".", " .": "."}


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
    """The names of all entities, ready to be found."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._forms: dict[str, list[Form]] = {}
        for entity in entities:
            for alias in _aliases(entity):
                self._add(entity.id, alias)
        for forms in self._forms.values():
            forms.sort(key=lambda form: (-len(form.words), form.entity, form.alias.text))

    def find(self, atoms: Atoms) -> list[Match]:
        """All matches, by place and then from long to short; they may lie within each other."""
        found = []
        known = self._forms
        for first, word in enumerate(atoms.words):
            if word in known:
                found.extend(_at(atoms, first, known[word]))
        return found

    def _add(self, entity: str, alias: Alias) -> None:
        atoms = Atoms(alias.text)
        if not atoms.words:
            return
        gaps = tuple(_SAME_GAPS.get(gap, gap) for gap in map(atoms.gap, range(len(atoms) - 1)))
        letters = alias.text.replace(".", "").replace("-", "").replace("&", "")
        acronym = letters.isupper() and " " not in letters
        form = Form(entity, alias, tuple(atoms.words), gaps, alias.text.endswith("."), acronym)
        for start in _first_words(form):
            forms = self._forms.setdefault(start, [])
            if form not in forms[-8:]:
                forms.append(form)


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


def _first_words(form: Form) -> set[str]:
    """The ways the first word of a form can be written."""
    word = form.words[0]
    shapes = {word}
    if form.alias.case == "any":
        shapes |= {word.lower(), word.capitalize(), word.upper()}
    elif not form.acronym:
        shapes.add(word.upper())
        if word.lower() in PARTICLES:
            shapes |= {word.lower(), word.capitalize()}
    return shapes


def _aliases(entity: Entity) -> Iterator[Alias]:
    """The listed aliases, the preferred names that are not listed, plain-letter and plural forms."""
    listed = {alias.text for alias in entity.aliases}
    for language, name in entity.preferred.items():
        if name not in listed:
            listed.add(name)
            yield Alias(name, lang=language, status="preferred")
    for alias in entity.aliases:
        yield alias
        if alias.type == "demonym" and alias.text.endswith(("n", "i")) and f"{alias.text}s" not in listed:
            yield _like(alias, f"{alias.text}s")
        if not alias.text.isascii() and len(alias.text) > 3:
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
    if text.isascii():
        return text
    pieces = []
    for character in unicodedata.normalize("NFC", text):
        base, *marks = unicodedata.normalize("NFD", character)
        pieces.append(base if marks and base.isascii() else character)
    return "".join(pieces)
