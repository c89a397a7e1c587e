"""Does either of two related sentences say what the other does not?"""

from __future__ import annotations

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
        max(of_a[0] / max(1e-9, _total(a)), of_b[0] / max(1e-9, _total(b))),
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
    unmatched = b.words.keys() - a.words.keys()
    ideas = {b.meanings[key] for key in unmatched if key in b.meanings}
    everything = words = 0.0
    for term in {term.key: term for term in a.terms if term.key not in b.words}.values():
        left = a.words[term.key] ** 2 / UNIT
        if term.idea in ideas:
            left *= _SAME_IDEA
        elif any(fuzz.ratio(term.key, other) > _NEARLY for other in unmatched):
            left *= _SAME_LOOK
        everything += left
        if term.kind == "word":
            words += left
    return everything, words


def _total(a: Prepared) -> float:
    return sum(value * value for value in a.words.values()) / UNIT
