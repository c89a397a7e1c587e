"""Places: where the same thing happened, by each report.

A place counts where a preposition puts something there ("in Aleppo", "near Homs"). Two are compared in
sentences that the alignment lays side by side, where the words beside them are the same. A town and its
country are compatible where the reports themselves, or the glossary, say that the one lies in the other;
without that a town and a country are not compared.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, product

from msgspec import Struct

from compare.claims._pairs import Pair, Side, pairs
from compare.claims._versions import Link, Version, gathered, lower
from compare.claims._words import Near, around, likeness, tied
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Confidence, Mention, Span, Verdict
from compare.text.sentences import sentences

KIND = "places"
_TIED = 1.0  # how closely the words beside two places must agree that they can differ
_SURELY = 2.0  # at which the rest of the sentences need not agree
_COPIED = 0.6  # likeness of two sentences from which on names beside the places will do
_ALIKE = 0.3  # how much of their sentences must agree besides
_PREPOSITION = "in|at|near|outside|inside|around|across|throughout|into|from"
_PLACED = re.compile(  # “in”, “in the”, “in northern”, “near the Amelian city of”, “in the capital,”
    rf"\b(?P<at>{_PREPOSITION})\s(?:the\s|downtown\s)?"
    r"(?:(?:north|south|east|west|central)(?:[\w-]*(?:ern|east|west))?\s)?"
    rf"(?:(?:(?!(?:{_PREPOSITION}|of|on|to|by|for|and|or|with|against|over|after)\s)[\w'’-]+\s){{0,3}}?"
    r"(?:(?:village|town|city|port|suburb|district|province|region|state|county|island|neighbou?rhood|resort"
    r"|enclave|camp|outskirts|area|centre|center|north|south|east|west|capital)\s(?:of\s)?|capital,\s))?\Z",
    re.IGNORECASE,
)
_SAME = {"inside": "in", "at": "in", "across": "in", "throughout": "in", "around": "near", "outside": "near"}
_ADJECTIVE = re.compile(r"['’]s\b|-\w")  # Syria’s, Homs-based
_AGREES = 0.4  # how much of two sentences that name one place, with other words beside it
_ALSO = 0.2  # … in sentences that no row lays side by side, for a report that is still without the place
_WITHIN = re.compile(r",\s(?:in\s)?\Z")


class _Where(Struct, frozen=True):
    """A place of an article: the mention, the preposition before it, and the words beside it."""

    side: Side
    mention: Mention
    at: str
    near: tuple[Near, ...]


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each thing that several articles put somewhere."""
    inside = _containment(articles, glossary)
    links = [link for pair in pairs(articles, alignments) for link in _links(pair, inside, glossary)]
    yield from gathered(KIND, [*links, *_also(links, articles, glossary)])


def disagreement(claim: Claim) -> float:
    """Always 0.5: how far one place is from another is not known here."""
    return 0.5


def _links(pair: Pair, inside: frozenset[tuple[str, str]], glossary: Glossary) -> Iterator[Link]:
    ours, theirs = _placed(pair.one, glossary), _placed(pair.other, glossary)
    if not ours or not theirs:
        return
    alike = likeness(pair.one.words, pair.other.words)
    named = [_named(side, glossary) for side in (pair.one, pair.other)]
    found = []
    for one, a in enumerate(ours):
        for other, b in enumerate(theirs):
            close = tied(a.near, b.near, names=alike >= _COPIED)
            if a.mention.entity == b.mention.entity:
                found.append((0, -close, one, other, Verdict.AGREES, ""))
            elif close >= _SURELY or (close >= _TIED and alike >= _ALIKE):
                if a.mention.entity in named[1] or b.mention.entity in named[0]:
                    continue  # the other sentence knows of that place as well
                if found_ := _relation(a, b, inside, glossary):
                    found.append((1, -close, one, other, *found_))
    used: set[tuple[int, int]] = set()  # 0 for ours, 1 for theirs, with the number
    for rank, close, one, other, verdict, why in sorted(found, key=lambda item: item[:4]):
        if (0, one) in used or (1, other) in used or (rank == 0 and not close and alike < _AGREES):
            continue
        used |= {(0, one), (1, other)}
        sure = pair.confidence if close else lower(pair.confidence)
        yield Link(_version(ours[one], glossary), _version(theirs[other], glossary), verdict, why, sure)


