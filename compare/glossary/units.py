"""Runs of capitals: the stretches of a text in which names can stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from compare.glossary.atoms import Atoms
from compare.glossary.context import Found
from compare.glossary.matcher import PARTICLES
from compare.glossary.words import commonness, is_small, listed, words

_CONTRACTED = frozenset(("s", "t", "re", "ll", "ve", "d", "m"))
_BETWEEN = frozenset("al el de del della der den di da dos du van von zu bin ben ibn bint abu la".split())
_OPENING = "\"“„«‘':[*•|"
_JOINING = (" ", "-", " &", "&")
_HEADLINE_WORDS = 30


class Unit(Struct, frozen=True):
    """A word of a run, or a name of the glossary in it."""

    first: int
    last: int
    word: str  # in lower case
    known: Found | None = None
    small: bool = False  # a particle, or a part after a hyphen
    initial: bool = False  # begins a sentence, so its capital says nothing
    hyphen: bool = False  # tied to the unit before

    @property
    def plain(self) -> bool:
        """A capitalised word the glossary does not know."""
        return self.known is None and not self.small


class Capitals:
    """Where capitals stand in a text, and what they are worth there."""

    def __init__(self, atoms: Atoms, known: Sequence[Found], language: str) -> None:
        self.atoms = atoms
        self.language = language
        self.known = {found.first: found for found in known}
        self.counts = Counter(atoms.words)
        self.places = [
            index
            for index, word in enumerate(atoms.words)
            if word[0].isupper() and not self._is_small(index)
        ]
        self._sentence_starts = set(atoms.sentence_starts)
        covered = {index for found in known for index in range(found.first, found.last)}
        self.headlines = self._find_headlines(covered)
        self.inside: Counter[str] = Counter(  # capitalised where nothing but a name would be
            atoms.words[index].lower()
            for index in self.places
            if not self.is_initial(index) and not self.in_headline(index) and atoms.gap(index) != "-"
        )

    def _is_small(self, index: int) -> bool:
        word = self.atoms.lower[index]
        if len(word) == 1 and self.atoms.gap(index) == ".":
            return False  # an initial
        return is_small(word) and word not in words("given")

    def is_initial(self, index: int) -> bool:
        """True when a sentence, a quotation, a list item or a line begins with atom `index`."""
        start = self.atoms.starts[index]
        if start in self._sentence_starts:
            return True
        prose = self.atoms.prose
        before = start - 1
        while before >= 0 and prose[before] in " \u00a0\t":
            before -= 1
        if before < 0 or prose[before] in "\n\r":
            return index == 0 or self._ends_paragraph(index - 1)
        if prose[before] in "-–—":
            return not prose[prose.rfind("\n", 0, before) + 1 : before].strip()
        return prose[before] in _OPENING

    def in_headline(self, index: int) -> bool:
        """True when atom `index` stands in a line where every word has a capital."""
        return any(first <= index < last for first, last in self.headlines)

    def lowered(self, word: str) -> int:
        """How often `word` is written small in this text."""
        return self.counts[word]

    def runs(self) -> Iterator[list[Unit]]:
        """Maximal runs of capitalised words and glossary names, in order."""
        done = 0
        for index in sorted({*self.places, *self.known}):
            if index < done:
                continue
            run = self._run(index, done)
            if run:
                done = run[-1].last
                yield run

    def _run(self, index: int, floor: int) -> list[Unit]:
        first = self._unit(index, [], floor)
        run = [first] if first else []
        while run and self._joined(run[-1]):
            particles = self._particles(run[-1].last)
            following = self._unit(run[-1].last + len(particles), run, floor)
            if following is None:
                break
            run += [*particles, following]
        return run

    def _unit(self, index: int, run: list[Unit], floor: int) -> Unit | None:
        atoms = self.atoms
        if index >= len(atoms):
            return None
        hyphen = bool(run) and atoms.gap(index - 1) == "-"
        if found := self.known.get(index):
            return Unit(index, found.last, atoms.words[index].lower(), found, hyphen=hyphen)
        if hyphen and atoms.words[index] in words("korean") and len(run) > 1 and run[-1].plain:
            return Unit(index, index + 1, atoms.words[index], small=True, hyphen=True)  # Ban Ki-moon
        if not atoms.words[index][0].isupper() or self._is_small(index):
            return None
        first, last = index, index + 1
        while atoms.gap(last - 1) == "'" and last not in self.known and atoms.words[last] not in _CONTRACTED:
            last += 1
        if not run and first > floor and atoms.words[first - 1] in ("al", "el") and atoms.gap(first - 1) == "-":
            first -= 1
        word = "'".join(atoms.words[part].lower() for part in range(index, last))
        return Unit(first, last, word, initial=self.is_initial(first), hyphen=hyphen)

    def _particles(self, index: int) -> list[Unit]:
        """The small words of a name from atom `index`: "de", "van der", "bin", "al-"."""
        atoms, last = self.atoms, index
        while last < min(len(atoms) - 1, index + 3) and last not in self.known:
            word, gap = atoms.words[last], atoms.gap(last)
            if not (word in PARTICLES and gap == "-" or word in _BETWEEN and gap == " "):
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
            return unit.known is None and (len(word) == 1 or listed(word, "abbreviations"))
        return gap in _JOINING

    def _ties_two(self, index: int) -> bool:
        """A hyphen between two names that the text also has alone: "Romney-Ryan"."""
        atoms = self.atoms
        return (
            atoms.gap(index) == "-"
            and self.inside[atoms.lower[index]] > 0
            and self.inside[atoms.lower[index + 1]] > 0
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
            first = index
            while index < len(atoms) and atoms.starts[index] < end:
                index += 1
            if index - first <= _HEADLINE_WORDS and self._is_headline(first, index, covered):
                ranges.append((first, index))
        return ranges

    def _is_headline(self, first: int, last: int, covered: set[int]) -> bool:
        line = self.atoms.words[first:last]
        if sum(word[0].isupper() for word in line) * 5 < len(line) * 2:
            return False
        ordinary = [
            word[0].isupper()
            for index, word in enumerate(line[1:], first + 1)
            if len(word) > 3
            and index not in covered
            and not is_small(word.lower())
            and not listed(word.lower(), "titles", "modifiers", "organisations", "given", "never")
            and commonness(word.lower(), self.language) >= 3.3
        ]
        return sum(ordinary) * 5 >= len(ordinary) * 3 > 0
