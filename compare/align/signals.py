"""What two sentences share, in which order, and what only one of them has."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from typing import TypeVar

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

from compare.align.best_part import best_part
from compare.align.prepared import Prepared
from compare.align.terms import NOT

_Run = TypeVar("_Run", bound=tuple[str, ...])

_SAME_IDEA = 0.2  # what is left over of a word whose idea the other sentence has in another word
_SAME_LOOK = 0.4  # … whose spelling the other sentence nearly has
_NEARLY = 75  # of 100

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
    return signals_of([(a, b)])[0]


def signals_of(pairs: Sequence[tuple[Prepared, Prepared]]) -> list[list[float]]:
    """The signals of each pair: what they ask of single words is found once for all."""
    alike = _alike({key for pair in pairs for one in pair for key in one.words})
    return [_signals(one, other, alike) for one, other in pairs]


def _signals(a: Prepared, b: Prepared, alike: Mapping[str, Set[str]]) -> list[float]:
    one, other = a.closely, b.closely
    of_a, of_b = _left_over(a, b, alike), _left_over(b, a, alike)
    pairs = _common(one.pairs, other.pairs)
    in_order = LCSseq.similarity(one.keys, other.keys)
    shorter, longer = sorted((len(one.keys), len(other.keys)))
    functions = len(one.functions & other.functions)
    words_alone = math.sqrt(max(of_a[1], of_b[1]))
    triples = _common(one.triples, other.triples) / max(1, shorter - 2)
    return [
        max(of_a[0] / max(1e-9, one.weight), of_b[0] / max(1e-9, other.weight)),
        words_alone,
        math.log1p(min(of_a[2], of_b[2])),
        math.log1p(min(of_a[0], of_b[0])),
        pairs / max(1, one.number_of_pairs * other.number_of_pairs) ** 0.5,
        triples,
        fuzz.ratio(a.text, b.text) / 100,
        best_part(a.text, b.text) / 100,
        fuzz.ratio(one.sorted_words, other.sorted_words) / 100,
        in_order / max(1, longer),
        in_order / max(1, shorter),
        LCSseq.similarity(one.content, other.content) / max(1, len(one.content), len(other.content)),
        functions / max(1, len(one.functions), len(other.functions)),
        float(one.content[:1] == other.content[:1] != ()),
        math.log1p(one.weight_of_words + other.weight_of_words),
        min(4.0, len(one.numbers ^ other.numbers)),
        float(bool(one.numbers - other.numbers) and bool(other.numbers - one.numbers)),
        float((NOT in a.words) != (NOT in b.words)),
        words_alone * triples,
    ]


def _common(a: Mapping[_Run, int], b: Mapping[_Run, int]) -> int:
    """How many both have, each as often as both do."""
    return sum(min(a[key], b[key]) for key in a.keys() & b.keys())


def _left_over(a: Prepared, b: Prepared, alike: Mapping[str, Set[str]]) -> tuple[float, float, float]:
    """The weight `a` has alone: of all terms, of words only, of names only."""
    theirs, meanings = b.words, a.meanings
    ideas = {idea for key, idea in b.meanings.items() if key not in a.words} if meanings else ()
    everything = words = names = 0.0
    for key, left, is_plain, is_name in a.closely.weights:
        if key in theirs:
            continue
        if ideas and meanings.get(key) in ideas:
            left *= _SAME_IDEA
        elif key in alike and not theirs.keys().isdisjoint(alike[key] - a.words.keys()):
            left *= _SAME_LOOK
        everything += left
        if is_plain:
            words += left
        elif is_name:
            names += left
    return everything, words, names


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
