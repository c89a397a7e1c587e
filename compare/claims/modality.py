"""Modality and negation: what one report states and another denies or only thinks possible.

Compared are verbs that two sentences side by side share. A verb is hedged after "may", "might", "could",
"reportedly", "is said to"; negated after "not", "never", "no longer"; denied after "denied". Where one
report negates what the other states, with the same words around it, they differ; where one is only less
sure, or reports a denial, both can hold. That the same one claims and denies a thing differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from compare.claims._denials import DENIED, of_denials
from compare.claims._pairs import Pair, Side, pairs
from compare.claims._versions import Link, Version, gathered, lower
from compare.claims._words import Near, around, likeness, tied
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Confidence, Span, Verdict
from compare.text.quotations import quotations
from compare.text.stems import is_past, stem

KIND = "modality"
_ALIKE = 0.45  # what part of two sentences must agree that their verbs are of one thing
_TIED = 1.2  # and how closely the words beside the verbs
_NEGATED = 0.65  # the same where one negates: of two things alike, one may well be so and the other not
_REACH = 24  # characters before a verb in which a word may limit it
_NEGATION = (
    r"not|never|cannot|n['’]t|no\slonger|neither|no(?:\s|-)one|nobody|none"
    r"|no\s(?:\w+\s)?(?:group|organi[sz]ation)"
)
_HEDGE = (
    r"may|might|could|reportedly|allegedly|possibly|perhaps|apparently|presumably|supposedly|probably|maybe"
    r"|(?:is|are|was|were|been)\s(?:said|believed|thought|alleged|rumou?red|reported|suspected|feared)\sto"
    r"|(?:appears?|appeared|seems?|seemed)\sto"
)
_DENIAL = r"den(?:y|ies|ied|ying)(?:\sthat)?"
_LEAD = re.compile(
    rf"(?:\b|(?=n['’]t\b))(?:(?P<hedge>{_HEDGE})(?:\s(?P<negated>not))?|(?P<negation>{_NEGATION})(?!\s(?:only|merely|simply|just|necessarily)\b)|(?P<denial>{_DENIAL}))"
    r"(?P<gap>(?:\s(?:also|still|yet|ever|even|soon|now|then|be|been|have|had|has|to|being|having|\w+ly))*)"
    r"\s(?P<verb>[a-z][a-z-]{2,})\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(  # “Had the crew checked”: a condition where the verb stands before its subject
    r"\b(?:if|unless|whether|(?:had|should)\s(?:the|an?|he|she|it|they|we|i|you|this|that|these|those|any|his|her|its"
    r"|their)\s)",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"(?:Had|Should|Were)\s(?!not\b)")  # opens a sentence that supposes
_PARTLY = re.compile(r"[^.;,:]{0,40}?\b(?:alone|only|solely|merely)\b")  # “did not act alone”: it did act
_SUPPOSED = re.compile(r"\b(?P<word>would|will|should|wo)(?:\s\w+)?\s?\Z", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\b(?:will|would|should|has|have|had|did|does|do|is|are|was|were|been|being)(?:\s(?:\w+ly|also|now|still|then|be|been))*\s\Z",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    rf"\b(?:{_HEDGE}|{_NEGATION}|{_DENIAL}|without|refus\w+|declin\w+|fail\w+|can|to)\b|n['’]t\b",
    re.IGNORECASE,
)
_NO_VERB = """
    say said tell told only just even all any the that this been being have has had does did make made
    take taken come get got give given want know think believe comment immediately respond clear enough
    more much because necessarily one his her their its for with from and but who what when there here
    able
"""
_NO_VERBS = frozenset(_NO_VERB.split())
_NAMES = {
    "negated": "says it is not so",
    "denied": "reports a denial",
    "hedged": "less sure",
    "": "states it",
}


class _Said(Struct, frozen=True):
    """A verb of an article, its stem and as written, the words that limit it, and the words beside."""

    side: Side
    span: Span
    verb: str
    form: str
    mode: str  # "", hedged, negated, denied
    near: tuple[Near, ...]
    mood: str  # would or should, if either stands before it


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each thing that one article states and another hedges, negates or reports denied."""
    links = [link for pair in pairs(articles, alignments) for link in _links(pair)]
    yield from gathered(KIND, links)


