"""Which sentences of a translation render which of its original.

The best path through both texts, as Gale and Church (1993) find it, with steps of one or two sentences
on either side; what a step is worth is the log odds of `compare.text.bilingual.likeness`: length,
numbers, words alike in sound, and a short dictionary, so that scripts may differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from compare.model import Article, Sentence, Span
from compare.model.bitext import SentencePair
from compare.text.bilingual.likeness import likeness
from compare.text.language import detect
from compare.text.sentences import sentences

_STEPS = {
    (1, 1): 0.0,
    (1, 2): -1.5,
    (2, 1): -1.5,
    (2, 2): -3.0,
    (1, 3): -3.0,
    (3, 1): -3.0,
    (1, 0): -2.0,
    (0, 1): -2.0,
}
_BAND = 6  # sentences off the diagonal, besides the difference in number
_MOST_APART = 20  # sentences of difference in length that widen it
_NEVER = float("-inf")


def pair(article: Article, original: Article) -> tuple[SentencePair, ...]:
    """Every sentence of both texts, in order, in exactly one pair; one side of a pair may be empty.

    One sentence beside one sentence is a pair, whatever they say.
    """
    ours, theirs = sentences(article.prose), sentences(original.prose)
    if len(ours) == len(theirs) == 1:
        return (_pair(ours, theirs),)
    language = original.language or detect(original.prose).language or ""
    worth = _Worth(article.prose, original.prose, language)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(ours) + 1):
        for j in _band(i, len(ours), len(theirs)):
            for (di, dj), cost in _STEPS.items():
                before = best.get((i - di, j - dj))
                if before is None:
                    continue
                score = before[0] + cost
                if di and dj:
                    score += worth(ours[i - di], ours[i - 1], theirs[j - dj], theirs[j - 1])
                if score > best.get((i, j), (_NEVER, (0, 0)))[0]:
                    best[i, j] = score, (di, dj)
    return _path(ours, theirs, best)


def _band(i: int, ours: int, theirs: int) -> range:
    """The sentences of the original that can be level with sentence `i`."""
    level = i * theirs // max(1, ours)
    width = max(_BAND + min(abs(ours - theirs), _MOST_APART), theirs // max(1, ours) + 1)  # rows must meet
    return range(max(0, level - width), min(theirs, level + width) + 1)


class _Worth:
    """What it is worth to take sentences first…last of both texts as each other's translation."""

    def __init__(self, prose: str, other: str, language: str) -> None:
        self.prose, self.other, self.language = prose, other, language
        self.known = lru_cache(maxsize=None)(self._likeness)

    def __call__(self, first: Span, last: Span, other_first: Span, other_last: Span) -> float:
        return self.known(first.start, last.end, other_first.start, other_last.end)

    def _likeness(self, start: int, end: int, other_start: int, other_end: int) -> float:
        return likeness(self.other[other_start:other_end], self.prose[start:end], self.language)


def _path(
    ours: Sequence[Sentence],
    theirs: Sequence[Sentence],
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]],
) -> tuple[SentencePair, ...]:
    i, j = len(ours), len(theirs)
    pairs = []
    while i or j:
        di, dj = best[i, j][1]
        pairs.append(_pair(ours[i - di : i], theirs[j - dj : j]))
        i, j = i - di, j - dj
    return tuple(reversed(pairs))


def _pair(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> SentencePair:
    return SentencePair(
        tuple(Span(s.start, s.end) for s in ours), tuple(Span(s.start, s.end) for s in theirs)
    )
