"""The article before an acronym whose letters change: "the OTAN" is NATO, and "an ONU envoy" a UN envoy."""

from __future__ import annotations

import re

from compare.model import Span
from compare.text.frequency import function_words

# English acronyms (and one country) that stand without an article, most of them read as words.
_ALONE = """
    AQAP AQIM ASEAN ECOWAS Germany ISIS NAFTA NATO OPEC TTIP UNASUR UNDOF UNESCO UNICEF UNIFIL UNRWA
"""
_WITHOUT_ARTICLE = frozenset(_ALONE.split())
_READ_AS_WORDS = frozenset(("FATF", "NAFTA", "NATO"))  # with "a"; the letter N alone would want "an"
_VOWELS = "AEFHILMNORSX"  # letters whose names begin with one
# What shows that the acronym is no mere attribute, as in "the OTAN ships": a verb that is no noun.
_VERBS = """
    accuses agreed agrees announces asks asserts began believes calls condemns confirms considers continues
    criticises criticizes denies does estimates gave goes has insists intends is knew knows made met opened
    recalls refused refuses rejects remains said saw says seeks seized sent sought spoke thinks told took
    wants warns was went were will won would wrote
"""
_ACTS = frozenset(_VERBS.split())
# Words of grammar that open what an attribute belongs to: "the OTAN most wanted list", "the ONU one".
_OPENS = frozenset(("all", "many", "more", "most", "much", "no", "one", "only", "other", "such", "some"))
# Strings: `re` compiles them when they are first needed, and most articles never need them.
_BEFORE = r"(?<![\w’'-])(the|an?) \Z"
_IS_OVER = r"[ \t]*(?:[.,;:!?)\]”\n]|\Z|[–—] )|[’'](?!\w)|[’']s\b"
_WORD_BEHIND = r" ([a-z]+)(?![\w’'-])"
_PAST_AND_MORE = r" [a-z]+ed (?:(?P<next>[a-z]+)\b|\d)"  # "the OTAN promised an inquiry", not "armed forces"
_AND_NAME = r" (?:and|or) (?:the )?[A-Z]"


def with_article(prose: str, start: int, end: int, english: str) -> tuple[Span, str]:
    """What to replace for the acronym at `prose[start:end]`, and what by.

    The span takes in an article that `english` does not have ("the OTAN sent" → "NATO sent") or has in
    another form ("an ONU envoy" → "a UN envoy"), on the same line; else it is the acronym alone.
    """
    span = Span(start, end)
    before = re.compile(_BEFORE, re.IGNORECASE).search(prose, max(0, start - 6), start)
    if not before:
        return span, english
    article = before[1]
    wider = Span(before.start(), end)
    if article.lower() == "the":
        alone = english in _WITHOUT_ARTICLE and _stands_alone(prose, end)
        return (wider, english) if alone else (span, english)
    right = "an" if english[0] in _VOWELS and english not in _READ_AS_WORDS else "a"
    return (span, english) if article.lower() == right else (wider, f"{article[0]}{right[1:]} {english}")


def _stands_alone(prose: str, end: int) -> bool:
    """False where the article may belong to a noun behind: "the OTAN ships", "the OTAN and EU ships"."""
    if re.compile(_IS_OVER).match(prose, end):
        return True
    word = re.compile(_WORD_BEHIND).match(prose, end)
    if not word or re.compile(_AND_NAME).match(prose, end):
        return False
    past = re.compile(_PAST_AND_MORE).match(prose, end)
    if past and (past["next"] is None or past["next"] in function_words("en")):
        return True
    return word[1] in _ACTS or (word[1] in function_words("en") and word[1] not in _OPENS)
