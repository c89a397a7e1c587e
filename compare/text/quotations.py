"""Quotations: where they begin and end, and who is plainly said to speak them.

Marks are often spaced or turned the wrong way round (`terrorism “.`, `country“,`), above all in
machine translation, so the white space around a mark counts for more than its shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import structs

from compare.model import Span
from compare.text.attribution import attribution, carried, one_sentence, says_next, says_within
from compare.text.folding import through_fold
from compare.text.patterns import later
from compare.text.quotation_marks import FAMILIES, Mark, marks, opens


class Quotation(Span, frozen=True, order=True):
    """A quotation with its marks; of nested quotations only the outermost.

    `inner` is the words without marks and outer white space. `closed` is False where a closing mark
    is missing; a paragraph that the next one carries on, by opening with a mark, rightly lacks it
    and counts as closed, and the next has `continues`. `speaker` (a name, a pronoun or a phrase
    such as "a US official") and `verb` are None unless the attribution is plain.
    """

    inner: Span
    closed: bool = True
    continues: bool = False
    speaker: Span | None = None
    verb: Span | None = None


_SENTENCE_END = later(r"[.!?…:][\"”’')\]]*[ \t]*\n")
_REACH = 24  # marks of its family in which a quotation must close
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")


def _closing_single(prose: str, opening: Mark, following: list[Mark]) -> Mark | None:
    """The closing mark of a quotation in single marks; None where they are but apostrophes."""
    doubtful = None
    for mark in following:
        if opens(prose, mark):
            break
        if prose[mark.start] == "‘" or mark.leans != "close":
            continue
        plural = prose[mark.start - 1] in "sS" and re.match(r"[ \t]+\w", prose[mark.end : mark.end + 3])
        if not plural:
            return mark
        doubtful = doubtful or mark
    return doubtful


def _closing(prose: str, opening: Mark, following: list[Mark]) -> Mark | None:
    """The mark among `following` (same block and family) that closes `opening`, or None."""
    at = 0
    while at < len(following):
        mark = following[at]
        if mark.leans != "open" or says_next(prose, mark.start, mark.end):
            return mark
        after = [other.leans for other in following[at + 1 : at + 3]]
        if not after or after[0] == "open":
            return mark  # turned the wrong way round
        if after[1:] != ["close"] or "\n" in prose[opening.end : mark.start]:
            return None  # the next quotation begins: this one was never closed
        at += 2  # a quotation within the quotation
    return None


def _pairs(prose: str, found: list[Mark]) -> Iterator[tuple[Mark, Mark | None]]:
    """Opening and closing marks of the outermost quotations."""
    blocks = [match.start() for match in _BLANK_LINE.finditer(prose)] + [len(prose)]
    block, done = 0, 0
    families = {family: [mark for mark in found if mark.family == family] for family in FAMILIES}
    places = dict.fromkeys(families, 0)  # how many marks of each family have been read
    for opening in found:
        places[opening.family] += 1
        if opening.start < done or not opens(prose, opening):
            continue
        while blocks[block] < opening.start:
            block += 1
        single = opening.family == "single"
        limit = blocks[block]
        if single and (line := prose.find("\n", opening.end)) >= 0:
            limit = min(limit, line)
        place = places[opening.family]
        later = families[opening.family][place : place + _REACH]
        following = (
            later if not later or later[-1].start < limit else [one for one in later if one.start < limit]
        )
        closing = (_closing_single if single else _closing)(prose, opening, following)
        if closing or not single:
            yield opening, closing
            done = closing.end if closing else opening.end


def _paragraph_end(prose: str, start: int, limit: int) -> int:
    """Where the paragraph that `start` lies in ends, at `limit` at the latest: at a line that ends a
    sentence or before a blank line.
    """
    line = _SENTENCE_END().search(prose, start, limit)
    limit = line.end() if line else limit
    blank = _BLANK_LINE.search(prose, start, limit)
    end = blank.start() if blank else limit
    return start + len(prose[start:end].rstrip())


def _trimmed(prose: str, start: int, end: int) -> Span:
    inside = prose[start:end]
    left = start + len(inside) - len(inside.lstrip())
    return Span(left, max(left, start + len(inside.rstrip())))


def _found(prose: str) -> list[Quotation]:
    pairs = list(_pairs(prose, marks(prose)))
    quotations = []
    for number, (opening, closing) in enumerate(pairs):
        if closing:
            end, inner = closing.end, _trimmed(prose, opening.end, closing.start)
        else:
            limit = pairs[number + 1][0].start if number + 1 < len(pairs) else len(prose)
            end = _paragraph_end(prose, opening.end, limit)
            inner = _trimmed(prose, opening.end, end)
            end = inner.end
        if inner.start < inner.end:
            quotations.append(Quotation(opening.start, end, inner, closing is not None))
    return quotations


def _with_continuations(prose: str, quotations: list[Quotation]) -> list[Quotation]:
    """An unclosed quotation up to its paragraph's end is closed if the next paragraph carries it on."""
    result = list(quotations)
    for number, (first, second) in enumerate(pairwise(quotations)):
        if first.closed:
            continue
        between = prose[first.end : second.start]
        if between.strip() or "\n" not in between or says_within(prose, first.inner):
            continue
        result[number] = structs.replace(result[number], closed=True)
        result[number + 1] = structs.replace(second, continues=True)
    return result


