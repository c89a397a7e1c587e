"""What the members of a row tell in common, word by word, and how much of it an article has."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from compare.align.terms import terms
from compare.align.vocabulary import Term
from compare.model import Member
from compare.text.sentences import sentences

Places = dict[str, tuple[int, ...]]  # by word, the numbers of the sentences that have it

NAMES = ("name", "entity")
_CORE = 3  # words but names that the others must have in common, to say what is missing
_WEIGHTY = 5.0  # … their weight
_SHARED = 0.3  # … and what part of the lightest of the others they are: with less, the row tells two things
_WINDOW = 3  # sentences


class Others(NamedTuple):
    """What other origins tell, an origin's members a part: its core, and whether it is one thing."""

    parts: list[list[Member]]
    core: dict[str, float]
    is_one: bool


class Thing:
    """What the members of a row tell, asked for without one origin or another."""

    def __init__(
        self, members: list[Member], origins: Mapping[str, int], counts: Mapping[str, float]
    ) -> None:
        """`origins` gives each article's, `counts` what part of each word's weight counts."""
        self.members = members
        by_origin: defaultdict[int, list[Member]] = defaultdict(list)
        for one in members:
            by_origin[origins[one.article]].append(one)
        self._parts = dict(sorted(by_origin.items()))
        self._words = {origin: words_of(part, counts) for origin, part in self._parts.items()}
        self._without: dict[int | None, Others] = {}

    def without(self, origin: int) -> Others:
        """What all but one origin tell."""
        left_out = origin if origin in self._parts else None
        if left_out not in self._without:
            parts = [part for one, part in self._parts.items() if one != left_out]
            words = [found for one, found in self._words.items() if one != left_out]
            core = core_of(words)
            self._without[left_out] = Others(parts, core, _is_one_thing(core, parts[0], words))
        return self._without[left_out]


def core_of(words: list[dict[str, float]]) -> dict[str, float]:
    """What parts have in common, by weight: the words that at least half of them have, and two."""
    counts: Counter[str] = Counter()
    weights: dict[str, float] = {}
    for found in words:
        counts.update(found.keys())
        weights |= found
    needed = max(min(2, len(words)), len(words) / 2)
    return {key: weights[key] for key, count in counts.items() if count >= needed}


def words_of(part: list[Member], counts: Mapping[str, float]) -> dict[str, float]:
    """The words of an origin's members, each with what it counts; markup within a sentence is not told."""
    found = {key: weight for one in part for term in terms(one.text) for key, weight in _keys(term).items()}
    return {key: weight * counts[key] for key, weight in found.items() if key in counts}


def _is_one_thing(core: dict[str, float], first: list[Member], words: list[dict[str, float]]) -> bool:
    """True where the others have enough in common to tell one thing."""
    named = {_key(term) for one in first for term in terms(one.text) if term.kind in NAMES}
    lightest = min(sum(found.values()) for found in words)
    return len(core.keys() - named) >= _CORE and sum(core.values()) >= max(_WEIGHTY, _SHARED * lightest)


def _keys(term: Term) -> dict[str, float]:
    """What a term is looked for by, with its weight: its idea where it has one. Names say who, not what."""
    if term.kind == "function":
        return {}
    return {_key(term): term.rarity * (0.5 if term.kind in NAMES else 1.0)}


def _key(term: Term) -> str:
    return term.idea or term.key


def told_in(core: dict[str, float], places: Places) -> float:
    """The largest share of the core's weight that stands in three sentences on end; 1 for no core."""
    total = sum(core.values())
    if not total:
        return 1.0
    held: defaultdict[int, float] = defaultdict(float)
    for key, weight in core.items():
        for at in {at + shift for at in places.get(key, ()) for shift in range(_WINDOW)}:
            held[at] += weight
    return max(held.values(), default=0.0) / total


def places_of(prose: str) -> Places:
    """By word, the numbers of the sentences that have it."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences(prose)):
        for key in {key for term in terms(sentence.of(prose)) for key in _keys(term)}:
            found[key].append(number)
    return {key: tuple(numbers) for key, numbers in found.items()}


def counts_of(places: list[Places]) -> dict[str, float]:
    """By word, 1 for one that few sentences have, down to a tenth."""
    total = sum(max((max(numbers) for numbers in one.values()), default=0) + 1 for one in places)
    having: Counter[str] = Counter()
    for one in places:
        having.update({key: len(numbers) for key, numbers in one.items()})
    most = math.log((total + 1) / 1.5)
    return {key: max(0.1, math.log((total + 1) / (count + 0.5)) / most) for key, count in having.items()}
