"""Which quotations of several articles are one utterance, and what each makes of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

import rapidfuzz.fuzz as fuzz
from msgspec import Struct, structs

from compare.claims._places import listed
from compare.claims._quoted import MEANING, WHOLE, Quote, candidates
from compare.claims._speakers import another
from compare.claims._stretch import Change, Shared, shared, told
from compare.claims._versions import ORDER
from compare.claims._wording import Wording, is_telling, negates, one_negates
from compare.model import Verdict
from compare.text.stems import stem

_ALIKE = 60.0  # of 100, same speaker and aligned: one quotation in other words
_OVERLAP = 5  # words that two quotations share where neither is a part of the other, MEANING of them telling
_CHANGED = 4  # words with meaning that are equal around a change
_DENSE = 0.75  # share of equal words around it …
_MOST = 0.6  # … or share of the shorter quotation that is equal, where speaker or alignment vouch

NEGATED = "negated in"  # begins the reason where one wording negates what the other says

Stretch = tuple[int, int, int]


class Relation(Struct, frozen=True):
    """How two quotations relate, why, the stretch in each that says so (of which wording, from, to), whether
    only one of them negates, and what was changed.
    """

    verdict: Verdict
    why: str = ""
    places: tuple[Stretch, Stretch] | None = None
    negated: bool = False
    changes: tuple[Change, ...] = ()


Relations = dict[tuple[int, int], Relation]  # by the numbers of two quotations, the lower first


def related(quotes: Sequence[Quote]) -> Relations:
    """How quotations of different articles relate that are one utterance. Of the quotations of an article
    that hold a few words, those count that speaker or alignment vouch for, if there are any.
    """
    found = {
        (one, other): relation
        for one, other in sorted(candidates(quotes))
        if (relation := _relation(quotes[one], quotes[other]))
    }
    vouched = {pair for pair in found if _vouched(*(quotes[number] for number in pair))}
    sure = {
        (few, quotes[beside].article.id)
        for pair in vouched
        for few, beside in (pair, pair[::-1])
        if quotes[few].length < WHOLE
    }
    return {
        (one, other): relation
        for (one, other), relation in found.items()
        if (one, other) in vouched
        or not {(one, quotes[other].article.id), (other, quotes[one].article.id)} & sure
    }


def _relation(a: Quote, b: Quote) -> Relation | None:
    """How two quotations of different articles relate; None where they are two."""
    if a.words == b.words and (a.length >= WHOLE or _vouched(a, b)):
        whole = (0, 0, len(a.wordings[0].words))
        return Relation(
            Verdict.AGREES, "", (whole, whole) if len(a.wordings) == len(b.wordings) == 1 else None
        )
    every = product(range(len(a.wordings)), range(len(b.wordings)))
    found = [relation for one, other in every if (relation := _stretch(a, b, one, other))]
    if found:
        return max(found, key=lambda relation: ORDER.index(relation.verdict))
    return _in_other_words(a, b)


def _in_other_words(a: Quote, b: Quote) -> Relation | None:
    """How two alike quotations relate that one speaker says in sentences side by side; None for others."""
    if not a.rows & b.rows or a.speaker is None or a.speaker != b.speaker or min(a.length, b.length) < WHOLE:
        return None
    if fuzz.ratio(a.words.split(), b.words.split()) < _ALIKE:
        return Relation(Verdict.COMPATIBLE, "said in other words") if _same_content(a, b) else None
    stretches = (shared(one, other) for one, other in product(a.wordings, b.wordings))
    found = max(filter(None, stretches), key=lambda stretch: stretch.same, default=None)
    changes = (*found.changes, *found.ends) if found else ()
    if any(is_telling(word) for change in changes for words in change for word in words):
        return _changed(changes)
    return Relation(Verdict.COMPATIBLE, "said in other words")


def _same_content(a: Quote, b: Quote) -> bool:
    """True where two quotations have most words with meaning in common, in whatever order."""
    one, other = ({stem(word) for word in quote.words.split() if is_telling(word)} for quote in (a, b))
    common = len(one & other)
    return common >= _CHANGED and common >= _MOST * max(len(one), len(other))


def _changed(changes: Sequence[Change], places: tuple[Stretch, Stretch] | None = None) -> Relation:
    """Two wordings that differ: by which words, first of all by a negation that one lacks."""
    negation = next(((change,) for change in changes if one_negates(*change)), None)
    return Relation(Verdict.DIFFERS, "", places, negation is not None, negation or tuple(changes))


def _stretch(a: Quote, b: Quote, one: int, other: int) -> Relation | None:
    """How two quotations relate by what two of their wordings share; None where it is too short to tell."""
    ours, theirs = a.wordings[one], b.wordings[other]
    found = shared(ours, theirs)
    if found is None or not _one_utterance(a, b, ours, theirs, found):
        return None
    places = (one, *found.one), (other, *found.other)
    if changes := (*found.changes, *found.ends):
        return _changed(changes, places)
    if ours.words == theirs.words and len(a.wordings) == len(b.wordings) == 1:
        if a.words == b.words:
            return Relation(Verdict.AGREES, "", places)
        return Relation(Verdict.COMPATIBLE, "only spelling or style differs", places)
    longer = max((a, b), key=lambda quote: quote.length)
    why = "" if a.length == b.length or found.parts else f"{longer.article.name} quotes more of it"
    return Relation(Verdict.COMPATIBLE, why, places)


def _one_utterance(a: Quote, b: Quote, one: Wording, other: Wording, found: Shared) -> bool:
    """True where what two wordings share is enough to make them one utterance."""
    short = min(len(one.words), len(other.words))
    stranger = bool(a.speaker and b.speaker and another(a.speaker, b.speaker))
    if not (found.changes or found.ends or found.parts):
        if found.same == short >= WHOLE:
            near = max(len(one.words), len(other.words)) <= 2 * short
            return found.telling > 1 or near or _vouched(a, b)
        if found.same == short:
            alone = short == 1 and not a.rows & b.rows
            return found.telling > 0 and not stranger and not alone and (_vouched(a, b) or found.telling > 1)
        few = found.telling >= MEANING and (found.same >= _OVERLAP or _vouched(a, b))
        return few and not stranger
    if stranger or not found.kindred:
        return False
    if found.same == short and _only_negated(found) and _vouched(a, b):
        return True
    if (found.parts or found.ends) and found.telling < _CHANGED and found.same < _OVERLAP:
        return False
    most = found.same >= _MOST * short
    if found.parts and not most:
        return False
    enough = found.telling >= _CHANGED and found.density >= _DENSE
    return enough or (most and found.telling > 1 and bool(a.rows & b.rows))


def _only_negated(found: Shared) -> bool:
    """True where a negation is all that two wordings do not share."""
    plain = not (found.ends or found.parts) and found.telling > 0
    return plain and len(found.changes) == 1 and one_negates(*found.changes[0])


def _vouched(a: Quote, b: Quote) -> bool:
    """True where the alignment lays two quotations side by side, or one speaker is named for both."""
    return bool(a.rows & b.rows) or (a.speaker is not None and a.speaker == b.speaker)


def worst(quotes: Sequence[Quote], inside: Relations) -> Relation:
    """Of the relations of one utterance that which sets two articles furthest apart: of each quotation only
    the nearest in the other article counts.
    """
    nearest: dict[tuple[int, str], tuple[Relation, int, int]] = {}
    kept = _kept(inside)
    for (one, other), relation in inside.items():
        differs = relation.verdict is Verdict.DIFFERS
        if differs and _right_elsewhere(one, other, quotes, relation.places, kept):
            relation = Relation(Verdict.COMPATIBLE, "also quoted in the same words")
        for quote, beside in ((one, other), (other, one)):
            key, found = (quote, quotes[beside].article.id), (relation, one, other)
            nearest[key] = min(nearest.get(key, found), found, key=_apart)
    relation, one, other = max(nearest.values(), key=_apart)
    if not relation.changes:
        return relation
    names = tuple(
        listed(_with(side, against, quotes, inside)) for side, against in ((one, other), (other, one))
    )
    why = told(relation.changes, (names[0], names[1]))
    if relation.negated:
        why = f"{NEGATED} {names[negates(relation.changes[0][1])]} only: {why}"
    return structs.replace(relation, why=why)


def _apart(found: tuple[Relation, int, int]) -> tuple[int, bool]:
    return ORDER.index(found[0].verdict), found[0].negated


def _with(side: int, against: int, quotes: Sequence[Quote], inside: Relations) -> list[str]:
    """Which reports have the wording `side` and not that of `against`, or negate as it does."""
    names = [quotes[side].article.name]
    for number in sorted({number for pair in inside for number in pair}):
        ours, theirs = (inside.get((min(number, end), max(number, end))) for end in (side, against))
        same = ours is not None and ours.verdict is not Verdict.DIFFERS
        apart = theirs is None or theirs.verdict is Verdict.DIFFERS
        both_negate = inside[min(side, against), max(side, against)].negated and theirs and theirs.negated
        if quotes[number].article.id != quotes[against].article.id and ((same and apart) or both_negate):
            names.append(quotes[number].article.name)
    return list(dict.fromkeys(names))


class _Kept(NamedTuple):
    """A stretch of a quotation that another quotation has in the same words."""

    stretch: Stretch
    there: int


def _kept(inside: Relations) -> defaultdict[int, list[_Kept]]:
    """By the number of a quotation, its stretches that others have in the same words."""
    kept: defaultdict[int, list[_Kept]] = defaultdict(list)
    for (one, other), relation in inside.items():
        if relation.verdict is not Verdict.DIFFERS and relation.places is not None:
            kept[one].append(_Kept(relation.places[0], other))
            kept[other].append(_Kept(relation.places[1], one))
    return kept


def _right_elsewhere(
    one: int,
    other: int,
    quotes: Sequence[Quote],
    places: tuple[Stretch, Stretch] | None,
    kept: Mapping[int, Sequence[_Kept]],
) -> bool:
    """True where an article that has a stretch otherwise has it in the same words in another quotation."""
    return places is not None and any(
        quotes[again.there].article.id == quotes[spoilt].article.id and _covers(again.stretch, place)
        for number, spoilt, place in ((one, other, places[0]), (other, one, places[1]))
        for again in kept.get(number, ())
    )


def _covers(stretch: Stretch, other: Stretch) -> bool:
    (which, start, end), (number, low, high) = stretch, other
    return which == number and start <= low and high <= end
