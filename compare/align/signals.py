"""What two sentences share, in which order, and what only one of them has."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

from compare.align.best_part import best_parts
from compare.align.left_over import left_over
from compare.align.meeting import Held, Keys, Sums, in_common, once
from compare.align.prepared import Prepared
from compare.align.terms import NOT

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
    """The signals of two sentences, in the order of `MEANING`. Their order may count in the last digits
    (`part`): give them sorted by text.
    """
    found: list[float] = signals_of([(a, b)])[0].tolist()
    return found


def signals_of(pairs: Sequence[tuple[Prepared, Prepared]]) -> Matrix:
    """The signals of each pair, by rows: what they ask of single sentences is found once for all."""
    found = _Pairs(pairs).signals()
    found["details"] = found["left_over_words"] * found["triples"]
    return np.stack([found[name] for name in MEANING], axis=-1)


class _Pairs:
    """Pairs of sentences, by the numbers of their sentences. What is asked of each of a pair has two rows."""

    def __init__(self, pairs: Sequence[tuple[Prepared, Prepared]]) -> None:
        numbers: dict[Prepared, int] = {}
        self._firsts, self._seconds = self._both = tuple(
            np.array([numbers.setdefault(pair[side], len(numbers)) for pair in pairs], np.int64)
            for side in (0, 1)
        )
        self._sentences = list(numbers)
        self._closely = [one.closely for one in self._sentences]

    def signals(self) -> dict[str, Sums]:
        """The signals of all pairs, by name."""
        closely = self._closely
        return {
            **self._left_over(),
            **self._in_order(),
            "letters_in_order": self._compared(fuzz.ratio, [one.text for one in self._sentences]) / 100,
            "part": best_parts(self._two([one.text for one in self._sentences])) / 100,
            "words_sorted": self._compared(fuzz.ratio, [one.sorted_words for one in closely]) / 100,
            **self._of_kinds(),
        }

    def _left_over(self) -> dict[str, Sums]:
        one, other = left_over(self._sentences, self._firsts, self._seconds)
        weights = np.maximum(1e-9, self._of_each([one.weight for one in self._closely]))
        words = self._of_each([one.weight_of_words for one in self._closely])
        return {
            "left_over_share": np.maximum(one.everything / weights[0], other.everything / weights[1]),
            "left_over_words": np.sqrt(np.maximum(one.words, other.words)),
            "left_over_names": _log1p(np.minimum(one.names, other.names)),
            "left_over_least": _log1p(np.minimum(one.everything, other.everything)),
            "length": _log1p(words[0] + words[1]),
        }

    def _in_order(self) -> dict[str, Sums]:
        closely = self._closely
        shorter, longer = np.sort(self._of_each([len(one.keys) for one in closely]), axis=0)
        content = self._of_each([len(one.content) for one in closely]).max(axis=0)
        pairs = self._of_each([one.number_of_pairs for one in closely]).prod(axis=0)
        opening = self._of_each(_numbered(one.content[:1] for one in closely))
        letters = Keys()  # each word as one letter
        every, telling = (
            ["".join([chr(letters[word]) for word in words]) for words in some]
            for some in ([one.keys for one in closely], [one.content for one in closely])
        )
        in_order = self._compared(LCSseq.similarity, every)
        return {
            "pairs": self._shared(one.pairs for one in closely) / _roots(np.maximum(1, pairs)),
            "triples": self._shared(one.triples for one in closely) / np.maximum(1, shorter - 2),
            "order": in_order / np.maximum(1, longer),
            "order_of_shorter": in_order / np.maximum(1, shorter),
            "order_of_content": self._compared(LCSseq.similarity, telling) / np.maximum(1, content),
            "first": (opening[0] == opening[1]) & (content > 0),
        }

    def _of_kinds(self) -> dict[str, Sums]:
        closely = self._closely
        functions = self._of_each([len(one.functions) for one in closely]).max(axis=0)
        numbers = self._of_each([len(one.numbers) for one in closely])
        same_functions = self._shared(once(one.functions for one in closely))
        same_numbers = self._shared(once(one.numbers for one in closely))
        negated = self._of_each([NOT in one.words for one in self._sentences])
        return {
            "function_words": same_functions / np.maximum(1, functions),
            "numbers": np.minimum(4, numbers.sum(axis=0) - 2 * same_numbers),
            "other_numbers": (numbers > same_numbers).all(axis=0),
            "negation": negated[0] != negated[1],
        }

    def _of_each(self, of_sentences: Sequence[float]) -> NDArray[Any]:
        return np.array(of_sentences)[np.stack(self._both)]

    def _two(self, of_sentences: Sequence[str]) -> list[tuple[str, str]]:
        firsts, seconds = ([of_sentences[n] for n in side.tolist()] for side in self._both)
        return list(zip(firsts, seconds, strict=True))

    def _compared(self, scorer: Callable[..., Any], of_sentences: Sequence[str]) -> Sums:
        firsts, seconds = ([of_sentences[n] for n in side.tolist()] for side in self._both)
        return process.cpdist(firsts, seconds, scorer=scorer, dtype=np.float64)

    def _shared(self, bags: Iterable[Mapping[Any, int]]) -> Sums:
        return in_common(Held(bags, Keys()), self._firsts, self._seconds)


def _numbered(some: Iterable[object]) -> list[int]:
    """A number for each, the same for the same."""
    keys = Keys()
    return [keys[one] for one in some]


def _log1p(values: Sums) -> Sums:
    """Not numpy's, whose last digit may be another on another processor."""
    return np.fromiter(map(math.log1p, values.tolist()), np.float64, len(values))


def _roots(values: NDArray[Any]) -> Sums:
    """As Python reckons them, which may be a last digit off."""
    different, which = np.unique(values, return_inverse=True)
    return np.array([value**0.5 for value in different.tolist()])[which.reshape(-1)]
