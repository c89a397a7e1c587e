"""What two sentences share, in which order, and what only one of them has."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

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
    of_a, of_b = _left_over(a, b), _left_over(b, a)
    pairs = _common(a.pairs, b.pairs)
    in_order = LCSseq.similarity(a.keys, b.keys)
    shorter, longer = sorted((len(a.keys), len(b.keys)))
    functions = len(a.functions & b.functions)
    words_alone = math.sqrt(max(of_a[1], of_b[1]))
    triples = _common(a.triples, b.triples) / max(1, shorter - 2)
    return [
        max(of_a[0] / max(1e-9, a.weight), of_b[0] / max(1e-9, b.weight)),
        words_alone,
        math.log1p(min(of_a[2], of_b[2])),
        math.log1p(min(of_a[0], of_b[0])),
        pairs / max(1, a.pairs.total() * b.pairs.total()) ** 0.5,
        triples,
        fuzz.ratio(a.text, b.text) / 100,
        fuzz.partial_ratio(a.text, b.text) / 100,
        fuzz.ratio(a.sorted_words, b.sorted_words) / 100,
        in_order / max(1, longer),
        in_order / max(1, shorter),
        LCSseq.similarity(a.content, b.content) / max(1, len(a.content), len(b.content)),
        functions / max(1, len(a.functions), len(b.functions)),
        float(a.content[:1] == b.content[:1] != ()),
        math.log1p(a.weight_of_words + b.weight_of_words),
        min(4.0, len(a.numbers ^ b.numbers)),
        float(bool(a.numbers - b.numbers) and bool(b.numbers - a.numbers)),
        float((NOT in a.words) != (NOT in b.words)),
        words_alone * triples,
    ]


def _common(a: Mapping[_Run, int], b: Mapping[_Run, int]) -> int:
    """How many both have, each as often as both do."""
    fewer, more = (a, b) if len(a) < len(b) else (b, a)
    return sum(min(count, more[key]) for key, count in fewer.items() if key in more)


def _left_over(a: Prepared, b: Prepared) -> tuple[float, float, float]:
    """The weight `a` has alone: of all terms, of words only, of names only."""
    of_b = b.words.keys() - a.words.keys()
    ideas = {b.meanings[key] for key in of_b & b.meanings.keys()}
    by_initial: dict[str, list[str]] = {}
    for key in of_b:
        by_initial.setdefault(key[0], []).append(key)
    everything = words = names = 0.0
    for key, left in a.weights.items():
        if key not in b.words:
            if ideas and a.meanings.get(key) in ideas:
                left *= _SAME_IDEA
            elif key[0] in by_initial and any(_look_alike(key, other) for other in by_initial[key[0]]):
                left *= _SAME_LOOK
            everything += left
            if key in a.plain:
                words += left
            elif key in a.names:
                names += left
    return everything, words, names


@lru_cache(maxsize=100_000)
def _look_alike(key: str, other: str) -> bool:
    return fuzz.ratio(key, other) > _NEARLY
