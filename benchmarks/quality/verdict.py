"""The verdict `translated_from` on languages, stories and genres it was not trained on.

* A language held out: trained on two of French, German, Russian (and on BASIL), measured on the third,
  on stories that were not seen either.
* A genre and an age held out: trained on newstest2013 and BASIL, measured on potet's opinion columns.
* All three languages, stories held out: which language is named, what is flagged, how honest the figure is.
* The shipped weights: what they flag of human English that they have never seen, and of neural translation.

Run: python -m benchmarks.quality.verdict
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from benchmarks.metrics import auroc
from benchmarks.quality import shared_folder
from benchmarks.quality._verdict_texts import Reader, Text, basil, demetr, never_trained_on, newstest, potet
from compare.origin import FEWEST_WORDS, THRESHOLD
from compare.origin.evidence import by_kind, odds
from compare.origin.language import named, votes
from compare.origin.model import Weights, load
from compare.origin.samples import FOLDS, Sample, fold_of, pieces, sample
from compare.origin.train import Rows, fit

Array = Any
_SYSTEMS, _POTET, _ECB = 3, 4, 6  # of all there are: systems a story, every nth text
_PAIRS = ("fr", "de", "ru")
_SHORT = (60, 80, 100, 150, 250)  # words
_BRIEF = 150
_HUMAN = ("ecbplus", "superpal", "claimdiff", "nanco", "msrp", "demetr_human")


class Judged(NamedTuple):
    """What a model that has not seen a text says of it."""

    text: Text
    sample: Sample
    confidence: float
    rules: float
    language: str | None = None


def measure(shared: Path) -> dict[str, float]:
    """Metric → figure."""
    reader = Reader()
    texts = [*newstest(shared, _SYSTEMS), *basil(shared)]
    whole, cut = reader.whole(texts), reader.cut(texts)
    products = Rows(cut).products()
    columns = potet(shared, _POTET)
    figures: dict[str, float] = {}
    for pair in _PAIRS:
        figures |= _held_out_pair(pair, texts, whole, cut, products)
    figures |= _held_out_genre(columns, reader.whole(columns), cut, products)
    figures |= _stories(texts, whole, cut, products, reader)
    figures |= _never_seen(shared, reader)
    return {name: round(float(figure), 4) for name, figure in figures.items()}


def _trained(cut: list[Sample], products: Array, chosen: list[int]) -> Weights:
    samples = [cut[i] for i in chosen]
    return fit(samples, Rows(samples), products[np.ix_(chosen, chosen)])


def _judge(
    weights: Weights, texts: Sequence[Text], samples: Sequence[Sample], reader: Reader | None = None
) -> list[Judged]:
    """What `weights` say of the texts; with a `reader`, the language too."""
    judged = []
    for text, each in zip(texts, samples, strict=True):
        weighed = {rule: weights.model.rules.get(rule, 1.0) for rule in each.hits}
        kinds = by_kind(each.hits, weighed, _CATEGORIES).values()
        confidence = weights.confidence(weights.machine_value(each.counts), kinds, each.words)
        rules = odds(weights.model.last[2], kinds) / max(each.words, 1)
        language = None
        if reader and confidence >= THRESHOLD:
            voted = votes(reader.findings(text.text), _ORIGINS)
            language, _ = named(weights.language_values(each.counts), voted)
        judged.append(Judged(text, each, confidence, rules, language))
    return judged


def _held_out_pair(
    pair: str, texts: list[Text], whole: list[Sample], cut: list[Sample], products: Array
) -> dict[str, float]:
    judged: list[Judged] = []
    for fold in range(FOLDS):
        seen = [i for i, s in enumerate(cut) if fold_of(s.group) != fold and s.language != pair]
        weights = _trained(cut, products, seen)
        unseen = [
            i for i, s in enumerate(whole)
            if fold_of(s.group) == fold and s.source == "newstest" and s.language in (None, pair)
        ]  # fmt: skip
        judged += _judge(weights, [texts[i] for i in unseen], [whole[i] for i in unseen])
    return _ranked(pair, judged)


def _ranked(name: str, judged: Sequence[Judged]) -> dict[str, float]:
    truth = np.array([j.text.machine for j in judged])
    scores = np.array([j.confidence for j in judged])
    bound = np.quantile(scores[~truth], 0.95, method="higher")
    return {
        f"{name}_auroc": auroc(truth, scores),
        f"{name}_rules_auroc": auroc(truth, np.array([j.rules for j in judged])),
        f"{name}_found_at_5_percent": float((scores[truth] > bound).mean()),
        f"{name}_flagged": float((scores[truth] >= THRESHOLD).mean()),
        f"{name}_human_flagged": float((scores[~truth] >= THRESHOLD).mean()),
    }


def _held_out_genre(
    texts: list[Text], whole: list[Sample], cut: list[Sample], products: Array
) -> dict[str, float]:
    return _ranked("potet", _judge(_trained(cut, products, list(range(len(cut)))), texts, whole))


def _stories(
    texts: list[Text], whole: list[Sample], cut: list[Sample], products: Array, reader: Reader
) -> dict[str, float]:
    judged: list[Judged] = []
    for fold in range(FOLDS):
        weights = _trained(cut, products, [i for i, s in enumerate(cut) if fold_of(s.group) != fold])
        unseen = [i for i, s in enumerate(whole) if fold_of(s.group) == fold]
        judged += _judge(weights, [texts[i] for i in unseen], [whole[i] for i in unseen], reader)
    flagged = [j for j in judged if j.text.machine and j.confidence >= THRESHOLD]
    kinds = {
        "professional": [j for j in judged if j.text.source == "basil"],
        "human_translation": [
            j
            for j in judged
            if j.text.source == "newstest" and not j.text.machine and j.text.written_in != "en"
        ],
        "newstest_english": [
            j
            for j in judged
            if j.text.source == "newstest" and not j.text.machine and j.text.written_in == "en"
        ],
    }
    right = [j.language == j.text.language for j in flagged]
    wrong = [j.language not in (None, j.text.language) for j in flagged]
    figures = {"language_right": np.mean(right), "language_wrong": np.mean(wrong)}
    for name, of_kind in kinds.items():
        figures[f"{name}_flagged"] = np.mean([j.confidence >= THRESHOLD for j in of_kind])
        figures[f"{name}_highest"] = max(j.confidence for j in of_kind)
    return figures | _calibration(judged)


def _calibration(judged: Sequence[Judged]) -> dict[str, float]:
    """Brier score and expected calibration error in ten bins; machine and human weigh half each."""
    truth = np.array([j.text.machine for j in judged], float)
    said = np.array([j.confidence for j in judged])
    sources = [j.text.source + str(j.text.machine) for j in judged]
    human = len({s for s, t in zip(sources, truth, strict=True) if not t})
    weights = np.array(
        [1 / sources.count(s) / (1 if t else human) for s, t in zip(sources, truth, strict=True)]
    )
    weights /= weights.sum()
    bins = np.minimum((said * 10).astype(int), 9)
    gaps = [abs((weights * (truth - said))[bins == b].sum()) for b in range(10)]
    return {"brier": (weights * (truth - said) ** 2).sum(), "calibration_error": sum(gaps)}


def _never_seen(shared: Path, reader: Reader) -> dict[str, float]:
    weights = load()
    figures = {}
    human, machine = demetr(shared)
    kinds = never_trained_on(shared, _ECB) | {"demetr_human": human, "demetr_neural": machine}
    for name, texts in kinds.items():
        judged = _judge(weights, texts, reader.whole(texts))
        judged = [j for j in judged if j.sample.words >= FEWEST_WORDS]
        figures[f"{name}_flagged"] = np.mean([j.confidence >= THRESHOLD for j in judged])
        figures[f"{name}_highest"] = max(j.confidence for j in judged)
    return figures | _shortened(weights, [text for name in _HUMAN for text in kinds[name]], reader)


def _shortened(weights: Weights, texts: Sequence[Text], reader: Reader) -> dict[str, float]:
    """Human English cut to the length of a brief, where the least is known."""
    judged: list[Judged] = []
    for text in texts:
        for part, inside in pieces(text.text, reader.hits(text.text), _BRIEF, 3):
            one = sample(part, inside, machine=False)
            if one.words >= FEWEST_WORDS:
                judged += _judge(weights, [text], [one])
    said = [j.confidence for j in judged]
    return {
        "brief_flagged": np.mean([c >= THRESHOLD for c in said]),
        "brief_above_half": np.mean([c >= 0.5 for c in said]),
    }


_RULES = Reader().rules
_ORIGINS = {rule.name: rule.origins for rule in _RULES}
_CATEGORIES = {rule.name: rule.category for rule in _RULES}


def _by_length(shared: Path) -> None:
    """How the figures fall with the length of the text: where no verdict should be given."""
    reader = Reader()
    texts = [*newstest(shared, _SYSTEMS), *basil(shared)]
    cut = reader.cut(texts)
    products = Rows(cut).products()
    trained = [
        _trained(cut, products, [i for i, s in enumerate(cut) if fold_of(s.group) != fold])
        for fold in range(FOLDS)
    ]
    found = [(text, reader.hits(text.text)) for text in texts]
    for words in _SHORT:
        judged: list[Judged] = []
        for text, hits in found:
            for part, inside in pieces(text.text, hits, words, 2):
                one = sample(part, inside, machine=text.machine)
                judged += _judge(trained[fold_of(text.story)], [text], [one])
        figures = _ranked("", judged)
        print(f"{words} words: " + ", ".join(f"{k[1:]} {v:.3f}" for k, v in figures.items()))


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        print("verdict: skipped, the benchmark data is not here")
    else:
        for metric, figure in measure(folder).items():
            print(f"{metric}: {figure}")
        _by_length(folder)
