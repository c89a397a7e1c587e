"""What is learnt from: pieces of labelled texts, with their n-grams and the rules that fired in them."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from compare.origin.features import counts, word_count

SIZES = (120, 250, 500, 1000)  # words in a piece: texts of every length are calibrated
FOLDS = 4
MOST = 4000  # samples: products of all with all are held in memory
FEWEST_GROUPS = 8  # stories of each label: with fewer some folds would have none to learn from
SURE_GROUPS = 100  # with fewer of a label the figures of a training are a rough guess


class Sample(Struct, frozen=True):
    """One text to learn from: its n-grams, the rules that fired, and what it is.

    `group` names the story, `source` the collection: human texts of each source weigh the same together.
    """

    counts: dict[int, int]
    hits: dict[str, int]
    words: int
    machine: bool
    language: str | None
    group: str
    source: str


def sample(
    text: str,
    hits: Sequence[tuple[int, str]],
    *,
    machine: bool,
    language: str | None = None,
    group: str = "",
    source: str = "",
) -> Sample:
    """A sample of a whole text; `hits` are (offset, rule) of its findings."""
    fired = Counter(rule for _, rule in hits)
    return Sample(counts(text), dict(fired), word_count(text), machine, language, group, source)


def pieces(
    text: str, hits: Sequence[tuple[int, str]], size: int, most: int
) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """Up to `most` pieces of about `size` words, with their findings; a short rest is left out."""
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    size = min(size, len(starts))
    for first in range(0, min(most * size, len(starts) - size + 1), max(size, 1)):
        start = starts[first]
        end = starts[first + size] if first + size < len(starts) else len(text)
        yield text[start:end], [(at, rule) for at, rule in hits if start <= at < end]


def samples_of(
    text: str,
    hits: Sequence[tuple[int, str]],
    number: int,
    *,
    machine: bool,
    language: str | None,
    group: str,
    source: str,
    most: int = 2,
) -> list[Sample]:
    """Pieces of one text as samples, their size by its number, so that all lengths occur."""
    parts = pieces(text, hits, SIZES[number % len(SIZES)], most)
    return [
        sample(part, inside, machine=machine, language=language, group=group, source=source)
        for part, inside in parts
    ]


def evenly(samples: Sequence[Sample], most: int) -> list[Sample]:
    """At most `most` of the samples, from all over."""
    step = max(1.0, len(samples) / most)
    return [samples[int(n * step)] for n in range(min(most, len(samples)))]


def fold_of(group: str) -> int:
    """The fold of a story, the same in every run."""
    return hashlib.sha256(group.encode()).digest()[0] % FOLDS


def _stories(samples: Sequence[Sample]) -> dict[str, int]:
    return {
        name: len({each.group for each in samples if each.machine is machine and each.counts})
        for name, machine in (("human", False), ("mt", True))
    }


def unsure(samples: Sequence[Sample]) -> str | None:
    """How little the confidence is worth where there are fewer than SURE_GROUPS stories of a label."""
    stories = _stories(samples)
    if min(stories.values()) >= SURE_GROUPS:
        return None
    told = " and ".join(f"{number} {name}" for name, number in stories.items())
    return (
        f"learnt of {told} stories; with fewer than {SURE_GROUPS} of each, take the figures and every"
        " confidence for a rough guess"
    )


def too_few(samples: Sequence[Sample]) -> str | None:
    """Why nothing can be learnt of these; None where something can."""
    stories = _stories(samples)
    if min(stories.values()) >= FEWEST_GROUPS:
        return None
    told = " and ".join(f"{number} {name}" for name, number in stories.items())
    return (
        f"{told} texts of different stories; training needs at least {FEWEST_GROUPS} of each, to test every"
        " text on weights that have not seen it (a few hundred make the confidence worth something)"
    )
