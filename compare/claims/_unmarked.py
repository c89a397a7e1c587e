"""The words that one report quotes, standing in another without quotation marks: a letter printed whole, a
quotation whose marks were lost, or somebody's words in the outlet's own voice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from compare.claims._wording import is_telling
from compare.model import Article, Span
from compare.text.quotations import quotations
from compare.text.story import told
from compare.text.tokens import ByWord, tokens

_RUN = 7  # words in a row …
_TELLING = 4  # … of which so many carry meaning: fewer may be the same by chance
_KEY = 4  # words by which runs are looked up


class _Words(Struct, frozen=True):
    """The words of an article outside quotations, and where every run of `_KEY` of them begins."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    runs: dict[tuple[str, ...], list[int]]


class Printed:
    """Articles in which the same quotations are looked for: each in those alone that have a run of it."""

    def __init__(self, articles: Sequence[Article], quoted: Iterable[str]) -> None:
        wanted = {run for words in quoted for run in _runs(_said(words))}
        self._with_run: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, article in enumerate(articles if wanted else ()):
            for run in wanted & _words(article).runs.keys():
                self._with_run[run].append(number)
        self._articles = articles

    def places(self, quoted: str) -> Iterator[tuple[Article, Span]]:
        """Where each article has these words, one of those that are looked for, without marks."""
        having = {number for run in _runs(_said(quoted)) for number in self._with_run.get(run, ())}
        for number in sorted(having):
            if place := unmarked(self._articles[number], quoted):
                yield self._articles[number], place


@lru_cache(maxsize=512)
def unmarked(article: Article, quoted: str) -> Span | None:
    """Where `article` has the longest run of the words `quoted` outside its own quotations, or None."""
    said = _said(quoted)
    if len(said) < _RUN:
        return None
    there = _words(article)
    best = (0, 0)
    at = 0
    while at + _KEY <= len(said):
        longest = 0
        for start in there.runs.get(said[at : at + _KEY], ()):
            length = _common(said, at, there.words, start)
            best = max(best, (length, -start))
            longest = max(longest, length)
        at += max(1, longest - _KEY + 1)
    length, first = best[0], -best[1]
    if length < _RUN or sum(map(is_telling, set(there.words[first : first + length]))) < _TELLING:
        return None
    return Span(there.spans[first].start, there.spans[first + length - 1].end)


@lru_cache(maxsize=512)
def _said(quoted: str) -> tuple[str, ...]:
    return tuple(_FORM[token.of(quoted)] for token in tokens(quoted))


def _common(said: tuple[str, ...], at: int, words: tuple[str, ...], start: int) -> int:
    """How many words are equal from `at` in the one and `start` in the other."""
    length = 0
    for ours, theirs in zip(islice(said, at, None), islice(words, start, None), strict=False):
        if ours != theirs:
            break
        length += 1
    return length


@lru_cache(maxsize=128)
def _words(article: Article) -> _Words:
    starts = [quotation.start for quotation in quotations(article.prose)]
    ends = [quotation.end for quotation in quotations(article.prose)]
    story = told(article.prose)
    words: list[str] = []
    spans: list[Span] = []
    for token in tokens(article.prose):
        before = bisect_right(starts, token.start) - 1
        marked = before >= 0 and token.start < ends[before]
        if marked or story[token.start] == " ":
            if words and words[-1]:
                words.append("")  # what follows does not go on from what came before
                spans.append(Span(token.start, token.start))
            continue
        words.append(_FORM[article.prose[token.start : token.end]])
        spans.append(token)
    runs: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for start, run in enumerate(_runs(words)):
        runs[run].append(start)
    return _Words(tuple(words), tuple(spans), dict(runs))


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every run of `_KEY` words."""
    return zip(*(words[n:] for n in range(_KEY)), strict=False)


def _form(word: str) -> str:
    return word.lower().replace("’", "'").replace(".", "")


_FORM = ByWord(_form)
