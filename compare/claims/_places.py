"""Where in the alignment things stand, and which of them belong together."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from compare.model import Alignment, Article, ClaimMember, Confidence, Sentence, Span
from compare.text.frequency import function_words
from compare.text.sentences import sentences
from compare.text.tokens import tokens

# Scores of rows. Of SuperPAL's pairs in one row that score 0.65 or more 50 of 53 are aligned, of those from
# 0.45 on 52 of 69; of 40 rows of BASIL read, all from 0.6 on but one were right. Half of BASIL's rows score
# 0.53 or more, a third 0.61, a quarter less than 0.44.
HIGH = 0.6  # from here on nearly all of a row reports one thing
LOW = 0.45  # below it about every other row does not


class Rows:
    """Which rows of an alignment that several articles share hold a place of an article."""

    def __init__(self, alignments: Iterable[Alignment]) -> None:
        self._places: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self._scores: dict[int, float] = {}
        for number, row in enumerate(alignments):
            self._scores[number] = row.score
            if len({member.article for member in row.members}) > 1:
                for member in row.members:
                    self._places[member.article].append((member.start, member.end, number))

    def at(self, article: Article, start: int) -> frozenset[int]:
        """The numbers of the rows whose sentence in `article` holds the code point `start`."""
        return frozenset(row for first, end, row in self._places[article.id] if first <= start < end)

    def confidence(self, places: Iterable[frozenset[int]]) -> Confidence:
        """How sure it is that sentences in these rows report one thing: high for one row of a high score, low
        where they share none, or only a weak one among several.
        """
        every = list(places)
        shared = frozenset.intersection(*every) if every else frozenset()
        best = max((self._scores[row] for row in shared), default=0.0)
        if best >= HIGH and all(len(rows) == 1 for rows in every):
            return Confidence.HIGH
        return Confidence.MEDIUM if best >= LOW else Confidence.LOW

    def least(self, told: Iterable[tuple[str, frozenset[int]]]) -> Confidence:
        """How sure it is at the least that an article reports what some other does: `told` are the articles,
        each with the rows of one of its places.
        """
        places = set(told)
        articles = {article for article, _ in places}
        if articles <= self._together([place for place in places if len(place[1]) == 1], HIGH):
            return Confidence.HIGH
        return Confidence.MEDIUM if articles <= self._together(places, LOW) else Confidence.LOW

    def _together(self, places: Iterable[tuple[str, frozenset[int]]], score: float) -> set[str]:
        """The articles that share a row of this score with another."""
        sharing: defaultdict[int, set[str]] = defaultdict(set)
        for article, rows in places:
            for row in rows:
                if self._scores[row] >= score:
                    sharing[row].add(article)
        return {article for articles in sharing.values() if len(articles) > 1 for article in articles}

    def alone(self, place: frozenset[int]) -> Confidence:
        """How sure it is that a sentence in these rows is told by one article only."""
        return Confidence.MEDIUM if place else Confidence.HIGH


def sentence_at(article: Article, start: int) -> Sentence:
    """The sentence of `article` that holds the code point `start`, which is not blank."""
    found = sentences(article.prose)
    return found[bisect_right(found, start, key=lambda sentence: sentence.start) - 1]


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """The words of `text` that are no function words and no figures, in lower case."""
    words = (token.of(text).lower() for token in tokens(text))
    plain = (word.removesuffix("’s").removesuffix("'s") for word in words)
    return frozenset(word for word in plain if len(word) > 1 and not word[0].isdigit()) - function_words("en")


def member(
    article: Article, span: Span, value: str, speaker: str | None = None, reason: str = ""
) -> ClaimMember:
    """One article's version of a claim, at `span`; `reason` is what of it decided."""
    text = span.of(article.text)
    return ClaimMember(article.id, span.start, span.end, text, value, speaker, reason=reason)


def components(count: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The numbers 0…count-1 in groups that `links` connect, each sorted, by their first."""
    return connected(count, links, lambda one, other: True)


def connected(
    count: int, pairs: Iterable[tuple[int, int]], linked: Callable[[int, int], bool]
) -> list[list[int]]:
    """As `components`, by those of the `pairs` that are `linked`: two in one group already are not tried."""
    group = list(range(count))

    def root(number: int) -> int:
        while group[number] != number:
            group[number] = group[group[number]]
            number = group[number]
        return number

    for one, other in pairs:
        if group[one] == group[other]:
            continue
        here, there = root(one), root(other)
        if here != there and linked(one, other):
            group[max(here, there)] = min(here, there)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number in range(count):
        found[root(number)].append(number)
    return [found[first] for first in sorted(found)]


def listed(names: Sequence[str]) -> str:
    """Outlets' names in a row, each once: "A", "A and B", "A, B, C and 4 more"."""
    names = list(dict.fromkeys(names))
    shown = list(names[:3]) + ([f"{len(names) - 3} more"] if len(names) > 4 else list(names[3:]))
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else shown[0]
