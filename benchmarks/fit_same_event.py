"""Fit the weights of compare/align/same_event.py; prints the held-out figures and the constant to paste.

ECB+: every pair within a topic, counting three times, and one in fifty across topics; BASIL: every pair,
those of one event counting twice, without their dates. Held out by ECB+ topic, in six folds; the groups
held out are made of all articles by the weights of their folds (across folds, by the mean of both). BASIL
held out: by weights of ECB+ alone.
Run: python -m benchmarks.fit_same_event
"""

from __future__ import annotations

from typing import Any

import numpy as np

from benchmarks.logistic_fit import fit, show
from benchmarks.metrics import auroc
from benchmarks.quality import shared_folder
from benchmarks.quality.events import SETS, articles, grouped
from compare.align.clusters import linked, log_odds
from compare.align.events import SAME_EVENT
from compare.align.profile import profile
from compare.align.same_event import MEANINGS, Reports, chances
from compare.glossary import Glossary

RIDGE = 0.0075  # best held out
TOPIC_PAIR = 3.0  # how often a pair within a topic counts
BASIL_PAIR = 2.0  # how often a pair of one event counts there
FOLDS = 6
Array = Any


def average_link(scores: Array, threshold: float) -> list[list[int]]:
    """The groups of `linked` by an n × n matrix of chances, 0…1."""
    odds = log_odds(scores)
    least = float(log_odds(np.array(threshold)))
    links = [np.nonzero(row >= least)[0] for row in odds]
    return linked(links, lambda rows, columns: odds[np.ix_(rows, columns)], least)


def main() -> None:
    folder = shared_folder()
    if folder is None:
        print("skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
        return
    seen: dict[str, Array] = {}
    records: dict[str, list[dict[str, Any]]] = {}
    for name, file in SETS.items():
        found, records[name] = articles(folder / "data" / file)
        profiles = [profile(article, Glossary.shipped()) for article in found]
        reports = Reports(profiles)
        seen[name] = np.array([reports.signals(one) for one in profiles])

    events = np.array([record["event"] for record in records["ecbplus"]])
    topics = np.array([record["topic"] for record in records["ecbplus"]])
    first, second = np.tril_indices(len(events), -1)
    keep = (topics[first] == topics[second]) | (np.arange(len(first)) % 50 == 0)
    first, second = first[keep], second[keep]
    within, same = topics[first] == topics[second], events[first] == events[second]
    labels = np.array([record["event"] for record in records["basil"]])
    one, other = np.tril_indices(len(labels), -1)
    basil, basil_same = seen["basil"][one, other], labels[one] == labels[other]
    pairs = seen["ecbplus"][first, second]

    def model(kept: Array, basil_kept: Array) -> tuple[Array, float]:
        truth = np.r_[same[kept], basil_same[basil_kept]]
        weights = np.r_[
            np.where(within[kept], TOPIC_PAIR, 1.0), np.where(basil_same[basil_kept], BASIL_PAIR, 1.0)
        ]
        return fit(np.r_[pairs[kept], basil[basil_kept]], truth, weights, RIDGE)

    every, all_basil = np.ones(len(same), bool), np.ones(len(basil_same), bool)
    slopes, bias = model(every, all_basil)
    show(MEANINGS, (slopes, bias))
    print("ECB+ within topics: AUROC", auroc(same[within], (pairs @ slopes + bias)[within]))

    fold_of = {topic: place % FOLDS for place, topic in enumerate(sorted(set(topics.tolist())))}
    folds = np.array([fold_of[topic] for topic in topics.tolist()])
    held = np.zeros((len(events), len(events)))
    for fold in range(FOLDS):
        slopes, bias = model((folds[first] != fold) & (folds[second] != fold), all_basil)
        share = ((folds == fold)[:, None] * 0.5) + ((folds == fold)[None] * 0.5)
        held += share * (seen["ecbplus"] @ slopes + bias)
    print("ECB+ within topics, held out: AUROC", auroc(same[within], held[first, second][within]))
    print("ECB+ groups, held out: B-cubed", grouped(events.tolist(), average_link(chances(held), SAME_EVENT)))
    slopes, bias = model(every, ~all_basil)
    odds = seen["basil"] @ slopes + bias
    print("BASIL pairs, by ECB+ alone: AUROC", auroc(basil_same, odds[one, other]))
    print(
        "BASIL groups, by ECB+ alone: B-cubed",
        grouped(labels.tolist(), average_link(chances(odds), SAME_EVENT)),
    )


if __name__ == "__main__":
    main()
