"""Fit the weights: kernel logistic regression on the n-grams, then a calibrated last step.

The n-gram values that the last step is fitted on come from models that have not seen the text's
group (the same story in other translations), so that its confidence holds for new texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from compare.origin.evidence import evidence
from compare.origin.features import BITS
from compare.origin.model import Linear, Model, Weights, signals
from compare.origin.samples import FOLDS, Sample, fold_of, too_few, unsure

Array = Any
_RIDGE, _LANGUAGE_RIDGE, _LAST_RIDGE = 0.05, 0.05, 0.01
_SHARPENED = 2.0  # language values × this: the lowest log loss on stories that were held out
_MOST_HITS = 3  # of one rule that one text counts for, when the rule is weighed
_HEAVIEST = 4.0
_DOUBT = 3  # hits on human text that every rule is thought to have had besides: a rare rule weighs little


class Rows:
    """The samples' n-grams as a sparse matrix of unit rows, and their products."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        sizes: Array = np.array([len(each.counts) for each in samples])
        self.ends: Array = np.cumsum(sizes)
        self.keys = np.fromiter((key for s in samples for key in s.counts), np.int32, int(sizes.sum()))
        values = np.log1p(
            np.fromiter((n for s in samples for n in s.counts.values()), np.float64, int(sizes.sum()))
        )
        self.starts: Array = self.ends - sizes
        norms = np.sqrt(np.add.reduceat(values**2, self.starts))
        self.values = values / np.repeat(norms, sizes)

    def products(self) -> Array:
        """Every row times every row."""
        result = np.empty((len(self.ends), len(self.ends)))
        for number, (start, end) in enumerate(zip(self.starts, self.ends, strict=True)):
            dense = np.zeros(1 << BITS)
            dense[self.keys[start:end]] = self.values[start:end]
            result[number] = np.add.reduceat(self.values * dense[self.keys], self.starts)
        return result

    def weights(self, alphas: Array) -> Array:
        """The n-gram weights that give the same values as these weights of the rows."""
        sizes = self.ends - self.starts
        return np.bincount(self.keys, self.values * np.repeat(alphas, sizes), minlength=1 << BITS)


def kernel_logistic(products: Array, truth: Array, weights: Array, ridge: float) -> tuple[Array, float]:
    """Weights of the rows, and the bias, by iteratively reweighted least squares."""
    alphas, bias = np.zeros(len(truth)), 0.0
    ones = np.ones(len(truth))
    for _ in range(12):
        value = products @ alphas + bias
        chance = 1 / (1 + np.exp(-np.clip(value, -30, 30)))
        curvature = np.maximum(weights * chance * (1 - chance), 1e-7)
        target = value + weights * (truth - chance) / curvature
        solved = np.linalg.solve(products + ridge * np.diag(1 / curvature), np.c_[target, ones])
        bias = float(solved[:, 0].sum() / solved[:, 1].sum())
        before, alphas = alphas, solved[:, 0] - bias * solved[:, 1]
        if np.abs(alphas - before).max() < 0.01 * np.abs(alphas).max():
            break
    return alphas, bias


def balance(samples: Sequence[Sample]) -> Array:
    """Weights of the samples: machine and human half each, each source of human texts the same; mean 1."""
    kinds = [("machine", "") if s.machine else ("human", s.source) for s in samples]
    sizes = Counter(kinds)
    human = sum(kind[0] == "human" for kind in sizes)
    shares = {kind: (1.0 if kind[0] == "machine" else 1.0 / human) / n for kind, n in sizes.items()}
    return np.array([shares[kind] for kind in kinds]) * len(samples) / 2


def rule_weights(samples: Sequence[Sample]) -> dict[str, float]:
    """For each rule the log of how much oftener it fires on machine translation, shrunk; never below 0."""
    spoken = {m: sum(s.words for s in samples if s.machine is m) for m in (True, False)}
    fired: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for each in samples:
        fired[each.machine].update({rule: min(n, _MOST_HITS) for rule, n in each.hits.items()})
    share = spoken[False] / max(1, spoken[True])
    usual = (share * fired[True].total() + 1) / (fired[False].total() + 1)
    return {
        rule: float(
            np.clip(
                np.log((share * fired[True][rule] + _DOUBT * usual) / (fired[False][rule] + _DOUBT)),
                0,
                _HEAVIEST,
            )
        )
        for rule in sorted(fired[True] | fired[False])
    }


