"""The ways to write an entity: each of its aliases, cut into atoms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from compare.glossary.atoms import Atoms, first_word, needs_rich
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

    def may_begin(self, seen: str) -> bool:
        """True when the first word, capitals apart the same as `seen`, may be written so."""
        word = self.words[0]
        return seen == word or self.may_be(seen, word, 0) or (seen.isupper() and not self.acronym)

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
        yield structs.replace(alias, text=f"{alias.text}s")
    if len(alias.text) > 3 and not alias.text.isascii():
        plain = unstressed(alias.text)
        if plain not in listed:
            listed.add(plain)
            yield structs.replace(alias, text=plain)


def unstressed(text: str) -> str:
    """`text` with its Latin letters bare of accents; other scripts as they are."""
    if text.isascii():
        return text
    text = bare(text)
    if not _ACCENTED.search(text):
        return text
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))
