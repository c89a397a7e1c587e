"""How much of one report stands in another, told by their runs of words.

Newsrooms that report one event quote the same people at length, so what is quoted counts a quarter. In
the prose around quotations two reports of their own share hardly a run of three words beyond names: on
BASIL a twenty-seventh in the middle of 150 pairs, a fifth at most; of a copy, cut and edited, most are left.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from msgspec import Struct

from compare.text.folding import bare
from compare.text.quotations import quotations
from compare.text.story import told
from compare.text.tokens import tokens

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
    quoted = quotations(story)
    starts = [quotation.start for quotation in quoted]
    own: set[str] = set()
    said: set[str] = set()
    words: list[str] = []
    insides: list[bool] = []
    for token in tokens(story):
        number = bisect_right(starts, token.start) - 1
        words.append(word(token.of(story)))
        insides.append(number >= 0 and token.start < quoted[number].end)
    length = min(RUN, len(words))
    for at in range(len(words) - length + 1 if words else 0):
        run = " ".join(words[at : at + length])
        (said if any(insides[at : at + length]) else own).add(run)
    return Runs(frozenset(own), frozenset(said - own))


def word(form: str) -> str:
    """A word as it is compared: without case, accents and the shape of its apostrophe."""
    return bare(form).lower().replace("’", "'")


def shared(a: Runs, b: Runs) -> float:
    """What the runs of `a` count that `b` has as well; a run that either quotes counts as quoted."""
    both = len(a.prose & b.prose)
    return both + QUOTED * (len((a.prose | a.quoted) & (b.prose | b.quoted)) - both)
