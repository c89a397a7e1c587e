"""What a sentence is compared by: its words in base form, its numbers and the entities it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, chain, compress, count, pairwise
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct, structs

from compare.align.concepts import beginnings, idea, phrases
from compare.align.lemmas import lemma
from compare.glossary import Glossary
from compare.model import Article, Mention, Span
from compare.text.folding import folded
from compare.text.frequency import function_words, zipf
from compare.text.quotations import quoted
from compare.text.tokens import ByWord, Words, forms_of, words

_ACTOR = 2.5  # the most that an entity of the glossary says: known actors recur from story to story
_NUMBER = 4.0  # the rarity of a number
_PHRASE = 5.0  # the rarity of two words that stand for one idea
_UNHEARD = 7.5  # Zipf value above which a word says nothing; the rarity of a word never heard
_COMMON = 1.5  # rarity up to which a word says nothing of the event
_DATELINES = """
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february
march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec am pm gmt utc est edt pst pdt cst cdt ist published post posted update updated photo
"""
_CALENDAR = frozenset(_DATELINES.split())  # says when, not what
_SILENT = ("function", "number")
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_JOINT = re.compile(r"[-\u2010\u2011]")
_FRAGMENTS = frozenset(("s", "t", "d", "m", "re", "ve", "ll", "ca", "wo"))  # of contractions, cut apart
NOT = "not"
_TO_TWENTY = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty
"""
_NUMERALS = {word: str(value) for value, word in enumerate(_TO_TWENTY.split())}


class Term(Struct, frozen=True):
    """One comparable unit of a text.

    Two terms are the same when their keys are. `idea` names a wider meaning that different words
    share. `rarity` is 0 for the commonest words and 7.5 for words never heard (Zipf scale, from
    above). `kind` is word, name, number, entity or function; a word with a `capital` that begins a
    sentence or stands in a headline may be a name all the same. One that `tells` is neither too common to
    say what happened, nor a number or a word of the calendar.
    """

    key: str
    kind: str
    rarity: float
    idea: str | None = None
    capital: bool = False
    quoted: bool = False
    tells: bool = False

    def __post_init__(self) -> None:
        silent = self.rarity <= _COMMON or self.kind in _SILENT or self.key in _CALENDAR
        structs.force_setattr(self, "tells", not silent)


class Named(Span, frozen=True, order=True):
    """A place in a text where a known entity is named."""

    entity: str = ""


class _Word(NamedTuple):
    """A word of a token, `offset` from its start, as the term it is where its capital may make it a name,
    and where it does not; whether it is a long one, and one with a capital.
    """

    offset: int
    named: Term
    plain: Term
    long: bool
    titled: bool


@lru_cache(maxsize=16_384)
def terms(text: str, named: tuple[Named, ...] = ()) -> tuple[Term, ...]:
    """The terms of one sentence (or headline), in order. `named` are the known entities in it."""
    return tuple(read(text, named, quoted(text)))


def read(text: str, named: Sequence[Named] = (), spoken: Sequence[Span] = ()) -> list[Term]:
    """`terms`, not kept; those that begin within the spans of `spoken` are marked as quoted."""
    alone, cut, begun = _alone(text)
    return _with_named([*alone], cut, begun, named, spoken)


def _with_named(
    found: list[Term],
    cut: Sequence[tuple[_Word, ...]],
    begun: Sequence[int],
    named: Sequence[Named],
    spoken: Sequence[Span] = (),
) -> list[Term]:
    """The terms `found`, with entities and phrases; their tokens, cut into words, begin at `begun`."""
    if found and (named or spoken):
        starts = [start + word.offset for start, one in zip(begun, cut, strict=True) for word in one]
        said = [any(one.start <= start < one.end for one in spoken) for start in starts] if spoken else None
        if said:
            found = [_spoken(term) if here else term for term, here in zip(found, said, strict=True)]
        for one in reversed(named):
            first, end = bisect_left(starts, one.start), bisect_left(starts, one.end)
            if first < end:
                actor = _spoken(_actor(one.entity)) if said and said[first] else _actor(one.entity)
                found[first : end + (found[end : end + 1] == [actor])] = [actor]
    return found if phrases().isdisjoint(pairwise(map(_key, found))) else _with_phrases(found)


