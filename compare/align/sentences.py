"""Which sentences of an event's reports say the same thing: the rows of the collation.

Reports differ in how they cut a story into sentences, so what is matched are clauses, while a row
shows whole sentences: a long sentence may stand in two rows. A pair counts for more where the
sentences around it are about the same too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, combinations

import numpy as np
from numpy.typing import NDArray

from compare.align.clauses import clauses
from compare.align.prepared import Prepared
from compare.align.same_fact import RELATED, relatedness, scores
from compare.align.terms import known, terms
from compare.glossary import Glossary
from compare.model import Alignment, Article, Member, Sentence
from compare.text.sentences import sentences

Matrix = NDArray[np.float64]

SAME_FACT = 0.24  # score from which two clauses share a row
_MOST = 2  # sentences of one article in a row
_KNIT = 0.6  # of SAME_FACT: how alike, on average, the members of two rows must be to join
_ALONE, _AMONG = 0.85, 0.4  # what a pair counts for where its surroundings share nothing, and all


class _Clause:
    """A clause with the sentence it is part of."""

    def __init__(self, report: int, sentence: Sentence, prepared: Prepared) -> None:
        self.report, self.sentence, self.prepared = report, sentence, prepared
        self.place = (report, sentence.number)


class _Report:
    """An article of the event, made ready to be aligned."""

    def __init__(self, number: int, article: Article, glossary: Glossary) -> None:
        self.article = article
        self.sentences = sentences(article.prose)
        mentions = glossary.recognise(article)
        self.whole: list[Prepared] = []
        self.clauses: list[_Clause] = []
        for sentence in self.sentences:
            text = sentence.of(article.prose)
            self.whole.append(Prepared(text, terms(text, known(mentions, sentence.start, sentence.end))))
            cut = clauses(text)
            for clause in cut if len(cut) > 1 else ():
                start, end = sentence.start + clause.start, sentence.start + clause.end
                words = terms(clause.of(text), known(mentions, start, end))
                self.clauses.append(_Clause(number, sentence, Prepared(clause.of(text), words)))
            if len(cut) == 1:
                self.clauses.append(_Clause(number, sentence, self.whole[-1]))
        self.around = [self._around(at) for at in range(len(self.whole))]

    def _around(self, at: int) -> Prepared:
        near = self.whole[max(0, at - 1) : at + 2]
        return Prepared(" ".join(each.text for each in near), [term for each in near for term in each.terms])


def align(articles: Sequence[Article], glossary: Glossary) -> tuple[Alignment, ...]:
    """The rows of an event: sentences of its articles that report the same thing.

    Every sentence is in a row; one that nobody else reports is alone in its own, with score 0. Rows
    stand in the order of the articles' ids and of the text, and are numbered r1, r2, … The order of
    `articles` changes nothing.
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.text))
    reports = [_Report(number, article, glossary) for number, article in enumerate(ordered)]
    nodes = [clause for report in reports for clause in report.clauses]
    likeness, links = _likeness(reports)
    found: dict[frozenset[tuple[int, int]], float] = {}
    for row in _rows(nodes, likeness, links):
        places = frozenset(nodes[at].place for at in row)
        found[places] = max(found.get(places, 0.0), _score(row, nodes, likeness))
    placed = {place for places in found for place in places}
    every = {(number, s.number) for number, report in enumerate(reports) for s in report.sentences}
    found |= {frozenset({place}): 0.0 for place in every - placed}
    return tuple(
        Alignment(f"r{number}", score, tuple(_member(reports[report], at) for report, at in places))
        for number, (places, score) in enumerate(sorted((sorted(p), s) for p, s in found.items()), 1)
    )


def _member(report: _Report, at: int) -> Member:
    sentence = report.sentences[at]
    return Member(report.article.id, sentence.start, sentence.end, sentence.of(report.article.text))


Link = tuple[float, int, int]


def _likeness(reports: Sequence[_Report]) -> tuple[Matrix, list[Link]]:
    """How surely each two clauses of different articles say the same (0…1, and 0 within an article),
    and which of those pairs are somebody's best, the surest first.
    """
    firsts = [0, *accumulate(len(report.clauses) for report in reports)]
    likeness = np.zeros((firsts[-1], firsts[-1]))
    links: set[Link] = set()
    for one, other in combinations(range(len(reports)), 2):
        block, best = _between(reports[one], reports[other])
        down, right = firsts[one], firsts[other]
        likeness[down : firsts[one + 1], right : firsts[other + 1]] = block
        links |= {(score, down + row, right + column) for score, row, column in best}
    likeness = np.maximum(likeness, likeness.T)
    return likeness, sorted(links, key=lambda link: (-link[0], link[1:]))


