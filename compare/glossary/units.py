"""Runs of capitals: the stretches of a text in which names can stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress

from msgspec import Struct

from compare.glossary.atoms import Atoms
from compare.glossary.context import Found
from compare.glossary.forms import PARTICLES
from compare.glossary.words import (
    CAPITALISED,
    MAY_BE_NAME,
    commonness,
    is_small,
    listed,
    lists_of,
    words,
)

_CONTRACTED = frozenset(("s", "t", "re", "ll", "ve", "d", "m"))
_BETWEEN = frozenset((
    "al", "el", "de", "del", "della", "der", "den", "di", "da", "dos", "du", "van", "von", "zu", "bin",
    "ben", "ibn", "bint", "abu", "la",
))  # fmt: skip
_OPENING = "\"“„«‘':[*•|"
_DATELINE = re.compile(r"[^\W\d_a-z]{3,}(?![^\W\d_])[^.!?\n]{0,60}\Z")
_CLOSING = " \t\r\u00a0\"'”’)]"
_JOINING = (" ", "-", " &", "&")
_HEADLINE_WORDS = 30
_ORDINARY = 3.3


class Unit(Struct, frozen=True):
    """A word of a run, or a name of the glossary in it."""

    first: int
    last: int
    word: str  # in lower case
    known: Found | None = None
    small: bool = False  # a particle, or a part after a hyphen
    initial: bool = False  # begins a sentence, so its capital says nothing
    hyphen: bool = False  # tied to the unit before
    plain: bool = False  # a capitalised word the glossary does not know
    lists: frozenset[str] = frozenset()  # the word lists the word is in

    def is_in(self, *names: str) -> bool:
        """True when the word is in one of the named lists."""
        return not self.lists.isdisjoint(names)


class Capitals:
    """Where capitals stand in a text, and what they are worth there."""

    def __init__(self, atoms: Atoms, known: Sequence[Found], language: str) -> None:
        self.atoms = atoms
        self.language = language
        self.known = {found.first: found for found in known}
        self.counts = Counter(atoms.words)
        self._words = atoms.words
        self._within = PARTICLES | words("korean")
        self.places = self._find_places()
        self._starters = {*self.places, *self.known}
        self._initial = self._find_initial()
        covered = {index for found in known for index in range(found.first, found.last)}
        headlines = self._find_headlines(covered)
        self._in_headlines = {index for first, last in headlines for index in range(first, last)}
        self.inside: Counter[str] = Counter(  # capitalised where nothing but a name would be
            atoms.lower[index]
            for index in self.places
            if index not in self._initial and not self.in_headline(index) and atoms.gap(index) != "-"
        )

    def _find_places(self) -> list[int]:
        """The capitalised atoms that could be a part of a name."""
        atoms = self.atoms
        kinds = list(map(CAPITALISED.__getitem__, atoms.words))
        return [
            index
            for index, kind in compress(enumerate(kinds), kinds)
            if kind == MAY_BE_NAME or atoms.gap(index) == "."
        ]

    def _find_initial(self) -> set[int]:
        starts = set(self.atoms.sentence_starts)
        return {index for index in self.places if self.atoms.starts[index] in starts or self._opens(index)}

    def is_initial(self, index: int) -> bool:
        """True when a sentence, a quotation, a list item or a line begins with atom `index`."""
        return index in self._initial

    def _opens(self, index: int) -> bool:
        prose, start = self.atoms.prose, self.atoms.starts[index]
        before = start - 1
        while before >= 0 and prose[before] in " \u00a0\t":
            before -= 1
        if before < 0 or prose[before] in "\n\r":
            return index == 0 or self._ends_paragraph(index - 1)
        if prose[before] in "-–—":
            lead = prose[prose.rfind("\n", 0, before) + 1 : before]
            return not lead.strip() or _DATELINE.match(lead) is not None
        return prose[before] in _OPENING

    def in_headline(self, index: int) -> bool:
        """True when atom `index` stands in a line where every word has a capital."""
        return index in self._in_headlines

    def lowered(self, word: str) -> int:
        """How often `word` is written small in this text."""
        return self.counts[word]

    def runs(self) -> Iterator[list[Unit]]:
        """Maximal runs of capitalised words and glossary names, in order; not a glossary name alone."""
        done = 0
        for index in sorted(self._starters):
            if index < done:
                continue
            if (known := self.known.get(index)) and not self._may_go_on(known.last):
                done = known.last
                continue
            run = self._run(index, done)
            if run:
                done = run[-1].last
                if len(run) > 1 or run[0].plain:
                    yield run

    def _run(self, index: int, floor: int) -> list[Unit]:
        first = self._unit(index, [], floor)
        run = [first] if first else []
        while run and self._may_go_on(run[-1].last) and self._joined(run[-1]):
            particles = self._particles(run[-1].last)
            following = self._unit(run[-1].last + len(particles), run, floor)
            if following is None:
                break
            run += [*particles, following]
        return run

    def _may_go_on(self, index: int) -> bool:
        """True when atom `index` could be a part of a name."""
        if index in self._starters:
            return True
        return index < len(self._words) and self._words[index] in self._within

    def _unit(self, index: int, run: list[Unit], floor: int) -> Unit | None:
        atoms = self.atoms
        if index >= len(atoms):
            return None
        hyphen = bool(run) and atoms.gap(index - 1) == "-"
        if found := self.known.get(index):
            word = atoms.lower[index]
            return Unit(index, found.last, word, found, hyphen=hyphen, lists=lists_of(word))
        if hyphen and atoms.words[index] in words("korean") and len(run) > 1 and run[-1].plain:
            return Unit(index, index + 1, atoms.words[index], small=True, hyphen=True)  # Ban Ki-moon
        if index not in self._starters:
            return None
        first, last = index, index + 1
        while atoms.gap(last - 1) == "'" and last not in self.known and atoms.words[last] not in _CONTRACTED:
            last += 1
        if (
            not run
            and first > floor
            and atoms.gap(first - 1) == "-"
            and atoms.words[first - 1] in ("al", "el")
        ):
            first -= 1
        word = atoms.lower[index] if last == index + 1 else "'".join(atoms.lower[index:last])
        return Unit(
            first,
            last,
            word,
            initial=self.is_initial(first),
            hyphen=hyphen,
            plain=True,
            lists=lists_of(word),
        )

    def _particles(self, index: int) -> list[Unit]:
        """The small words of a name from atom `index`: "de", "van der", "bin", "al-"."""
        atoms, last = self.atoms, index
        while last < min(len(atoms) - 1, index + 3) and last not in self.known:
            word, gap = atoms.words[last], atoms.gap(last)
            if (gap == "-" and word not in PARTICLES) or (gap == " " and word not in _BETWEEN):
                break
            if gap not in ("-", " "):
                break
            last += 1
        return [Unit(part, part + 1, atoms.words[part], small=True) for part in range(index, last)]

    def _joined(self, unit: Unit) -> bool:
        """True when a name may go on after `unit`."""
        if self._ends_paragraph(unit.last - 1) or self._ties_two(unit.last - 1):
            return False
        gap = self.atoms.gap(unit.last - 1)
        if gap == ".":
            word = unit.word
            return unit.plain and (len(word) == 1 or "abbreviations" in unit.lists)
        return gap in _JOINING

    def _ties_two(self, index: int) -> bool:
        """A hyphen between two names that the text also has alone: "Romney-Ryan"."""
        atoms = self.atoms
        return (
            atoms.gap(index) == "-"
            and self.inside[atoms.lower[index]] > 0
            and self.inside[atoms.lower[index + 1]] > 0
            and atoms.lower[index] not in PARTICLES
            and not listed(atoms.lower[index], "given")
        )

    def _ends_paragraph(self, index: int) -> bool:
        atoms = self.atoms
        return (
            index + 1 < len(atoms)
            and "\n" in atoms.prose[atoms.ends[index] : atoms.starts[index + 1]]
            and atoms.paragraph_of(index) != atoms.paragraph_of(index + 1)
        )

    def _find_headlines(self, covered: set[int]) -> list[tuple[int, int]]:
        """Atom ranges of the lines written in title case."""
        atoms = self.atoms
        ranges = []
        index = 0
        for _, end in atoms.lines:
            first, index = index, bisect_left(atoms.starts, end)
            if atoms.prose[max(0, end - 9) : end].rstrip(_CLOSING).endswith("."):
                continue
            if index - first <= _HEADLINE_WORDS and self._is_headline(first, index, covered):
                ranges.append((first, index))
        return ranges

    def _is_headline(self, first: int, last: int, covered: set[int]) -> bool:
        line = self.atoms.words[first:last]
        if (bisect_left(self.places, last) - bisect_left(self.places, first)) * 3 < len(line):
            return False
        ordinary = [
            word[0].isupper()
            for index, word in enumerate(line[1:], first + 1)
            if len(word) > 2
            and index not in covered
            and self.atoms.lower[index - 1] not in words("given")
            and not is_small(self.atoms.lower[index])
            and not listed(self.atoms.lower[index], "titles", "modifiers", "organisations", "given", "never")
            and commonness(self.atoms.lower[index], self.language) >= _ORDINARY
        ]
        return sum(ordinary) * 6 >= len(ordinary) * 5 > 0
