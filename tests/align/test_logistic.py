"""A fitted model as plain numbers."""

import numpy as np
import pytest

from compare.align.logistic import Logistic

MODEL = Logistic({"first": 2.0, "second": -1.0}, 0.5)


def test_odds_are_a_weighted_sum() -> None:
    assert MODEL.odds(np.array([[1.0, 0.5], [0.0, 0.0]])).tolist() == [2.0, 0.5]


def test_even_odds_are_a_half() -> None:
    assert MODEL(np.array([0.0, 0.5])) == pytest.approx(0.5)


def test_the_shape_before_the_last_axis_stays() -> None:
    assert MODEL(np.zeros((3, 4, 2))).shape == (3, 4)
