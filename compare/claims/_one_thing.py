"""Whether two figures measure one thing, by the words around them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from compare.claims._facts import TIMES, Fact, measures, of_one_thing, telling
from compare.claims._known import Known
from compare.claims._wholes import other_things
from compare.claims._words import around, tied
from compare.model import Span

_SPANS = frozenset(("season", "term", "round", "game", "match"))  # other spans, other figures
_GREAT = 1000  # tolls from which on they are of a war or a disaster, and run on
_IN_COMMON = 2  # content words by which two sentences with one figure tell one thing
_MANY_DIGITS = 3  # that two articles do not share by chance
_YEAR = re.compile(r"\b(?:since|in|from|began)\s(?:\w+\s)?((?:19|20)\d\d)\b")
_SURELY = 2.4  # how closely the words right beside two counts must agree, where the rest does not
_LIKELY = 1.5  # … and where each article has but one figure for such things
_CLEARLY = 1.0  # … and how much more closely than those of any other count
_SEVERAL = 2  # other things told otherwise from which on two sentences tell of different times
_FULL_NAME = re.compile(r"(?:[A-Z][\w.’'-]+\s){2,4}")


def strangers(a: Fact, b: Fact) -> bool:
    """True where nothing ties two figures, as it is with most: no row, no words around them, not two words of
    their sentences. Then none of what follows holds.
    """
    return not (a.rows & b.rows or _in_common(a, b) >= _IN_COMMON or near(a, b))


def told_alike(a: Fact, b: Fact) -> bool:
    """True when one figure stands in two articles for one thing, whatever each calls it: in one row, 7,000
    “soldiers” and “troops”; elsewhere a figure of many digits, an amount or a share, in like words.
    """
    roles = {a.number.role, b.number.role} - {None}
    if len(roles) > 1:
        return False
    common = _in_common(a, b)
    if a.rows & b.rows and (
        near(a, b) or (telling(a) and (a.number.value >= _GREAT or common >= _IN_COMMON))
    ):
        return True
    if not (telling(a) and telling(b) and measures(a) and measures(b)):
        return False
    exact = _digits(a) >= _MANY_DIGITS or (a.number.unit is not None and _digits(a) > 1)
    return near(a, b) or (exact and common >= _IN_COMMON)


def told_in_like_words(a: Fact, b: Fact) -> bool:
    """True for figures of one noun in sentences with enough words in common: two for a telling figure."""
    return _in_common(a, b) > (_IN_COMMON - 1 if telling(a) and telling(b) else _IN_COMMON)


def _in_common(a: Fact, b: Fact) -> int:
    return len(a.words & b.words)


def _digits(fact: Fact) -> int:
    """The digits of a figure without the zeros at its end."""
    return len(f"{fact.number.value:.2f}".replace(".", "").strip("0"))


def alone(a: Fact, b: Fact, rivals: Iterable[Fact]) -> bool:
    """True when no other figure for the same thing stands in the way: neither article gives the other's
    figure as well, and what else they give in the rows they share is equal.
    """
    shared = a.rows & b.rows
    same = [fact for fact in rivals if of_one_thing(fact, a) or of_one_thing(fact, b)]
    if running(a, b):  # the tolls of a day do not stand in the way of a war's
        same = [fact for fact in same if fact.number.value >= _GREAT]
    everywhere = {(fact.article.id, fact.size) for fact in same}
    if (b.article.id, a.size) in everywhere or (a.article.id, b.size) in everywhere:
        return False
    ours, theirs = (
        {f.size for f in same if f.article.id == fact.article.id and (not shared or f.rows & shared)}
        for fact in (a, b)
    )
    ours, theirs = ours - {a.size}, theirs - {b.size}
    if ours == theirs and (not ours or (shared and near(a, b))):
        return True
    return not (ours and theirs) and bool(shared) and _best_tied(a, b, same)


def _best_tied(a: Fact, b: Fact, rivals: Iterable[Fact]) -> bool:
    """True when the words beside two figures tie them surely, and clearly closer than any of their rivals."""
    tie = _tie(a, b)
    ties = (
        _tie(rival, b if rival.article.id == a.article.id else a)
        for rival in rivals
        if (rival.article.id == a.article.id and rival.size != a.size)
        or (rival.article.id == b.article.id and rival.size != b.size)
    )
    return tie >= _SURELY and all(tie >= other + _CLEARLY for other in ties)


def measure_one_thing(a: Fact, b: Fact, known: Known) -> bool:
    """True when the words around two different figures show that both measure one thing."""
    if a.number.counts in TIMES or a.number.unit == "points" or {a.led_by, b.led_by} == {"by", "to"}:
        return False  # spans and scores differ for too many reasons
    if other_things(a, b):
        return False
    if a.rows & b.rows:
        if a.number.role is not None:
            return near(a, b) or _alike(a.words, b.words, 0.25)
        if _of_two_persons(a, b):
            return False
        otherwise = _told_otherwise(a, b, known)
        beside = otherwise < _SEVERAL and near(a, b) and _alike(a.words, b.words, 0.5)
        return beside or _anchored(a, b, known) or (not otherwise and _tied(a, b, known))
    if a.number.role is not None:
        return (len(_capitals(a) & _capitals(b)) > 1 and _alike(a.words, b.words, 0.35)) or running(a, b)
    return _insisted(a, b, known)


def running(a: Fact, b: Fact) -> bool:
    """True for two great tolls of one fate, reckoned from one year, with a word in common: of one war."""
    if a.number.role is None or min(a.number.value, b.number.value) < _GREAT or not a.words & b.words:
        return False
    one, other = (set(_YEAR.findall(fact.sentence.of(fact.article.prose))) for fact in (a, b))
    return bool(one & other)


def _of_two_persons(a: Fact, b: Fact) -> bool:
    """True where each sentence begins with a name of several words, and these have none in common."""
    names = [_FULL_NAME.match(fact.sentence.of(fact.article.prose)) for fact in (a, b)]
    one, other = (frozenset(name[0].split()) if name else frozenset() for name in names)
    return bool(one and other) and not one & other


def _told_otherwise(a: Fact, b: Fact, known: Known) -> int:
    """How many other things both sentences count, and count otherwise: “13 goals in 54 games” is no other
    tale of “33 goals in 157 games”.
    """
    ours: defaultdict[tuple[str | None, str | None], set[object]] = defaultdict(set)
    theirs: defaultdict[tuple[str | None, str | None], set[object]] = defaultdict(set)
    for one, sizes in ((a, ours), (b, theirs)):
        for fact in known.beside(one):
            if fact.size != one.size:
                sizes[fact.number.counts, fact.number.unit].add(fact.size)
    return sum(not ours[kind] & theirs[kind] for kind in ours.keys() & theirs.keys())


def _tied(a: Fact, b: Fact, known: Known) -> bool:
    """True when the words right beside two counts are the same: a “38-word oath”, a “35-word”."""
    if a.number.counts is None:
        return False
    return _tie(a, b) >= (_LIKELY if _only(a, known) and _only(b, known) else _SURELY)


def _only(fact: Fact, known: Known) -> bool:
    """True where an article has one figure for what it counts, and that is no span of time."""
    return len({other.size for other in known.of_kind(fact)}) == 1 and fact.number.counts not in _SPANS


def _tie(a: Fact, b: Fact) -> float:
    """How closely the words right beside two figures agree."""
    one, other = (
        around(
            fact.sentence.of(fact.article.prose),
            Span(fact.number.start - fact.sentence.start, fact.number.end - fact.sentence.start),
        )
        for fact in (a, b)
    )
    return tied(one, other, names=True)


def near(a: Fact, b: Fact) -> bool:
    """True when the words just around two figures are mostly the same."""
    return _alike(a.near, b.near, 0.5)


def _alike(one: frozenset[str], other: frozenset[str], share: float) -> bool:
    shared = len(one & other)
    return shared >= 3 and shared >= share * min(len(one), len(other))


def _capitals(fact: Fact) -> frozenset[str]:
    words = fact.sentence.of(fact.article.prose).split()[1:]
    return frozenset(word.strip(".,;:()’'“”\"").lower() for word in words if word[:1].isupper())


def _anchored(a: Fact, b: Fact, known: Known) -> bool:
    """True for amounts and measures whose sentences give an equal count of something: “$4 million for 60
    stations”. Counts are no such pair: two players may both have “13 homers and 43 runs”.
    """
    if a.number.unit is None:
        return False
    ours, theirs = ({(f.number.counts, f.size) for f in known.beside(fact)} for fact in (a, b))
    return any(counts not in TIMES for counts, _ in ours & theirs)


def _insisted(a: Fact, b: Fact, known: Known) -> bool:
    """True when both figures stand right before their noun, each is its article's only one for it, and one
    of them comes back as known: “seven inspectors … the seven inspectors” there, “nine inspectors” here.
    """
    if a.number.unit or min(a.number.value, b.number.value) < 3 or not (_bare(a) and _bare(b)):
        return False
    same = [fact for fact in known.of_family(a) if of_one_thing(fact, a)]
    ours, theirs = ([fact for fact in same if fact.size == size] for size in (a.size, b.size))
    again = any(len(told) > 1 and any(map(_definite, told)) for told in (ours, theirs))
    return again and len(ours) + len(theirs) == len(same) and all(map(_bare, same))


def _definite(fact: Fact) -> bool:
    before = fact.article.prose[: fact.number.phrase.start].rstrip()
    return before[-4:].lower().strip() == "the"


def _bare(fact: Fact) -> bool:
    counted = fact.number.counted
    return counted is not None and not fact.article.prose[fact.number.end : counted.start].strip()
