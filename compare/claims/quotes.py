"""Quotations: the same words in several reports, and what each makes of them.

Two quotations are one utterance when they share a stretch of words, wherever they stand; when they are
short, or much is changed in the stretch, the speaker or the alignment must vouch for it. So must they when
the same speaker says something alike in other words, as happens when words are translated back. A word
changed, added or left out inside the stretch differs, be it small; what either leaves out at its ends does not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

import rapidfuzz.fuzz as fuzz
from msgspec import Struct

from compare.claims._places import Rows, components, listed, member
from compare.claims._speakers import speaker_of
from compare.claims._wording import (
    Shared,
    Wording,
    apart,
    is_telling,
    normal_words,
    shared,
    told,
    wordings,
)
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Confidence, Span, Verdict
from compare.text.quotations import quotations
from compare.text.story import tells

KIND = "quotes"
_ALIKE = 60.0  # of 100, same speaker and aligned: one quotation in other words
_WHOLE = 4  # words: shorter quotations are shared by chance, unless speaker or alignment vouch for them
_OVERLAP = 5  # words that two quotations share where neither is a part of the other …
_MEANING = 3  # … and how many of these carry meaning
_CHANGED = 4  # words with meaning that are equal around a change
_DENSE = 0.75  # share of equal words around it …
_MOST = 0.6  # … or share of the shorter quotation that is equal, where speaker or alignment vouch
_TELLING = 7  # words: shorter ones are not told when they stand in one report alone


class _Quote(Struct, frozen=True):
    article: Article
    inner: Span
    words: str
    wordings: tuple[Wording, ...]
    speaker: str | None
    rows: frozenset[int]

    @property
    def length(self) -> int:
        return self.words.count(" ") + 1


_Stretch = tuple[int, int, int]


class _Relation(Struct, frozen=True):
    """How two quotations relate, why, and the stretch in each that says so (of which wording, from, to)."""

    verdict: Verdict
    why: str = ""
    places: tuple[_Stretch, _Stretch] | None = None


_ORDER = (Verdict.AGREES, Verdict.COMPATIBLE, Verdict.DIFFERS)
_Relations = dict[tuple[int, int], _Relation]  # by the numbers of two quotations, the lower first


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each quotation that several articles have, whole or in part, and for each longer one that
    one of at least two articles has alone.
    """
    rows = Rows(alignments)
    quotes = [quote for article in articles for quote in _quotes(article, rows, glossary)]
    outlets = Counter(name for _, name in {(q.article.id, q.speaker) for q in quotes if q.speaker})
    relations = dict(_related(quotes))
    for group in components(len(quotes), [*relations, *_repeated(quotes)]):
        told = [quotes[number] for number in group]
        if len({quote.article.id for quote in told}) > 1:
            worst = _worst(group, quotes, relations)
            yield _claim(told, *_compared(told, outlets, worst), _sure(told, rows))
        elif len(articles) > 1 and told[0].length >= _TELLING:
            reason = f"{_opening(told)}: only in {told[0].article.name}"
            yield _claim(told[:1], Verdict.ONLY_HERE, reason, rows.alone(told[0].rows))


def disagreement(claim: Claim) -> float:
    """The weight of the words that differ, as a share of what the two wordings that lie furthest apart have in
    common; small words weigh little.
    """
    return max((apart(one.text, other.text) for one, other in combinations(claim.members, 2)), default=0.0)


def _quotes(article: Article, rows: Rows, glossary: Glossary) -> Iterator[_Quote]:
    for quotation in quotations(article.prose):
        inner = quotation.inner.of(article.prose)
        if tells(article.prose, quotation.start) and not _title(inner) and wordings(inner):
            yield _Quote(
                article=article,
                inner=quotation.inner,
                words=normal_words(inner),
                wordings=wordings(inner),
                speaker=speaker_of(article, quotation, glossary),
                rows=rows.at(article, quotation.inner.start),
            )


def _title(inner: str) -> bool:
    """True for a title in marks: every long word has a capital, and no sentence ends inside."""
    long = [word for word in re.findall(r"[^\W\d_]\w*", inner) if len(word) > 3]
    return bool(long) and all(word[0].isupper() for word in long) and not re.search(r"[.?!]\s", inner)


def _repeated(quotes: Sequence[_Quote]) -> Iterator[tuple[int, int]]:
    """Quotations that one article has twice, in the same words."""
    places: dict[tuple[str, str], int] = {}
    for number, quote in enumerate(quotes):
        first = places.setdefault((quote.article.id, quote.words), number)
        if first != number and quote.length >= _WHOLE:
            yield first, number


def _related(quotes: Sequence[_Quote]) -> Iterator[tuple[tuple[int, int], _Relation]]:
    for one, other in _candidates(quotes):
        if relation := _relation(quotes[one], quotes[other]):
            yield (one, other), relation


def _candidates(quotes: Sequence[_Quote]) -> list[tuple[int, int]]:
    """Pairs of quotations in two articles with enough words in common, or the same few."""
    keys = [_keys(quote) for quote in quotes]
    with_word: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(keys):
        for word in words:
            with_word[word].append(number)
    common = Counter(pair for places in with_word.values() for pair in combinations(places, 2))
    return sorted(
        (one, other)
        for (one, other), count in common.items()
        if quotes[one].article.id != quotes[other].article.id
        and (count >= _MEANING or count * 2 >= min(len(keys[one]), len(keys[other])))
    )


def _keys(quote: _Quote) -> frozenset[str]:
    words = [word for wording in quote.wordings for word in wording.words]
    telling = frozenset(filter(is_telling, words))
    return telling if len(telling) > 1 else frozenset(words)