def out_of_fold(samples: Sequence[Sample], products: Array) -> Array:
    """The n-gram value of each sample by a model that has not seen its story."""
    truth = np.array([s.machine for s in samples], float)
    folds = np.array([fold_of(s.group) for s in samples])
    values = np.zeros(len(samples))
    for fold in range(FOLDS):
        seen, unseen = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        if not len(unseen) or len(set(truth[seen])) < 2:
            continue
        weights = balance([samples[int(i)] for i in seen])
        alphas, bias = kernel_logistic(products[np.ix_(seen, seen)], truth[seen], weights, _RIDGE)
        values[unseen] = products[np.ix_(unseen, seen)] @ alphas + bias
    return values


def last_step(samples: Sequence[Sample], values: Array, rules: Mapping[str, float]) -> tuple[float, ...]:
    """The weights that turn n-gram values and findings into log-odds, with even odds before."""
    rows = np.array(
        [signals(v, evidence(s.hits, rules), s.words) for s, v in zip(samples, values, strict=True)]
    )
    truth, weights = np.array([s.machine for s in samples], float), balance(samples)
    penalty = np.diag([*[_LAST_RIDGE * len(samples)] * 4, 0.0]) / 100
    beta = np.zeros(rows.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(rows @ beta, -30, 30)))
        slope = rows.T @ (weights * (truth - chance)) - penalty @ beta
        curvature = (rows.T * (weights * np.maximum(chance * (1 - chance), 1e-6))) @ rows + penalty
        beta += np.linalg.solve(curvature + 1e-6 * np.eye(len(beta)), slope)
    return tuple(float(round(b, 4)) for b in beta)


def train(samples: Sequence[Sample], trained_on: Mapping[str, str] | None = None) -> Weights:
    """Fit everything. Raises ValueError, in words for the user, for too few texts of either kind.

    The same samples in the same order give the same bytes.
    """
    if why := too_few(samples):
        raise ValueError(why)
    samples = [each for each in samples if each.counts]
    rows = Rows(samples)
    return fit(samples, rows, rows.products(), trained_on)


def fit(
    samples: Sequence[Sample], rows: Rows, products: Array, trained_on: Mapping[str, str] | None = None
) -> Weights:
    """`train` where the products are known already."""
    truth = np.array([s.machine for s in samples], float)
    if not 0 < truth.sum() < len(truth):
        raise ValueError("training needs machine translations and human texts")
    rules = rule_weights(samples)
    values = out_of_fold(samples, products)
    last = last_step(samples, values, rules)
    higher = values[truth == 1][:, None] > values[truth == 0]
    shown = {"n-grams alone, stories held out": f"AUROC {higher.mean():.3f}"}
    if doubt := unsure(samples):
        shown["unsure"] = doubt
    machine, first = _quantised(rows, *kernel_logistic(products, truth, balance(samples), _RIDGE))
    lines, rest = language_lines(samples, rows, products)
    model = Model(
        machine, lines, {r: round(w, 3) for r, w in rules.items()}, last, dict(trained_on or {}) | shown
    )
    return Weights(model, first + rest)


def language_lines(samples: Sequence[Sample], rows: Rows, products: Array) -> tuple[dict[str, Linear], bytes]:
    """For each language of the machine translations, its line and its n-gram weights."""
    which = np.array([i for i, s in enumerate(samples) if s.machine and s.language])
    names = sorted({samples[i].language or "" for i in which})
    lines, content = {}, b""
    for name in names if len(names) > 1 else ():
        truth = np.array([samples[i].language == name for i in which], float)
        weights = np.where(truth == 1, 0.5 / truth.sum(), 0.5 / (1 - truth).sum()) * len(which)
        alphas, bias = kernel_logistic(products[np.ix_(which, which)], truth, weights, _LANGUAGE_RIDGE)
        spread = np.zeros(len(samples))
        spread[which] = alphas * _SHARPENED
        lines[name], row = _quantised(rows, spread, bias * _SHARPENED)
        content += row
    return lines, content


def _quantised(rows: Rows, alphas: Array, bias: float) -> tuple[Linear, bytes]:
    """One signed byte a weight; the few that are larger than the scale are cut."""
    weights = rows.weights(alphas)
    scale = float(np.quantile(np.abs(weights[weights != 0]), 0.9995)) / 127
    return Linear(scale, bias), np.clip(np.rint(weights / scale), -127, 127).astype(np.int8).tobytes()
