"""Every rule's hits in 10,000 words of each kind of text, and its lift.

    python -m benchmarks.quality.rules [RULE…]

A rule's lift is its rate in the kind of machine translation that shows it most, over its rate in human
English (professional news and the references of newstest). Splices are looked for in professional articles
with half of another pasted on. Human translation by students (potet) stands apart: it keeps marks of the
original language, as machine translation does. A rule that hits human English as often as any other text
has no lift and no place here. Where human English shows nothing, the lift is a lower bound.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality import shared_folder
from compare.glossary import Glossary
from compare.model import Article
from compare.pipeline.stages import found_in
from compare.rules import Rule, all_rules

ENGLISH = ("professional", "newstest")
TRANSLATED = ("potet human",)
MACHINE = ("statistical", "online", "rule-based", "spliced")
_EVERY = 3  # of the machine translations: there are 4 million words of them
_FAR = 4  # articles on in the file: another story than the one spliced


class Counted(NamedTuple):
    """The words of one kind of text, and the hits of each rule in it."""

    words: int
    hits: Counter[str]

    def rate(self, rule: str) -> float:
        """Hits in 10,000 words."""
        return 10_000 * self.hits[rule] / self.words


def measure(shared: Path) -> dict[str, float]:
    """Metric → figure: how many rules there are, have a lift, have none, are seen nowhere, and the noise."""
    # Those of the glossary speak only where a house style is configured.
    rules = [rule for rule in all_rules(Glossary.shipped()) if rule.category != "glossary"]
    counted = count(shared, rules)
    hits = {rule.name: sum(counted[kind].hits[rule.name] for kind in ENGLISH) for rule in rules}
    lifts = {rule.name: lift(counted, rule.name) for rule in rules}
    professional = counted["professional"]
    return {
        "rules": len(rules),
        "with_lift": sum(value > 1 for value in lifts.values()),
        "without_lift": sum(hits[name] > 0 and value <= 1 for name, value in lifts.items()),
        "unseen": sum(not hits[name] and not value for name, value in lifts.items()),
        "professional_per_1000": round(sum(professional.rate(rule.name) for rule in rules) / 10, 3),
        "professional_noisiest_per_1000": round(max(professional.rate(rule.name) for rule in rules) / 10, 3),
    }


def count(shared: Path, rules: Sequence[Rule]) -> dict[str, Counted]:
    """Kind of text → its words and hits, as `newscollate check` finds them in English articles."""
    return {kind: _count(texts, rules) for kind, texts in _texts(shared).items()}


def lift(counted: dict[str, Counted], rule: str) -> float:
    """How much oftener a rule hits what is broken than human English, at least.

    A hit more or less in human English is chance, so half a hit is added there.
    """
    hits = sum(counted[kind].hits[rule] for kind in ENGLISH)
    machine = max(counted[kind].rate(rule) for kind in MACHINE)
    return machine * sum(counted[kind].words for kind in ENGLISH) / (10_000 * (hits + 0.5))


def _count(texts: Iterable[str], rules: Sequence[Rule]) -> Counted:
    words, hits = 0, Counter[str]()
    for text in texts:
        words += len(text.split())
        hits.update(finding.rule for finding in found_in(Article(text, language="en"), rules))
    return Counted(words, hits)


def _texts(shared: Path) -> dict[str, list[str]]:
    """Texts by kind, each once: human first."""
    texts: dict[str, list[str]] = {kind: [] for kind in (*ENGLISH, *TRANSLATED, *MACHINE)}
    texts["professional"] += _professional(shared)
    texts["spliced"] += map(_spliced, texts["professional"], texts["professional"][_FAR:])
    with gzip.open(shared / "data" / "mt-docs-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, row in enumerate(map(json.loads, lines)):
            if row["human"]:
                texts["potet human" if row["set"] == "potet" else "newstest"].append(row["text"])
            elif number % _EVERY == 0:
                texts[_kind(row["system"])].append(row["text"])
    return {kind: list(dict.fromkeys(every)) for kind, every in texts.items()}


def _professional(shared: Path) -> Iterator[str]:
    with (shared / "data" / "events-basil-dev.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield "\n".join(row["sentences"])


def _spliced(text: str, other: str) -> str:
    """An article with the second half of another pasted on, as careless aggregators do."""
    lines = other.split("\n")
    return "\n".join([text, *lines[len(lines) // 2 :]])


def _kind(system: str) -> str:
    if system.startswith(("rbmt", "PROMT", "commercial")):
        return "rule-based"
    return "online" if system.startswith("online") else "statistical"


def table(counted: dict[str, Counted], rules: Sequence[Rule]) -> str:
    """The rates as lines to print, a rule a line, the best lift first."""
    lifts = {rule.name: lift(counted, rule.name) for rule in rules}
    ordered = sorted(rules, key=lambda rule: (-lifts[rule.name], rule.name))
    lines = ["hits in 10,000 words".ljust(32) + "".join(kind.rjust(14) for kind in counted) + "lift".rjust(9)]
    lines.append("(words)".ljust(32) + "".join(f"{c.words:14,}" for c in counted.values()))
    for rule in ordered:
        value = lifts[rule.name]
        rates = "".join(f"{c.rate(rule.name):14.2f}" for c in counted.values())
        lines.append(rule.name.ljust(32) + rates + (f"{value:.1f}" if value else "unseen").rjust(9))
    totals = (sum(c.rate(rule.name) for rule in rules) for c in counted.values())
    return "\n".join([*lines, "all".ljust(32) + "".join(f"{total:14.2f}" for total in totals)])


def main(names: Sequence[str]) -> None:
    shared = shared_folder()
    if shared is None:
        print("rules: skipped, the benchmark data is not here")
        return
    rules = [rule for rule in all_rules(Glossary.shipped()) if not names or rule.name in names]
    print(table(count(shared, rules), rules))


if __name__ == "__main__":
    main(sys.argv[1:])
