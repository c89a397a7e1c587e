"""Logistic regression by Newton's method, with numpy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Array = Any


def fit(signals: Array, truth: Array, weights: Array, ridge: float) -> tuple[Array, float]:
    """Weights and bias for unscaled signals; `ridge` penalises the weights of scaled ones."""
    mean, spread = signals.mean(0), signals.std(0) + 1e-9
    scaled = np.c_[(signals - mean) / spread, np.ones(len(signals))]
    penalty = np.eye(scaled.shape[1]) * ridge * weights.sum()
    penalty[-1, -1] = 0
    beta = np.zeros(scaled.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-scaled @ beta))
        gradient = scaled.T @ (weights * (truth - chance)) - penalty @ beta
        curvature = (scaled.T * (weights * chance * (1 - chance))) @ scaled + penalty
        step = np.linalg.solve(curvature, gradient)
        beta += step
        if np.abs(step).max() < 1e-9:
            break
    slopes = beta[:-1] / spread
    return slopes, float(beta[-1] - slopes @ mean)


def logit(signals: Array, model: tuple[Array, float]) -> Array:
    """The log-odds of each row."""
    return signals @ model[0] + model[1]


def held_out(signals: Array, truth: Array, weights: Array, folds: Array, ridge: float) -> Array:
    """Log-odds of each row by a model fitted without the row's fold."""
    result = np.zeros(len(truth))
    for fold in np.unique(folds):
        seen = folds != fold
        result[~seen] = logit(signals[~seen], fit(signals[seen], truth[seen], weights[seen], ridge))
    return result


def show(names: Any, model: tuple[Array, float], printed: Callable[[str], None] = print) -> None:
    """The model as the constant to paste."""
    slopes = ", ".join(f'"{name}": {value:.3g}' for name, value in zip(names, model[0], strict=True))
    printed(f"Logistic({{{slopes}}}, {model[1]:.3g})")
