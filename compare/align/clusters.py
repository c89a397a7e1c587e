"""Average-link clustering that reads likeness relatively.

Two groups join when their members are alike on average, so that one pair that looks alike by
accident joins nobody's group and chains do not form. Two groups that are each closely knit stay apart
when the likeness between them is much weaker than within, and one or two left alone may join a group
of many at a lower likeness.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Between = Callable[[Sequence[int], Sequence[int]], Matrix]  # log-odds of rows × columns

_SURE = 6.0  # log-odds beyond which a pair says no more
# Chosen on ECB+, by the groups of weights fitted on all of it and on other topics alike:
_WEAKER = 3.0  # log-odds that a link between two groups may lie below the looser one's own
STRAGGLER = 2.0  # … that the link of a few to a group of many may lie lower
_FEW = 2  # so many are left alone
_MANY = 3  # times as many as are left alone make a large group
_DENSE = 2000  # in parts of more not all are compared with all
_ASKED = 40  # members of a group that one more is compared with, there


def linked(
    links: Sequence[NDArray[np.intp]], between: Between, least: float, *, stragglers: bool = True
) -> list[list[int]]:
    """Groups of indices, each sorted, by their first index, whose mean log-odds are `least` or more.

    Of each index, `links` are the others that it is `least` log-odds like; `between` is symmetric and only
    asked about what may join. The two groups with the highest mean join first, of equal pairs the earlier.
    Source: Sokal and Michener 1958 (UPGMA), and the relative conditions above; without `stragglers` the
    last of them, that few join many at less, is left out.
    """
    found: list[list[int]] = []
    for part in _connected(links):
        if len(part) > _DENSE:
            found += _one_by_one(part, links, between, least)
        else:
            found += _join(_clipped(between, part, part), part, least)
    return sorted(_with_stragglers(between, found, links, least - STRAGGLER) if stragglers else found)


def nearest(odds: NDArray[np.float64], groups: Sequence[Sequence[int]], least: float) -> int | None:
    """The place in `groups` of the group that one more belongs to, by its log-odds with each member;
    None when it stands alone.
    """
    known = [odds[list(group)] for group in groups]
    means = [float(np.clip(found, -_SURE, _SURE).mean()) for found in known]
    fit = [
        (mean, -place)
        for place, (mean, found) in enumerate(zip(means, known, strict=True))
        if mean >= least or (len(found) >= _MANY and found.max() >= least <= mean + STRAGGLER)
    ]
    return -max(fit)[1] if fit else None


def log_odds(chance: Matrix) -> Matrix:
    """The log-odds of chances, finite for 0 and 1."""
    chance = np.clip(chance, 1e-9, 1 - 1e-9)
    result: Matrix = np.log(chance / (1 - chance))
    return result


def least_odds(threshold: float) -> float:
    """The log-odds of the mean score, 0…1, from which articles are one event."""
    return float(log_odds(np.array(threshold)))


def _join(odds: Matrix, part: list[int], least: float) -> list[list[int]]:
    means = odds.copy()
    np.fill_diagonal(means, -np.inf)
    links = means.copy()  # the means, without links that are too weak as both groups stand
    best = links.argmax(axis=1)  # of each row: kept, so that a step looks at few rows anew
    groups = {index: [index] for index in range(len(part))}
    within: dict[int, float] = {}
    while len(groups) > 1:
        highest = int(links[np.arange(len(part)), best].argmax())
        first, second = sorted((highest, int(best[highest])))
        link = links[first, second]
        if link < least:
            break
        if first in within and second in within and link < min(within[first], within[second]) - _WEAKER:
            links[first, second] = links[second, first] = -np.inf
            best[[first, second]] = links[[first, second]].argmax(axis=1)
            continue
        sizes = len(groups[first]), len(groups[second])
        means[first] = means[:, first] = (means[first] * sizes[0] + means[second] * sizes[1]) / sum(sizes)
        means[second] = means[:, second] = means[first, first] = -np.inf
        links[first] = links[:, first] = means[first]
        links[second] = links[:, second] = -np.inf
        lost = (best == first) | (best == second)
        lost[first] = True
        found = links[np.arange(len(part)), best]
        better = (links[:, first] > found) | ((links[:, first] == found) & (first < best))
        best[better] = first
        best[lost] = links[lost].argmax(axis=1)
        groups[first] += groups.pop(second)
        members = groups[first]
        inside = odds[np.ix_(members, members)]
        within[first] = (inside.sum() - inside.trace()) / (len(members) * (len(members) - 1))
        within.pop(second, None)
    return [sorted(part[index] for index in group) for group in groups.values()]


def _one_by_one(
    part: Sequence[int], links: Sequence[NDArray[np.intp]], between: Between, least: float
) -> list[list[int]]:
    """Each joins the group that it is nearest to of those it has links to, or makes one: what very many
    copies of one text cost grows with their number. Only the last members of a group are asked.
    """
    groups: list[list[int]] = []
    group_of: dict[int, int] = {}
    for one in part:
        reached = sorted({group_of[other] for other in links[one].tolist() if other in group_of})
        asked = [groups[group][-_ASKED:] for group in reached]
        ends = np.cumsum([0, *map(len, asked)]).tolist()
        places = [range(start, end) for start, end in pairwise(ends)]
        odds = between([one], [member for members in asked for member in members])
        best = nearest(odds.reshape(-1), places, least)
        group_of[one] = len(groups) if best is None else reached[best]
        if best is None:
            groups.append([])
        groups[group_of[one]].append(one)
    return groups


def _with_stragglers(
    between: Between, groups: list[list[int]], links: Sequence[NDArray[np.intp]], least: float
) -> list[list[int]]:
    """The few left alone join the group they are nearest to, if they are like any of it: where many are,
    some more need less of the others.
    """
    group_of = {member: min(group) for group in groups for member in group}
    result = {min(group): list(group) for group in groups}
    joined: list[tuple[int, int]] = []
    for few in groups:
        if len(few) <= _FEW:
            reached = {group_of[int(other)] for one in few for other in links[one]} - {min(few)}
            large = [one for one in sorted(reached) if len(result[one]) >= _MANY * len(few)]
            means = [(float(_clipped(between, few, result[one]).mean()), -one) for one in large]
            if means and max(means)[0] >= least:
                joined.append((min(few), -max(means)[1]))
    for few_of, large_of in joined:
        result[large_of] += result.pop(few_of)
    return [sorted(group) for group in result.values()]


def _clipped(between: Between, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
    return np.clip(between(rows, columns), -_SURE, _SURE)


def _connected(links: Sequence[NDArray[np.intp]]) -> list[list[int]]:
    """The parts that no link crosses: no group can."""
    parts: list[list[int]] = []
    seen = bytearray(len(links))
    for first in range(len(links)):
        if seen[first]:
            continue
        part, edge = set[int](), {first}
        while edge:
            part |= edge
            edge = {int(other) for index in edge for other in links[index]} - part
        parts.append(sorted(part))
        for index in part:
            seen[index] = 1
    return parts
