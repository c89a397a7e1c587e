"""Dates: when the same thing happened, by each report.

Two dates are compared in sentences that the alignment lays side by side, where the words beside them are
the same. Each is resolved against its own article's day of publication, so that “Friday” here and “July 15”
there can agree. Equal dates agree; of two that can both hold one is less exact; what is left differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, product

from compare.claims._dated import When, dated, days_of, is_remote, on_days
from compare.claims._pairs import Pair, pairs
from compare.claims._versions import Link, Version, gathered, lower
from compare.claims._words import likeness, tied
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Confidence, Span, Verdict
from compare.text.date_mention import DateMention

KIND = "dates"
_TIED = 1.0  # how closely the words beside two dates must agree that they can be less exact or differ
_SURELY = 2.0  # at which the rest of the sentences need not agree
_COPIED = 0.6  # likeness of two sentences from which on names beside the dates will do
_ALIKE = 0.3  # and how much of their sentences, unless these are very short
_MONTH = 31.0  # days apart from which on two dates lie as far apart as dates can
_LOOSE = 2  # days by which “this week”, “last weekend” and “a week ago” are stretched
_AGAIN = 4  # days from which on one date gone and one to come are of two things
_LITTLE = 0.1  # how surely a word in common ties two remote dates
_NEVER = (date.max, date.max)
_LATE = re.compile(r"\b(?:night|overnight|midnight|evening|late)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:night|overnight|midnight|dawn|early|small hours)\b", re.IGNORECASE)


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each thing that several articles date."""
    aligned = list(pairs(articles, alignments))
    sides = dict.fromkeys(side for pair in aligned for side in (pair.one, pair.other))
    having = {side for side in sides if dated(side)}
    links = [link for pair in aligned if {pair.one, pair.other} <= having for link in _links(pair)]
    yield from gathered(KIND, _one_to_one(links, list(_far_apart(articles, aligned))), every=True)


def disagreement(claim: Claim) -> float:
    """The days between the two versions that lie furthest apart, as a share of a month, at most 1."""
    found = [re.findall(r"\d{4}-\d\d-\d\d", member.value) for member in claim.members]
    days = [(date.fromisoformat(one[0]), date.fromisoformat(one[-1])) for one in found if one]
    if len(days) < 2:
        return 1.0 / _MONTH
    return min(1.0, (max(first for first, _ in days) - min(last for _, last in days)).days / _MONTH)


def _one_to_one(links: Sequence[Link], far: Sequence[tuple[float, Link]]) -> list[Link]:
    """The `links` of aligned sentences, and of those `far` apart the surest for each date and other article
    that has none yet: what happened on one day is not one thing.
    """
    taken = {end for link in links for end in _ends(link)}
    kept = list(links)
    for _, link in sorted(far, key=lambda item: (-item[0], _place(item[1]))):
        ends = _ends(link)
        if not ends & taken:
            taken |= ends
            kept.append(link)
    return kept


def _ends(link: Link) -> set[tuple[str, Span, str]]:
    one, other = ((version.side.article.id, version.span) for version in (link.one, link.other))
    return {(*one, other[0]), (*other, one[0])}


def _place(link: Link) -> tuple[str, int, str, int]:
    one, other = link.one, link.other
    return one.side.article.id, one.span.start, other.side.article.id, other.span.start


def _links(pair: Pair) -> Iterator[Link]:
    ours, theirs = dated(pair.one), dated(pair.other)
    related = [
        (one, other, verdict, why)
        for one, a in enumerate(ours)
        for other, b in enumerate(theirs)
        for verdict, why in [_relation(a, b)]
        if verdict is not None
    ]
    if not related:
        return
    alike = likeness(pair.one.words, pair.other.words)
    found = []
    for one, other, verdict, why in related:
        a, b = ours[one], theirs[other]
        close = tied(a.near, b.near, names=alike >= _COPIED)
        apart = verdict is not Verdict.AGREES
        far = not apart and a.said is not b.said  # “he resigned, it said on Friday” says little
        found.append((apart or far, far, -close, one, other, verdict, why))
    used: set[tuple[int, int]] = set()  # 0 for ours, 1 for theirs, with the number
    for _, _, close, one, other, verdict, why in sorted(found, key=lambda item: item[:5]):
        if (0, one) in used or (1, other) in used:
            continue
        a, b = ours[one], theirs[other]
        agree = verdict is Verdict.AGREES
        if not (_agree(pair, a, b, alike, -close) if agree else _match(pair, alike, -close)):
            continue
        used |= {(0, one), (1, other)}
        if verdict is Verdict.DIFFERS and (_tells(b.side.article, a) or _tells(a.side.article, b)):
            continue
        sure = pair.confidence if close else lower(pair.confidence)
        yield Link(_version(a), _version(b), verdict, why, sure)


def _agree(pair: Pair, a: When, b: When, alike: float, close: float) -> bool:
    """True where two equal dates are of one thing: words in common, a sentence alone beside another, or a day
    that is not that of the news.
    """
    if close > 0 or alike >= _ALIKE or (pair.unique and pair.score >= _ALIKE):
        return True
    return tied(a.near, b.near, names=True) >= _TIED or (is_remote(a) and is_remote(b))


