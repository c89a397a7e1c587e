"""Are the words of a translated sentence in no order? By what follows what, and by the original's order."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter

from compare.text.bilingual.sound import alike, sound
from compare.text.tokens import tokens
from compare.text.word_order import bits, kinds, word_order

_WEIGHTS = (1.32, -3.97, -8.67, 1.20, -1.07, 2.36, 0.78, 1.64)  # by benchmarks/fit_disorder.py
_KEPT, _TURNED = -0.5, 1.0  # log odds of two words that both texts have, in one order or in two
_MOST_COUNTED = 3  # of such pairs
_IN_ORDER = 1.0  # bits a step that no shuffled sentence has
_FEWEST, _MOST = 6, 150  # words and marks
_FEWEST_KNOWN = 3  # of them, the common words that have a place of their own in a sentence
_WINDOW = 8
_UNFINISHED = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "in",
        "to",
        "with",
        "for",
        "as",
        "by",
        "from",
        "at",
        "on",
        "or",
        "is",
        "was",
        "are",
        "were",
        "that",
        "which",
        "who",
        "than",
        "between",
        "into",
        "his",
        "her",
        "their",
        "its",
        "my",
        "our",
        "be",
        "been",
        "but",
        "if",
        "when",
        "while",
        "because",
    ]
)
_APART = re.compile(r"[ァ-ヺー]+|\d[\d,.]*|[A-Za-z]+")  # what stands out where words are not spaced
_UNSPACED = frozenset(("zh", "ja", "th"))
_HEARD = 0.75


def disorder(english: str, original: str, language: str) -> float:
    """Log odds that the words of `english` were shuffled; -inf where there are too few, or clearly not."""
    if word_order(english).plausibility > _IN_ORDER:
        return -math.inf
    signs = features(english) if _known(english) >= _FEWEST_KNOWN else ()
    if not signs:
        return -math.inf
    kept, turned = _in_order(english, original, language)
    beside = _KEPT * min(kept, _MOST_COUNTED) + _TURNED * min(turned, _MOST_COUNTED)
    return beside + sum(weight * sign for weight, sign in zip(_WEIGHTS, signs, strict=True))


def _known(english: str) -> int:
    """How many words are kinds by themselves; of names, numbers and endings the table knows little."""
    return sum(kind.isalpha() and kind.islower() for kind in kinds(english))


def features(english: str) -> tuple[float, ...]:
    """What the sentence alone says of its order, as the weights count it; () of a short one.

    A constant 1; how plausible its steps are, and by how many deviations more than those of its words
    in any order; the best and the worst stretch; words doubled; length; an end that ends nothing.
    """
    sequence = kinds(english)
    inner = sequence[1:-1][:_MOST]
    if len(inner) < _FEWEST:
        return ()
    steps = [bits(a, b) for a, b in itertools.pairwise(("^", *inner, "."))]
    chance = [bits(a, b) for a, b in itertools.permutations(inner, 2)]
    usual = sum(chance) / len(chance)
    spread = math.sqrt(max(0.0, sum(bit * bit for bit in chance) / len(chance) - usual * usual))
    plausible = sum(steps) / len(steps)
    above = (plausible - usual) / spread * math.sqrt(len(inner)) / 4 if spread else 0.0
    stretches = [
        sum(steps[i : i + _WINDOW]) / len(steps[i : i + _WINDOW])
        for i in range(max(1, len(steps) - _WINDOW + 1))
    ]
    words = [token.of(english).lower() for token in tokens(english)]
    doubled = sum(a == b for a, b in itertools.pairwise(words))
    return (
        1.0,
        plausible,
        above,
        max(stretches),
        min(stretches),
        min(doubled, 2),
        math.log(len(inner)),
        float(inner[-1] in _UNFINISHED),
    )


def _in_order(english: str, original: str, language: str) -> tuple[int, int]:
    """Of words and numbers that stand once in both texts: how many neighbours keep their order, or turn."""
    ours = [token.of(english) for token in tokens(english)][:_MOST]
    if language in _UNSPACED:
        theirs = _APART.findall(original)[:_MOST]
    else:
        theirs = [token.of(original) for token in tokens(original)][:_MOST]
    there = [sound(word) for word in theirs]
    met = [places[0] for word in ours if len(places := _places(word, there)) == 1]
    once = Counter(met)
    path = [place for place in met if once[place] == 1]
    kept = sum(a < b for a, b in itertools.pairwise(path))
    return kept, max(0, len(path) - 1 - kept)


def _places(word: str, there: list[str]) -> list[int]:
    """Where a word or number of that sound stands."""
    mine = sound(word)
    if word[:1].isdigit():
        return [i for i, other in enumerate(there) if other == mine]
    if len(mine) < 3:
        return []
    return [i for i, other in enumerate(there) if len(other) > 2 and alike(mine, other) >= _HEARD]
