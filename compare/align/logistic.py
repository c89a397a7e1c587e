"""A fitted logistic regression, as plain numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray


class Logistic(Struct, frozen=True):
    """One weight for each named signal, and the bias."""

    weights: dict[str, float]
    bias: float

    def odds(self, signals: NDArray[np.float64]) -> Any:
        """The log-odds for each row of the last axis of `signals`."""
        total = np.full(signals.shape[:-1], self.bias)
        for column, weight in enumerate(self.weights.values()):  # in order: the same sum for every shape
            total = total + weight * signals[..., column]
        return total

    def __call__(self, signals: NDArray[np.float64]) -> Any:
        """The probability, 0…1, for each row."""
        return 1 / (1 + np.exp(-self.odds(signals)))
