"""Average-link clustering that reads likeness relatively.

Two groups join when their members are alike on average, so that one pair that looks alike by
accident joins nobody's group and chains do not form. Two groups that are each closely knit stay apart
when the likeness between them is much weaker than within, and one left alone may join a large group
at a lower likeness.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_SURE = 6.0  # log-odds beyond which a pair says no more
_WEAKER = 2.5  # log-odds that a link between two groups may lie below the looser one's own; by ECB+
_STRAGGLER = 1.2  # … that the link of one left alone to a group of three or more may lie lower; by ECB+


def average_link(scores: NDArray[np.float64], threshold: float) -> list[list[int]]:
    """Groups of indices, each sorted, by their first index.

    `scores` is n × n and symmetric, 0…1, as is `threshold`; means are taken of log-odds. The two
    groups with the highest mean join first, of equal pairs the earlier. Source: Sokal and Michener
    1958 (UPGMA), and the relative conditions above.
    """
    odds = np.clip(_log_odds(scores), -_SURE, _SURE)
    least = float(_log_odds(np.array(threshold)))
    groups = [group for part in _connected(odds >= least) for group in _join(odds, part, least)]
    return sorted(_with_stragglers(odds, groups, least - _STRAGGLER))


def _join(odds: NDArray[np.float64], part: list[int], least: float) -> list[list[int]]:
    means = odds[np.ix_(part, part)].copy()
    np.fill_diagonal(means, -np.inf)
    apart = np.zeros(means.shape, bool)  # too weak a link, as both groups stand
    groups = {index: [index] for index in range(len(part))}
    within: dict[int, float] = {}
    while len(groups) > 1:
        first, second = sorted(divmod(int(np.where(apart, -np.inf, means).argmax()), len(part)))
        link = means[first, second]
        if link < least or apart[first, second]:
            break
        if first in within and second in within and link < min(within[first], within[second]) - _WEAKER:
            apart[first, second] = apart[second, first] = True
            continue
        sizes = len(groups[first]), len(groups[second])
        means[first] = means[:, first] = (means[first] * sizes[0] + means[second] * sizes[1]) / sum(sizes)
        means[second] = means[:, second] = means[first, first] = -np.inf
        apart[first] = apart[:, first] = False
        groups[first] += groups.pop(second)
        members = [part[index] for index in groups[first]]
        between = odds[np.ix_(members, members)]
        within[first] = (between.sum() - between.trace()) / (len(members) * (len(members) - 1))
        within.pop(second, None)
    return [sorted(part[index] for index in group) for group in groups.values()]


def _with_stragglers(odds: NDArray[np.float64], groups: list[list[int]], least: float) -> list[list[int]]:
    """Whatever is left alone joins the group it is nearest to: where many are, one more needs less."""
    large = [group for group in groups if len(group) >= 3]
    result = {min(group): list(group) for group in groups}
    joined: list[tuple[int, int]] = []
    for group in groups:
        if len(group) == 1 and large:
            alone = group[0]
            nearest = max(large, key=lambda members: (float(odds[alone, members].mean()), -min(members)))
            if odds[alone, nearest].mean() >= least:
                joined.append((alone, min(nearest)))
    for alone, group_of in joined:
        result[group_of] += result.pop(alone)
    return [sorted(group) for group in result.values()]


def _connected(linked: NDArray[np.bool_]) -> list[list[int]]:
    """The parts that no link crosses: no group can."""
    parts: list[list[int]] = []
    left = set(range(len(linked)))
    while left:
        part, edge = set[int](), {min(left)}
        while edge:
            part |= edge
            edge = {int(other) for index in edge for other in np.nonzero(linked[index])[0]} - part
        parts.append(sorted(part))
        left -= part
    return parts


def _log_odds(chance: NDArray[np.float64]) -> NDArray[np.float64]:
    chance = np.clip(chance, 1e-9, 1 - 1e-9)
    return np.log(chance / (1 - chance))