def _far_apart(articles: Sequence[Article], aligned: Sequence[Pair]) -> Iterator[tuple[float, Link]]:
    """Equal dates of one thing in sentences that no row lays side by side."""
    beside = {(pair.one, pair.other) for pair in aligned}
    for ours, theirs in combinations(map(on_days, articles), 2):
        for days in ours:
            for a, b in product(ours[days], theirs.get(days, ())):
                if (a.side, b.side) not in beside and (strength := _of_one_thing(a, b)):
                    yield strength, Link(_version(a), _version(b), Verdict.AGREES, "", Confidence.LOW)


def _of_one_thing(a: When, b: When) -> float:
    """How surely two equal dates are of one thing: by the words beside them or the whole sentences, or
    because both name one remote day and share a word; 0 where they are not.
    """
    close, alike = tied(a.near, b.near, names=True), likeness(a.side.words, b.side.words)
    if close >= _TIED or alike >= _ALIKE:
        return close + alike
    day = days_of(a)
    whole = day is not None and day[0] == day[1] and is_remote(a) and is_remote(b)
    shared = whole and {near.stem for near in a.near} & {near.stem for near in b.near}
    return alike + _LITTLE if shared else 0.0


def _match(pair: Pair, alike: float, close: float) -> bool:
    """True where two different dates are of one thing, by the words beside them."""
    return close >= _SURELY or (close >= _TIED and (alike >= _ALIKE or _short(pair)))


def _short(pair: Pair) -> bool:
    return pair.unique and min(len(side.words.split()) for side in (pair.one, pair.other)) <= 12


def _relation(a: When, b: When) -> tuple[Verdict | None, str]:
    """How two dates relate; None where the texts do not say enough."""
    if a.within or b.within:
        return (Verdict.AGREES if days_of(a) == days_of(b) else None), ""
    if known := _as_written(a, b):
        return known
    one, other = days_of(a), days_of(b)
    if one is None or other is None:
        return None, ""
    if one == other:
        return Verdict.AGREES, ""
    if one[0] <= other[1] and other[0] <= one[1]:
        less = a if (one[1] - one[0]) >= (other[1] - other[0]) else b
        return Verdict.COMPATIBLE, f"less exact in {less.side.article.name}"
    gap = (max(one[0], other[0]) - min(one[1], other[1])).days
    loose = _loose(a.written) + _loose(b.written)
    if gap <= loose:
        return Verdict.COMPATIBLE, "loosely told"
    earlier, later = (a, b) if one < other else (b, a)
    if gap == 1 and (_LATE.search(_beside(earlier)) or _EARLY.search(_beside(later))):
        return Verdict.COMPATIBLE, "a day apart, around midnight"
    if _to_come(a, one) is not _to_come(b, other) and gap >= _AGAIN:
        return None, ""  # the last debate and the next
    if a.said is not b.said:
        return None, ""  # when it was done, and when somebody said so
    whole = all(last == first for first, last in (one, other))
    return Verdict.DIFFERS, f"{gap} {'day' if gap == 1 else 'days'} apart" if whole and gap < _MONTH else ""


def _to_come(when: When, days: tuple[date, date]) -> bool:
    published = when.side.article.published
    return published is not None and days[0] > date.fromisoformat(published.end[:10])


def _as_written(a: When, b: When) -> tuple[Verdict, str] | None:
    """How two dates relate by their words alone: the same weekday in papers of one week is the same day, and
    one month and day the same day unless both name a year.
    """
    one, other = a.written, b.written
    if one.month and other.month == one.month and not (one.year and other.year):
        if not (one.day or one.days or other.day or other.days):
            return None
        if (one.day, one.days) == (other.day, other.days):
            return Verdict.AGREES, ""
        if not (one.day or one.days) or not (other.day or other.days):
            less = a if not (one.day or one.days) else b
            return Verdict.COMPATIBLE, f"less exact in {less.side.article.name}"
        if one.days is None and other.days is None:
            return Verdict.DIFFERS, ""
    bare = all(d.weekday and not d.month and d.shift is None for d in (one, other))
    if bare and one.weekday == other.weekday and _one_week(a.side.article, b.side.article):
        return Verdict.AGREES, ""
    if bare and (a.moment.first is None or b.moment.first is None):
        return Verdict.DIFFERS, ""
    return None


def _one_week(one: Article, other: Article) -> bool:
    if one.published is None or other.published is None:
        return True
    days = [date.fromisoformat(article.published.start[:10]) for article in (one, other) if article.published]
    return abs((days[0] - days[1]).days) < 7


def _loose(written: DateMention) -> int:
    if written.unit in ("week", "weekend", "night"):
        return _LOOSE
    if not (written.ago or written.part) or written.weekday:
        return 0  # “late Friday” is Friday
    return 2 * _LOOSE if written.month or written.unit in ("day", "week") else 16 * _LOOSE


def _beside(when: When) -> str:
    start, sentence = when.written.start - when.side.sentence.start, when.side.words
    return sentence[max(0, start - 20) : start + len(when.written.of(when.side.article.prose)) + 20]


def _tells(article: Article, when: When) -> bool:
    """True when `article` gives that date for the same thing elsewhere, so that it knows of both."""
    return any(
        other.said is when.said and tied(other.near, when.near) >= _TIED
        for other in on_days(article).get(days_of(when) or _NEVER, ())
    )


def _version(when: When) -> Version:
    written, moment = when.written, when.moment
    span = Span(written.start, written.end)
    if moment.first is None or moment.last is None:
        value = " ".join(written.of(when.side.article.prose).split())
    else:
        value = moment.first if moment.first == moment.last else f"{moment.first}/{moment.last}"
    return Version(when.side, span, value, reason=moment.why)
