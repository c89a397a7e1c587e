"""Where each stretch of an article comes from: another article of the event, a house it names, or nowhere.

A sentence stands also elsewhere when most of its words do, in the same order, counted outside quotations:
two newsrooms quote one speech alike, and neither has it from the other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import chain, combinations
from typing import Any

from msgspec import Struct, structs
from rapidfuzz.distance import LCSseq

from compare.align.agencies import credits_, house, plain
from compare.align.pieced import Piece, made_of, pieced
from compare.align.reuse import compared, runs, runs_in, within
from compare.align.splices import spliced
from compare.model import Article, Location, Passage, Sentence
from compare.text.quotations import quotations
from compare.text.sentences import sentences
from compare.text.story import told

_FEWEST = 10  # words outside quotations, to tell a copied sentence from one that anybody would write
_SAME = 0.7  # share of a sentence's words, in order, that the other has: the same sentence, edited
_SAME_RUNS = 0.3  # … and of its runs of three words
_CANDIDATES = 4  # sentences that a sentence is compared with in full, of those that share most runs
_COMMON = 40  # sentences with a run that are looked at, those of the likeliest sources


class _Line(Struct, frozen=True):
    """A sentence of the story: its article's number, its own number there, and its words."""

    article: int
    number: int
    sentence: Sentence
    words: tuple[str, ...]
    own: tuple[str, ...]  # outside quotations
    runs: tuple[str, ...]  # of those


class _Match(Struct, frozen=True):
    """A line that stands also in another article, there as `source`. `share` of its own words do."""

    line: _Line
    source: _Line
    share: float


def passages(articles: Sequence[Article]) -> tuple[Passage, ...]:
    """The stretches of `articles` that come from elsewhere, by article and place.

    Where two articles have the same words, the passage is in the one that was put together from others
    (`pieced`), else in the one published later; where that is not known, in the one whose story is shorter,
    then in the one with the later id. `credit` is given where the stretch names its house; a stretch that a
    text owes to a house and to another article has both. What looks spliced in is told only where nothing
    says whose it is. The order of `articles` changes nothing.
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.text))
    found: list[Passage] = []
    pieces = pieced(ordered)
    for number, copied in enumerate(_copied(ordered, pieces)):
        article = ordered[number]
        copied = [_with_pieces(one, pieces[number]) for one in copied]
        credited = list(_credited(article))
        found += [_with_credit(one, credited) for one in copied]
        found += [one for one in credited if _is_free(one, copied)]
        for span, reason in spliced(article.prose):
            one = _passage(article, span.start, span.end, "spliced", reason=reason)
            if _is_free(one, [*copied, *credited]):
                found.append(one)
    return tuple(sorted(found, key=lambda one: (one.article, one.start, one.end, one.kind, one.credit or "")))


def _copied(articles: list[Article], pieces: list[tuple[Piece, ...]]) -> list[list[Passage]]:
    """By article, the stretches that an article before it has."""
    before = _before(articles, pieces)
    lines = [_lines(number, article) for number, article in enumerate(articles)]
    holders: defaultdict[str, list[_Line]] = defaultdict(list)
    ranked = sorted(range(len(articles)), key=lambda number: _rank(articles[number], pieces[number]))
    for line in chain.from_iterable(lines[number] for number in ranked):
        for run in line.runs:
            if len(holders[run]) < _COMMON:
                holders[run].append(line)
    found: list[list[Passage]] = []
    for number, article in enumerate(articles):
        matches = [_best(line, before, holders) for line in lines[number]]
        _extend(matches, lines, lines[number], 1)
        _extend(matches, lines, lines[number], -1)
        found.append([_stretch(article, articles, part) for part in _stretches(matches)])
    return found


def _lines(number: int, article: Article) -> list[_Line]:
    """The sentences of the story that have enough words of their own to be told again."""
    story = told(article.prose)
    quoted = quotations(story)
    begun = [one.start for one in quoted]
    found: list[_Line] = []
    for sentence in sentences(story):
        words, starts = compared(sentence.of(story))
        own = words
        if near := quoted[max(0, bisect_right(begun, sentence.start) - 1) : bisect_left(begun, sentence.end)]:
            said = within([sentence.start + start for start in starts], near)
            own = [word for word, inside in zip(words, said, strict=True) if not inside]
        runs_ = tuple(sorted({*runs_in(own)}))
        found.append(_Line(number, len(found), sentence, tuple(words), tuple(own), runs_))
    return found


def _best(line: _Line, before: Set[tuple[int, int]], holders: dict[str, list[_Line]]) -> _Match | None:
    """The sentence of an article before this one's that has most of the words of `line`; None if none has."""
    if len(line.own) < _FEWEST:
        return None
    having = chain.from_iterable(holders.get(run, ()) for run in line.runs)
    sharing = Counter(one for one in having if (one.article, line.article) in before)
    enough = _SAME_RUNS * len(line.runs)
    likely = [one for one, count in sharing.items() if count >= enough]
    likely.sort(key=lambda one: (-sharing[one], one.article, one.number))
    matches = [
        _Match(line, other, LCSseq.similarity(line.own, other.own) / len(line.own))
        for other in likely[:_CANDIDATES]
    ]
    best = max(matches, key=lambda match: match.share, default=None)
    return best if best and best.share >= _SAME else None


