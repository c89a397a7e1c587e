"""Quotations: the same words in several reports, and what each makes of them.

Two quotations are one utterance when they share a stretch of words, wherever they stand; when they are
short, or much is changed in the stretch, the speaker or the alignment must vouch for it, and both where one
speaker says something alike in other words, as happens when words are translated back. A word changed,
added or left out inside the stretch differs, be it small; what either leaves out at its ends does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from compare.claims._places import Rows, components, listed, member
from compare.claims._stretch import apart
from compare.claims._utterances import (
    ORDER,
    Quote,
    Relation,
    another,
    full,
    quotes_of,
    related,
    repeated,
    worst,
)
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Confidence, Verdict

KIND = "quotes"
_TELLING = 7  # words: shorter ones are not told when they stand in one report alone


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each quotation that several articles have, whole or in part, and for each longer one that
    one of at least two articles has alone.
    """
    rows = Rows(alignments)
    quotes = [quote for article in articles for quote in quotes_of(article, rows, glossary)]
    outlets = Counter(name for _, name in {(q.article.id, q.speaker) for q in quotes if q.speaker})
    relations = related(quotes)
    for group in components(len(quotes), [*relations, *repeated(quotes)]):
        told = [quotes[number] for number in group]
        if len({quote.article.id for quote in told}) > 1:
            decisive = worst(group, quotes, relations)
            yield _claim(told, *_compared(told, outlets, decisive), _sure(told, rows))
        elif len(articles) > 1 and told[0].length >= _TELLING:
            reason = f"{_opening(told)}: only in {told[0].article.name}"
            yield _claim(told[:1], Verdict.ONLY_HERE, reason, rows.alone(told[0].rows))


def disagreement(claim: Claim) -> float:
    """The weight of the words that differ, as a share of the stretch, in the two wordings that lie furthest
    apart; small words weigh little.
    """
    return max((apart(one.text, other.text) for one, other in combinations(claim.members, 2)), default=0.0)


def _compared(quotes: Sequence[Quote], outlets: Counter[str], decisive: Relation) -> tuple[Verdict, str]:
    """The verdict and why; the speaker is named as most `outlets` of the event name him or her in full."""
    verdict = decisive.verdict
    names = listed(list(dict.fromkeys(quote.article.name for quote in quotes)))
    speakers = sorted(
        {quote.speaker for quote in quotes if quote.speaker},
        key=lambda name: (not full(name), -outlets[name], -len(name), name),
    )
    said = f", {speakers[0]}" if speakers else ""
    why = [decisive.why] if decisive.why else []
    if others := [name for name in speakers if another(speakers[0], name)]:
        verdict = max(verdict, Verdict.COMPATIBLE, key=ORDER.index)
        why.append(f"also attributed to {listed(others)}")
    return verdict, "; ".join([f"{_opening(quotes)}{said}: in {names}", *why])


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


def _claim(quotes: Sequence[Quote], verdict: Verdict, reason: str, sure: Confidence) -> Claim:
    members = tuple(
        member(quote.article, quote.inner, quote.words, quote.speaker, f"{quote.length} words quoted")
        for quote in quotes
    )
    return Claim("", KIND, verdict, reason, members, confidence=sure)