class Read:
    """`read`, of one piece of a text after the other: what they share is found once."""

    def __init__(self, prose: str, mentions: Sequence[Mention]) -> None:
        """`mentions` as for `known`."""
        self._prose, self._mentions = prose, mentions
        self._named = [one.start for one in mentions]
        whole = folded(prose).text is prose
        self._forms, self._starts, self._ends = words(prose) if whole else Words((), (), ())
        self._cut = list(map(_WORDS.__getitem__, self._forms))
        self._words = list(chain.from_iterable(self._cut))
        self._many = list(accumulate(map(len, self._cut), initial=0))
        self._terms = list(map(_named, self._words))
        self._titles = list(accumulate(map(_titled, self._words), initial=0))
        self._phrases = _phrases_in(list(map(_key, self._terms)))

    def __call__(self, piece: Span) -> list[Term]:
        """The terms of a piece of the text."""
        start, stop = piece.start, piece.end
        named = self._known(start, stop)
        first = bisect_left(self._ends, start + 1)
        last = bisect_left(self._starts, stop, first)
        if first == last or self._starts[first] < start or self._ends[last - 1] > stop:
            return read(self._prose[start:stop], named)
        if named:
            begun, cut = [place - start for place in self._starts[first:last]], self._cut[first:last]
            return _with_named(_by_words(cut), cut, begun, named)
        begin, end = self._many[first], self._many[last]
        if self._titles[end] - self._titles[begin] > 2 and _is_titled(self._words[begin:end]):
            found = list(map(_plain, self._words[begin:end]))
        else:
            found = self._terms[begin:end]
            found[0] = self._words[begin].plain
        return _with_phrases(found) if any(begin <= one < end - 1 for one in self._phrases) else found

    def _known(self, start: int, stop: int) -> Sequence[Named]:
        place = bisect_left(self._named, start)
        some = place < len(self._named) and self._named[place] < stop
        return known(self._mentions, start, stop) if some else ()


def _phrases_in(keys: Sequence[str]) -> list[int]:
    """Where two words begin that stand for one idea."""
    promising = compress(count(), map(beginnings().__contains__, keys))
    return [number for number in promising if tuple(keys[number : number + 2]) in phrases()]


@lru_cache(maxsize=4096)
def _alone(text: str) -> tuple[list[Term], list[tuple[_Word, ...]], Sequence[int]]:
    """The terms of a text by its words alone; its tokens, cut into words, and where they start."""
    forms, begun = forms_of(text)
    cut = list(map(_WORDS.__getitem__, forms))
    return _by_words(cut), cut, begun


def _by_words(cut: Sequence[tuple[_Word, ...]]) -> list[Term]:
    words = list(chain.from_iterable(cut))
    found = list(map(_plain if _is_titled(words) else _named, words))
    if words:
        found[0] = words[0].plain
    return found


def _with_phrases(found: Iterable[Term]) -> list[Term]:
    """Two words that stand for one idea become one term."""
    result: list[Term] = []
    for term in found:
        if result and (phrase := idea(result[-1].key, term.key)):
            result[-1] = Term(f"{result[-1].key} {term.key}", "word", _PHRASE, phrase, False, term.quoted)
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


_start, _key = attrgetter("start"), attrgetter("key")


@lru_cache(maxsize=16_384)
def terms_alone(sentence: str, glossary: Glossary) -> tuple[Term, ...]:
    """The terms of a sentence that stands alone."""
    mentions = glossary.recognise(Article(text=sentence, language="en"))
    return terms(sentence, known(mentions, 0, len(sentence)))


def _words(form: str) -> tuple[_Word, ...]:
    """The words of a token: its parts between hyphens, without the possessive."""
    if form.isalnum():
        return (_word(0, form),)
    found, start = [], 0
    for part in _JOINT.split(form):
        word = _POSSESSIVE.sub("", part)
        if word:
            found.append(_word(start, word))
        start += len(part) + 1
    return tuple(found)


def _word(offset: int, word: str) -> _Word:
    plain = named = _term(word)
    if plain.kind == "word" and plain.capital and not plain.idea:  # Foreign Minister is no name
        named = Term(plain.key, "name", plain.rarity, None, True)
    long = len(word) > 3 and word[0].isalpha()
    return _Word(offset, named, plain, long, long and word[0].isupper())


_WORDS = ByWord(_words)
_plain, _named = attrgetter("plain"), attrgetter("named")
_long, _titled = attrgetter("long"), attrgetter("titled")


@lru_cache(maxsize=10_000)
def _actor(entity: str) -> Term:
    return Term("@" + entity, "entity", _rarity(entity), None, True)


@lru_cache(maxsize=10_000)
def _spoken(term: Term) -> Term:
    return structs.replace(term, quoted=True)


def _term(word: str) -> Term:
    lower = word.lower().replace("’", "'")
    if word[0].isdigit():
        return Term("#" + lower.replace(",", ""), "number", _NUMBER)
    if lower in _NUMERALS:
        return Term("#" + _NUMERALS[lower], "number", _NUMBER)
    if lower.endswith("n't"):
        return Term(NOT, "function", 0.0)
    base = lemma(lower)
    meaning = idea(base)
    if lower in function_words("en") or lower in _FRAGMENTS or meaning == "say":
        return Term(base, "function", 0.0)
    heard = zipf(lower, "en") if base == lower else max(zipf(lower, "en"), zipf(base, "en"))
    rarity = max(0.0, _UNHEARD - heard)
    return Term(base, "word", rarity, meaning, word[0].isupper())


def _is_titled(words: Sequence[_Word]) -> bool:
    """True where capitals tell nothing: Headlines Like This One."""
    long: int = sum(map(_long, words))
    titled: int = sum(map(_titled, words))
    return long > 2 and titled > 0.7 * long


def _rarity(entity: str) -> float:
    """The rarity of the rarest word of an entity's id, up to that of an actor."""
    return min(_ACTOR, max(_UNHEARD - zipf(word, "en") for word in entity.split("-")))
