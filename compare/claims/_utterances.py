"""Which quotations of several articles are one utterance, and what each makes of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

import rapidfuzz.fuzz as fuzz
from msgspec import Struct

from compare.claims._places import Rows
from compare.claims._speakers import speaker_of
from compare.claims._stretch import Shared, shared, told
from compare.claims._wording import Wording, is_telling, normal_words, wordings
from compare.glossary import Glossary
from compare.model import Article, Span, Verdict
from compare.text.quotations import quotations
from compare.text.story import tells

_ALIKE = 60.0  # of 100, same speaker and aligned: one quotation in other words
_WHOLE = 4  # words: shorter quotations are shared by chance, unless speaker or alignment vouch for them
_OVERLAP = 5  # words that two quotations share where neither is a part of the other …
_MEANING = 3  # … and how many of these carry meaning
_CHANGED = 4  # words with meaning that are equal around a change
_DENSE = 0.75  # share of equal words around it …
_MOST = 0.6  # … or share of the shorter quotation that is equal, where speaker or alignment vouch


class Quote(Struct, frozen=True):
    article: Article
    inner: Span
    words: str
    wordings: tuple[Wording, ...]
    speaker: str | None
    rows: frozenset[int]

    @property
    def length(self) -> int:
        return self.words.count(" ") + 1


Stretch = tuple[int, int, int]


class Relation(Struct, frozen=True):
    """How two quotations relate, why, and the stretch in each that says so (of which wording, from, to)."""

    verdict: Verdict
    why: str = ""
    places: tuple[Stretch, Stretch] | None = None


ORDER = (Verdict.AGREES, Verdict.COMPATIBLE, Verdict.DIFFERS)
Relations = dict[tuple[int, int], Relation]  # by the numbers of two quotations, the lower first


def quotes_of(article: Article, rows: Rows, glossary: Glossary) -> Iterator[Quote]:
    for quotation in quotations(article.prose):
        inner = quotation.inner.of(article.prose)
        if tells(article.prose, quotation.start) and not _title(inner) and wordings(inner):
            yield Quote(
                article=article,
                inner=quotation.inner,
                words=normal_words(inner),
                wordings=wordings(inner),
                speaker=speaker_of(article, quotation, glossary),
                rows=rows.at(article, quotation.inner.start),
            )


def _title(inner: str) -> bool:
    """True for a title in marks: every long word has a capital, and no sentence ends inside."""
    long = [word for word in re.findall(r"[^\W\d_]\w*", inner) if len(word) > 3]
    return bool(long) and all(word[0].isupper() for word in long) and not re.search(r"[.?!]\s", inner)


def repeated(quotes: Sequence[Quote]) -> Iterator[tuple[int, int]]:
    """Quotations that one article has twice, in the same words."""
    places: dict[tuple[str, str], int] = {}
    for number, quote in enumerate(quotes):
        first = places.setdefault((quote.article.id, quote.words), number)
        if first != number and quote.length >= _WHOLE:
            yield first, number


def related(quotes: Sequence[Quote]) -> Relations:
    """How quotations of different articles relate that are one utterance. Of the quotations of an article
    that hold a few words, those count that speaker or alignment vouch for, if there are any.
    """
    found = {
        (one, other): relation
        for one, other in _candidates(quotes)
        if (relation := _relation(quotes[one], quotes[other]))
    }
    vouched = {pair for pair in found if _vouched(*(quotes[number] for number in pair))}
    sure = {
        (few, quotes[beside].article.id)
        for pair in vouched
        for few, beside in (pair, pair[::-1])
        if quotes[few].length < _WHOLE
    }
    return {
        (one, other): relation
        for (one, other), relation in found.items()
        if (one, other) in vouched
        or not {(one, quotes[other].article.id), (other, quotes[one].article.id)} & sure
    }


def _candidates(quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """Pairs of quotations in two articles with enough words in common, or the same few."""
    keys = [_keys(quote) for quote in quotes]
    with_word: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(keys):
        for word in words:
            with_word[word].append(number)
    common = Counter(pair for places in with_word.values() for pair in combinations(places, 2))
    return sorted(
        (one, other)
        for (one, other), count in common.items()
        if quotes[one].article.id != quotes[other].article.id
        and (count >= _MEANING or count * 2 >= min(len(keys[one]), len(keys[other])))
    )


def _keys(quote: Quote) -> frozenset[str]:
    words = [word for wording in quote.wordings for word in wording.words]
    telling = frozenset(filter(is_telling, words))
    return telling if len(telling) > 1 else frozenset(words)


def _relation(a: Quote, b: Quote) -> Relation | None:
    """How two quotations of different articles relate; None where they are two."""
    if a.words == b.words and (a.length >= _WHOLE or _vouched(a, b)):
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
    if not a.rows & b.rows or a.speaker is None or a.speaker != b.speaker or min(a.length, b.length) < _WHOLE:
        return None
    if fuzz.ratio(a.words.split(), b.words.split()) < _ALIKE:
        return None
    stretches = (shared(one, other) for one, other in product(a.wordings, b.wordings))
    found = max(filter(None, stretches), key=lambda stretch: stretch.same, default=None)
    changes = (*found.changes, *found.ends) if found else ()
    if any(is_telling(word) for change in changes for words in change for word in words):
        return Relation(Verdict.DIFFERS, told(changes, (a.article.name, b.article.name)))
    return Relation(Verdict.COMPATIBLE, "said in other words")


def _stretch(a: Quote, b: Quote, one: int, other: int) -> Relation | None:
    """How two quotations relate by what two of their wordings share; None where it is too short to tell."""
    ours, theirs = a.wordings[one], b.wordings[other]
    found = shared(ours, theirs)
    if found is None or not _one_utterance(a, b, ours, theirs, found):
        return None
    places = (one, *found.one), (other, *found.other)
    if changes := (*found.changes, *found.ends):
        return Relation(Verdict.DIFFERS, told(changes, (a.article.name, b.article.name)), places)
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
        if found.same == short >= _WHOLE:
            return True
        if found.same == short:
            alone = short == 1 and not a.rows & b.rows
            return found.telling > 0 and not stranger and not alone and (_vouched(a, b) or found.telling > 1)
        few = found.telling >= _MEANING and (found.same >= _OVERLAP or _vouched(a, b))
        return few and not stranger
    if stranger or not found.kindred:
        return False
    if (found.parts or found.ends) and found.telling < _CHANGED and found.same < _OVERLAP:
        return False
    most = found.same >= _MOST * short
    if found.parts and not most:
        return False
    enough = found.telling >= _CHANGED and found.density >= _DENSE
    return enough or (most and found.telling > 1 and bool(a.rows & b.rows))


def _vouched(a: Quote, b: Quote) -> bool:
    """True where the alignment lays two quotations side by side, or one speaker is named for both."""
    return bool(a.rows & b.rows) or (a.speaker is not None and a.speaker == b.speaker)


def worst(group: Sequence[int], quotes: Sequence[Quote], relations: Relations) -> Relation:
    """The relation that sets two articles furthest apart: of each quotation only the nearest in the other
    article counts.
    """
    members = frozenset(group)
    inside = {pair: relation for pair, relation in relations.items() if pair[0] in members}
    nearest: dict[tuple[int, str], Relation] = {}
    for (one, other), relation in inside.items():
        if relation.verdict is Verdict.DIFFERS and _right_elsewhere(one, other, quotes, inside):
            relation = Relation(Verdict.COMPATIBLE, "also quoted in the same words")
        for quote, beside in ((one, other), (other, one)):
            key = quote, quotes[beside].article.id
            nearest[key] = min(nearest.get(key, relation), relation, key=_apart)
    return max(nearest.values(), key=_apart)


def _apart(relation: Relation) -> int:
    return ORDER.index(relation.verdict)


def _right_elsewhere(one: int, other: int, quotes: Sequence[Quote], relations: Relations) -> bool:
    """True where an article that has a stretch otherwise has it in the same words in another quotation."""
    places = relations[one, other].places
    if places is None:
        return False
    for (first, second), again in relations.items():
        if again.verdict is Verdict.DIFFERS or again.places is None:
            continue
        for kept, spoilt, (number, low, high) in ((one, other, places[0]), (other, one, places[1])):
            if kept not in (first, second):
                continue
            there = second if kept == first else first
            which, start, end = again.places[kept != first]
            same_article = quotes[there].article.id == quotes[spoilt].article.id
            if same_article and which == number and start <= low and high <= end:
                return True
    return False


def another(one: str, other: str) -> bool:
    """True for two full names that share no word."""
    return full(one) and full(other) and not set(one.split()) & set(other.split())


def full(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)
