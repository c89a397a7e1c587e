"""How much of one report stands in another, told by their runs of words.

Newsrooms that report one event quote the same people at length, so what is quoted counts a quarter. In
the prose around quotations two reports of their own share hardly a run of three words beyond names: on
BASIL a twenty-seventh in the middle of 150 pairs, a fifth at most; of a copy, cut and edited, most are left.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress

from msgspec import Struct

from compare.model import Span
from compare.text.folding import bare
from compare.text.quotations import quotations
from compare.text.story import told
from compare.text.tokens import ByWord, forms_of

RUN = 3  # words
QUOTED = 0.25  # what a run inside a quotation counts


class Runs(Struct, frozen=True):
    """The different runs of a story: those of its own prose, and those that stand in quotations only."""

    prose: frozenset[str]
    quoted: frozenset[str]

    @property
    def weight(self) -> float:
        """What all of them count together."""
        return len(self.prose) + QUOTED * len(self.quoted)


@lru_cache(maxsize=512)
def runs(prose: str) -> Runs:
    """The runs of three words of `prose`; of a shorter text, the text."""
    story = told(prose)
    words, starts = compared(story)
    length = min(RUN, len(words))
    found = runs_in(words, length)
    inside = within(starts, quotations(story))
    said = list(map(any, zip(*(inside[at:] for at in range(length)), strict=False)))
    own = frozenset(compress(found, [not quoted for quoted in said]))
    return Runs(own, frozenset(compress(found, said)) - own)


def compared(text: str) -> tuple[list[str], Sequence[int]]:
    """The words of a text as they are compared, without case and the shape of their apostrophes, and where
    they start.
    """
    forms, starts = forms_of(text)
    return list(map(_COMPARED.__getitem__, forms)), starts


def within(starts: Sequence[int], quoted: Sequence[Span]) -> bytearray:
    """By word, 1 where it starts within one of the spans, which stand in order."""
    inside = bytearray(len(starts))
    for number, one in enumerate(quoted):
        end = min(one.end, quoted[number + 1].start) if number + 1 < len(quoted) else one.end
        first, last = bisect_left(starts, one.start), bisect_left(starts, end)
        inside[first:last] = b"\1" * (last - first)
    return inside


def runs_in(words: Sequence[str], length: int = RUN) -> list[str]:
    """Every run of so many words."""
    return list(map(" ".join, zip(*(words[at:] for at in range(length)), strict=False)))


def _compared(form: str) -> str:
    return bare(form).lower().replace("’", "'")


_COMPARED = ByWord(_compared)


def shared(a: Runs, b: Runs) -> float:
    """What the runs of `a` count that `b` has as well; a run that either quotes counts as quoted."""
    both = len(a.prose & b.prose)
    return both + QUOTED * (len((a.prose | a.quoted) & (b.prose | b.quoted)) - both)
