"""The sentences of one event's articles, laid side by side in rows.

A row holds the sentences, of as many outlets as have one, that report the same thing. Rows overlap: a
long sentence stands in several, as a whole or cut in two. Nothing is lost: whatever nobody else reports
has its own row, and so has what is no part of the story (page furniture, repeated lines), which is
compared with nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from compare.align.parts import Part, Shared, shared_out
from compare.align.places import Place, places_of
from compare.align.prepared import Prepared
from compare.align.same_fact import scores_among
from compare.glossary import Glossary
from compare.model import Alignment, Article, Member, Nearest

Matrix = NDArray[np.float64]
_Copies = tuple[Prepared, tuple[tuple[Prepared, ...], ...]]  # a sentence and those of its rows: cut alike

# Score of two sentences of an event that report the same thing: 4 of 5 do, on SuperPAL.
THRESHOLD = 0.38
_SOME = 0.55  # part of the threshold that a pair needs of its own
_NEIGHBOURS = 0.1  # part of the scores of the pairs before and after it that is added then
_RESEMBLES = 0.5  # part of the threshold from which the nearest is named; few such pairs tell one fact
_ROWS_EACH = 2  # rows that a sentence stands in, unless another would be left alone


def align(
    articles: Sequence[Article], glossary: Glossary, threshold: float = THRESHOLD
) -> tuple[Alignment, ...]:
    """The rows of one event, in reading order of its articles, which are taken in order of their ids.

    Every sentence of every article is in at least one row, whole or in two parts. A row's score is the
    mean score of its pairs of whole sentences from different articles, 0 where it has none; pairs from
    `threshold` on report the same thing. The order of `articles` changes nothing.
    """
    ordered = sorted(articles, key=lambda article: (article.text, article.id))  # names decide no tie
    places = places_of(ordered, glossary)
    plain = _scores(places)
    rows = _in_reading_order(_rows(places, plain, threshold), ordered, places)
    spans = _spans(places, rows, threshold)
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


def _scores(places: list[Place]) -> Matrix:
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
    related, score = scores_among(list(distinct), meet)
    of_each = np.ix_(of, of)
    result = np.zeros((len(places), len(places)))
    result[np.ix_(told, told)] = np.where(articles[:, None] == articles, related[of_each], score[of_each])
    return result


def _rows(places: list[Place], plain: Matrix, threshold: float) -> list[list[int]]:
    """Rows grown from the strongest pairs on; each takes in whoever fits all of it."""
    scored = _in_context(places, plain, _SOME * threshold)
    rows: list[list[int]] = []
    rows_of: dict[int, list[list[int]]] = defaultdict(list)
    for first, second in _matches(scored, threshold):
        if any(second in row for row in rows_of[first]):
            continue
        for one, other in ((first, second), (second, first)):
            fitting = [row for row in rows_of[other] if _fits(places, scored, plain, row, one, threshold)]
            if fitting and len(rows_of[one]) < _ROWS_EACH:
                best = max(fitting, key=partial(_mean_with, places, scored, one))
                best.append(one)
                rows_of[one].append(best)
                break
        else:
            in_rows = len(rows_of[first]), len(rows_of[second])
            if max(in_rows) < _ROWS_EACH or min(in_rows) == 0:
                row = [first, second]
                rows.append(row)
                rows_of[first].append(row)
                rows_of[second].append(row)
    alone = [[one] for one in range(len(places)) if not rows_of[one]]
    whole = {tuple(sorted(row)) for row in rows if not _within_another(row, rows_of[row[0]])}
    return [*map(list, whole), *alone]


def _within_another(row: list[int], rows: list[list[int]]) -> bool:
    return any(set(row) < set(other) for other in rows)


def _matches(scored: Matrix, threshold: float) -> list[tuple[int, int]]:
    """Pairs of sentences that report the same thing, the surest first."""
    rows, columns = np.nonzero(np.triu(scored >= threshold, 1))
    pairs = [(int(i), int(j)) for i, j in zip(rows, columns, strict=True)]
    return sorted(pairs, key=lambda pair: (-scored[pair], pair))


def _in_context(places: list[Place], plain: Matrix, some: float) -> Matrix:
    """Scores between articles, a little higher where the sentences before and after match as well."""
    articles = np.array([place.article for place in places])
    across = np.where(articles[:, None] != articles[None, :], plain, 0.0)
    around = np.zeros_like(across)
    goes_on = articles[1:] == articles[:-1]
    both = np.outer(goes_on, goes_on)
    around[1:, 1:] += across[:-1, :-1] * both
    around[:-1, :-1] += across[1:, 1:] * both
    return np.where(across >= some, np.minimum(1.0, across + _NEIGHBOURS * around), across)


def _fits(
    places: list[Place], scored: Matrix, plain: Matrix, row: list[int], one: int, threshold: float
) -> bool:
    """True where a sentence matches the row's other articles on average, and its own article's
    sentences there stand next to it or say the same.
    """
    if one in row:
        return False
    mine = places[one]
    others = []
    for other in row:
        theirs = places[other]
        if theirs.article != mine.article:
            others.append(other)
        elif abs(theirs.sentence.number - mine.sentence.number) != 1 and plain[one, other] < threshold:
            return False
    return bool(others) and bool(scored[one, others].mean() >= threshold)


def _mean_with(places: list[Place], scored: Matrix, one: int, row: list[int]) -> float:
    others = [other for other in row if places[other].article != places[one].article]
    return float(scored[one, others].mean())


def _mean(places: list[Place], plain: Matrix, row: list[int]) -> float:
    pairs = [
        float(plain[one, other])
        for position, one in enumerate(row)
        for other in row[position + 1 :]
        if places[one].article != places[other].article
    ]
    return round(sum(pairs) / len(pairs), 4) if pairs else 0.0


def _spans(places: list[Place], rows: list[list[int]], threshold: float) -> dict[tuple[int, int], Part]:
    """What of each sentence belongs in each row, by the row's number and the sentence's: all of it, or
    one half of a sentence that reports two things.
    """
    rows_of: dict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows, 1):
        for one in row:
            rows_of[one].append(number)
    several: dict[int, _Copies] = {}
    shared: dict[_Copies, Shared] = {}
    for one, numbers in rows_of.items():
        if len(numbers) > 1:
            place = places[one]
            others = tuple(
                tuple(places[two].prepared for two in rows[n - 1] if places[two].article != place.article)
                for n in numbers
            )
            several[one] = place.prepared, others
            shared.setdefault(several[one], Shared(place.text, others, place.part))
    found = dict(zip(shared, shared_out(list(shared.values()), threshold), strict=True))
    spans = {}
    for one, numbers in rows_of.items():
        start, end = places[one].sentence.start, places[one].sentence.end
        parts = found[several[one]] if one in several else None
        for index, number in enumerate(numbers):
            part = parts[index] if parts else (0, end - start)
            spans[number, one] = (start + part[0], start + part[1])
    return spans


def _member(article: Article, span: Part) -> Member:
    start, end = span
    return Member(article.id, start, end, article.text[start:end])
