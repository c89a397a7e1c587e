"""Which language a text was translated from, and how sure that is.

The n-grams know only the languages they were trained on, and of a language's relatives they say nearly
what they say of it: a translation from Spanish looks French to them. So a relative starts a step behind,
and what tells them apart is what the rules found: a word that was left in Spanish, a dot between thousands
(no Frenchman writes one). Without such findings the share of the language is low, and said to be.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from compare.model import Finding

_NAMES = {
    "Arabic": "ar", "Chinese": "zh", "Dutch": "nl", "French": "fr", "German": "de", "Italian": "it",
    "Japanese": "ja", "Persian": "fa", "Polish": "pl", "Portuguese": "pt", "Russian": "ru",
    "Spanish": "es", "Turkish": "tr", "Ukrainian": "uk",
}  # fmt: skip
_NAMED_IN = re.compile("|".join(_NAMES))
_QUOTED = re.compile("“[^”]*”")
_FAMILIES = (("fr", "es", "it", "pt"), ("de", "nl"), ("ru", "uk", "pl"))
_LEAST = 0.4  # the share of the likelihood that a language must have to be named at all
_SUREST = 3.0  # log-odds: in a text of another kind the n-grams are surer of a language than they should be
_BEHIND = 1.0  # log-odds that a language without training starts behind its relative
_SAID, _POINTED = 2.5, 1.0  # log-odds of a finding that names the language, of a rule that may mean it
_FEW = 10  # a rule that points to more languages than this tells them not apart


def votes(findings: Iterable[Finding], origins: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """What the findings add to the log-odds of each language (ISO 639-1).

    A finding votes for the languages its message names ("was left in Spanish"), else for all that its
    rule points to (`origins`, by rule); the second of a kind adds less than the first.
    """
    pointed = Counter((finding.rule, _said(finding.message)) for finding in findings)
    total: dict[str, float] = {}
    for (rule, said), count in sorted(pointed.items()):
        languages = said or tuple(origins.get(rule, ()))
        for language in languages if len(languages) <= _FEW else ():
            total[language] = total.get(language, 0.0) + (_SAID if said else _POINTED) * math.log2(1 + count)
    return total


def _said(message: str) -> tuple[str, ...]:
    """The languages a message names: not in what it quotes, nor behind "of" ("of Turkish Airlines")."""
    told = _QUOTED.sub("", message).partition(" of ")[0]
    return tuple(sorted({_NAMES[name] for name in _NAMED_IN.findall(told)}))


def named(values: Mapping[str, float], voted: Mapping[str, float]) -> tuple[str | None, float | None]:
    """The likeliest language and its share of the likelihood; (None, None) where none stands out.

    `values` are the n-grams' log-odds for each language they know (see `Weights.language_values`),
    `voted` what the findings add (see `votes`).
    """
    trained = {language: max(-_SUREST, min(_SUREST, value)) for language, value in values.items()}
    languages = sorted({*_NAMES.values(), *trained, *voted})
    sums = {each: _start(each, trained) + voted.get(each, 0.0) for each in languages}
    if not values and not voted:
        return None, None
    best = max(languages, key=lambda language: sums[language])
    share = 1 / sum(math.exp(each - sums[best]) for each in sums.values())
    return (best, round(share, 3)) if share >= _LEAST else (None, None)


def _start(language: str, trained: Mapping[str, float]) -> float:
    """The n-grams' log-odds, or a step less than those of a relative."""
    if language in trained:
        return trained[language]
    family = next((family for family in _FAMILIES if language in family), ())
    return max((trained[each] for each in family if each in trained), default=-_SUREST) - _BEHIND
