"""Quotations: the same words in several reports, and what each makes of them.

Two quotations are one utterance when they share a stretch of words, wherever they stand; when they are
short, or much is changed in the stretch, the speaker or the alignment must vouch for it, and both where one
speaker says something alike in other words, as happens when words are translated back. A word changed,
added or left out inside the stretch differs, be it small; what either leaves out at its ends does not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import rapidfuzz.fuzz as fuzz

from compare.claims._places import Rows, components, listed, member
from compare.claims._quoted import Quote, quotes_of, repeated
from compare.claims._stretch import apart
from compare.claims._unmarked import Printed
from compare.claims._utterances import NEGATED, Relation, Relations, related, worst
from compare.claims._versions import ORDER
from compare.claims._whose import whose
from compare.claims._wording import normal_words
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Confidence, Span, Verdict

KIND = "quotes"
_TELLING = 7  # words: shorter ones are not told when they stand in one report alone
_SPEAKERS = "said by another"
_ATTRIBUTED = 0.5  # how far apart the same words lie that two reports give to two speakers
_NEGATED = 0.8  # how far apart two wordings lie of which one negates: whatever else they share


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each quotation that several articles have, whole or in part, and for each longer one that
    one of at least two articles has alone.
    """
    rows = Rows(alignments)
    for article in articles:
        glossary.recognise(article)  # what kind a new name is, all articles tell together
    quotes = [quote for article in articles for quote in quotes_of(article, rows, glossary)]
    printed = Printed(articles, (_inner(quote) for quote in quotes))
    outlets = Counter(name for _, name in {(q.article.id, q.speaker) for q in quotes if q.speaker})
    relations = related(quotes)
    beginning: defaultdict[int, Relations] = defaultdict(dict)
    for pair, relation in relations.items():
        beginning[pair[0]][pair] = relation
    for group in components(len(quotes), [*relations, *repeated(quotes)]):
        told = [quotes[number] for number in group]
        inside = {pair: relation for number in group for pair, relation in beginning[number].items()}
        bare = _without_marks(told, printed)
        if inside:
            yield _claim(
                told, bare, *_compared(told, bare, outlets, worst(quotes, inside)), _sure(told, rows)
            )
        elif any(article.id != told[0].article.id for article, _ in bare):
            relation = Relation(Verdict.COMPATIBLE)
            yield _claim(told, bare, *_compared(told, bare, outlets, relation), Confidence.MEDIUM)
        elif len(articles) > 1 and told[0].length >= _TELLING:
            reason = f"{_opening(told)}: only in {told[0].article.name}"
            yield _claim(told[:1], [], Verdict.ONLY_HERE, reason, rows.alone(told[0].rows))


def disagreement(claim: Claim) -> float:
    """The weight of the words that differ, as a share of the stretch, in the two wordings that lie furthest
    apart; small words weigh little, but a negation that one report lacks at least 0.8. Where they share no
    such stretch, as when words were translated back, the share of the words that one has and the other not.
    """
    pairs = [(a, b) for a, b in combinations(claim.members, 2) if a.article != b.article]
    weight = max((apart(a.text, b.text) for a, b in pairs), default=0.0)
    if not weight:
        weight = max((1 - fuzz.ratio(a.value.split(), b.value.split()) / 100 for a, b in pairs), default=0.0)
    speakers = _ATTRIBUTED if claim.reason.endswith(_SPEAKERS) or f"{_SPEAKERS}; " in claim.reason else 0.0
    return max(weight, speakers, _NEGATED if f"; {NEGATED} " in claim.reason else 0.0)


Bare = list[tuple[Article, Span]]


def _without_marks(quotes: Sequence[Quote], printed: Printed) -> Bare:
    """The places where articles have the words without quotation marks, and more of them than they quote."""
    quoted = Counter[str]()
    for quote in quotes:
        quoted[quote.article.id] = max(quote.length, quoted[quote.article.id])
    longest = max(quotes, key=lambda quote: (quote.length, quote.words))
    return [
        (article, place)
        for article, place in printed.places(_inner(longest))
        if normal_words(place.of(article.prose)).count(" ") >= quoted[article.id]
    ]


def _inner(quote: Quote) -> str:
    return quote.inner.of(quote.article.prose)


def _compared(
    quotes: Sequence[Quote], bare: Bare, outlets: Counter[str], decisive: Relation
) -> tuple[Verdict, str]:
    """The verdict and why."""
    names = list(dict.fromkeys(quote.article.name for quote in quotes))
    speaker, speakers, apart = whose(quotes, outlets)
    verdict = max(decisive.verdict, apart, key=ORDER.index)
    why = [why for why in (decisive.why, speakers) if why]
    unquoted = list(dict.fromkeys(article.name for article, _ in bare if article.name not in names))
    if unquoted:
        why.append(f"without quotation marks in {listed(unquoted)}")
    if apart is Verdict.DIFFERS:
        why.append(_SPEAKERS)
    if unquoted:
        verdict = max(verdict, Verdict.COMPATIBLE, key=ORDER.index)
    said = f", {speaker}" if speaker else ""
    return verdict, "; ".join([f"{_opening(quotes)}{said}: in {listed(names)}", *why])


def _opening(quotes: Sequence[Quote]) -> str:
    """The first words of the longest version."""
    longest = min(quotes, key=lambda quote: (-quote.length, quote.words))
    words = longest.inner.of(longest.article.text).rstrip(" ,.;").split()
    return f"“{' '.join(words[:8])}{' …' if len(words) > 8 else ''}”"


def _sure(quotes: Sequence[Quote], rows: Rows) -> Confidence:
    """Sure where many words are shared; few may be another quotation, unless the alignment knows better."""
    if min(quote.length for quote in quotes) >= _TELLING:
        return Confidence.HIGH
    return max(Confidence.MEDIUM, rows.confidence(quote.rows for quote in quotes), key=lambda sure: sure.rank)


def _claim(quotes: Sequence[Quote], bare: Bare, verdict: Verdict, reason: str, sure: Confidence) -> Claim:
    quoted = [
        member(quote.article, quote.inner, quote.words, quote.speaker, f"{quote.length} words quoted")
        for quote in quotes
    ]
    plain = [
        member(article, place, normal_words(place.of(article.prose)), None, "without quotation marks")
        for article, place in bare
    ]
    members = sorted([*quoted, *plain], key=lambda member: (member.article, member.start))
    return Claim("", KIND, verdict, reason, tuple(members), confidence=sure)
