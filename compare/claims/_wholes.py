"""Whether two figures are of different things by the words that govern them: what was done to what is
counted, what it consists of, and whether it is a whole or one of its parts.
"""

from __future__ import annotations

import re

from compare.claims._facts import Fact
from compare.text.amounts import SMALL, TENS
from compare.text.frequency import function_words
from compare.text.stems import is_past, stem

_BEFORE = re.compile(
    r"(?P<verb>[a-z]+)(?:\s(?:at least|about|the|another|all|some|up to|(?:more|fewer|less) than))*\s*\Z"
)
_AFTER = re.compile(r"\s(?:were|was|have been|has been|had been|are|is)\s(?:\w+ly\s)?(?P<verb>[a-z]+)")
_OF_WHAT = re.compile(r"\s(?:metric\s)?of\s(?P<what>(?:[A-Za-z-]+\s?){1,3})")
_AND = re.compile(r"\sand\s(?P<next>[\w-]+)")
_MONEY = 3  # letters of the code of a currency
_SAME = 4  # letters by which two forms of one verb begin alike


def other_things(a: Fact, b: Fact) -> bool:
    """True where “destroyed three houses” meets “damaged five houses”, “10 tonnes of paint” “50 tonnes of
    chemicals”, or “180 firefighters and 40 soldiers” “220 firefighters and soldiers”.
    """
    one, other = _verb(a), _verb(b)
    if one and other and one[:_SAME] != other[:_SAME] and a.number.role is None:
        return True
    ours, theirs = _what(a), _what(b)
    if ours and theirs and not ours & theirs:
        return True
    return {_coordinated(a), _coordinated(b)} >= {"noun", "figure"}


def _verb(fact: Fact) -> str:
    """The stem of the verb in the past right before a figure, or after what it counts."""
    prose, number = fact.article.prose, fact.number
    if prose[number.end : number.end + 1] == "-":
        return ""  # “took the 35-word oath” does nothing to words
    before = _BEFORE.search(prose[fact.sentence.start : number.phrase.start])
    if before and is_past(before["verb"]):
        return stem(before["verb"])
    counted = number.counted
    after = _AFTER.match(prose[: fact.sentence.end], counted.end) if counted else None
    return stem(after["verb"]) if after and is_past(after["verb"]) else ""


def _what(fact: Fact) -> frozenset[str]:
    """The words of what a measure is of: “varnish” of “40 tonnes of varnish”; none for shares and amounts."""
    unit = fact.number.unit
    if unit is None or unit == "%" or (len(unit) == _MONEY and unit.isupper()):
        return frozenset()
    match = _OF_WHAT.match(fact.article.prose[: fact.sentence.end], fact.number.end)
    return frozenset(map(stem, match["what"].split())) - function_words("en") if match else frozenset()


def _coordinated(fact: Fact) -> str:
    """What follows what is counted after an “and”: a “figure”, or a “noun”, which is counted as well."""
    counted = fact.number.counted
    match = _AND.match(fact.article.prose[: fact.sentence.end], counted.end) if counted else None
    if match is None:
        return ""
    following = match["next"].lower()
    if following[0].isdigit() or following in SMALL | TENS:
        return "figure"
    return "noun" if following.endswith("s") and following not in function_words("en") else ""