def _relation(a: _Quote, b: _Quote) -> _Relation | None:
    """How two quotations of different articles relate; None where they are two."""
    if a.words == b.words and (a.length >= _WHOLE or _vouched(a, b)):
        return _Relation(Verdict.AGREES)
    every = product(range(len(a.wordings)), range(len(b.wordings)))
    found = [relation for one, other in every if (relation := _stretch(a, b, one, other))]
    if found:
        return max(found, key=lambda relation: _ORDER.index(relation.verdict))
    aligned = bool(a.rows & b.rows) and a.speaker is not None and a.speaker == b.speaker
    short = min(a.length, b.length)
    if aligned and short >= _WHOLE and fuzz.ratio(a.words.split(), b.words.split()) >= _ALIKE:
        return _Relation(Verdict.COMPATIBLE, "said in other words")
    return None


def _stretch(a: _Quote, b: _Quote, one: int, other: int) -> _Relation | None:
    """How two quotations relate by what two of their wordings share; None where it is too short to tell."""
    ours, theirs = a.wordings[one], b.wordings[other]
    found = shared(ours, theirs)
    if found is None or not _one_utterance(a, b, ours, theirs, found):
        return None
    places = (one, *found.one), (other, *found.other)
    if changes := (*found.changes, *found.ends):
        return _Relation(Verdict.DIFFERS, told(changes, (a.article.name, b.article.name)), places)
    if ours.words == theirs.words and len(a.wordings) == len(b.wordings) == 1:
        return _Relation(Verdict.AGREES, "", places)
    longer = max((a, b), key=lambda quote: quote.length)
    why = "" if a.length == b.length or found.parts else f"{longer.article.name} quotes more of it"
    return _Relation(Verdict.COMPATIBLE, why, places)


def _one_utterance(a: _Quote, b: _Quote, one: Wording, other: Wording, found: Shared) -> bool:
    """True where what two wordings share is enough to make them one utterance."""
    short = min(len(one.words), len(other.words))
    stranger = bool(a.speaker and b.speaker and _another(a.speaker, b.speaker))
    if not (found.changes or found.ends or found.parts):
        if found.same == short >= _WHOLE:
            return True
        if found.same == short:
            alone = short == 1 and not a.rows & b.rows
            return found.telling > 0 and not stranger and not alone and (_vouched(a, b) or found.telling > 1)
        few = found.telling >= _MEANING and (found.same >= _OVERLAP or _vouched(a, b))
        return few and not stranger
    if stranger or not found.kindred:
        return False
    if (found.parts or found.ends) and found.telling < _CHANGED:
        return False
    most = found.same >= _MOST * short
    if found.parts and not most:
        return False
    enough = found.telling >= _CHANGED and found.density >= _DENSE
    return enough or (most and found.telling > 1 and _vouched(a, b))


def _vouched(a: _Quote, b: _Quote) -> bool:
    """True where the alignment lays two quotations side by side, or one speaker is named for both."""
    return bool(a.rows & b.rows) or (a.speaker is not None and a.speaker == b.speaker)


def _worst(group: Sequence[int], quotes: Sequence[_Quote], relations: _Relations) -> _Relation:
    """The relation that sets two articles furthest apart: of each quotation only the nearest in the other
    article counts.
    """
    inside = {pair: relation for pair, relation in relations.items() if pair[0] in group}
    nearest: dict[tuple[int, str], _Relation] = {}
    for (one, other), relation in inside.items():
        if relation.verdict is Verdict.DIFFERS and _right_elsewhere(one, other, quotes, inside):
            relation = _Relation(Verdict.COMPATIBLE, "also quoted in the same words")
        for quote, beside in ((one, other), (other, one)):
            key = quote, quotes[beside].article.id
            nearest[key] = min(nearest.get(key, relation), relation, key=_apart)
    return max(nearest.values(), key=_apart)


def _apart(relation: _Relation) -> int:
    return _ORDER.index(relation.verdict)


def _right_elsewhere(one: int, other: int, quotes: Sequence[_Quote], relations: _Relations) -> bool:
    """True where an article that has a stretch otherwise has it in the same words in another quotation."""
    changed = relations[one, other].places
    for (first, second), again in relations.items():
        if again.verdict is Verdict.DIFFERS or not again.places or not changed:
            continue
        for kept, spoilt, side in ((one, other, 0), (other, one, 1)):
            if kept not in (first, second):
                continue
            there = second if kept == first else first
            (which, start, end), (number, low, high) = again.places[kept != first], changed[side]
            if quotes[there].article.id == quotes[spoilt].article.id and which == number:
                if start <= low and high <= end:
                    return True
    return False


def _compared(quotes: Sequence[_Quote], outlets: Counter[str], worst: _Relation) -> tuple[Verdict, str]:
    """The verdict and why; the speaker is named as most `outlets` of the event name him or her in full."""
    verdict = worst.verdict
    names = listed(list(dict.fromkeys(quote.article.name for quote in quotes)))
    speakers = sorted(
        {quote.speaker for quote in quotes if quote.speaker},
        key=lambda name: (not _full(name), -outlets[name], -len(name), name),
    )
    said = f", {speakers[0]}" if speakers else ""
    why = [worst.why] if worst.why else []
    if others := [name for name in speakers if _another(speakers[0], name)]:
        verdict = max(verdict, Verdict.COMPATIBLE, key=_ORDER.index)
        why.append(f"also attributed to {listed(others)}")
    return verdict, "; ".join([f"{_opening(quotes)}{said}: in {names}", *why])


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
