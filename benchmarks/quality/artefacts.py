"""What the artefact rules find in human English and in machine translation, and in the annotated articles.

Human English is where a finding is (nearly always) a false alarm; machine translation by systems of
2013 is where it should not be. `python -m benchmarks.quality.artefacts` prints every rule's hits in
10,000 words of each.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.quality import shared_folder
from compare.align.sentences import align
from compare.claims import claims
from compare.glossary import Glossary
from compare.model import Article, Finding, Level
from compare.rules import all_event_rules, all_rules

_BASIL, _ECB = "events-basil-dev.jsonl", "events-ecbplus-dev.jsonl"
_HUMAN = ("professional", "newstest", "potet human")
_EVERY = 8  # of the machine translations: there are 3.8 million words of them
_CLEAN = ("001", "002", "003")  # annotated articles written in English
_REPORTABLE = ("mt-artefact", "non-mt-error", "translationese")


class Counted(NamedTuple):
    """The words of one kind of text, and the hits of each rule in it."""

    words: int
    hits: Counter[str]
    errors: int

    def per_thousand(self) -> float:
        return 1000 * self.hits.total() / self.words


def measure(shared: Path) -> dict[str, float]:
    """Metric → figure: findings per 1,000 words by kind of text, and counts on the annotated articles."""
    counted = _counted(shared)
    figures = {f"{_key(kind)}_per_1000": round(c.per_thousand(), 3) for kind, c in counted.items()}
    figures["professional_errors"] = counted["professional"].errors
    return figures | _annotated(shared) | _events(shared)


def _key(kind: str) -> str:
    return kind.replace(" ", "_").replace("-", "_")


def _counted(shared: Path) -> dict[str, Counted]:
    rules = all_rules(Glossary.shipped())
    return {kind: _count(texts, rules) for kind, texts in _texts(shared).items()}


def _count(texts: list[str], rules: list[Any]) -> Counted:
    found = [finding for text in texts for finding in _findings(Article(text), rules)]
    errors = sum(finding.level is Level.ERROR for finding in found)
    return Counted(sum(len(text.split()) for text in texts), Counter(f.rule for f in found), errors)


def _findings(article: Article, rules: list[Any]) -> list[Finding]:
    return [finding for rule in rules for finding in rule.check(article)]


def _texts(shared: Path) -> dict[str, list[str]]:
    """Texts by kind, each once: human first."""
    texts: dict[str, list[str]] = {kind: [] for kind in (*_HUMAN, "statistical", "rule-based", "online")}
    texts["professional"] = [article.text for event in _by_event(shared, _BASIL) for article in event]
    with gzip.open(shared / "data" / "mt-docs-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, row in enumerate(map(json.loads, lines)):
            if row["human"]:
                texts["potet human" if row["set"] == "potet" else "newstest"].append(row["text"])
            elif number % _EVERY == 0:
                texts[_kind(row["system"])].append(row["text"])
    return {kind: list(dict.fromkeys(every)) for kind, every in texts.items()}


def _kind(system: str) -> str:
    if system.startswith(("rbmt", "PROMT", "commercial")):
        return "rule-based"
    return "online" if system.startswith("online") else "statistical"


def _by_event(shared: Path, file: str) -> list[list[Article]]:
    """The articles of each event."""
    events: dict[str, list[Article]] = {}
    for row in _rows(shared / "data" / file):
        article = Article("\n".join(row["sentences"]), id=str(row["id"]), path=str(row["id"]))
        events.setdefault(row["event"], []).append(article)
    return list(events.values())


def _events(shared: Path) -> dict[str, float]:
    """Cross-report findings: in professional English, and in ECB+, where nine names are misspelled."""
    known = Glossary.shipped()
    rules = all_event_rules(known)
    spelling = [rule for rule in rules if rule.name == "name-spelled-unlike-others"]
    professional = 0
    for event in _by_event(shared, _BASIL):
        rows = align(event, known)
        found = claims(event, rows, known)
        professional += sum(1 for rule in rules for _ in rule.check(event, rows, found))
    names = (f for event in _by_event(shared, _ECB) for rule in spelling for f in rule.check(event, ()))
    return {"professional_cross_report": professional, "misspelled_cross_report": sum(1 for _ in names)}


def _annotated(shared: Path) -> dict[str, float]:
    """Artefacts touched, traps hit, warnings in the articles that were written in English, the share of
    findings on passages that may be reported, and the longest finding in words.
    """
    rules = all_rules(Glossary.shipped())
    gold: dict[str, list[dict[str, Any]]] = {}
    for row in _rows(shared / "gold" / "seed-artefacts.jsonl"):
        gold.setdefault(row["file"], []).append(row)
    touched = traps = warnings = findings = explained = longest = 0
    for file, rows in sorted(gold.items()):
        with (shared / "seeds" / file).open(encoding="utf-8", newline="") as stream:
            found = _findings(Article(stream.read(), id=file), rules)
        artefacts, trapped = _hit(rows, found, "mt-artefact"), _hit(rows, found, "trap")
        touched, traps = touched + artefacts, traps + trapped
        warnings += sum(f.level is not Level.NOTE for f in found if file.startswith(_CLEAN))
        findings, explained = findings + len(found), explained + _explained(rows, found)
        longest = max([longest, *(len(f.text.split()) for f in found)])
    return {
        "annotated_touched": touched,
        "annotated_traps_hit": traps,
        "annotated_clean_warnings": warnings,
        "annotated_explained": round(explained / max(findings, 1), 3),
        "annotated_longest": longest,
    }


def _hit(rows: list[dict[str, Any]], found: list[Finding], label: str) -> int:
    """How many rows of a label lie under a finding."""
    marked = [row for row in rows if row["label"].startswith(label)]
    return sum(any(_meet(row, f) for f in found) for row in marked)


def _explained(rows: list[dict[str, Any]], found: list[Finding]) -> int:
    """How many findings lie on a row that may be reported: an artefact, another error, translationese."""
    marked = [row for row in rows if row["label"] in _REPORTABLE]
    return sum(any(_meet(row, f) for row in marked) for f in found)


def _meet(row: dict[str, Any], finding: Finding) -> bool:
    return bool(finding.start < row["end"] and row["start"] < finding.end)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _table(counted: dict[str, Counted], rules: Iterable[str]) -> str:
    lines = ["hits in 10,000 words".ljust(30) + "".join(kind.rjust(14) for kind in counted)]
    lines.append("(words)".ljust(30) + "".join(f"{c.words:14,}" for c in counted.values()))
    for rule in rules:
        rates = (10_000 * c.hits[rule] / c.words for c in counted.values())
        lines.append(rule.ljust(30) + "".join(f"{rate:14.2f}" for rate in rates))
    totals = (10 * c.per_thousand() for c in counted.values())
    return "\n".join([*lines, "all".ljust(30) + "".join(f"{total:14.2f}" for total in totals)])


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        print("artefacts: skipped, the benchmark data is not here")
    else:
        print(_table(_counted(folder), [rule.name for rule in all_rules(Glossary.shipped())]))
        for metric, figure in {**_annotated(folder), **_events(folder)}.items():
            print(f"{metric}: {figure}")