@lru_cache(maxsize=512)
@through_fold
def quotations(prose: str) -> tuple[Quotation, ...]:
    """The outermost quotations of `prose`, in order, never overlapping; offsets in code points.

    Known marks: “ ” " „ “ « » ‹ › 「 」 『 』 `` '', and ‘ ’ ' where they are plainly not apostrophes.
    An unclosed quotation ends with its paragraph or before the next quotation.
    """
    found = list(unattributed(prose))
    attributed: list[Quotation] = []
    for number, quotation in enumerate(found):
        low = attributed[-1].end if attributed else 0
        high = found[number + 1].start if number + 1 < len(found) else len(prose)
        speaker, verb = attribution(prose, quotation, low, high)
        if speaker is None and (first := _first_half(prose, attributed[-2:], quotation)):
            speaker, verb = first.speaker, first.verb
        attributed.append(structs.replace(quotation, speaker=speaker, verb=verb))
    return _backwards(attributed)


@lru_cache(maxsize=64)
@through_fold
def unattributed(prose: str) -> tuple[Quotation, ...]:
    """`quotations(prose)` without asking who speaks."""
    return tuple(_with_continuations(prose, _found(prose)))


@lru_cache(maxsize=512)
@through_fold
def quoted(prose: str) -> tuple[Span, ...]:
    """The `inner` of each of `quotations(prose)`, without asking who speaks."""
    return tuple(quotation.inner for quotation in _found(prose))


def _first_half(prose: str, before: list[Quotation], quotation: Quotation) -> Quotation | None:
    """The quotation whose attribution holds for this one too, if there is one among the last two."""
    if not before:
        return None
    previous = before[-1]
    if previous.speaker:
        return previous if _goes_on(prose, previous, quotation) else None
    return before[0] if before[0].speaker and _goes_on(prose, before[0], quotation) else None


def _goes_on(prose: str, previous: Quotation, quotation: Quotation) -> bool:
    """True for the second half of “…,” she said. “…”, and of: he called it “…” and “…”."""
    if quotation.continues:
        return True
    between = prose[previous.end : quotation.start]
    if previous.verb is None or len(between) > 240:
        return False
    if previous.end <= previous.verb.start:  # nothing but the attribution stands between
        goes_on = between.rstrip().endswith(",") and not _ends_sentence(prose, previous)
        return one_sentence(between.strip()) and (goes_on or quotation.inner.of(prose)[0].isupper())
    return not _ends_sentence(prose, previous) and carried(between)


def _ends_sentence(prose: str, quotation: Quotation) -> bool:
    return quotation.inner.of(prose)[-1] in ".!?…"


def _backwards(quotations: list[Quotation]) -> tuple[Quotation, ...]:
    """The first paragraphs of a long quotation have the speaker that the last one names."""
    result = list(quotations)
    for number in range(len(result) - 2, -1, -1):
        here, after = result[number], result[number + 1]
        if after.continues and here.speaker is None:
            result[number] = structs.replace(here, speaker=after.speaker, verb=after.verb)
    return tuple(result)
