"""A sentence made ready to be compared: its terms, weighed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import pairwise

from compare.align.vocabulary import Term
from compare.text.folding import bare

UNIT = 256  # weights are kept as squares of whole numbers: 1.0 is 16²


class Prepared:
    """A sentence, its terms and the bags that are compared. Weights are in 1/256.

    `share` says what part of a term's weight counts (by key, all of it by default): words that every
    report of an event repeats say little of which sentences belong together.

    `words` are the terms' keys, each with the root of its weight; `ideas` each idea with the root of the
    weight of its different words, `meanings` the idea of each key that has one, `words_of_ideas` the words
    that do; `quoted` the content words inside quotation marks.
    """

    def __init__(
        self, sentence: str, terms: Iterable[Term], share: Mapping[str, float] | None = None
    ) -> None:
        self.text = " ".join(bare(sentence).lower().split()) or sentence
        self.terms = tuple(terms)
        self.words: dict[str, int] = {}
        self.meanings: dict[str, str] = {}
        self.quoted: dict[str, int] = {}
        for term in self.terms:
            key, counts = term.key, weight(term)
            if share:
                counts *= share.get(key, 1.0)
            heavy = root(counts)
            if heavy > self.words.get(key, -1):
                self.words[key] = heavy
            if term.idea:
                self.meanings[key] = term.idea
            if term.quoted and term.kind != "function":
                self.quoted[key] = 1
        self.words_of_ideas = {key: self.words[key] for key in self.meanings}
        sums: dict[str, float] = {}
        for key, meaning in self.meanings.items():
            sums[meaning] = sums.get(meaning, 0.0) + self.words[key] ** 2 / UNIT
        self.ideas = {meaning: root(total) for meaning, total in sums.items()}

    @cached_property
    def closely(self) -> Closely:
        """What only a look at two sentences that are related asks for."""
        return Closely(self)

    @property
    def weight(self) -> float:
        """The weight of all terms together."""
        return self.closely.weight

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers, by key."""
        return self.closely.numbers


class Closely:
    """The order of a sentence's words, what kinds they are, and the weight of each.

    `keys` stand in the order of the sentence, `content` are those that are not function words, `sorted_words`
    all in alphabetical order; `triples` are three keys in a row, `pairs` neighbouring content terms, by idea
    where they have one. `plain` are words that are neither names nor numbers nor function words. `weights`
    has the weight of each key, the same again if it is plain (else 0), and if it is a name only; `weight`,
    `weight_of_words` and `weight_of_names` are their sums.
    """

    def __init__(self, prepared: Prepared) -> None:
        of_kind: dict[str, set[str]] = {}
        content: list[Term] = []
        for term in prepared.terms:
            of_kind.setdefault(term.kind, set()).add(term.key)
            if term.kind != "function":
                content.append(term)
        nothing: set[str] = set()
        self.plain = frozenset(of_kind.get("word", nothing))
        self.names = frozenset(of_kind.get("name", nothing) | of_kind.get("entity", nothing))
        self.numbers = frozenset(of_kind.get("number", nothing))
        self.functions = frozenset(of_kind.get("function", nothing))
        self.keys = tuple(term.key for term in prepared.terms)
        self.content = tuple(term.key for term in content)
        self.sorted_words = " ".join(sorted(self.keys))
        self.triples = Counter(zip(self.keys, self.keys[1:], self.keys[2:], strict=False))
        self.pairs = Counter(pairwise(term.idea or term.key for term in content))
        self.number_of_pairs = max(0, len(content) - 1)
        self.weights = {key: self._weight(key, value) for key, value in prepared.words.items()}
        self.weight, self.weight_of_words, self.weight_of_names = (
            sum(weights[part] for weights in self.weights.values()) for part in range(3)
        )

    def _weight(self, key: str, value: int) -> tuple[float, float, float]:
        left = value * value / UNIT
        plain = key in self.plain
        return left, left if plain else 0.0, left if key in self.names and not plain else 0.0


def weight(term: Term) -> float:
    """What a shared term counts. Names count half: in reports of one event everybody names them."""
    if term.kind == "function":
        return 0.3
    if term.kind == "number":
        return 3.5
    heavy = min(4.5, max(0.3, term.rarity))
    return heavy if term.kind == "word" else heavy / 2


def root(value: float) -> int:
    """The square root of a weight, in sixteenths."""
    return round(16 * math.sqrt(value))
