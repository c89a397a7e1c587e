"""Names found in the five annotated articles: spans, traps, nested names, and which entity is meant.

A mention counts when its span is exactly the annotated one. Descriptive phrases ("the Syrian
conflict") are annotated but are no names, so they are not asked for.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.quality import shared_folder
from compare.glossary import Glossary
from compare.model import Article, Mention


def measure(shared: Path) -> dict[str, float]:
    """Metric → figure.

    `own_removed_f1` is the F1 of the five results together, each without the entities that are annotated in
    this article and in no other. `merged_ids_max` are ids of ours that meet more than one annotated entity.
    """
    gold = _gold(shared)
    glossary = Glossary.shipped()
    mentions = {file: glossary.recognise(article) for file, article in _articles(shared, gold).items()}
    figures = _spans(gold, mentions) | _traps(gold, mentions) | _entities(gold, mentions)
    figures["own_removed_f1"] = _spans(gold, _without_own(shared, gold, glossary, mentions))["f1"]
    return figures


def _gold(shared: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((shared / "gold" / "seed-entities.json").read_text(encoding="utf-8"))
    gold["names"] = [mention for mention in gold["mentions"] if mention["role"] != "descriptive"]
    return gold


def _articles(shared: Path, gold: dict[str, Any]) -> dict[str, Article]:
    articles = {}
    for file in sorted({mention["file"] for mention in gold["mentions"]}):
        with (shared / gold["source_dir"] / file).open(encoding="utf-8", newline="") as stream:
            articles[file] = Article(text=stream.read(), id=file, path=file)
    return articles


def _spans(gold: dict[str, Any], mentions: dict[str, tuple[Mention, ...]]) -> dict[str, float]:
    wanted = {(m["file"], m["start"], m["end"]) for m in gold["names"]}
    got = {(file, m.start, m.end) for file, found in mentions.items() for m in found}
    hits = len(wanted & got)
    precision, recall = hits / len(got), hits / len(wanted)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall)}


def _traps(gold: dict[str, Any], mentions: dict[str, tuple[Mention, ...]]) -> dict[str, float]:
    got = {(file, m.start, m.end) for file, found in mentions.items() for m in found}

    def hit(spans: Iterable[dict[str, Any]]) -> float:
        return float(sum((span["file"], span["start"], span["end"]) in got for span in spans))

    return {
        "case_traps_max": hit(gold["case_insensitive_traps"]["spans"]),
        "nested_max": hit(gold["nested_not_mentions"]),
    }


def _entities(gold: dict[str, Any], mentions: dict[str, tuple[Mention, ...]]) -> dict[str, float]:
    meets = _meets(gold, mentions)
    right = sum(max(counter.values()) for counter in meets.values())
    ours = Counter(theirs for counter in meets.values() for theirs in counter)
    return {
        "entity_accuracy": right / sum(sum(counter.values()) for counter in meets.values()),
        "ids_per_entity_max": ours.total() / len(ours),
        "merged_ids_max": float(sum(len(counter) > 1 for counter in meets.values())),
    }


def _meets(gold: dict[str, Any], mentions: dict[str, tuple[Mention, ...]]) -> dict[str, Counter[str]]:
    """Our ids, and how often each meets which annotated entity; it stands for the one it meets most often."""
    meant = {(m["file"], m["start"], m["end"]): m["entity"] for m in gold["names"]}
    meets: dict[str, Counter[str]] = defaultdict(Counter)
    for file, found in mentions.items():
        for mention in found:
            theirs = meant.get((file, mention.start, mention.end))
            if theirs:
                meets[mention.entity][theirs] += 1
    return meets


def _without_own(
    shared: Path, gold: dict[str, Any], glossary: Glossary, mentions: dict[str, tuple[Mention, ...]]
) -> dict[str, tuple[Mention, ...]]:
    annotated_in: dict[str, set[str]] = defaultdict(set)
    for mention in gold["mentions"]:
        annotated_in[mention["entity"]].add(mention["file"])
    stands_for = {id_: max(met, key=lambda one: met[one]) for id_, met in _meets(gold, mentions).items()}
    again = {}
    for file, article in _articles(shared, gold).items():
        own = {id_ for id_, theirs in stands_for.items() if annotated_in[theirs] == {file}}
        rest = {id_: entity for id_, entity in glossary.entities.items() if id_ not in own}
        again[file] = Glossary(rest).recognise(article)
    return again


def _print_misses(shared: Path) -> None:
    gold = _gold(shared)
    wanted = {(m["file"], m["start"], m["end"]) for m in gold["names"]}
    for file, article in _articles(shared, gold).items():
        got = {(file, m.start, m.end) for m in Glossary.shipped().recognise(article)}
        for sign, spans in (("missed", wanted - got), ("extra", got - wanted)):
            for _, start, end in sorted(span for span in spans if span[0] == file):
                around = article.text[max(0, start - 25) : start] + "[[" + article.text[start:end] + "]]"
                print(file[:3], sign, repr(around + article.text[end : end + 25]))


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
    _print_misses(folder)
    for name, value in measure(folder).items():
        print(f"{name:20} {value:.4f}")
