"""Quotations: the same words in several reports, and what each makes of them.

Two quotations are one when their words are nearly the same, when one goes on where the other stops,
or when the same speaker says something alike in sentences that the alignment lays side by side, as
happens when words are translated back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, product

import rapidfuzz.fuzz as fuzz
from msgspec import Struct

from compare.claims._places import Rows, components, listed, member
from compare.claims._speakers import speaker_of
from compare.claims._wording import changes, normal_words
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Confidence, Span, Verdict
from compare.text.quotations import Quotation, quotations
from compare.text.story import tells

KIND = "quotes"
_SAME = 85.0  # of 100, of the words in order: one quotation lightly changed
_PART = 90.0  # of 100, of the shorter within the longer: one quotation cut short
_ALIKE = 60.0  # of 100, same speaker and aligned: one quotation in other words
_SHORT = 4  # words: shorter ones are shared by chance
_TELLING = 7  # words: shorter ones are not told when they stand in one report alone


class _Quote(Struct, frozen=True):
    article: Article
    inner: Span
    words: str
    bag: frozenset[str]
    speaker: str | None
    rows: frozenset[int]
    edited: bool  # cut by an ellipsis or mended in brackets

    @property
    def length(self) -> int:
        return self.words.count(" ") + 1


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each quotation of at least four words that several articles have, and for each longer
    one that one of at least two articles has alone.
    """
    rows = Rows(alignments)
    quotes = [quote for article in articles for quote in _quotes(article, rows, glossary)]
    outlets = Counter(name for _, name in {(q.article.id, q.speaker) for q in quotes if q.speaker})
    for group in components(len(quotes), _links(quotes)):
        told = [quotes[number] for number in group]
        if len({quote.article.id for quote in told}) > 1:
            yield _claim(told, *_compared(told, outlets), _sure(told, rows))
        elif len(articles) > 1 and told[0].length >= _TELLING:
            reason = f"{_opening(told)}: only in {told[0].article.name}"
            yield _claim(told[:1], Verdict.ONLY_HERE, reason, rows.alone(told[0].rows))


def disagreement(claim: Claim) -> float:
    """1 minus the likeness of the two wordings that are least alike."""
    pairs = combinations((member.value for member in claim.members), 2)
    return 1.0 - min((_likeness(a, b) for a, b in pairs), default=100.0) / 100.0


def _quotes(article: Article, rows: Rows, glossary: Glossary) -> Iterator[_Quote]:
    for quotation in quotations(article.prose):
        words = normal_words(quotation.inner.of(article.prose))
        told = tells(article.prose, quotation.start) and not _title(article.prose, quotation)
        if told and words.count(" ") + 1 >= _SHORT:
            yield _Quote(
                article=article,
                inner=quotation.inner,
                words=words,
                bag=frozenset(words.split()),
                speaker=speaker_of(article, quotation, glossary),
                rows=rows.at(article, quotation.inner.start),
                edited=bool(re.search(r"…|\.\.\.|\. \. \.|\[|\(", quotation.inner.of(article.prose))),
            )


def _title(prose: str, quotation: Quotation) -> bool:
    """True for a title in marks: every long word has a capital."""
    inner = quotation.inner.of(prose)
    long = [word for word in re.findall(r"[^\W\d_]\w*", inner) if len(word) > 3]
    return bool(long) and all(word[0].isupper() for word in long)


def _links(quotes: Sequence[_Quote]) -> Iterator[tuple[int, int]]:
    for one, other in combinations(range(len(quotes)), 2):
        a, b = quotes[one], quotes[other]
        if len(a.bag & b.bag) * 2 < min(len(a.bag), len(b.bag)):
            continue
        within = a.article.id == b.article.id
        same = a.words == b.words if within else _relation(a, b)[0] is not None
        if same:
            yield one, other


