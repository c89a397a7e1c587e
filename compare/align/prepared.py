"""A sentence made ready to be compared: its terms, weighed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import pairwise

from compare.align.terms import Term
from compare.text.folding import bare

UNIT = 256  # weights are kept as squares of whole numbers: 1.0 is 16²


class Prepared:
    """A sentence, its terms and the bags that are compared. Weights are in 1/256.

    `share` says what part of a term's weight counts (by key, all of it by default): words that every
    report of an event repeats say little of which sentences belong together.
    """

    def __init__(
        self, sentence: str, terms: Iterable[Term], share: Mapping[str, float] | None = None
    ) -> None:
        self.text = " ".join(bare(sentence).lower().split()) or sentence
        self.terms = tuple(terms)
        self._share = share or {}

    @cached_property
    def words(self) -> dict[str, int]:
        """Each term's key with the root of its weight."""
        found: dict[str, int] = {}
        for term in self.terms:
            counts = weight(term) * self._share.get(term.key, 1.0)
            found[term.key] = max(found.get(term.key, 0), root(counts))
        return found

    @cached_property
    def weights(self) -> dict[str, float]:
        """Each term's key with its weight."""
        return {key: value * value / UNIT for key, value in self.words.items()}

    @cached_property
    def weight(self) -> float:
        """The weight of all terms together."""
        return sum(value * value for value in self.words.values()) / UNIT

    @cached_property
    def plain(self) -> frozenset[str]:
        """The keys of words that are neither names nor numbers nor function words."""
        return frozenset(term.key for term in self.terms if term.kind == "word")

    @cached_property
    def names(self) -> frozenset[str]:
        """The keys of names and known entities."""
        return frozenset(term.key for term in self.terms if term.kind in ("name", "entity"))

    @cached_property
    def functions(self) -> frozenset[str]:
        """The function words."""
        return frozenset(term.key for term in self.terms if term.kind == "function")

    @cached_property
    def weight_of_words(self) -> float:
        """The weight of the terms in `plain`."""
        return sum(self.words[key] ** 2 for key in self.plain) / UNIT

    @cached_property
    def ideas(self) -> dict[str, int]:
        """Each idea with the root of the weight of its different words."""
        sums: dict[str, float] = {}
        for key, meaning in self.meanings.items():
            sums[meaning] = sums.get(meaning, 0.0) + self.words[key] ** 2 / UNIT
        return {meaning: root(total) for meaning, total in sums.items()}

    @cached_property
    def meanings(self) -> dict[str, str]:
        """The idea of each key that has one."""
        return {term.key: term.idea for term in self.terms if term.idea}

    @cached_property
    def words_of_ideas(self) -> dict[str, int]:
        """`words`, of those that have an idea."""
        return {key: self.words[key] for key in self.meanings}

    @cached_property
    def quoted(self) -> dict[str, int]:
        """The content words inside quotation marks."""
        return {term.key: 1 for term in self.terms if term.quoted and term.kind != "function"}

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers, by key."""
        return frozenset(term.key for term in self.terms if term.kind == "number")

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys in the order of the sentence."""
        return tuple(term.key for term in self.terms)

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The keys that are not function words, in the order of the sentence."""
        return tuple(term.key for term in self.terms if term.kind != "function")

    @cached_property
    def triples(self) -> Counter[tuple[str, ...]]:
        """Three keys in a row."""
        return Counter(zip(self.keys, self.keys[1:], self.keys[2:], strict=False))

    @cached_property
    def pairs(self) -> Counter[tuple[str, str]]:
        """Neighbouring content terms, by idea where they have one."""
        content = [term.idea or term.key for term in self.terms if term.kind != "function"]
        return Counter(pairwise(content))

    @cached_property
    def sorted_words(self) -> str:
        """The keys in alphabetical order, as one text."""
        return " ".join(sorted(self.keys))

    @cached_property
    def letters(self) -> dict[str, int]:
        """Character 3- and 4-grams with their counts."""
        padded = f" {self.text} "
        return Counter(padded[i : i + n] for n in (3, 4) for i in range(len(padded) - n + 1))


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
