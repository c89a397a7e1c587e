"""Whether a text reads like a machine's translation, and from which language.

Two witnesses: what the rules found, and how the common words follow each other, against what both
look like in news that people wrote, people translated and machines translated. Older and poor machine
translation shows. Recent neural translation hardly does: a low confidence means “no sign of it”,
never “written by a person”.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from compare.model import Article, Finding, TranslatedFrom
from compare.origin.features import counts, word_count
from compare.origin.model import SHIPPED, Weights, evidence, load

FEWEST_WORDS = 100  # stories held out: AUROC 0.93 and 62 % found at 5 % false; at 60 words 0.89 and 52 %
THRESHOLD = 0.95
_NAMED = 0.55  # the share of the likelihood a language must have to be named
_CARRIES = 0.3  # a finding of less weight is no evidence
_SUREST = 4.0  # log-odds: in a text of another kind the n-grams are surer of a language than they should be
_POINTED = 2  # a rule that points to more languages than this tells them not apart
_VOTE = 0.5
_APART = ("glossary", "cross-report")  # categories that say nothing of translation, or need other reports


def verdict(
    article: Article,
    findings: Sequence[Finding],
    origins: Mapping[str, Sequence[str]] | None = None,
    *,
    threshold: float = THRESHOLD,
    weights: Path = SHIPPED,
) -> TranslatedFrom | None:
    """The verdict on `article`; None when it is too short (FEWEST_WORDS) or not in English.

    `findings` are the article's own, with their fingerprints, in order; `origins` names for each rule
    the languages it points to (ISO 639-1). `confidence` is the chance of machine translation where it
    was as likely as not before reading; from `threshold` on the text is `flagged`. `language` is None
    where none stands out or the confidence is below a half. `evidence` holds the fingerprints of the
    findings that count for translation. Raises UserError for a weights file that cannot be read.
    """
    if article.language not in (None, "en") or (words := word_count(article.prose)) < FEWEST_WORDS:
        return None
    known = load(weights)
    found = counts(article.prose)
    findings = [finding for finding in findings if finding.category not in _APART]
    weight = {finding.rule: known.weight(finding) for finding in findings}
    hits = Counter(finding.rule for finding in findings)
    confidence = known.confidence(known.machine_value(found), evidence(hits, weight), words)
    language = named(known, found, hits, weight, origins or {}) if confidence >= 0.5 else None
    carrying = tuple(finding.fingerprint for finding in findings if weight[finding.rule] >= _CARRIES)
    return TranslatedFrom(language, round(confidence, 3), confidence >= threshold, carrying)


def named(
    known: Weights,
    found: Mapping[int, int],
    hits: Mapping[str, int],
    weight: Mapping[str, float],
    origins: Mapping[str, Sequence[str]],
) -> str | None:
    """The language that the order of the words and the rules' origins point to together."""
    values = {
        language: max(-_SUREST, min(_SUREST, value))
        for language, value in known.language_values(found).items()
    }
    for rule, count in sorted(hits.items()):
        pointed = origins.get(rule, ())
        for language in pointed if len(pointed) <= _POINTED else ():
            vote = _VOTE * weight[rule] * math.log2(1 + count) / len(pointed)
            values[language] = values.get(language, -_SUREST) + vote
    if not values:
        return None
    best = max(sorted(values), key=lambda language: values[language])
    share = 1 / sum(math.exp(value - values[best]) for value in values.values())
    return best if share >= _NAMED else None
