"""What two sentences share, in which order, and what only one of them has."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple, TypeVar

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
    nearly = {one: _nearly(one, alike) for one in {one for pair in pairs for one in pair}}
    return [_signals(_Asked(a, nearly[a]), _Asked(b, nearly[b]), alike) for a, b in pairs]


class _Asked(NamedTuple):
    """A sentence, and the words that it has not but nearly has."""

    itself: Prepared
    nearly: Set[str]


def _nearly(one: Prepared, alike: Mapping[str, Set[str]]) -> Set[str]:
    some = [alike[key] for key in one.words if key in alike]
    return set().union(*some) - one.words.keys() if some else frozenset()


def _signals(first: _Asked, second: _Asked, alike: Mapping[str, Set[str]]) -> list[float]:
    a, b = first.itself, second.itself
    one, other = a.closely, b.closely
    both = a.words.keys() & b.words.keys()
    of_a, of_b = _left_over(first, b, both, alike), _left_over(second, a, both, alike)
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


def _left_over(
    asked: _Asked, b: Prepared, both: Set[str], alike: Mapping[str, Set[str]]
) -> tuple[float, float, float]:
    """The weight that a sentence has alone: of all terms, of words only, of names only."""
    a, weights = asked.itself, asked.itself.closely.weights
    everything, words, names = a.closely.weight, a.closely.weight_of_words, a.closely.weight_of_names
    for key in both:  # exact in any order: weights are whole numbers of 1/256
        left, of_word, of_name = weights[key]
        everything -= left
        words -= of_word
        names -= of_name
    for key, share in _found_otherwise(asked, b, alike):
        left, of_word, of_name = weights[key]
        everything -= left * (1 - share)
        words -= of_word * (1 - share)
        names -= of_name * (1 - share)
    return everything, words, names


def _found_otherwise(
    asked: _Asked, b: Prepared, alike: Mapping[str, Set[str]]
) -> Iterator[tuple[str, float]]:
    """The words that only the first has while the other has the idea, or the look, of them; and what share of
    their weight that leaves over.
    """
    a, theirs = asked.itself, b.words
    ideas = {idea for key, idea in b.meanings.items() if key not in a.words} if a.meanings else ()
    looks = not asked.nearly.isdisjoint(theirs)
    if not (ideas or looks):
        return
    for key in a.words if looks else a.meanings:
        if key in theirs:
            continue
        if ideas and a.meanings.get(key) in ideas:
            yield key, _SAME_IDEA
        elif looks and key in alike and not theirs.keys().isdisjoint(alike[key] - a.words.keys()):
            yield key, _SAME_LOOK


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
