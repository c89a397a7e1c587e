"""Figures that face each other: in two sentences that are the same but for their figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from rapidfuzz.distance import Indel

from compare.claims._facts import Fact
from compare.claims._pairs import Pair, Side
from compare.claims._places import Rows, components
from compare.claims._written import figures_in
from compare.text.frequency import function_words
from compare.text.stems import stem
from compare.text.tokens import tokens

_FIGURE = "#"  # stands for any figure with the words of its bound: no word is this
_FEWEST = 3  # equal words, …
_LIKE = 0.7  # … and their share of both sentences, from which on they are the same
_SURE = 4  # equal words of meaning from which on it is no matter of chance
_PAUSES = frozenset(",;:—–(")
_SAYING = frozenset(map(stem, ("say", "tell", "announce", "report", "add", "also", "now", "officials")))


class Facing(Struct, frozen=True):
    """Two figures of two articles in one place of one sentence, and whether its words leave no doubt."""

    one: Fact
    other: Fact
    sure: bool

    @property
    def equal(self) -> bool:
        one, other = self.one.number, self.other.number
        return (self.one.size, one.unit, one.bound) == (self.other.size, other.unit, other.bound)


class _Word(Struct, frozen=True):
    """A word of a sentence by its stem, or a figure; `paused`: a comma or the like stands before it."""

    form: str
    paused: bool = False
    fact: Fact | None = None

    @property
    def tells(self) -> bool:
        return self.fact is None and self.form not in _light()


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    return frozenset(map(stem, function_words("en"))) | _SAYING


def facing(pairs: Iterable[Pair], facts: Sequence[Fact], rows: Rows) -> Iterator[Facing]:
    """The figures that face each other in these pairs of sentences. A sentence that is the same as several
    of another article is held only against those with equal figures.
    """
    known: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        known[fact.article.id].append(fact)
    written: dict[Side, tuple[_Word, ...]] = {}
    found: list[tuple[Pair, list[Facing]]] = []
    times: defaultdict[tuple[Side, str], int] = defaultdict(int)
    for pair in pairs:
        for side in (pair.one, pair.other):
            if side not in written:
                written[side] = _words(side, known[side.article.id], rows)
        ours, theirs = written[pair.one], written[pair.other]
        if ours and theirs and (together := _face(ours, theirs)):
            found.append((pair, together))
            times[pair.one, pair.other.article.id] += 1
            times[pair.other, pair.one.article.id] += 1
    for pair, together in found:
        only = times[pair.one, pair.other.article.id] == times[pair.other, pair.one.article.id] == 1
        if only or all(one.equal for one in together):
            yield from together


def _words(side: Side, facts: Sequence[Fact], rows: Rows) -> tuple[_Word, ...]:
    """The words of a sentence, each figure with its bound one of them; none where it has no figure."""
    prose, at = side.article.prose, side.sentence.start
    found: list[_Word] = []
    figures = list(figures_in(side.sentence, side.article, facts, rows))
    for fact in (*figures, None) if figures else ():
        until = fact.number.phrase.start if fact else side.sentence.end
        between = prose[at:until]
        found += [_Word(stem(one.of(between)), _paused(between, one.start)) for one in tokens(between)]
        if fact:
            found.append(_Word(_FIGURE, _paused(between, until), fact))
            at = fact.number.end
    return tuple(found)


def _paused(text: str, at: int) -> bool:
    return text[:at].rstrip()[-1:] in _PAUSES


def _face(ours: Sequence[_Word], theirs: Sequence[_Word]) -> list[Facing]:
    """The figures that face each other, where nothing else of weight is said otherwise; else none."""
    least = _LIKE * (len(ours) + len(theirs))
    if 2 * min(len(ours), len(theirs)) < least:
        return []
    a, b = ([word.form for word in words] for words in (ours, theirs))
    if Indel.similarity(a, b) < least:  # counts equal words without finding their places: most pairs end here
        return []
    forth, back = _equal_places(a, b), _equal_places(b, a)
    places = sorted(place for place in forth if place[::-1] in back)  # so that neither comes first
    same = {ours[at].form for at, _ in places if not ours[at].fact}
    if len(same) < _FEWEST or 2 * len(places) < least:
        return []
    one_by_one = ([at for at, _ in places], [at for _, at in places])
    if not all(map(_adds_nothing, (ours, theirs), one_by_one)):
        return []
    sure = len(same - _light()) >= _SURE
    return [
        Facing(one, other, sure)
        for at, to in places
        if (one := ours[at].fact)
        and (other := theirs[to].fact)
        and one.number.stated == other.number.stated
        and not _led_otherwise(at, to, *map(frozenset, one_by_one))
    ]


def _equal_places(ours: Sequence[str], theirs: Sequence[str]) -> set[tuple[int, int]]:
    return {
        (step.src_start + n, step.dest_start + n)
        for step in Indel.opcodes(ours, theirs)
        if step.tag == "equal"
        for n in range(step.src_end - step.src_start)
    }


def _adds_nothing(words: Sequence[_Word], equal: Sequence[int]) -> bool:
    """True where all that a sentence has alone are small words, and a clause without figures at its end."""
    last = equal[-1] + 1
    alone = [word for at, word in enumerate(words[:last]) if at not in equal]
    end = words[last:]
    if end and not end[0].paused:
        alone += end
    return not any(word.tells for word in alone) and not any(word.fact for word in (*alone, *end))


def _led_otherwise(at: int, to: int, ours: frozenset[int], theirs: frozenset[int]) -> bool:
    """True where another word stands before each of two figures: “to 5”, “by 7”."""
    return min(at, to) > 0 and at - 1 not in ours and to - 1 not in theirs


def face_to_face(found: Iterable[Facing]) -> Iterator[tuple[list[Fact], bool, bool]]:
    """The figures that face one another, in groups; whether all of a group are equal, and if that is sure."""
    links = list(found)
    facts = sorted({key(fact): fact for one in links for fact in (one.one, one.other)}.items())
    place = {where: number for number, (where, _) in enumerate(facts)}
    groups = components(len(facts), ((place[key(one.one)], place[key(one.other)]) for one in links))
    for group in groups:
        members = {facts[number][0] for number in group}
        inside = [one for one in links if key(one.one) in members]
        equal, sure = all(one.equal for one in inside), all(one.sure for one in inside)
        yield [facts[number][1] for number in group], equal, sure


def key(fact: Fact) -> tuple[str, int]:
    """Where a figure stands."""
    return fact.article.id, fact.number.start