def _between(one: _Report, other: _Report) -> tuple[Matrix, set[Link]]:
    """Clauses against clauses of two articles, and each clause's and sentence's best counterpart.

    What two sentences score as wholes counts for their likest clauses.
    """
    near = _ALONE + _AMONG * RELATED(relatedness(one.around, other.around))
    rows, columns = ([clause.sentence.number for clause in report.clauses] for report in (one, other))
    whole = _weighed(scores(one.whole, other.whole), near)
    parts = [[clause.prepared for clause in report.clauses] for report in (one, other)]
    result = _weighed(scores(*parts), near[np.ix_(rows, columns)])
    likest: dict[tuple[int, int], tuple[int, int]] = {}
    for row, column in zip(*np.nonzero(whole >= SAME_FACT), strict=True):
        inside = np.ix_(_where(rows, row), _where(columns, column))
        first, second = divmod(int(result[inside].argmax()), inside[1].size)
        pair = int(inside[0][first, 0]), int(inside[1][0, second])
        likest[int(row), int(column)] = pair
        result[pair] = max(result[pair], whole[row, column])
    links = {(float(result[pair]), *pair) for pair in _best(result)}
    return result, links | {(float(whole[pair]), *likest[pair]) for pair in _best(whole)}


def _weighed(alone: Matrix, near: Matrix) -> Matrix:
    """Scores with their surroundings taken in; what is certain stays so."""
    return np.where(alone >= 1, 1.0, np.round(np.minimum(1.0, alone * near), 6))


def _where(numbers: Sequence[int], number: int) -> list[int]:
    return [index for index, each in enumerate(numbers) if each == number]


def _best(matrix: Matrix) -> set[tuple[int, int]]:
    """The best cell of each row and of each column, where it reaches SAME_FACT."""
    if not matrix.size:
        return set()
    cells = {(row, int(column)) for row, column in enumerate(matrix.argmax(axis=1))}
    cells |= {(int(row), column) for column, row in enumerate(matrix.argmax(axis=0))}
    return {cell for cell in cells if matrix[cell] >= SAME_FACT}


def _rows(nodes: Sequence[_Clause], likeness: Matrix, links: Sequence[Link]) -> list[set[int]]:
    """Rows of two clauses or more. Two rows join while their members are alike on average and no
    article says it in more than two sentences. A link that finds no room makes a row of its own,
    unless its sentences share one already.
    """
    rows: list[set[int]] = []
    home: dict[int, set[int]] = {}
    for _, one, other in links:
        both = {nodes[one].place, nodes[other].place}
        if any(both <= {nodes[at].place for at in row} for row in rows):
            continue
        mine, its = home.get(one, {one}), home.get(other, {other})
        joined = mine | its
        if _knit(mine, its, nodes, likeness) and _roomy(joined, nodes):
            rows = [row for row in rows if row is not mine and row is not its] + [joined]
            home.update(dict.fromkeys(joined, joined))
        else:
            apart = {one, other}
            rows.append(apart)
            for at in apart:
                home.setdefault(at, apart)
    return rows


def _knit(one: set[int], other: set[int], nodes: Sequence[_Clause], likeness: Matrix) -> bool:
    pairs = [likeness[a, b] for a in one for b in other if nodes[a].report != nodes[b].report]
    return len(pairs) == 1 or (bool(pairs) and sum(pairs) / len(pairs) >= _KNIT * SAME_FACT)


def _roomy(row: set[int], nodes: Sequence[_Clause]) -> bool:
    reports = [report for report, _ in {nodes[at].place for at in row}]
    return all(reports.count(report) <= _MOST for report in reports)


def _score(row: set[int], nodes: Sequence[_Clause], likeness: Matrix) -> float:
    """The mean over pairs of articles of their likest two clauses."""
    best: dict[tuple[int, int], float] = {}
    for one, other in combinations(sorted(row), 2):
        pair = (nodes[one].report, nodes[other].report)
        if pair[0] != pair[1]:
            best[pair] = max(best.get(pair, 0.0), float(likeness[one, other]))
    return round(sum(best.values()) / len(best), 4)