def _also(links: Sequence[Link], articles: Sequence[Article], glossary: Glossary) -> Iterator[Link]:
    """For each place that reports agree on, the likeliest sentence of a report that is not among them, where
    it puts the same there in words of its own: what another sentence tells is not missing.
    """
    agreed = [link for link in links if link.verdict is Verdict.AGREES]
    have = {(end.value, end.side.article.id) for link in agreed for end in (link.one, link.other)}
    for article in articles:
        by_place: defaultdict[str, list[_Where]] = defaultdict(list)
        for where in _all_placed(article, glossary):
            by_place[glossary.name_of(where.mention.entity)].append(where)
        best: dict[Version, tuple[float, Link]] = {}
        for link in agreed:
            if (link.one.value, article.id) in have:
                continue
            for end, where in product((link.one, link.other), by_place.get(link.one.value, ())):
                alike = likeness(end.side.words, where.side.words)
                if alike >= _ALSO and alike > best.get(version := _version(where, glossary), (0.0,))[0]:
                    best[version] = alike, Link(end, version, Verdict.AGREES, "", Confidence.LOW)
        yield from (link for _, link in best.values())


@lru_cache(maxsize=128)
def _all_placed(article: Article, glossary: Glossary) -> tuple[_Where, ...]:
    every = (Side(article, Span(one.start, one.end)) for one in sentences(article.prose))
    return tuple(where for side in every for where in _placed(side, glossary))


@lru_cache(maxsize=8192)
def _placed(side: Side, glossary: Glossary) -> tuple[_Where, ...]:
    start, sentence, found = side.sentence.start, side.words, []
    for mention in _within(side, glossary):
        place = Span(mention.start - start, mention.end - start)
        if (match := _PLACED.search(sentence[: place.start])) and not _ADJECTIVE.match(sentence, place.end):
            at = match["at"].lower()
            found.append(_Where(side, mention, _SAME.get(at, at), around(sentence, place)))
    return tuple(found)


def _within(side: Side, glossary: Glossary) -> tuple[Mention, ...]:
    every = _places(side.article, glossary)
    first = bisect_left(every, side.sentence.start, key=lambda mention: mention.start)
    return every[first : bisect_left(every, side.sentence.end, key=lambda mention: mention.start)]


@lru_cache(maxsize=512)
def _places(article: Article, glossary: Glossary) -> tuple[Mention, ...]:
    found = (m for m in glossary.recognise(article) if glossary.kind_of(m.entity) == "place")
    return tuple(m for m in found if not _is_demonym(m, glossary))


def _is_demonym(mention: Mention, glossary: Glossary) -> bool:
    known = glossary.entities.get(mention.entity)
    return known is not None and any(a.type == "demonym" and a.text == mention.text for a in known.aliases)


@lru_cache(maxsize=8192)
def _named(side: Side, glossary: Glossary) -> frozenset[str]:
    return frozenset(mention.entity for mention in _within(side, glossary))


def _relation(
    a: _Where, b: _Where, inside: frozenset[tuple[str, str]], glossary: Glossary
) -> tuple[Verdict, str] | None:
    one, other = a.mention.entity, b.mention.entity
    for small, great, less in ((one, other, b), (other, one, a)):
        if (small, great) in inside:
            name, whole = glossary.name_of(small), glossary.name_of(great)
            return Verdict.COMPATIBLE, f"{name} is in {whole}; less exact in {less.side.article.name}"
    if _is_region(one, glossary) is not _is_region(other, glossary) or a.at != b.at:
        return None  # a town and a country, and nobody says that the one is not in the other
    return Verdict.DIFFERS, ""


@lru_cache(maxsize=4096)
def _is_region(entity: str, glossary: Glossary) -> bool:
    """True for a country, a state or a continent: what has a word for its people."""
    known = glossary.entities.get(entity)
    return known is not None and any(alias.type == "demonym" for alias in known.aliases)


def _containment(articles: Sequence[Article], glossary: Glossary) -> frozenset[tuple[str, str]]:
    """Which place lies in which: “Homs, Syria” in any of the articles."""
    found = set()
    for article in articles:
        mentions = _places(article, glossary)
        for one, other in pairwise(mentions):
            if _WITHIN.fullmatch(article.prose, one.end, other.start) and one.entity != other.entity:
                found.add((one.entity, other.entity))
    return frozenset(found)


def _version(where: _Where, glossary: Glossary) -> Version:
    mention = where.mention
    span = Span(mention.start, mention.end)
    return Version(where.side, span, glossary.name_of(mention.entity), reason=f"placed with “{where.at}”")
