"""Attribution: on whose word each report tells the same thing.

Compared are sentences side by side that are much alike: who says it, in reported speech as in quotations.
Two people named for it differ; a name and "officials" are compatible, the one less exact; where one report
has it from somebody and the other tells it itself, both can hold, and the reason says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from compare.claims._denials import denial
from compare.claims._pairs import Pair, Side, pairs
from compare.claims._sources import (
    BODY,
    OFFICE,
    PERSON,
    PRONOUN,
    SOMEBODY,
    UNNAMED,
    Source,
    quoted,
    sources,
    told_as_fact,
)
from compare.claims._versions import Link, Version, gathered
from compare.claims._words import likeness, sameness
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Verdict

KIND = "attribution"
_ALIKE = 0.45  # what part of two sentences must agree that one thing is told in both
_DIFFERS = 0.55  # that two people who are named for it differ
_AS_FACT = 0.6  # that it is told as fact in one of them
_WHOLE = 0.35  # and how much of the longer sentence
_FACT = "stated as fact"  # the value of a version without a source
_LONG = 8  # words; shorter sentences are alike by chance


class _Told(Struct, frozen=True):
    """A sentence: its sources; whether it is long and has one at the most; whether it reports a denial."""

    sources: tuple[Source, ...]
    plain: bool
    denies: bool


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each thing that several articles tell on somebody's word, or one of them on nobody's."""
    every = pairs(articles, alignments)
    sides = dict.fromkeys(side for pair in every for side in (pair.one, pair.other))
    told = {side: _told(side, glossary) for side in sides}
    links = [link for pair in every for link in _links(pair, told[pair.one], told[pair.other])]
    yield from gathered(KIND, links)


def disagreement(claim: Claim) -> float:
    """Always 0.5: one source is not further from another than a third."""
    return 0.5


def _told(side: Side, glossary: Glossary) -> _Told:
    named = sources(side.article, side.sentence, glossary)
    plain = len(named) <= 1 and len(side.words.split()) >= _LONG
    return _Told(named, plain, denial(side.article, side.sentence) is not None)


def _links(pair: Pair, one: _Told, other: _Told) -> Iterator[Link]:
    ours, theirs = one.sources, other.sources
    if not (ours or theirs) or not (one.plain and other.plain) or one.denies is not other.denies:
        return  # where one alone reports a denial they tell no one thing
    names = frozenset(source.name for source in (*ours, *theirs))
    alike = likeness(*(_without(side.words, names) for side in (pair.one, pair.other)))
    if alike < _ALIKE:
        return
    if ours and theirs:
        found = _relation(ours[0], theirs[0], alike)
        known = _names(pair.other, ours[0]) or _names(pair.one, theirs[0])
        whole = sameness(pair.one.words, pair.other.words)
        if found and (found[0] is Verdict.AGREES or (whole >= _WHOLE and not known)):
            yield Link(_version(pair.one, ours[0]), _version(pair.other, theirs[0]), *found, pair.confidence)
    elif alike >= _AS_FACT and sameness(pair.one.words, pair.other.words) >= _WHOLE:
        yield from _as_fact(
            pair, *((pair.one, pair.other, ours[0]) if ours else (pair.other, pair.one, theirs[0]))
        )


@lru_cache(maxsize=16_384)
def _without(text: str, names: frozenset[str]) -> str:
    """The sentence without the words of the sources: what they say is compared, not who they are."""
    for word in sorted({word for name in names for word in name.split() if len(word) > 2}):
        text = text.replace(word, "")
    return text


def _names(side: Side, source: Source) -> bool:
    """True where a sentence names a source of another's in any way: both may have said it."""
    if source.kind == PRONOUN:
        return False
    return source.name.split()[-1].lower() in side.words.lower()


def _relation(one: Source, other: Source, alike: float) -> tuple[Verdict, str] | None:
    if {SOMEBODY, PRONOUN} & {one.kind, other.kind}:
        return None
    if one.name == other.name or (
        one.kind == other.kind == PERSON and one.name.split()[-1] == other.name.split()[-1]
    ):
        return Verdict.AGREES, ""
    kinds = {one.kind, other.kind}
    if kinds == {UNNAMED}:
        return (Verdict.AGREES, "") if one.name.split()[-1] == other.name.split()[-1] else None
    if UNNAMED in kinds:
        return (Verdict.COMPATIBLE, "named in one, unnamed in the other") if alike >= _DIFFERS else None
    if OFFICE in kinds:
        return None
    if kinds == {PERSON, BODY}:
        return (Verdict.COMPATIBLE, "a person here, an organisation there") if alike >= _DIFFERS else None
    return (Verdict.DIFFERS, "") if alike >= _DIFFERS else None


def _as_fact(pair: Pair, said: Side, told: Side, source: Source) -> Iterator[Link]:
    """Where `said` names a source for what `told` tells in the outlet's own voice."""
    if source.kind == SOMEBODY or _names(told, source) or not told_as_fact(told.article, told.sentence):
        return
    if source.kind == PRONOUN and quoted(said.article, said.sentence):
        return  # who knows what else he or she says in it
    attributed = _version(said, source)
    plain = Version(told, told.sentence, _FACT, reason="nobody is named for it")
    ordered = (attributed, plain) if said is pair.one else (plain, attributed)
    why = f"{_FACT} in {{names}}"
    yield Link(*ordered, Verdict.COMPATIBLE, why, pair.confidence, _FACT)


def _version(side: Side, source: Source) -> Version:
    return Version(side, source.span, source.name, source=source.name, reason=f"{source.kind} source")
