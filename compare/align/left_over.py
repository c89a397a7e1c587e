"""The weight that each of two sentences has alone, for many pairs at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from compare.align.meeting import Held, Keys, Sums, Whole, in_common, meetings, once
from compare.align.prepared import UNIT, Prepared

_SAME_IDEA = 0.2  # what is left over of a word whose idea the other sentence has in another word
_SAME_LOOK = 0.4  # … whose spelling the other sentence nearly has
_NEARLY = 75  # of 100
_OTHER, _WORD, _NAME = 1, 2, 3  # kinds of weight, below the weight itself in one number
_KINDS = 4

Alike = Mapping[str, Set[str]]


class Alone(NamedTuple):
    """The weight that a sentence of each pair has alone: of all terms, of words only, of names only."""

    everything: Sums
    words: Sums
    names: Sums


class LeftOver:
    """What sentences have alone beside others: asked for by pairs of their numbers."""

    def __init__(self, sentences: Sequence[Prepared]) -> None:
        """What is asked of single sentences is found once for all."""
        self._sentences = sentences
        alike = _alike({key for one in sentences for key in one.words})
        self._looks = [_looks(one, alike) for one in sentences]
        nearly = [frozenset[str]().union(*looks.values()) for looks in self._looks]
        keys = Keys()
        self._words = Held((_weighed(one) for one in sentences), keys)
        self._nearly = Held(once(nearly), keys)
        self._meanings = Held(once(one.meanings for one in sentences), Keys())
        self._ideas = Held((Counter[object](one.meanings.values()) for one in sentences), Keys())
        every = [one.closely for one in sentences]
        self._totals = np.array([[one.weight, one.weight_of_words, one.weight_of_names] for one in every]).T

    def of(self, firsts: Whole, seconds: Whole) -> tuple[Alone, Alone]:
        """What the first and the second of each pair have alone."""
        shared = self._of_both(firsts, seconds)
        reworded = self._reworded(firsts, seconds)
        return (
            self._alone(firsts, seconds, shared[:3], reworded),
            self._alone(seconds, firsts, shared[3:], reworded),
        )

    def _alone(self, ours: Whole, theirs: Whole, shared: Sums, reworded: NDArray[np.bool_]) -> Alone:
        alone = Alone(*(self._totals[:, ours] - shared))
        respelled = np.zeros(len(ours))
        for met in meetings(self._words, theirs, self._nearly, ours):
            met.add_up(met.second, respelled)
        for n in np.flatnonzero(reworded | (respelled > 0)).tolist():
            one, other = self._sentences[ours[n]], self._sentences[theirs[n]]
            for key, share in _found_otherwise(one, other, self._looks[ours[n]] if respelled[n] else {}):
                for sums, weight in zip(alone, one.closely.weights[key], strict=True):
                    sums[n] -= weight * (1 - share)
        return alone

    def _of_both(self, firsts: Whole, seconds: Whole) -> Sums:
        """The weights of the keys that both have, as the first weighs them and as the second does: those of
        all terms, of words and of names. Exact, since weights are whole numbers of 1/256.
        """
        found = np.zeros((6, len(firsts)))
        for met in meetings(self._words, firsts, self._words, seconds):
            for at, held in ((0, met.first), (3, met.second)):
                weight, kind = (held // _KINDS) ** 2, held % _KINDS
                met.add_up(weight, found[at])
                met.add_up(weight * (kind == _WORD), found[at + 1])
                met.add_up(weight * (kind == _NAME), found[at + 2])
        return found / UNIT

    def _reworded(self, firsts: Whole, seconds: Whole) -> NDArray[np.bool_]:
        """Where both have an idea in words that only the one, and only the other, has: they have more words
        for their ideas in common than words.
        """
        words = in_common(self._meanings, firsts, seconds)
        return in_common(self._ideas, firsts, seconds) > words


def _weighed(one: Prepared) -> dict[object, int]:
    """The root of the weight of each key, and its kind."""
    plain, names = one.closely.plain, one.closely.names
    return {
        key: _KINDS * heavy + (_WORD if key in plain else _NAME if key in names else _OTHER)
        for key, heavy in one.words.items()
    }


def _found_otherwise(a: Prepared, b: Prepared, looks: Mapping[str, Set[str]]) -> Iterator[tuple[str, float]]:
    """The words that only the first has while the other has the idea, or the look, of them; and what share of
    their weight that leaves over. `looks` are the words that look like one of the first's.
    """
    theirs = b.words
    ideas = {idea for key, idea in b.meanings.items() if key not in a.words} if a.meanings else ()
    for key in [key for key in a.words if key in looks or key in a.meanings] if looks else a.meanings:
        if key in theirs:
            continue
        if ideas and a.meanings.get(key) in ideas:
            yield key, _SAME_IDEA
        elif key in looks and not theirs.keys().isdisjoint(looks[key]):
            yield key, _SAME_LOOK


def _looks(one: Prepared, alike: Alike) -> dict[str, Set[str]]:
    """By word of a sentence, those that look like it and are not in the sentence."""
    return {key: alike[key] - one.words.keys() for key in one.words if key in alike}


def _alike(keys: Set[str]) -> dict[str, set[str]]:
    """By key, those of `keys` that are spelled nearly like it; nothing for most."""
    by_initial: dict[str, list[str]] = {}
    for key in sorted(keys):
        by_initial.setdefault(key[0], []).append(key)
    found: dict[str, set[str]] = {}
    for some in by_initial.values():
        scores = process.cdist(some, some, scorer=fuzz.ratio, dtype=np.float64)
        for one, other in zip(*np.nonzero(np.triu(scores > _NEARLY, 1)), strict=True):
            found.setdefault(some[one], set()).add(some[other])
            found.setdefault(some[other], set()).add(some[one])
    return found
