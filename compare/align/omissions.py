"""What all others report and one outlet does not, and what it alone has.

A row is evidence only as far as it goes: two sentences may tell the same in words that did not meet.
So what a row says is missing is looked for once more, in all of the article, by its words.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from statistics import median

from msgspec import Struct

from compare.align.prepared import Prepared
from compare.align.same_fact import scores
from compare.align.terms import Term, terms
from compare.model import Alignment, Article, Confidence, Member, Membership, Omission, Origin, Verdict
from compare.text.quotations import quotations
from compare.text.sentences import sentences
from compare.text.story import tells, told
from compare.text.tokens import tokens

_FEWEST = 80  # words of an article that may be said to leave something out
_SHORT = 0.4  # … and that part of the other origins' median length
_OTHERS = 2  # other origins that must have it, to call it missing
_SURE_ROW = 0.4  # score of a row; below it, rows that say something is missing were often wrong when read
_SURE_EVENT = 0.5  # membership score of an article in its event
_NEWS = 6  # content words of a sentence that says something without name, number or quotation
_TOLD = 0.4  # share of a row's words, by weight, that three sentences on end have: it is told there
_SEEMS_TOLD = 0.3  # … enough not to call it missing
_HINTED = 0.2  # … it may be
_ALIKE = 0.25  # score of a sentence of the article with each other origin's, from which on it may tell it
_CORE = 3  # words but names that the others must have in common, to say what is missing
_WEIGHTY = 5.0  # … their weight
_SHARED = 0.3  # … and what part of the lightest of the others they are: with less, the row tells two things
_WINDOW = 3  # sentences
_NAMES = ("name", "entity")


class _Reader(Struct):
    """What is asked of an article: its origin, its length, and which words stand near each other."""

    article: Article
    origin: int
    long_enough: bool
    places: dict[str, tuple[int, ...]]  # by word, the numbers of the sentences that have it


class _Event(Struct):
    """The readers by article, who of them is not asked, and what part of each word's weight counts: words
    that all reports repeat say little of which sentence tells what.
    """

    readers: dict[str, _Reader]
    unsure: set[str]
    counts: dict[str, float]


def omissions(
    articles: Sequence[Article],
    alignments: Sequence[Alignment],
    origins: Sequence[Origin],
    membership: Iterable[Membership] = (),
) -> tuple[Omission, ...]:
    """What of the rows an article lacks (`missing`) or has alone (`only-here`), by origins and confidence.

    `missing`: two or more other origins have it, and all that are long enough. `only-here`: no other
    origin has it, and one that is long enough could; copies of one report count as one, under the first
    article's id. Nothing is said of an article with fewer than 80 words, or than four tenths of the others'
    median, or whose place in the event is unsure; of page furniture; for what is missing, of rows that
    score below 0.4 or share too few words; of sentences without a name, number, quotation or six content
    words; and of what an article has in other words, so far as three of its sentences on end hold two fifths
    of it. To be missing, only three tenths, and no sentence of the article may score 0.25 with each of the
    others' (set by reading 54 of BASIL's).
    """
    of = {id: number for number, origin in enumerate(origins) for id in origin.articles}
    unsure = {one.article for one in membership if one.score < _SURE_EVENT}
    readers = {one.article.id: one for one in _readers(sorted(articles, key=lambda one: one.id), of, unsure)}
    event = _Event(readers, unsure, _counts([one.places for one in readers.values()]))
    found = [one for row in alignments for one in _of_row(row, event)]
    found.sort(
        key=lambda one: (
            -one.origins,
            one.verdict is not Verdict.MISSING,
            -one.confidence.rank,
            one.article,
            one.members[0].start,
            one.row,
        )
    )
    return tuple(found)


def _readers(articles: list[Article], of: dict[str, int], unsure: set[str]) -> Iterator[_Reader]:
    words = {article.id: len(tokens(told(article.prose))) for article in articles}
    longest: dict[int, int] = {}
    for article in articles:
        longest[of[article.id]] = max(longest.get(of[article.id], 0), words[article.id])
    for article in articles:
        others = [length for origin, length in longest.items() if origin != of[article.id]]
        needed = max(_FEWEST, _SHORT * median(others)) if others else _FEWEST
        enough = words[article.id] >= needed and article.id not in unsure
        yield _Reader(article, of[article.id], enough, _places(article.prose))


def _places(prose: str) -> dict[str, tuple[int, ...]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences(prose)):
        for key in {key for term in terms(sentence.of(prose)) for key in _keys(term)}:
            found[key].append(number)
    return {key: tuple(numbers) for key, numbers in found.items()}


def _counts(places: list[dict[str, tuple[int, ...]]]) -> dict[str, float]:
    """By word, 1 for one that few sentences have, down to a tenth."""
    total = sum(max((max(numbers) for numbers in one.values()), default=0) + 1 for one in places)
    having: Counter[str] = Counter()
    for one in places:
        having.update({key: len(numbers) for key, numbers in one.items()})
    most = math.log((total + 1) / 1.5)
    return {key: max(0.1, math.log((total + 1) / (count + 0.5)) / most) for key, count in having.items()}


def _of_row(row: Alignment, event: _Event) -> Iterator[Omission]:
    readers = event.readers
    here = {one.article for one in row.members}
    members = [
        one
        for one in row.members
        if one.article not in event.unsure
        and _is_news(readers[one.article].article.prose, one.start, one.end)
    ]
    have = {readers[one.article].origin for one in members}
    if not have:
        return
    asked = [one for id, one in readers.items() if one.long_enough and id not in here]
    if len(have) == 1:
        yield from _only_here(row, members, asked, event)
    elif row.score >= _SURE_ROW:
        able = {one.origin for one in readers.values() if one.long_enough}
        for reader in asked:
            if len(have - {reader.origin}) >= _OTHERS and able - {reader.origin} <= have:
                yield from _missing(row, members, reader, event)


def _only_here(
    row: Alignment, members: list[Member], asked: list[_Reader], event: _Event
) -> Iterator[Omission]:
    origin = event.readers[members[0].article].origin
    others = [reader for reader in asked if reader.origin != origin]
    if not others:
        return
    core = _core([members], event)
    told_there = max(_told_in(core, reader) for reader in others)
    if told_there < _TOLD:
        sure = Confidence.MEDIUM if told_there < _HINTED and len(others) > 1 else Confidence.LOW
        first = min(one.article for one in members)
        yield Omission(first, Verdict.ONLY_HERE, row.id, 1, tuple(members), sure)


def _missing(row: Alignment, members: list[Member], reader: _Reader, event: _Event) -> Iterator[Omission]:
    by_origin: defaultdict[int, list[Member]] = defaultdict(list)
    for one in members:
        by_origin[event.readers[one.article].origin].append(one)
    parts = [part for origin, part in sorted(by_origin.items()) if origin != reader.origin]
    core = _core(parts, event)
    share = _told_in(core, reader)
    if share < _SEEMS_TOLD and _is_one_thing(core, parts, event) and not _resembles(parts, reader.article):
        sure = Confidence.HIGH if share < _HINTED else Confidence.MEDIUM
        yield Omission(reader.article.id, Verdict.MISSING, row.id, len(parts), tuple(members), sure)


def _core(parts: list[list[Member]], event: _Event) -> dict[str, float]:
    """What the parts have in common, by weight: the words that at least half of them have, and two."""
    counts: Counter[str] = Counter()
    weights: dict[str, float] = {}
    for part in parts:
        found = _words(part, event)
        counts.update(found.keys())
        weights |= found
    needed = max(min(2, len(parts)), len(parts) / 2)
    return {key: weights[key] for key, count in counts.items() if count >= needed}


def _words(part: list[Member], event: _Event) -> dict[str, float]:
    found = {key: weight for one in part for term in terms(one.text) for key, weight in _keys(term).items()}
    return {key: weight * event.counts[key] for key, weight in found.items()}


def _is_one_thing(core: dict[str, float], parts: list[list[Member]], event: _Event) -> bool:
    """True where the others have enough in common to tell one thing."""
    named = {_key(term) for one in parts[0] for term in terms(one.text) if term.kind in _NAMES}
    lightest = min(sum(_words(part, event).values()) for part in parts)
    return len(core.keys() - named) >= _CORE and sum(core.values()) >= max(_WEIGHTY, _SHARED * lightest)


def _keys(term: Term) -> dict[str, float]:
    """What a term is looked for by, with its weight: its idea where it has one. Names say who, not what."""
    if term.kind == "function":
        return {}
    return {_key(term): term.rarity * (0.5 if term.kind in _NAMES else 1.0)}


def _key(term: Term) -> str:
    return term.idea or term.key


def _told_in(core: dict[str, float], reader: _Reader) -> float:
    """The largest share of the core's weight that stands in three sentences on end; 1 for no core."""
    total = sum(core.values())
    if not total:
        return 1.0
    held: defaultdict[int, float] = defaultdict(float)
    for key, weight in core.items():
        for at in {at + shift for at in reader.places.get(key, ()) for shift in range(_WINDOW)}:
            held[at] += weight
    return max(held.values(), default=0.0) / total


def _resembles(parts: list[list[Member]], article: Article) -> bool:
    """True where the article has, for each part, a sentence that may report the same."""
    theirs = _prepared(article.prose)
    return all(
        scores([Prepared(one.text, terms(one.text)) for one in part], theirs).max() >= _ALIKE
        for part in parts
    )


@lru_cache(maxsize=256)
def _prepared(prose: str) -> tuple[Prepared, ...]:
    every = dict.fromkeys(one.of(prose) for one in sentences(prose))
    return tuple(Prepared(text, terms(text)) for text in every)


@lru_cache(maxsize=8192)
def _is_news(prose: str, start: int, end: int) -> bool:
    """True for a sentence of the story with a name, a number, a quotation, or six content words."""
    if not tells(prose, end - 1):
        return False
    found = [term for term in terms(prose[start:end]) if term.kind != "function"]
    named = any(term.kind in (*_NAMES, "number") for term in found)
    return len(found) >= _NEWS or (named and len(found) > 1) or _is_quoted(prose, start, end)


def _is_quoted(prose: str, start: int, end: int) -> bool:
    spans = quotations(prose)
    at = bisect_right([one.start for one in spans], end - 1) - 1
    return at >= 0 and spans[at].end > start
