"""Which articles report one event: ECB+ and BASIL, with one setting for both."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.metrics import auroc, b_cubed
from benchmarks.quality import shared_folder
from compare.align import event_score
from compare.align.events import group
from compare.glossary import Glossary
from compare.model import Article, Published

SETS = {"ecbplus": "events-ecbplus-dev.jsonl", "basil": "events-basil-dev.jsonl"}


def articles(path: Path) -> tuple[list[Article], list[dict[str, Any]]]:
    """The articles of a set, and their records (event, topic …)."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Article(
            text="\n".join(record["sentences"]),
            id=record["id"],
            headline=record.get("title"),
            language="en",
            published=Published(record["date"], record["date"]) if record.get("date") else None,
        )
        for record in records
    ], records


def measure(shared: Path) -> dict[str, float]:
    """B-cubed F1 of the groups, and on ECB+ the AUROC of pairs within a topic of two like events."""
    result: dict[str, float] = {}
    for name, file in SETS.items():
        found, records = articles(shared / "data" / file)
        event_of = {one: event.id for event in group(found, Glossary.shipped()) for one in event.articles}
        truth = [record["event"] for record in records]
        precision, recall, f1 = b_cubed(truth, [event_of[record["id"]] for record in records])
        result |= {f"{name}_precision": precision, f"{name}_recall": recall, f"{name}_f1": f1}
        if name == "ecbplus":
            topics, events = np.array([r["topic"] for r in records]), np.array(truth)
            rows, columns = np.tril_indices(len(records), -1)
            within = topics[rows] == topics[columns]
            rows, columns = rows[within], columns[within]
            scores = event_score(found)[rows, columns]
            result["ecbplus_within_topic_auroc"] = auroc(events[rows] == events[columns], scores)
    return {name: round(value, 4) for name, value in result.items()}


if __name__ == "__main__":
    folder = shared_folder()
    print(measure(folder) if folder else "skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