def _relation(a: _Quote, b: _Quote) -> tuple[Verdict | None, str]:
    """How two quotations of different articles relate; None where they are two."""
    if a.words == b.words:
        return Verdict.AGREES, ""
    short, long = sorted((a, b), key=lambda quote: (quote.length, quote.words))
    if f" {short.words} " in f" {long.words} ":
        return Verdict.COMPATIBLE, f"{long.article.name} quotes more of it"
    alike = _likeness(a.words, b.words)
    within = short.length > _SHORT and fuzz.partial_ratio(short.words, long.words) >= _PART
    aligned = bool(a.rows & b.rows) and a.speaker is not None and a.speaker == b.speaker
    if alike >= _SAME or within or (aligned and alike >= _ALIKE):
        return _wording(short, long)
    return None, ""


def _wording(short: _Quote, long: _Quote) -> tuple[Verdict, str]:
    """Differs where a word that carries meaning differs; compatible where only small words do."""
    if short.edited or long.edited:
        return Verdict.COMPATIBLE, "cut or mended, and marked so"
    removed, added = changes(short.words, long.words)
    if not removed and not added:
        return Verdict.COMPATIBLE, "only small words differ"
    versions = ((removed, short.article.name), (added, long.article.name))
    return Verdict.DIFFERS, "; ".join(f"“{' '.join(words)}” in {name}" for words, name in versions if words)


def _likeness(a: str, b: str) -> float:
    return fuzz.ratio(a.split(), b.split())


def _compared(quotes: Sequence[_Quote], outlets: Counter[str]) -> tuple[Verdict, str]:
    """The verdict and why; the speaker is named as most `outlets` of the event name him or her in full."""
    order = (Verdict.AGREES, Verdict.COMPATIBLE, Verdict.DIFFERS)
    worst: tuple[Verdict, str] = (Verdict.AGREES, "")
    for one, other in combinations(sorted({quote.article.id for quote in quotes}), 2):
        pairs = product(*([q for q in quotes if q.article.id == article] for article in (one, other)))
        related = [(verdict, why) for verdict, why in (_relation(a, b) for a, b in pairs) if verdict]
        best = min(related, key=lambda item: order.index(item[0]), default=worst)
        worst = max(worst, best, key=lambda item: order.index(item[0]))
    names = listed(list(dict.fromkeys(quote.article.name for quote in quotes)))
    speakers = sorted(
        {quote.speaker for quote in quotes if quote.speaker},
        key=lambda name: (not _full(name), -outlets[name], -len(name), name),
    )
    said = f", {speakers[0]}" if speakers else ""
    why = [worst[1]] if worst[1] else []
    if others := [name for name in speakers if _another(speakers[0], name)]:
        worst = (max(worst[0], Verdict.COMPATIBLE, key=order.index), "")
        why.append(f"also attributed to {listed(others)}")
    return worst[0], "; ".join([f"{_opening(quotes)}{said}: in {names}", *why])


def _another(one: str, other: str) -> bool:
    """True for two full names that share no word."""
    return _full(one) and _full(other) and not set(one.split()) & set(other.split())


def _full(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _opening(quotes: Sequence[_Quote]) -> str:
    """The first words of the longest version."""
    longest = min(quotes, key=lambda quote: (-quote.length, quote.words))
    words = longest.inner.of(longest.article.text).rstrip(" ,.;").split()
    return f"“{' '.join(words[:8])}{' …' if len(words) > 8 else ''}”"


def _sure(quotes: Sequence[_Quote], rows: Rows) -> Confidence:
    """Sure where many words are shared; few may be another quotation, unless the alignment knows better."""
    if min(quote.length for quote in quotes) >= _TELLING:
        return Confidence.HIGH
    return max(Confidence.MEDIUM, rows.confidence(quote.rows for quote in quotes), key=lambda sure: sure.rank)


def _claim(quotes: Sequence[_Quote], verdict: Verdict, reason: str, sure: Confidence) -> Claim:
    members = tuple(
        member(quote.article, quote.inner, quote.words, quote.speaker, f"{quote.length} words quoted")
        for quote in quotes
    )
    return Claim("", KIND, verdict, reason, members, confidence=sure)
