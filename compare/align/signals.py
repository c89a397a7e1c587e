"""What two sentences share, in which order, and what only one of them has."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

from compare.align.best_part import best_parts
from compare.align.left_over import LeftOver
from compare.align.meeting import Held, Keys, Sums, Whole, in_common, once
from compare.align.prepared import Prepared
from compare.align.vocabulary import NOT

Matrix = NDArray[np.float64]

MEANING = {
    "left_over_share": "weight that one sentence has alone, as a share of all its weight: the larger share",
    "left_over_words": "weight of the words (not names or numbers) that one has alone, root: the larger",
    "left_over_names": "weight of the names that one has alone, logarithm: the smaller",
    "left_over_least": "weight that one has alone, logarithm: the smaller",
    "pairs": "neighbouring content words in common",
    "triples": "three words in a row in common, as a share of the shorter sentence's",
    "letters_in_order": "similarity of the two texts, letter by letter",
    "part": "similarity of the shorter text with the best part of the longer",
    "words_sorted": "similarity of the words in alphabetical order",
    "order": "longest common sequence of words, as a share of the longer sentence",
    "order_of_shorter": "longest common sequence of words, as a share of the shorter sentence",
    "order_of_content": "longest common sequence of content words, as a share of the longer sentence",
    "function_words": "function words in common, as a share of the larger set",
    "first": "both begin with the same content word",
    "length": "weight of the words of both sentences, logarithm",
    "numbers": "numbers that only one has, at most 4",
    "other_numbers": "each has a number that the other has not",
    "negation": "only one has a not",
    "details": "left_over_words × triples: more words around the same wording",
}


def signals(a: Prepared, b: Prepared) -> list[float]:
    """The signals of two sentences, in the order of `MEANING`; the order of the two changes nothing."""
    found: list[float] = Compared([a, b]).signals(np.array([0]), np.array([1]))[0].tolist()
    return found


class Compared:
    """Sentences whose signals are asked for by pairs of their numbers."""

    def __init__(self, sentences: Sequence[Prepared]) -> None:
        """What is asked of single sentences is found once for all."""
        closely = [one.closely for one in sentences]
        letters = Keys()  # each word as one letter
        self._left_over = LeftOver(sentences)
        self._texts = [one.text for one in sentences]
        self._sorted_words = [one.sorted_words for one in closely]
        self._words, self._content = (
            ["".join([chr(letters[word]) for word in words]) for words in some]
            for some in ([one.keys for one in closely], [one.content for one in closely])
        )
        self._pairs, self._triples, self._functions, self._numbers = (
            Held(some, Keys())
            for some in (
                (one.pairs for one in closely),
                (one.triples for one in closely),
                once(one.functions for one in closely),
                once(one.numbers for one in closely),
            )
        )
        self._weights, self._weights_of_words = (
            np.array(some)
            for some in zip(*((one.weight, one.weight_of_words) for one in closely), strict=True)
        )
        self._neighbours = np.array([one.number_of_pairs for one in closely])
        self._openings = np.array([ord(words[0]) if words else -1 for words in self._content])
        self._negated = np.array([NOT in one.words for one in sentences])

    def signals(self, firsts: Whole, seconds: Whole) -> Matrix:
        """The signals of each pair, by rows, in the order of `MEANING`."""
        pairs = _Pairs(firsts, seconds)
        found = {**self._alone(pairs), **self._in_order(pairs), **self._of_kinds(pairs)}
        found |= {
            "letters_in_order": pairs.compared(fuzz.ratio, self._texts) / 100,
            "part": best_parts(pairs.in_order(self._texts)) / 100,
            "words_sorted": pairs.compared(fuzz.ratio, self._sorted_words) / 100,
            "details": found["left_over_words"] * found["triples"],
        }
        return np.stack([found[name] for name in MEANING], axis=-1)

    def _alone(self, pairs: _Pairs) -> dict[str, Sums]:
        one, other = self._left_over.of(*pairs)
        weights = np.maximum(1e-9, pairs.of(self._weights))
        words = pairs.of(self._weights_of_words)
        return {
            "left_over_share": np.maximum(one.everything / weights[0], other.everything / weights[1]),
            "left_over_words": np.sqrt(np.maximum(one.words, other.words)),
            "left_over_names": _log1p(np.minimum(one.names, other.names)),
            "left_over_least": _log1p(np.minimum(one.everything, other.everything)),
            "length": _log1p(words[0] + words[1]),
        }

    def _in_order(self, pairs: _Pairs) -> dict[str, Sums]:
        shorter, longer = np.sort(pairs.of(_lengths(self._words)), axis=0)
        content = pairs.of(_lengths(self._content)).max(axis=0)
        neighbours = pairs.of(self._neighbours).prod(axis=0)
        opening = pairs.of(self._openings)
        in_order = pairs.compared(LCSseq.similarity, self._words)
        return {
            "pairs": in_common(self._pairs, *pairs) / _roots(np.maximum(1, neighbours)),
            "triples": in_common(self._triples, *pairs) / np.maximum(1, shorter - 2),
            "order": in_order / np.maximum(1, longer),
            "order_of_shorter": in_order / np.maximum(1, shorter),
            "order_of_content": pairs.compared(LCSseq.similarity, self._content) / np.maximum(1, content),
            "first": (opening[0] == opening[1]) & (opening[0] >= 0),
        }

    def _of_kinds(self, pairs: _Pairs) -> dict[str, Sums]:
        functions = pairs.of(self._functions.sizes).max(axis=0)
        numbers = pairs.of(self._numbers.sizes)
        same = in_common(self._numbers, *pairs)
        negated = pairs.of(self._negated)
        return {
            "function_words": in_common(self._functions, *pairs) / np.maximum(1, functions),
            "numbers": np.minimum(4, numbers.sum(axis=0) - 2 * same),
            "other_numbers": (numbers > same).all(axis=0),
            "negation": negated[0] != negated[1],
        }


class _Pairs(NamedTuple):
    """The numbers of the first and of the second of each pair of sentences."""

    firsts: Whole
    seconds: Whole

    def of(self, sentences: NDArray[Any]) -> NDArray[Any]:
        """What is known of the first of each pair, and of the second: two rows."""
        return sentences[np.stack(self)]

    def in_order(self, texts: Sequence[str]) -> list[tuple[str, str]]:
        """The two texts of each pair in alphabetical order, which may count in the last digits of `part`."""
        firsts, seconds = ([texts[n] for n in side.tolist()] for side in self)
        return [(a, b) if a < b else (b, a) for a, b in zip(firsts, seconds, strict=True)]

    def compared(self, scorer: Callable[..., Any], sentences: Sequence[str]) -> Sums:
        """What `scorer` says of each pair."""
        firsts, seconds = ([sentences[n] for n in side.tolist()] for side in self)
        return process.cpdist(firsts, seconds, scorer=scorer, dtype=np.float64)


def _lengths(some: Iterable[str]) -> NDArray[np.int64]:
    return np.array([len(one) for one in some], np.int64)


def _log1p(values: Sums) -> Sums:
    """Not numpy's, whose last digit may be another on another processor."""
    return np.fromiter(map(math.log1p, values.tolist()), np.float64, len(values))


def _roots(values: NDArray[Any]) -> Sums:
    """As Python reckons them, which may be a last digit off."""
    different, which = np.unique(values, return_inverse=True)
    return np.array([value**0.5 for value in different.tolist()])[which.reshape(-1)]
