"""Average-link clustering that reads likeness relatively.

Two groups join when their members are alike on average, so that one pair that looks alike by
accident joins nobody's group and chains do not form. Two groups that are each closely knit stay apart
when the likeness between them is much weaker than within, and one or two left alone may join a group
of many at a lower likeness.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

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


def linked(
    links: Sequence[NDArray[np.intp]], near: Sequence[NDArray[np.intp]], between: Between, least: float
) -> list[list[int]]:
    """Groups of indices, each sorted, by their first index, whose mean log-odds are `least` or more.

    Of each index, `links` are the others that it is `least` log-odds like, and `near` those that it is
    down to `STRAGGLER` less; `between` is symmetric and only asked about what may join. The two groups
    with the highest mean join first, of equal pairs the earlier. Source: Sokal and Michener 1958 (UPGMA),
    and the relative conditions above.
    """
    parts = _connected(links)
    found = [group for part in parts for group in _join(_clipped(between, part, part), part, least)]
    return sorted(_with_stragglers(between, found, near, least - STRAGGLER))


def nearest(odds: NDArray[np.float64], groups: Sequence[Sequence[int]], least: float) -> int | None:
    """The place in `groups` of the group that one more belongs to, by its log-odds with each member;
    None when it stands alone.
    """
    means = [float(np.clip(odds[list(group)], -_SURE, _SURE).mean()) for group in groups]
    fit = [
        (mean, -place)
        for place, (mean, group) in enumerate(zip(means, groups, strict=True))
        if mean >= least - (STRAGGLER if len(group) >= _MANY else 0.0)
    ]
    return -max(fit)[1] if fit else None


def log_odds(chance: Matrix) -> Matrix:
    """The log-odds of chances, finite for 0 and 1."""
    chance = np.clip(chance, 1e-9, 1 - 1e-9)
    result: Matrix = np.log(chance / (1 - chance))
    return result


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


def _with_stragglers(
    between: Between, groups: list[list[int]], near: Sequence[NDArray[np.intp]], least: float
) -> list[list[int]]:
    """The few left alone join the group they are nearest to: where many are, some more need less."""
    group_of = {member: min(group) for group in groups for member in group}
    result = {min(group): list(group) for group in groups}
    joined: list[tuple[int, int]] = []
    for few in groups:
        if len(few) <= _FEW:
            reached = {group_of[int(other)] for one in few for other in near[one]} - {min(few)}
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
    left = set(range(len(links)))
    while left:
        part, edge = set[int](), {min(left)}
        while edge:
            part |= edge
            edge = {int(other) for index in edge for other in links[index]} - part
        parts.append(sorted(part))
        left -= part
    return parts
