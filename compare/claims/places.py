"""Places: where the same thing happened, by each report.

A place counts where a preposition puts something there ("in Aleppo", "near Homs"). Two are compared in
sentences that the alignment lays side by side, where the words beside them are the same. A town and its
country are compatible where the reports themselves, or the glossary, say that the one lies in the other;
without that a town and a country are not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from compare.claims._pairs import Pair, Side, pairs
from compare.claims._versions import Link, Version, gathered, lower
from compare.claims._words import Near, around, likeness, tied
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Mention, Span, Verdict

KIND = "places"
_TIED = 1.0  # how closely the words beside two places must agree that they can differ
_SURELY = 2.0  # at which the rest of the sentences need not agree
_COPIED = 0.6  # likeness of two sentences from which on names beside the places will do
_ALIKE = 0.3  # how much of their sentences must agree besides
_PLACED = re.compile(
    r"\b(?P<at>in|at|near|outside|inside|around|across|throughout|into|from)\s(?:the\s|downtown\s)?\Z",
    re.IGNORECASE,
)
_SAME = {"inside": "in", "at": "in", "across": "in", "throughout": "in", "around": "near", "outside": "near"}
_ADJECTIVE = re.compile(r"['’]s\b|-\w")  # Syria’s, Homs-based
_AGREES = 0.4  # how much of two sentences that name one place, with other words beside it
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
    yield from gathered(KIND, links)


def disagreement(claim: Claim) -> float:
    """Always 0.5: how far one place is from another is not known here."""
    return 0.5


def _links(pair: Pair, inside: frozenset[tuple[str, str]], glossary: Glossary) -> Iterator[Link]:
    ours, theirs = list(_placed(pair.one, glossary)), list(_placed(pair.other, glossary))
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


def _placed(side: Side, glossary: Glossary) -> Iterator[_Where]:
    start, sentence = side.sentence.start, side.words
    for mention in _places(side.article, glossary):
        if start <= mention.start < side.sentence.end:
            place = Span(mention.start - start, mention.end - start)
            if (match := _PLACED.search(sentence[: place.start])) and not _ADJECTIVE.match(
                sentence, place.end
            ):
                at = match["at"].lower()
                yield _Where(side, mention, _SAME.get(at, at), around(sentence, place))


@lru_cache(maxsize=512)
def _places(article: Article, glossary: Glossary) -> tuple[Mention, ...]:
    found = (m for m in glossary.recognise(article) if glossary.kind_of(m.entity) == "place")
    return tuple(m for m in found if not _is_demonym(m, glossary))


def _is_demonym(mention: Mention, glossary: Glossary) -> bool:
    known = glossary.entities.get(mention.entity)
    return known is not None and any(a.type == "demonym" and a.text == mention.text for a in known.aliases)


def _named(side: Side, glossary: Glossary) -> frozenset[str]:
    span = side.sentence
    return frozenset(m.entity for m in _places(side.article, glossary) if span.start <= m.start < span.end)


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
