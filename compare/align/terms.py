"""What a sentence is compared by: its words in base form, its numbers and the entities it names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, chain, compress, count
from operator import attrgetter

from compare.align.concepts import phrases
from compare.align.vocabulary import WORDS, Term, Word, actor, as_quoted, united
from compare.glossary import Glossary
from compare.model import Article, Mention, Span
from compare.text.folding import folded
from compare.text.quotations import quoted
from compare.text.tokens import Words, forms_of, words


class Named(Span, frozen=True, order=True):
    """A place in a text where a known entity is named."""

    entity: str = ""


@lru_cache(maxsize=16_384)
def terms(text: str, named: tuple[Named, ...] = ()) -> tuple[Term, ...]:
    """The terms of one sentence (or headline), in order. `named` are the known entities in it."""
    return tuple(read(text, named, quoted(text)))


def read(text: str, named: Sequence[Named] = (), spoken: Sequence[Span] = ()) -> list[Term]:
    """`terms`; those that begin within the spans of `spoken` are marked as quoted."""
    alone, cut, begun = _alone(text)
    return _with_named([*alone], cut, begun, named, spoken)


def _with_named(
    found: list[Term],
    cut: Sequence[tuple[Word, ...]],
    begun: Sequence[int],
    named: Sequence[Named],
    spoken: Sequence[Span] = (),
) -> list[Term]:
    """The terms `found`, with entities and phrases; their tokens, cut into words, begin at `begun`."""
    if found and (named or spoken):
        starts = [start + word.offset for start, one in zip(begun, cut, strict=True) for word in one]
        said = [any(one.start <= start < one.end for one in spoken) for start in starts] if spoken else None
        if said:
            found = [as_quoted(term) if here else term for term, here in zip(found, said, strict=True)]
        for one in reversed(named):
            first, end = bisect_left(starts, one.start), bisect_left(starts, one.end)
            if first < end:
                whom = as_quoted(actor(one.entity)) if said and said[first] else actor(one.entity)
                found[first : end + (found[end : end + 1] == [whom])] = [whom]
    return _with_phrases(found) if _phrases_in(found) else found


class Read:
    """`read`, of one piece of a text after the other: what they share is found once."""

    def __init__(self, prose: str, mentions: Sequence[Mention]) -> None:
        """`mentions` as for `known`."""
        self._prose, self._mentions = prose, mentions
        self._named = [one.start for one in mentions]
        whole = folded(prose).text is prose
        self._forms, self._starts, self._ends = words(prose) if whole else Words((), (), ())
        self._cut = list(map(WORDS.__getitem__, self._forms))
        self._words = list(chain.from_iterable(self._cut))
        self._many = list(accumulate(map(len, self._cut), initial=0))
        self._terms = list(map(_named, self._words))
        self._titles = list(accumulate(map(_titled, self._words), initial=0))
        self._phrases = _phrases_in(self._terms)

    def __call__(self, piece: Span) -> list[Term]:
        """The terms of a piece of the text."""
        start, stop = piece.start, piece.end
        named = self._known(start, stop)
        first = bisect_left(self._ends, start + 1)
        last = bisect_left(self._starts, stop, first)
        begin, end = self._many[first], self._many[last]
        if begin == end or self._starts[first] < start or self._ends[last - 1] > stop:  # a token is cut
            return read(self._prose[start:stop], named)
        if named:
            begun, cut = [place - start for place in self._starts[first:last]], self._cut[first:last]
            return _with_named(_by_words(cut), cut, begun, named)
        if self._titles[end] - self._titles[begin] > 2 and _is_titled(self._words[begin:end]):
            found = list(map(_plain, self._words[begin:end]))
        else:
            found = self._terms[begin:end]
            found[0] = self._words[begin].plain
        phrases = bisect_left(self._phrases, begin) < bisect_left(self._phrases, end - 1)
        return _with_phrases(found) if phrases else found

    def _known(self, start: int, stop: int) -> Sequence[Named]:
        place = bisect_left(self._named, start)
        some = place < len(self._named) and self._named[place] < stop
        return known(self._mentions, start, stop) if some else ()


def _phrases_in(terms: Sequence[Term]) -> list[int]:
    """Where two words begin that stand for one idea."""
    promising = compress(count(), map(_begins, terms))
    return [place for place in promising if tuple(map(_key, terms[place : place + 2])) in phrases()]


@lru_cache(maxsize=4096)
def _alone(text: str) -> tuple[list[Term], list[tuple[Word, ...]], Sequence[int]]:
    """The terms of a text by its words alone; its tokens, cut into words, and where they start."""
    forms, begun = forms_of(text)
    cut = list(map(WORDS.__getitem__, forms))
    return _by_words(cut), cut, begun


def _by_words(cut: Sequence[tuple[Word, ...]]) -> list[Term]:
    words = list(chain.from_iterable(cut))
    found = list(map(_plain if _is_titled(words) else _named, words))
    if words:
        found[0] = words[0].plain
    return found


def _with_phrases(found: Iterable[Term]) -> list[Term]:
    """Two words that stand for one idea become one term."""
    result: list[Term] = []
    for term in found:
        if result and (both := united(result[-1], term)):
            result[-1] = both
        else:
            result.append(term)
    return result


def known(mentions: Sequence[Mention], start: int, end: int) -> tuple[Named, ...]:
    """The glossary's entities in `start:end` of an article, placed from `start`; a capital city that
    stands for its state counts as the state. `mentions` stand in order and do not overlap.
    """
    first = bisect_left(mentions, start, key=_start)
    last = bisect_left(mentions, end, first, key=_start)
    return tuple(
        [
            Named(mention.start - start, mention.end - start, mention.metonym_for or mention.entity)
            for mention in mentions[first:last]
            if mention.end <= end and not mention.entity.startswith("new:")
        ]
    )


_start, _key, _begins = attrgetter("start"), attrgetter("key"), attrgetter("begins")


@lru_cache(maxsize=16_384)
def terms_alone(sentence: str, glossary: Glossary) -> tuple[Term, ...]:
    """The terms of a sentence that stands alone."""
    mentions = glossary.recognise(Article(text=sentence, language="en"))
    return terms(sentence, known(mentions, 0, len(sentence)))


_plain, _named = attrgetter("plain"), attrgetter("named")
_long, _titled = attrgetter("long"), attrgetter("titled")


def _is_titled(words: Sequence[Word]) -> bool:
    """True where capitals tell nothing: Headlines Like This One."""
    long: int = sum(map(_long, words))
    titled: int = sum(map(_titled, words))
    return long > 2 and titled > 0.7 * long
