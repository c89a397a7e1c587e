"""What an event is laid out in: a column for each report, and rows with a cell for each column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from compare.model import Alignment, Claim, ClaimMember, ComparedArticle, Member, Verdict
from compare.report.view.words import ONE_ORIGIN

COLOURS = 8  # in the Okabe-Ito palette


class Column(Struct, frozen=True):
    """One report of the event: its letter and colour are the same all through the document."""

    letter: str
    name: str
    colour: int  # 0 … COLOURS - 1
    article: ComparedArticle


class Version(Struct, frozen=True):
    """What one report says of a claim: its value as it is read (an entity by its name), and the
    aligned sentence the words stand in. Where no row holds the words, they are their own sentence.
    """

    column: Column
    member: ClaimMember
    value: str
    sentence: Member
    shown: str = ""  # the value in the words of the text, where its normal form is for machines

    def split(self) -> tuple[str, str, str]:
        """The sentence before the claimed words, the words, and the sentence after them."""
        text, at = self.sentence.text, self.sentence.start
        start, end = self.member.start - at, self.member.end - at
        return text[:start], text[start:end], text[end:]


class ClaimRow(Struct, frozen=True, dict=True):
    """A claim with a cell for each column. `silent` are the columns that do not say it."""

    claim: Claim
    cells: tuple[tuple[Version, ...], ...]
    silent: tuple[Column, ...]

    @cached_property
    def by_value(self) -> dict[str, list[Version]]:
        """The versions by their value, in the order of the columns that bring it first."""
        values: defaultdict[str, list[Version]] = defaultdict(list)
        for version in self.versions:
            values[version.value].append(version)
        return dict(values)

    @cached_property
    def versions(self) -> tuple[Version, ...]:
        """Every version, by column."""
        return tuple(version for cell in self.cells for version in cell)

    def state(self, cell: tuple[Version, ...]) -> Verdict:
        """What the matrix shows for a cell."""
        return self.told if cell else Verdict.MISSING

    @cached_property
    def told(self) -> Verdict:
        """What it shows for every cell that is not empty."""
        if self.claim.verdict is not Verdict.MISSING:
            return self.claim.verdict
        return Verdict.AGREES if self._several else Verdict.ONLY_HERE

    @cached_property
    def one_origin(self) -> bool:
        """True for what several reports have that are copies of one, and nobody else."""
        return self.claim.verdict is Verdict.ONLY_HERE and self.claim.origins < 2 and self._several

    @cached_property
    def _several(self) -> bool:
        return _several(self.cells)

    def label(self, labels: Mapping[Verdict, str], cell: tuple[Version, ...] | None = None) -> str:
        """What is said of a cell, or of the whole claim."""
        return self.word(labels, self.claim.verdict if cell is None else self.state(cell))

    def word(self, labels: Mapping[Verdict, str], state: Verdict) -> str:
        """What is said of every cell of this state."""
        return ONE_ORIGIN if self.one_origin and state is Verdict.ONLY_HERE else labels[state]


class TextRow(Struct, frozen=True, dict=True):
    """An alignment row with a cell for each column; an empty cell is a gap."""

    alignment: Alignment
    cells: tuple[tuple[Member, ...], ...]

    @cached_property
    def shared(self) -> bool:
        """True when at least two reports have a sentence in the row."""
        return _several(self.cells)


def _several(cells: Sequence[Sequence[object]]) -> bool:
    """True when at least two of the cells hold something."""
    return len(cells) - cells.count(()) > 1