def _extend(matches: list[_Match | None], lines: list[list[_Line]], here: list[_Line], step: int) -> None:
    """Match what stands next to a copied sentence, there and here: quotations, and what is too short."""
    for line in here[::step]:
        beside = line.number - step
        if matches[line.number] or not 0 <= beside < len(here) or not (match := matches[beside]):
            continue
        there, at = lines[match.source.article], match.source.number + step
        if line.words and 0 <= at < len(there):
            share = LCSseq.similarity(line.words, there[at].words) / len(line.words)
            if share >= _SAME:
                matches[line.number] = _Match(line, there[at], share)


def _before(articles: list[Article], pieces: list[tuple[Piece, ...]]) -> Set[tuple[int, int]]:
    """By number, each two articles of which the second has from the first what both have."""
    return {
        (one, other) if _is_first(articles, pieces, one, other) else (other, one)
        for one, other in combinations(range(len(articles)), 2)
    }


def _is_first(articles: list[Article], pieces: list[tuple[Piece, ...]], one: int, other: int) -> bool:
    if bool(pieces[one]) != bool(pieces[other]):
        return not pieces[one]
    first, second = articles[one].published, articles[other].published
    if first and second and (first.end < second.start or second.end < first.start):
        return first.end < second.start
    return runs(articles[one].prose).weight >= runs(articles[other].prose).weight


def _rank(article: Article, pieces: tuple[Piece, ...]) -> tuple[bool, str, float]:
    """Early and long articles come first, those put together from others last."""
    day = article.published.start if article.published else "9999"
    return bool(pieces), day, -runs(article.prose).weight


def _stretches(matches: Sequence[_Match | None]) -> Iterator[list[_Match]]:
    """Matches of sentences that follow one another here and there."""
    part: list[_Match] = []
    for match in matches:
        if part and not (match and _follows(part[-1], match)):
            yield part
            part = []
        if match:
            part.append(match)
    if part:
        yield part


def _follows(one: _Match, other: _Match) -> bool:
    return one.source.article == other.source.article and one.source.number + 1 == other.source.number


def _stretch(article: Article, articles: list[Article], part: list[_Match]) -> Passage:
    source = articles[part[0].source.article]
    first, last = part[0].source.sentence.start, part[-1].source.sentence.end
    verbatim = all(_stands_in(match.line.words, match.source.words) for match in part)
    words = sum(len(match.line.words) for match in part)
    share = sum(match.share * len(match.line.words) for match in part) / words
    return _passage(
        article,
        part[0].line.sentence.start,
        part[-1].line.sentence.end,
        "verbatim" if verbatim else "edited",
        source=Location(source.id, source.path, first, last, source.text[first:last]),
        reason="the same words"
        if verbatim
        else f"{share:.0%} of the words, in the same order".replace("%", " %"),
    )


def _stands_in(words: tuple[str, ...], source: tuple[str, ...]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(source)} "


def _credited(article: Article) -> Iterator[Passage]:
    """Sentences that name the house they have it from; the outlet's own name is no credit."""
    own = {plain(article.outlet or ""), plain(house(article.outlet or "")), ""}
    spans = sentences(article.prose)
    starts = [one.start for one in spans]
    for credit in credits_(article.prose):
        if plain(credit.name) in own:
            continue
        around = spans[max(0, bisect_right(starts, credit.start) - 1)]
        start, end = min(around.start, credit.start), max(around.end, credit.end)
        words = " ".join(credit.of(article.text).split())
        yield _passage(article, start, end, "credited", credit=credit.name, reason=f"says “{words}”")


def _with_pieces(copied: Passage, pieces: tuple[Piece, ...]) -> Passage:
    return structs.replace(copied, reason=f"{copied.reason}; {made_of(pieces)}") if pieces else copied


def _with_credit(copied: Passage, credited: list[Passage]) -> Passage:
    for one in credited:
        if one.start < copied.end and copied.start < one.end:
            return structs.replace(copied, credit=one.credit, reason=f"{copied.reason}; {one.reason}")
    return copied


def _is_free(passage: Passage, taken: list[Passage]) -> bool:
    return not any(passage.start < span.end and span.start < passage.end for span in taken)


def _passage(article: Article, start: int, end: int, kind: str, **more: Any) -> Passage:
    return Passage(article.id, start, end, article.text[start:end], kind, **more)
