"""Errors planted into translations that the rules of category `original` find, and clean pairs they flag.

Each pair is one sentence with its original, in ten languages (DEMETR). `python -m
benchmarks.quality.original` prints every class of error, every language, and what each rule flags in
clean pairs; with `--show CLASS` (or `clean`, `human`) the sentences that are missed (or flagged).
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from benchmarks.quality import shared_folder
from compare.align.bitext import pair
from compare.glossary import Glossary
from compare.model import Article, Finding
from compare.rules import OriginalRule, all_original_rules
from compare.text.quotations import quotations

CODES = {
    "chinese_simple": "zh", "german": "de", "hindi": "hi", "japanese": "ja", "polish": "pl", "russian": "ru",
    "czech": "cs", "french": "fr", "spanish": "es", "italian": "it",
}  # fmt: skip
_GOALS = {
    "critical_id10_numbers_replaced": "numbers_replaced",
    "critical_id9_ne_replaced": "names_replaced",
    "critical_id25_ne_removed": "names_removed",
    "critical_id4_codemix": "code_mixing",
    "base_id33_shuffle_trans": "unrelated",
    "base_id33_empty": "empty",
    "critical_id20_shuffled": "words_shuffled",
    "critical_id8_negation": "negation",
}


def measure(shared: Path) -> dict[str, float]:
    """Metric → share of the planted errors found, and of the clean pairs flagged (machine and human)."""
    rows, rules = _rows(shared), all_original_rules(Glossary.shipped())
    figures: dict[str, float] = {}
    for name, metric in _GOALS.items():
        planted = [row for row in rows if row["class"] == name and row["pert_check"]]
        figures[metric] = sum(bool(found(row, "pert_sent", rules)) for row in planted) / len(planted)
    clean = _clean(rows)
    quoted = [row for row in map(_without_marks, clean) if row]
    figures["quotations_unmarked"] = sum(bool(found(row, "pert_sent", rules)) for row in quoted) / len(quoted)
    for field, metric in (("mt_sent", "clean_flagged"), ("eng_sent", "human_flagged")):
        findings = [found(row, field, rules) for row in clean]
        figures[metric] = sum(map(bool, findings)) / len(clean)
        words = sum(len(row[field].split()) for row in clean)
        figures[metric.replace("flagged", "findings_per_1000_words")] = 1000 * sum(map(len, findings)) / words
    figures["unrelated_or_empty"] = (figures["unrelated"] + figures["empty"]) / 2
    return {metric: round(figure, 4) for metric, figure in figures.items()}


def found(row: dict[str, Any], field: str, rules: list[OriginalRule]) -> list[Finding]:
    """What the rules find in one field of a row, beside its original."""
    article = Article(row[field], id="translation", language="en")
    original = Article(row["src_sent"], id="original", language=CODES[row["lang_tag"]])
    pairs = pair(article, original)
    return [finding for rule in rules for finding in rule.check(article, original, pairs)]


def _without_marks(row: dict[str, Any]) -> dict[str, Any] | None:
    """The pair with the quotation marks of its translation left out, where it quotes five words or more."""
    text = row["mt_sent"]
    if not any(len(q.inner.of(text).split()) > 4 and q.closed for q in quotations(text)):
        return None
    return {**row, "pert_sent": re.sub('["“”„«»]', "", text)}


def _rows(shared: Path) -> list[dict[str, Any]]:
    with gzip.open(shared / "data" / "demetr-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return sorted(map(json.loads, lines), key=lambda row: (row["lang_tag"], row["id"], row["class"]))


def _clean(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row for each pair, whatever was planted into it."""
    return list({(row["lang_tag"], row["id"]): row for row in rows}.values())


def _print(shared: Path, show: str | None) -> None:
    rows, rules = _rows(shared), all_original_rules(Glossary.shipped())
    for name in sorted({row["class"] for row in rows}):
        planted = [row for row in rows if row["class"] == name and row["pert_check"]]
        hits, every = Counter[str](), Counter[str]()
        by_rule = Counter[str]()
        for row in planted:
            findings = found(row, "pert_sent", rules)
            every[CODES[row["lang_tag"]]] += 1
            hits[CODES[row["lang_tag"]]] += bool(findings)
            by_rule.update({finding.rule for finding in findings})
            if show == name and not findings:
                print(
                    f"  {CODES[row['lang_tag']]} {row['src_sent']}\n"
                    f"     {row['pert_sent']}\n     {row['mt_sent']}"
                )
        shares = " ".join(f"{code} {hits[code]}/{every[code]}" for code in sorted(every))
        print(
            f"{name:36}{hits.total() / every.total():7.3f}  {shares}\n{'':43}  {dict(by_rule.most_common(6))}"
        )
    for label, field in (("clean", "mt_sent"), ("human", "eng_sent")):
        flagged: dict[str, set[int]] = defaultdict(set)
        clean = _clean(rows)
        for number, row in enumerate(clean):
            for finding in found(row, field, rules):
                flagged[finding.rule].add(number)
                if show == label:
                    print(f"  {finding.rule}: “{finding.text}” {row['src_sent']}\n     {row[field]}")
        union = set[int]().union(*flagged.values())
        by_rule_counts = {rule: len(numbers) for rule, numbers in sorted(flagged.items())}
        print(
            f"{label} pairs flagged: {len(union)} of {len(clean)} "
            f"({len(union) / len(clean):.4f}) {by_rule_counts}"
        )


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        print("original: skipped, the benchmark data is not here")
    else:
        _print(folder, sys.argv[2] if sys.argv[1:2] == ["--show"] else None)
