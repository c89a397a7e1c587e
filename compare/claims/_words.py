"""What is told around a place in a sentence: its words, and whether two places tell of one thing."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from compare.model import Span
from compare.text.frequency import function_words, zipf
from compare.text.stems import stem
from compare.text.tokens import tokens

_SAID_AND_DONE = "say tell announce make making take taking give giving come coming go get mr mrs ms dr"
_LIGHT = frozenset(map(stem, _SAID_AND_DONE.split()))
_NEAR = 6  # content words to either side that tell what a place belongs to
_CLOSEST = 2  # words that may stand between a place and the shared word that ties it to another
_STOP = re.compile(  # what stands beyond belongs to another thing
    r"[;:—–()]|\s-\s|--|\b(?:after|before|while|when|because|although|though|but|who|which|whose|as)\b"
)


class Word(Struct, frozen=True, gc=False):
    """A word that carries meaning: its stem, its weight (rarer: more), its place, and if it is a name."""

    stem: str
    weight: float
    start: int
    end: int
    name: bool


@lru_cache(maxsize=16_384)
def weight(word: str) -> float:
    """How much a shared word tells, from 0.5 for the most usual up to 5."""
    return min(5.0, max(0.5, 6.5 - zipf(word.lower(), "en")))


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[Word, ...]:
    """The words of a sentence that carry meaning, figures not among them, with places in `text`."""
    small = function_words("en")
    found = []
    for token in tokens(text):
        form = token.of(text)
        if form.lower() not in small and not form[0].isdigit() and len(form) > 1:
            name = form[0].isupper() and bool(text[: token.start].strip(" “\"‘'—–-"))
            found.append(Word(stem(form), weight(form), token.start, token.end, name))
    return tuple(found)


@lru_cache(maxsize=8192)
def _bag(text: str) -> tuple[dict[str, float], float]:
    """The words of a sentence with their weights, and what they weigh together."""
    weights = {word.stem: word.weight for word in words(text)}
    return weights, sum(weights.values())


def likeness(one: str, other: str) -> float:
    """What part of the lighter sentence's words, by weight, the other has too, 0…1; 0 for fewer than 3."""
    shared, weights = _shared(one, other)
    return shared / min(weights) if shared else 0.0


def sameness(one: str, other: str) -> float:
    """What part of the heavier sentence's words, by weight, the other has as well."""
    shared, weights = _shared(one, other)
    return shared / max(weights) if shared else 0.0


@lru_cache(maxsize=65_536)
def _shared(one: str, other: str) -> tuple[float, tuple[float, float]]:
    (a, ours), (b, theirs) = _bag(one), _bag(other)
    common = a.keys() & b.keys()
    if len(common) < 3:
        return 0.0, (ours, theirs)
    return sum(min(a[word], b[word]) for word in sorted(common)), (ours, theirs)


class Near(Struct, frozen=True, gc=False):
    """A word near a place: how many others stand between, and whether it is a name."""

    stem: str
    distance: int
    name: bool


@lru_cache(maxsize=32_768)
def around(text: str, span: Span) -> tuple[Near, ...]:
    """The words near `span` in a sentence, the nearest first; of a word that comes twice only the nearest."""
    stops = [match.start() for match in _STOP.finditer(text)]
    low = max((stop for stop in stops if stop < span.start), default=-1)
    high = min((stop for stop in stops if stop >= span.end), default=len(text))
    before = [word for word in words(text) if low < word.start and word.end <= span.start]
    after = [word for word in words(text) if span.end <= word.start < high]
    found: dict[str, Near] = {}
    for side in (before[: -_NEAR - 1 : -1], after[:_NEAR]):
        for distance, word in enumerate(side):
            known = found.get(word.stem)
            if known is None or distance < known.distance:
                found[word.stem] = Near(word.stem, distance, word.name)
    return tuple(sorted(found.values(), key=lambda near: (near.distance, near.stem)))


def tied(one: tuple[Near, ...], other: tuple[Near, ...], names: bool = False) -> float:
    """How closely the words around two places agree, the nearest most; 0 unless a telling word stands right
    beside one and close to the other, and another is shared. A name is no such word unless `names`.
    """
    there = {near.stem: near for near in other}
    shared = [(near, there[near.stem]) for near in one if near.stem in there]
    close = any(
        min(a.distance, b.distance) == 0
        and max(a.distance, b.distance) <= _CLOSEST
        and (names or not (a.name or b.name))
        and a.stem not in _LIGHT
        for a, b in shared
    )
    return sum(2.0 / (2 + a.distance + b.distance) for a, b in shared) if close and len(shared) > 1 else 0.0
