"""Does either of two related sentences say what the other does not?"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from compare.align.prepared import UNIT, Prepared
from compare.align.terms import NOT

_SAME_IDEA = 0.2  # what is left over of a word whose idea the other sentence has in another word
_SAME_LOOK = 0.4  # … whose spelling the other sentence nearly has
_NEARLY = 75  # of 100


def fullness(a: Prepared, b: Prepared) -> list[float]:
    """Signals of two sentences that say the same, no more and no less, in the order of `NAMES`."""
    of_a, of_b = _left_over(a, b), _left_over(b, a)
    pairs = (a.pairs & b.pairs).total()
    return [
        max(of_a[0] / max(1e-9, a.weight), of_b[0] / max(1e-9, b.weight)),
        max(of_a[1], of_b[1]) ** 0.5,
        pairs / max(1, a.pairs.total() * b.pairs.total()) ** 0.5,
        fuzz.ratio(a.text, b.text) / 100,
        fuzz.partial_ratio(a.text, b.text) / 100,
        fuzz.ratio(a.sorted_words, b.sorted_words) / 100,
        LCSseq.normalized_similarity(a.keys, b.keys),
        min(4.0, len(a.numbers ^ b.numbers)),
        float((NOT in a.words) != (NOT in b.words)),
    ]


NAMES = (
    "left_over_share",  # the weight that one sentence has alone, as a share of all its weight: the larger
    "left_over_words",  # the weight of the words (not names or numbers) one has alone, root: the larger
    "pairs",  # neighbouring words in common
    "letters",  # similarity of the texts
    "part",  # … of the shorter with the best part of the longer
    "words_sorted",  # … of the words in alphabetical order
    "order",  # longest common subsequence of terms
    "numbers",  # numbers that only one has
    "negation",  # one has a not
)


def _left_over(a: Prepared, b: Prepared) -> tuple[float, float]:
    """The weight `a` has alone: of all terms, and of words only."""
    ideas: set[str] = set()
    by_initial: dict[str, list[str]] = {}
    for key in b.words:
        if key not in a.words:
            by_initial.setdefault(key[0], []).append(key)
            if key in b.meanings:
                ideas.add(b.meanings[key])
    everything = words = 0.0
    for key, half in a.words.items():
        if key not in b.words:
            left = half * half / UNIT
            if a.meanings.get(key) in ideas:
                left *= _SAME_IDEA
            elif any(_look_alike(key, other) for other in by_initial.get(key[0], ())):
                left *= _SAME_LOOK
            everything += left
            if key in a.plain:
                words += left
    return everything, words


@lru_cache(maxsize=100_000)
def _look_alike(key: str, other: str) -> bool:
    return fuzz.ratio(key, other) > _NEARLY
