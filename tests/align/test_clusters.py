"""Groups, without chains."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.align.clusters import Matrix, linked, log_odds, nearest


def average_link(scores: Matrix, threshold: float) -> list[list[int]]:
    """The groups of `linked` by an n × n matrix of chances, 0…1."""
    odds = log_odds(scores)
    least = float(log_odds(np.array(threshold)))
    links = [np.nonzero(row >= least)[0] for row in odds]
    return linked(links, lambda rows, columns: odds[np.ix_(rows, columns)], least)


def groups(scores: list[list[float]], threshold: float = 0.5) -> list[list[int]]:
    return average_link(np.array(scores), threshold)


def test_two_pairs() -> None:
    near, far = 0.9, 0.1
    scores = [[1, near, far, far], [near, 1, far, far], [far, far, 1, near], [far, far, near, 1]]
    assert groups(scores) == [[0, 1], [2, 3]]


def test_a_bridge_joins_nobody() -> None:
    """1 is like 0 and 2, which have nothing in common: it goes with the likelier one."""
    assert groups([[1, 0.8, 0.01], [0.8, 1, 0.7], [0.01, 0.7, 1]]) == [[0, 1], [2]]


def test_closely_knit_groups_stay_apart_though_they_are_alike() -> None:
    knit, alike = 0.995, 0.55
    scores = np.full((6, 6), alike)
    scores[:3, :3] = scores[3:, 3:] = knit
    assert average_link(scores, 0.5) == [[0, 1, 2], [3, 4, 5]]
    scores[:3, :3] = scores[3:, 3:] = 0.7
    assert average_link(scores, 0.5) == [[0, 1, 2, 3, 4, 5]]


def test_one_left_alone_joins_three_at_a_lower_likeness_but_not_two() -> None:
    scores = np.full((4, 4), 0.9)
    scores[3, :3] = scores[:3, 3] = (0.3, 0.3, 0.55)
    assert average_link(scores, 0.5) == [[0, 1, 2, 3]]
    assert average_link(scores[1:, 1:], 0.5) == [[0, 1], [2]]


def test_who_is_like_nobody_joins_nobody() -> None:
    scores = np.full((4, 4), 0.9)
    scores[3, :3] = scores[:3, 3] = 0.45
    assert average_link(scores, 0.5) == [[0, 1, 2], [3]]


def test_two_left_alone_join_six() -> None:
    scores = np.full((8, 8), 0.9)
    scores[6:, :6] = scores[:6, 6:] = 0.4
    scores[6, 5] = scores[5, 6] = 0.6
    assert average_link(scores, 0.5) == [list(range(8))]
    assert average_link(scores[1:, 1:], 0.5) == [[0, 1, 2, 3, 4], [5, 6]]


def test_one_more_joins_the_nearest_or_nobody() -> None:
    assert nearest(np.array([1.0, 1.0, 3.0]), [[0, 1], [2]], 0.0) == 1
    assert nearest(np.array([-1.0, -1.0, -1.0, 0.5]), [[0], [1, 2, 3]], 0.0) == 1
    assert nearest(np.array([-1.0, -1.0, -1.0, -1.0]), [[0], [1, 2, 3]], 0.0) is None
    assert nearest(np.array([-3.0]), [[0]], 0.0) is None
    assert nearest(np.zeros(0), [], 0.0) is None


def test_nothing_and_one() -> None:
    assert average_link(np.zeros((0, 0)), 0.5) == []
    assert groups([[1.0]]) == [[0]]


@given(st.integers(1, 7).flatmap(lambda n: st.lists(st.floats(0, 1), min_size=n * n, max_size=n * n)))
def test_everyone_is_in_one_group(values: list[float]) -> None:
    count = int(len(values) ** 0.5)
    scores = np.array(values).reshape(count, count)
    found = average_link((scores + scores.T) / 2, 0.5)
    assert sorted(one for group in found for one in group) == list(range(count))


def test_thousands_of_copies_are_one_group_and_not_all_are_compared(monkeypatch) -> None:
    monkeypatch.setattr("compare.align.clusters._DENSE", 20)
    asked = []

    def between(rows, columns) -> Matrix:
        asked.append(len(rows) * len(columns))
        return np.array([[5.0 if one % 2 == other % 2 else -5.0 for other in columns] for one in rows])

    links = [np.array([one - 2, one + 2, one + 1]) for one in range(400)]
    links = [found[(found >= 0) & (found < 400)] for found in links]
    found = linked(links, between, 0.0)
    assert found == [list(range(0, 400, 2)), list(range(1, 400, 2))]
    assert max(asked) <= 2 * 40
