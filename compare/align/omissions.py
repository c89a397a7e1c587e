"""What all others report and one outlet does not, and what it alone has.

A row is evidence only as far as it goes: two sentences may tell the same in words that did not meet.
So what a row says is missing is looked for once more, in all of the article, by its words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from statistics import median
from typing import NamedTuple

from msgspec import Struct

from compare.align.gist import NAMES, Places, Thing, core_of, counts_of, places_of, told_in, words_of
from compare.align.resembling import Question, resembling
from compare.align.terms import terms
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


class _Reader(Struct):
    """What is asked of an article: its origin, its length, and which words stand near each other."""

    article: Article
    origin: int
    long_enough: bool
    places: Places

    def sentences(self) -> list[str]:
        return [one.of(self.article.prose) for one in sentences(self.article.prose)]


class _Event(Struct):
    """The readers by article, who of them is not asked, and what part of each word's weight counts: words
    that all reports repeat say little of which sentence tells what.
    """

    readers: dict[str, _Reader]
    unsure: set[str]
    counts: dict[str, float]


class _Missing(NamedTuple):
    """What may be missing, and the parts that tell it, an origin each."""

    omission: Omission
    parts: list[list[Member]]


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
    event = _Event(readers, unsure, counts_of([one.places for one in readers.values()]))
    found: list[Omission] = []
    missing: list[_Missing] = []
    for row in alignments:
        for one in _of_row(row, event):
            if isinstance(one, Omission):
                found.append(one)
            else:
                missing.append(one)
    found += _resembled_nowhere(missing, event)
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
        yield _Reader(article, of[article.id], enough, places_of(article.prose))


def _of_row(row: Alignment, event: _Event) -> Iterator[Omission | _Missing]:
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
        origins = {id: one.origin for id, one in readers.items()}
        thing = Thing(members, origins, event.counts)
        for reader in asked:
            if len(have - {reader.origin}) >= _OTHERS and able - {reader.origin} <= have:
                yield from _missing(row, thing, reader)


def _only_here(
    row: Alignment, members: list[Member], asked: list[_Reader], event: _Event
) -> Iterator[Omission]:
    origin = event.readers[members[0].article].origin
    others = [reader for reader in asked if reader.origin != origin]
    if not others:
        return
    core = core_of([words_of(members, event.counts)])
    told_there = max(told_in(core, reader.places) for reader in others)
    if told_there < _TOLD:
        sure = Confidence.MEDIUM if told_there < _HINTED and len(others) > 1 else Confidence.LOW
        first = min(one.article for one in members)
        yield Omission(first, Verdict.ONLY_HERE, row.id, 1, tuple(members), sure)


def _missing(row: Alignment, thing: Thing, reader: _Reader) -> Iterator[_Missing]:
    others = thing.without(reader.origin)
    share = told_in(others.core, reader.places)
    if share < _SEEMS_TOLD and others.is_one:
        sure = Confidence.HIGH if share < _HINTED else Confidence.MEDIUM
        told = (reader.article.id, Verdict.MISSING, row.id, len(others.parts), tuple(thing.members), sure)
        yield _Missing(Omission(*told), others.parts)


def _resembled_nowhere(missing: list[_Missing], event: _Event) -> Iterator[Omission]:
    """Those of which the article has nothing that may report the same as each part."""
    questions = [
        Question(
            [[one.text for one in part] for part in each.parts],
            event.readers[each.omission.article].sentences(),
        )
        for each in missing
    ]
    for each, is_told in zip(missing, resembling(questions, _ALIKE), strict=True):
        if not is_told:
            yield each.omission


@lru_cache(maxsize=8192)
def _is_news(prose: str, start: int, end: int) -> bool:
    """True for a sentence of the story with a name, a number, a quotation, or six content words."""
    if not tells(prose, end - 1):
        return False
    found = [term for term in terms(prose[start:end]) if term.kind != "function"]
    named = any(term.kind in (*NAMES, "number") for term in found)
    return len(found) >= _NEWS or (named and len(found) > 1) or _is_quoted(prose, start, end)


def _is_quoted(prose: str, start: int, end: int) -> bool:
    spans = quotations(prose)
    at = bisect_right([one.start for one in spans], end - 1) - 1
    return at >= 0 and spans[at].end > start
