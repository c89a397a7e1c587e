"""Do two sentences report the same thing: SuperPAL (pairs within a topic) and MSRP.

The weights of the score were fitted on these sets: benchmarks/fit_same_fact.py prints what the same
fit reaches on topics and tenths that it has not seen.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np

from benchmarks.cuts import accuracy, elsewhere, f1
from benchmarks.metrics import auroc
from benchmarks.quality import shared_folder
from compare.align import score
from compare.align.sentences import align
from compare.glossary import Glossary
from compare.model import Article

Pairs = tuple[list[str], list[str], np.ndarray, list[str]]
Topic = tuple[dict[str, int], dict[str, dict[str, int]], set[tuple[str, str, str]]]  # sentence → place


def superpal(data: Path) -> Pairs:
    """Each summary sentence with each document sentence of its topic: a, b, aligned or not, topic."""
    rows = []
    for topic, (summary, documents, aligned) in sorted(_topics(data).items()):
        of_documents = dict.fromkeys(s for sentences in documents.values() for s in sentences)
        pairs = {(a, b) for a, _, b in aligned}
        rows += [(a, b, (a, b) in pairs, topic) for a in summary for b in of_documents]
    return _columns(rows)


def _topics(data: Path) -> dict[str, Topic]:
    topics: dict[str, Topic] = {}
    with (data / "pairs-superpal-dev.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            summary, documents, aligned = topics.setdefault(row["topic"], ({}, {}, set()))
            a, b = " ".join(row["scuSentence"].split()), " ".join(row["docSentText"].split())
            document = row["documentFile"]
            summary[a] = int(row["scuSentCharIdx"])
            documents.setdefault(document, {})[b] = int(row["docSentCharIdx"])
            aligned.add((a, document, b))
    return topics


def _rows(data: Path) -> dict[str, float]:
    """The rows of a summary and its documents: which pairs of sentences stand in one row."""
    right = said = all_ = 0
    for summary, documents, aligned in _topics(data).values():
        texts = {"": summary, **documents}
        articles = [
            Article(text="\n".join(sorted(places, key=places.__getitem__)), id=name, language="en")
            for name, places in texts.items()
        ]
        found = set()
        for row in align(articles, Glossary.shipped()):
            members = [(m.article, s) for m in row.members for s in texts[m.article] if m.text in s]
            found |= {(a, name, b) for one, a in members if not one for name, b in members if name}
        right, said, all_ = right + len(found & aligned), said + len(found), all_ + len(aligned)
    return {"superpal_rows_precision": right / said, "superpal_rows_recall": right / all_}


def msrp(data: Path) -> Pairs:
    """News sentence pairs: a, b, paraphrase or not, and the pair's number as its topic."""
    lines = (data / "pairs-msrp-dev.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    return _columns([(p["a"], p["b"], bool(p["label"]), str(n)) for n, p in enumerate(pairs)])


def measure(shared: Path) -> dict[str, float]:
    """AUROC, and F1 or accuracy with the cut chosen on other topics or tenths; pairs that share a row."""
    result: dict[str, float] = {}
    a, b, truth, topics = superpal(shared / "data")
    scores = np.concatenate([_grid(a, b, topics, topic) for topic in dict.fromkeys(topics)])
    result["superpal_auroc"] = auroc(truth, scores)
    result["superpal_f1"] = elsewhere(truth, scores, np.array(topics), f1)
    result |= _rows(shared / "data")
    a, b, truth, _ = msrp(shared / "data")
    scores = np.array([score([x], [y])[0, 0] for x, y in zip(a, b, strict=True)])
    result["msrp_auroc"] = auroc(truth, scores)
    result["msrp_accuracy"] = elsewhere(truth, scores, np.arange(len(truth)) % 10, accuracy)
    return {name: round(value, 4) for name, value in result.items()}


def _grid(a: list[str], b: list[str], topics: list[str], topic: str) -> np.ndarray:
    here = [i for i, t in enumerate(topics) if t == topic]
    rows, columns = list(dict.fromkeys(a[i] for i in here)), list(dict.fromkeys(b[i] for i in here))
    return score(rows, columns).ravel()


def _columns(rows: list[tuple[str, str, bool, str]]) -> Pairs:
    a, b, truth, topics = zip(*rows, strict=True)
    return list(a), list(b), np.array(truth), list(topics)


if __name__ == "__main__":
    folder = shared_folder()
    print(measure(folder) if folder else "skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
