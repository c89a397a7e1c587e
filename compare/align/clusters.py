"""Average-link clustering: two groups join when their members are alike on average.

One pair that looks alike by accident joins nobody's group, so that chains do not form.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def average_link(scores: NDArray[np.float64], threshold: float) -> list[list[int]]:
    """Groups of indices, each sorted, by their first index. `scores` is n × n and symmetric.

    The two groups with the highest mean score join while that is at least `threshold`; of equal
    pairs the earlier joins first. Source: Sokal and Michener 1958 (UPGMA).
    """
    count = len(scores)
    means = np.array(scores, float)
    np.fill_diagonal(means, -1.0)
    groups: dict[int, list[int]] = {index: [index] for index in range(count)}
    nearest = means.argmax(axis=1) if count else np.zeros(0, int)
    reach = means.max(axis=1) if count else np.zeros(0)
    while len(groups) > 1:
        first = int(reach.argmax())
        if reach[first] < threshold:
            break
        second = int(nearest[first])
        first, second = min(first, second), max(first, second)
        weights = len(groups[first]), len(groups[second])
        groups[first] += groups.pop(second)
        joined = (means[first] * weights[0] + means[second] * weights[1]) / sum(weights)
        means[first], means[:, first] = joined, joined
        means[second], means[:, second], means[first, first] = -1.0, -1.0, -1.0
        reach[second] = -1.0
        stale = np.isin(nearest, (first, second)) | (joined > reach)
        for index in groups:
            if stale[index] or index == first:
                nearest[index] = means[index].argmax()
                reach[index] = means[index, nearest[index]]
    return [sorted(group) for _, group in sorted(groups.items())]
