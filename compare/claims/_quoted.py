"""The quotations of articles, and which of them may be one utterance."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from msgspec import Struct

from compare.claims._antecedents import meant
from compare.claims._places import Rows
from compare.claims._speakers import named, speaker_of
from compare.claims._wording import Wording, is_telling, normal_words, wordings
from compare.glossary import Glossary
from compare.model import Article, Span
from compare.text.quotations import quotations
from compare.text.story import tells

WHOLE = 4  # words: shorter quotations are shared by chance, unless speaker or alignment vouch for them
MEANING = 3  # words with meaning that two quotations share


class Quote(Struct, frozen=True):
    article: Article
    inner: Span
    words: str
    wordings: tuple[Wording, ...]
    speaker: str | None
    rows: frozenset[int]
    pronoun: bool = False  # “he” or “she” speaks, …
    unsure: bool = False  # … and several may be meant

    @property
    def length(self) -> int:
        return self.words.count(" ") + 1


def quotes_of(article: Article, rows: Rows, glossary: Glossary) -> Iterator[Quote]:
    for quotation in quotations(article.prose):
        plain = named(article, quotation.speaker, glossary)
        inner = quotation.inner.of(article.prose)
        if tells(article.prose, quotation.start) and not _title(inner) and wordings(inner):
            yield Quote(
                article=article,
                inner=quotation.inner,
                words=normal_words(inner),
                wordings=wordings(inner),
                speaker=speaker_of(article, quotation, glossary),
                rows=rows.at(article, quotation.inner.start),
                pronoun=plain is None and quotation.speaker is not None,
                unsure=meant(article, quotation, glossary)[1],
            )


def _title(inner: str) -> bool:
    """True for a title in marks: every long word has a capital, and no sentence ends inside."""
    long = [word for word in re.findall(r"[^\W\d_]\w*", inner) if len(word) > 3]
    return bool(long) and all(word[0].isupper() for word in long) and not re.search(r"[.?!]\s", inner)


def repeated(quotes: Sequence[Quote]) -> Iterator[tuple[int, int]]:
    """Quotations that one article has twice, in the same words; short ones only by one speaker in one row."""
    places: dict[tuple[object, ...], int] = {}
    for number, quote in enumerate(quotes):
        key = (quote.article.id, quote.words)
        first = places.setdefault(key if quote.length >= WHOLE else (*key, *_said(quote), quote.rows), number)
        if first != number:
            yield first, number


def _said(quote: Quote) -> tuple[object, ...]:
    """What of a quotation decides whether another is the same utterance, the rows apart."""
    return quote.article.id, quote.words, quote.wordings, quote.speaker


def candidates(quotes: Sequence[Quote]) -> Iterator[tuple[int, int]]:
    """Pairs of quotations in two articles with enough words in common, or the same few. Of quotations that
    are alike in all that counts one stands for all: `repeated` ties the others to it.
    """
    alike: defaultdict[tuple[object, ...], dict[frozenset[int], int]] = defaultdict(dict)
    for number, quote in enumerate(quotes):
        alike[_said(quote)].setdefault(quote.rows, number)
    groups = [list(numbers.values()) for numbers in alike.values()]
    keys = [_keys(quotes[group[0]]) for group in groups]
    with_word: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(keys):
        for word in words:
            with_word[word].append(number)
    common = Counter(pair for places in with_word.values() for pair in combinations(places, 2))
    for (one, other), count in common.items():
        if count >= MEANING or count * 2 >= min(len(keys[one]), len(keys[other])):
            telling = sum(map(is_telling, keys[one] & keys[other]))
            yield from _between(groups[one], groups[other], quotes, telling)


def _between(
    ones: list[int], others: list[int], quotes: Sequence[Quote], telling: int
) -> Iterator[tuple[int, int]]:
    """The pairs that may matter of two groups of like quotations, which share `telling` words."""
    a, b = quotes[ones[0]], quotes[others[0]]
    if a.article.id == b.article.id:
        return
    one_speaker = a.speaker is not None and a.speaker == b.speaker
    if a.words == b.words and (a.length >= WHOLE or one_speaker):  # one utterance, in whichever rows
        found = {*product(ones[:1], others), *product(ones, others[:1])}
    elif telling < 2 and not one_speaker and min(_longest(a), _longest(b)) < WHOLE:  # only rows can vouch
        by_row: defaultdict[int, list[int]] = defaultdict(list)
        for number in others:
            for row in quotes[number].rows:
                by_row[row].append(number)
        found = {(one, other) for one in ones for row in quotes[one].rows for other in by_row[row]}
    else:
        found = set(product(ones, others))
    yield from ((min(pair), max(pair)) for pair in found)


def _longest(quote: Quote) -> int:
    return max(len(wording.words) for wording in quote.wordings)


def _keys(quote: Quote) -> frozenset[str]:
    words = [word for wording in quote.wordings for word in wording.words]
    telling = frozenset(filter(is_telling, words))
    return telling or frozenset(words)