def disagreement(claim: Claim) -> float:
    """Always 1: one says what the other negates, or what the same source denies there."""
    return 1.0


def _links(pair: Pair) -> Iterator[Link]:
    if denied := of_denials(pair):
        yield denied
        return
    limited = [_limited(side.article, side.sentence) for side in (pair.one, pair.other)]
    if not any(limited):
        return
    alike = likeness(pair.one.words, pair.other.words)
    if alike < _ALIKE:
        return
    for said, other in ((limited[0], pair.other), (limited[1], pair.one)):
        there = limited[1] if other is pair.other else limited[0]
        for one in said:
            if any(same.verb == one.verb for same in there) or (one.mode == "negated" and alike < _NEGATED):
                continue  # both limit it
            for two in _stated(one, other):
                if _one_mood(one, two) and tied(one.near, two.near, names=True) >= _TIED:
                    yield _link(one, two, pair)
                    break


def _link(one: _Said, two: _Said, pair: Pair) -> Link:
    verdict = Verdict.DIFFERS if one.mode == "negated" else Verdict.COMPATIBLE
    why = {"hedged": "less sure in {names}", "denied": DENIED}.get(
        one.mode, f"“{two.form}” is negated in {{names}} only"
    )
    first, second = sorted((one, two), key=lambda said: said.side.article.id)
    sure = pair.confidence if pair.score >= 0.6 else lower(pair.confidence)
    sure = min(sure, Confidence.MEDIUM, key=lambda c: c.rank)
    return Link(_version(first), _version(second), verdict, why, sure, marks=one.mode)


@lru_cache(maxsize=8192)
def _limited(article: Article, sentence: Span) -> tuple[_Said, ...]:
    """The hedged, negated and denied verbs of a sentence outside quotations."""
    text, side = sentence.of(article.prose), Side(article, sentence)
    found = []
    for match in _LEAD.finditer(text):
        verb = match["verb"].lower()
        if verb in _NO_VERBS or _quoted(article, sentence.start + match.start("verb")):
            continue
        before = text[max(0, match.start() - 60) : match.start()]
        if _INVERTED.match(text) or _CONDITION.search(before):
            continue
        if match["negation"] and _PARTLY.match(text, match.end("verb")):
            continue
        mode = (
            "negated" if match["negation"] or match["negated"] else "hedged" if match["hedge"] else "denied"
        )
        place = Span(match.start("verb"), match.end("verb"))
        span = Span(sentence.start + match.start(), sentence.start + match.end("verb"))
        found.append(_Said(side, span, stem(verb), verb, mode, around(text, place), _mood(before)))
    return tuple(found)


def _mood(before: str) -> str:
    match = _SUPPOSED.search(before)
    return "" if match is None else {"wo": "will"}.get(match["word"].lower(), match["word"].lower())


def _one_mood(one: _Said, two: _Said) -> bool:
    """True unless one says what would or should be and the other what is: “will” and “would” are one."""
    moods = {one.mood, two.mood}
    return len(moods) == 1 or moods <= {"will", "would"} or not moods & {"would", "should"}


def _stated(one: _Said, other: Side) -> Iterator[_Said]:
    """The places where the other sentence has the verb without a limit."""
    text, start = other.words, other.sentence.start
    for match in re.finditer(r"\b[a-z][a-z-]{2,}\b", text):
        before = text[max(0, match.start() - 48) : match.start()]
        if stem(match[0]) != one.verb or _quoted(other.article, start + match.start()):
            continue
        if not (is_past(match[0]) or _AUXILIARY.search(before)) or _CONDITION.search(before):
            continue
        if _INVERTED.match(text) or _LIMIT.search(before[-_REACH:]):
            continue
        place = Span(match.start(), match.end())
        span = Span(start + place.start, start + place.end)
        yield _Said(other, span, one.verb, match[0], "", around(text, place), _mood(before))


def _quoted(article: Article, place: int) -> bool:
    return any(one.start <= place < one.end for one in quotations(article.prose))


def _version(said: _Said) -> Version:
    value = f"{said.mode}: {said.form}" if said.mode else said.form
    return Version(said.side, said.span, value, reason=_NAMES[said.mode])
