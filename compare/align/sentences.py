"""The sentences of one event's articles, laid side by side in rows.

A row holds the sentences, of as many outlets as have one, that report the same thing. Rows overlap: a
long sentence stands in several, as a whole or cut in two. Nothing is lost: whatever nobody else reports
has its own row, and so has what is no part of the story (page furniture, repeated lines), which is
compared with nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compare.align.parts import Part, Shared, shared_out
from compare.align.places import Place, places_of
from compare.align.prepared import Prepared
from compare.align.rows import Matrix, rows_of
from compare.align.same_fact import scores_among
from compare.align.spread import Spread
from compare.glossary import Glossary
from compare.model import Alignment, Article, Member, Nearest

_Copies = tuple[Prepared, tuple[tuple[Prepared, ...], ...]]  # a sentence and those of its rows: cut alike

# Score of two sentences of an event that report the same thing: 4 of 5 do, on SuperPAL.
THRESHOLD = 0.38
_RESEMBLES = 0.5  # part of the threshold from which the nearest is named; few such pairs tell one fact


def align(
    articles: Sequence[Article], glossary: Glossary, threshold: float = THRESHOLD, spread: Spread = map
) -> tuple[Alignment, ...]:
    """The rows of one event, in reading order of its articles, which are taken in order of their ids.

    Every sentence of every article is in at least one row, whole or in two parts. A row's score is the
    mean score of its pairs of whole sentences from different articles, 0 where it has none; pairs from
    `threshold` on report the same thing. The order of `articles` changes nothing. `spread` looks at the
    pairs.
    """
    ordered = sorted(articles, key=lambda article: (article.text, article.id))  # names decide no tie
    places = places_of(ordered, glossary)
    plain = _scores(places, spread)
    rows = _in_reading_order(rows_of(places, plain, threshold), ordered, places)
    spans = _spans(places, rows, threshold, spread)
    articles_of = np.array([place.article for place in places], np.intp)
    return tuple(
        Alignment(
            f"r{number}",
            _mean(places, plain, row),
            tuple(_member(ordered[places[one].article], spans[number, one]) for one in row),
            _nearest(ordered, places, articles_of, plain, row, _RESEMBLES * threshold),
        )
        for number, row in enumerate(rows, 1)
    )


def _in_reading_order(rows: list[list[int]], articles: list[Article], places: list[Place]) -> list[list[int]]:
    """Rows and their sentences as the articles stand in order of their ids."""
    order = sorted(range(len(places)), key=lambda one: (articles[places[one].article].id, one))
    rank = {one: number for number, one in enumerate(order)}
    return sorted(
        (sorted(row, key=rank.__getitem__) for row in rows), key=lambda row: [rank[one] for one in row]
    )


def _nearest(
    articles: list[Article],
    places: list[Place],
    articles_of: NDArray[np.intp],
    plain: Matrix,
    row: list[int],
    least: float,
) -> Nearest | None:
    """What a reader would look at before believing that nobody else reports the only sentence of a row."""
    [*others, one] = row
    scored = np.where(articles_of != articles_of[one], plain[one], 0.0)
    best = int(scored.argmax())
    if others or scored[best] < least:
        return None
    place = places[best]
    member = _member(articles[place.article], (place.sentence.start, place.sentence.end))
    return Nearest(member, round(float(scored[best]), 4))


def _scores(places: list[Place], spread: Spread) -> Matrix:
    """Scores of sentences of different articles; of one article's own, half of how related they are; 0
    for what is no part of the story. Copied sentences are compared once.
    """
    told = np.array([number for number, place in enumerate(places) if place.told], np.intp)
    articles = np.array([places[number].article for number in told], np.intp)
    distinct: dict[Prepared, int] = {}
    of = np.array([distinct.setdefault(places[n].prepared, len(distinct)) for n in told], np.intp)
    only, last = np.full(len(distinct), len(places)), np.full(len(distinct), -1)
    np.minimum.at(only, of, articles)
    np.maximum.at(last, of, articles)
    meet = (only[:, None] != only) | (last[:, None] != last) | (only != last)
    related, score = scores_among(list(distinct), meet, spread)
    result = np.zeros((len(places), len(places)))
    for one, number, article in zip(told.tolist(), of.tolist(), articles.tolist(), strict=True):
        result[one, told] = np.where(articles == article, related[number, of], score[number, of])
    return result


def _mean(places: list[Place], plain: Matrix, row: list[int]) -> float:
    pairs = [
        float(plain[one, other])
        for position, one in enumerate(row)
        for other in row[position + 1 :]
        if places[one].article != places[other].article
    ]
    return round(sum(pairs) / len(pairs), 4) if pairs else 0.0


def _spans(
    places: list[Place], rows: list[list[int]], threshold: float, spread: Spread
) -> dict[tuple[int, int], Part]:
    """What of each sentence belongs in each row, by the row's number and the sentence's: all of it, or
    one half of a sentence that reports two things.
    """
    numbered: dict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows, 1):
        for one in row:
            numbered[one].append(number)
    several: dict[int, _Copies] = {}
    shared: dict[_Copies, Shared] = {}
    for one, numbers in numbered.items():
        if len(numbers) > 1:
            place = places[one]
            others = tuple(
                tuple(places[two].prepared for two in rows[n - 1] if places[two].article != place.article)
                for n in numbers
            )
            several[one] = place.prepared, others
            shared.setdefault(several[one], Shared(place.text, others, place.part))
    found = dict(zip(shared, shared_out(list(shared.values()), threshold, spread), strict=True))
    spans = {}
    for one, numbers in numbered.items():
        start, end = places[one].sentence.start, places[one].sentence.end
        parts = found[several[one]] if one in several else None
        for index, number in enumerate(numbers):
            part = parts[index] if parts else (0, end - start)
            spans[number, one] = (start + part[0], start + part[1])
    return spans


def _member(article: Article, span: Part) -> Member:
    start, end = span
    return Member(article.id, start, end, article.text[start:end])
