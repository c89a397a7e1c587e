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
from compare.text.bilingual.likeness import likeness, unlike_in_length
from compare.text.language import detect
from compare.text.sentences import sentences

_STEPS = {
    (1, 1): 0.0,
    (1, 2): -1.5,
    (2, 1): -1.5,
    (2, 2): -3.0,
    (1, 3): -3.0,
    (3, 1): -3.0,
    (1, 0): -3.0,
    (0, 1): -3.0,
}
_LONGEST = 3  # sentences of the original in one step
_BAND = 6  # sentences off the diagonal, besides the difference in number
_MOST_APART = 20  # sentences of difference in length that widen it
_TOO_UNLIKE, _TOO_UNLIKE_JOINED = 4.0, 2.5  # deviations in length of what is no translation
_WORTHLESS = -9.0
_BEAM, _NARROW_BEAM = 20.0, 10.0  # log odds behind the best path from which on a path is given up
_LONG = 600  # sentences of a text whose beam is narrow
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
                if (di, dj) == (2, 2) and worth.each(ours, theirs, i, j) > 0:
                    continue  # one by one they do as well
                if di and dj:
                    score += worth(ours[i - di], ours[i - 1], theirs[j - dj], theirs[j - 1])
                if score > best.get((i, j), (_NEVER, (0, 0)))[0]:
                    best[i, j] = score, (di, dj)
        if i < len(ours):
            bands = _band(i, len(ours), len(theirs)), _band(i + 1, len(ours), len(theirs))
            _prune(best, i, *bands, _BEAM if len(ours) < _LONG else _NARROW_BEAM)
    return _path(ours, theirs, best, worth)


def _prune(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]],
    i: int,
    band: range,
    following: range,
    beam: float,
) -> None:
    """Forget the paths through sentence `i` that are far behind the best one, if one goes on without them."""
    scores = {j: best[i, j][0] for j in band if (i, j) in best}
    bar = max(scores.values(), default=0.0) - beam
    if all(score < bar for j, score in scores.items() if j >= following.start - _LONGEST):
        return
    for j, score in scores.items():
        if score < bar:
            del best[i, j]


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
        off = unlike_in_length(other_last.end - other_first.start, last.end - first.start, self.language)
        if abs(off) > (_TOO_UNLIKE if first is last and other_first is other_last else _TOO_UNLIKE_JOINED):
            return _WORTHLESS
        return self.known(first.start, last.end, other_first.start, other_last.end)

    def each(self, ours: Sequence[Sentence], theirs: Sequence[Sentence], i: int, j: int) -> float:
        """What the two sentences before `i` and `j` are worth, each beside its own."""
        return sum(self(ours[i - k], ours[i - k], theirs[j - k], theirs[j - k]) for k in (1, 2))

    def _likeness(self, start: int, end: int, other_start: int, other_end: int) -> float:
        return likeness(self.other[other_start:other_end], self.prose[start:end], self.language)


def _path(
    ours: Sequence[Sentence],
    theirs: Sequence[Sentence],
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]],
    worth: _Worth,
) -> tuple[SentencePair, ...]:
    i, j = len(ours), len(theirs)
    pairs = []
    while i or j:
        di, dj = best[i, j][1]
        if (di, dj) == (2, 2) and worth.each(ours, theirs, i, j) > _STEPS[2, 2]:
            di = dj = 1  # together they are surer, and one by one they say more
            best[i - 1, j - 1] = best[i, j][0], (1, 1)
        pairs.append(_pair(ours[i - di : i], theirs[j - dj : j]))
        i, j = i - di, j - dj
    return tuple(reversed(pairs))


def _pair(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> SentencePair:
    return SentencePair(
        tuple(Span(s.start, s.end) for s in ours), tuple(Span(s.start, s.end) for s in theirs)
    )
