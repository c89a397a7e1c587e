"""What the rules' findings weigh together: by kind, and none of them without end.

A review of an opera, a report from Johannesburg and a guide to the Alps trip many rules, all for one
reason: where they come from and what they speak of. However often one kind of finding is met it is
therefore one witness, and one witness does not decide, not even with foreign words by the dozen.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from compare.model import Finding, Level

APART = ("glossary", "cross-report")  # categories that say nothing of translation, or need other reports
_KINDS = {
    "grammar": ("word-order", "calque", "verb-frame"),
    "setting": ("untranslated", "acronym", "honorific", "locale"),  # a place brings its words and its style
    "typing": ("quotation", "encoding", "repetition", "splice"),
}
_KIND_OF = {category: kind for kind, categories in _KINDS.items() for category in categories}
_MOST = 4.0  # log-odds one kind can bring; with 6, clean English comes within a hair of the threshold


def evidence(hits: Mapping[str, int], weights: Mapping[str, float]) -> float:
    """Findings of one kind in one figure: the second of a rule adds less than the first."""
    return sum(weights[rule] * math.log2(1 + count) for rule, count in hits.items())


def by_kind(
    hits: Mapping[str, int], weights: Mapping[str, float], categories: Mapping[str, str]
) -> dict[str, float]:
    """The evidence of each kind of rule; `categories` names each rule's. One of a user's is its own kind."""
    kinds: dict[str, dict[str, int]] = {}
    for rule, count in sorted(hits.items()):
        category = categories.get(rule, rule)
        kinds.setdefault(_KIND_OF.get(category, category), {})[rule] = count
    return {kind: evidence(found, weights) for kind, found in kinds.items()}


def odds(slope: float, kinds: Iterable[float]) -> float:
    """What the kinds add to the log-odds; each bends towards `_MOST`, and none takes any away."""
    return sum(_MOST * -math.expm1(-max(0.0, slope * each) / _MOST) for each in kinds)


def of_translation(findings: Iterable[Finding]) -> tuple[list[Finding], Counter[str]]:
    """The findings that may bear on translation, and how many there are of each rule. A foreign word
    that is but a note, at table, on stage or in a quotation, says nothing.
    """
    kept = [
        finding
        for finding in findings
        if finding.category not in APART
        and not (finding.category == "untranslated" and finding.level is Level.NOTE)
    ]
    return kept, Counter(finding.rule for finding in kept)
