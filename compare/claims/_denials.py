"""What one report says somebody denies, and another states, or says that the same one claims."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from compare.claims._pairs import Pair
from compare.claims._versions import Link, Version
from compare.claims._words import likeness
from compare.model import Article, Confidence, Span, Verdict
from compare.text.quotations import quotations
from compare.text.speakers import SAYING, subject_before

_MOST = 0.7  # what part of the words denied the other sentence must have
_DAY = r"(?:\s(?:on|late|early)?\s?(?:yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?"
_DENIAL = re.compile(
    rf"\b(?:deni(?:es|ed)|denying){_DAY}(?:\s(?:(?:any|all|the)\s)?(?:claims?|reports?|allegations?|accusations?))?"
    rf"(?:\sthat)?\s|\b(?:reject|dismiss|disput)(?:s|es|ed|ing){_DAY}\s(?:\w+\s){{0,2}}"
    r"(?:claims?|reports?|allegations?|accusations?|suggestions?)(?:\sthat|\sof)?\s"
)
_BEYOND = re.compile(  # what follows is denied no longer
    r"[;,:“”\"—–]|\s(?:and|but|even|before|after|when|while|as|who|which|saying|calling|adding)\s"
)
_UNDONE = re.compile(
    r"(?:\b(?:not|never|without|neither|nor|no\s\w+|be|been|being|was|were|is|are)|n['’]t)\s\Z"
)
_LIMITED = re.compile(
    r"\b(?:not|never|no|none|nobody|neither|without|cannot|may|might|could|if|whether|reportedly|allegedly"
    r"|refus\w+|declin\w+|deni\w+|deny\w*|reject\w*|dismiss\w*|disput\w*|accus\w+|alleg\w+|suspect\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(rf"\b(?:{SAYING}|accept(?:s|ed)|acknowledge[sd]|admit(?:s|ted)|confirm(?:s|ed))\b")
_WHO = re.compile(r"^(?:the|an?|his|her|its|their)\s+", re.IGNORECASE)
_PRONOUNS = frozenset(("he", "she", "they", "it"))


DENIED = "reported as denied in {names}"  # why two versions relate as they do


class Denial(Struct, frozen=True):
    """Where a sentence denies something, in whose words, and what: the rest of the sentence."""

    span: Span
    who: str
    what: str


@lru_cache(maxsize=8192)
def denial(article: Article, sentence: Span) -> Denial | None:
    """The one denial that a sentence reports outside quotations, if nothing limits what is denied."""
    text, start = sentence.of(article.prose), sentence.start
    found = list(_DENIAL.finditer(text))
    if len(found) != 1 or _UNDONE.search(text[: found[0].start()]):
        return None
    match = found[0]
    what = _BEYOND.split(text[match.end() :])[0].rstrip(" .")
    if any(one.start <= start + match.start() < one.end for one in quotations(article.prose)):
        return None
    if _LIMITED.search(what):
        return None
    span = Span(start + match.start(), start + match.end() + len(what))
    return Denial(span, _subject(text[: match.start()]), what)


def _subject(before: str) -> str:
    found = subject_before(before)
    return _WHO.sub("", before[slice(*found)]).lower() if found else ""


def of_denials(pair: Pair) -> Link | None:
    """How two sentences relate of which one reports a denial of what the other has; None for others."""
    ours, theirs = (denial(side.article, side.sentence) for side in (pair.one, pair.other))
    if (ours is None) is (theirs is None):
        return None
    made, side, other = (ours, pair.one, pair.other) if ours else (theirs, pair.other, pair.one)
    if made is None or _LIMITED.search(other.words) or likeness(made.what, other.words) < _MOST:
        return None
    claim = next(_CLAIM.finditer(other.words), None)
    claimed = claim is not None and _one(made.who, _subject(other.words[: claim.start()]))
    verdict = Verdict.DIFFERS if claimed else Verdict.COMPATIBLE
    end = other.sentence.start + len(other.words.rstrip(" ."))
    begin = other.sentence.start + (claim.start() if claim and claimed else 0)
    told = Version(other, Span(begin, end), "claimed" if claimed else "stated", reason=_reason(claimed))
    denied = Version(side, made.span, "denied", reason="reports a denial")
    one, two = (denied, told) if side is pair.one else (told, denied)
    sure = min(pair.confidence, Confidence.MEDIUM, key=lambda sure: sure.rank)
    return Link(one, two, verdict, DENIED, sure, marks="denied")


def _reason(claimed: bool) -> str:
    return "the same source claims it" if claimed else "states it"


def _one(denier: str, claimer: str) -> bool:
    """True where one and the same denies and claims, as far as two names show."""
    if not denier or not claimer or {denier, claimer} & _PRONOUNS:
        return False
    return denier == claimer or denier.split()[-1] == claimer.split()[-1]
