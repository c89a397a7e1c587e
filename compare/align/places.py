"""The sentences of one event's articles, each prepared to be compared."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from functools import partial

from msgspec import Struct

from compare.align.prepared import Prepared
from compare.align.terms import known, terms
from compare.align.vocabulary import Term
from compare.glossary import Glossary
from compare.model import Article, Sentence
from compare.text.sentences import sentences
from compare.text.story import tells

_LEAST_SHARE = 0.2  # of a term's weight, however many sentences of the event have it


class Place(Struct, frozen=True):
    """One sentence: the number of its article, where it stands there, and what is compared of it."""

    article: int
    sentence: Sentence
    text: str
    prepared: Prepared
    told: bool
    part: Callable[[int, int], Prepared]  # of the sentence, between two places in it


def places_of(articles: list[Article], glossary: Glossary) -> list[Place]:
    """Every sentence of the articles, in their order; `told` where it is part of the story."""
    found = [(n, *one) for n, article in enumerate(articles) for one in _sentences(article, glossary)]
    share = _shares([terms_ for _, _, terms_ in found])
    prepared: dict[tuple[str, tuple[Term, ...]], Prepared] = {}  # copied sentences are compared once
    places = []
    for number, sentence, terms_ in found:
        text = sentence.of(articles[number].prose)
        if (text, terms_) not in prepared:
            prepared[text, terms_] = Prepared(text, terms_, share)
        told = tells(articles[number].prose, sentence.end - 1)
        part = partial(_part, articles[number], sentence, glossary, share)
        places.append(Place(number, sentence, text, prepared[text, terms_], told, part))
    return places


def _part(
    article: Article, sentence: Sentence, glossary: Glossary, share: dict[str, float], start: int, end: int
) -> Prepared:
    start, end = sentence.start + start, sentence.start + end
    text = article.prose[start:end]
    return Prepared(text, terms(text, known(glossary.recognise(article), start, end)), share)


def _sentences(article: Article, glossary: Glossary) -> list[tuple[Sentence, tuple[Term, ...]]]:
    mentions = glossary.recognise(article)
    return [
        (one, terms(one.of(article.prose), known(mentions, one.start, one.end)))
        for one in sentences(article.prose)
    ]


def _shares(sentences_: list[tuple[Term, ...]]) -> dict[str, float]:
    """What part of each term's weight counts among these sentences, by how many have it."""
    counts = Counter(key for found in sentences_ for key in {term.key for term in found})
    most = math.log((len(sentences_) + 1) / 2.5)
    return {
        key: min(1.0, max(_LEAST_SHARE, math.log((len(sentences_) + 1) / (count + 0.5)) / most))
        for key, count in counts.items()
        if count > 2
    }
