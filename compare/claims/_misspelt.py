"""A surname that an article misspells once: it has it right elsewhere, as all other articles have it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from compare.claims._places import listed, member
from compare.glossary import Glossary
from compare.glossary.people import parts_of
from compare.model import Article, Claim, Confidence, Mention, Span, Verdict
from compare.text.frequency import zipf
from compare.text.story import told

_SHORTEST = 6  # letters of a surname; shorter ones have namesakes a letter away
_FAR = 2  # letters that differ at most; one in a surname of less than eight
_USUAL = 3.6  # Zipf from which on a word is a word, or another's name
_WORD = re.compile(r"(?<![\w’'-])[A-Z][a-z]+(?:[A-Z][a-z]+)?(?![\w-])")
_TITLE = re.compile(
    r"(?:^|\W)(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Senator|Representative|President|Secretary)\.? $"
)


def misspelt(
    kind: str, mentions: dict[str, list[Mention]], articles: Sequence[Article], glossary: Glossary
) -> Iterator[Claim]:
    """The claims of this `kind` on a person whom several articles mention."""
    fullest = max((m.text for found in mentions.values() for m in found), key=len)
    surname = fullest.split()[-1]
    if len(surname) < _SHORTEST or len(parts_of(fullest)) < 2:
        return
    for article in articles:
        beside = [other for other in articles if other.id != article.id]
        others = [other for other in beside if surname in _words(other)]
        if not others or surname not in _words(article):
            continue
        for word, times in _words(article).items():
            if times == 1 and _slip(word, surname) and not any(word in _words(other) for other in beside):
                named = [other for other in others if mentions.get(other.id)]
                if named and (place := _place(article, word, fullest)):
                    yield _claim(kind, fullest, article, place, [(o, mentions[o.id][0]) for o in named])


@lru_cache(maxsize=512)
def _words(article: Article) -> Counter[str]:
    """The capitalised words of an article, without the 's."""
    return Counter(_WORD.findall(told(article.prose)))


def _slip(word: str, surname: str) -> bool:
    far = 1 if len(surname) < _SHORTEST + 2 else _FAR
    if word == surname or word[0] != surname[0] or word.startswith(surname) or surname.startswith(word):
        return False
    return OSA.distance(word, surname, score_cutoff=far) <= far and zipf(word.lower(), "en") < _USUAL


def _place(article: Article, word: str, fullest: str) -> Span | None:
    """Where the word stands as this person's name: alone, or after the given name or a title."""
    match = re.search(rf"(?<![\w’'-]){word}(?![\w-])", article.prose)
    if match is None:
        return None
    before = article.prose[max(0, match.start() - 30) : match.start()]
    named = re.search(r"([A-Z][\w’'.-]*) $", before)
    stranger = (
        bool(named) and not _TITLE.search(before) and named is not None and named[1] not in fullest.split()
    )
    begins_name = re.match(r"(?:['’]s)? [A-Z]", article.prose[match.end() : match.end() + 4])
    return None if stranger or begins_name else Span(match.start(), match.end())


def _claim(
    kind: str, name: str, article: Article, place: Span, others: Sequence[tuple[Article, Mention]]
) -> Claim:
    form = place.of(article.text)
    wrong = member(article, place, form, reason="spelled otherwise once")
    right = [member(other, Span(first.start, first.end), first.text) for other, first in others]
    reason = f"{name}: once “{form}” in {article.name}; not in {listed([other.name for other, _ in others])}"
    return Claim("", kind, Verdict.DIFFERS, reason, (wrong, *right), confidence=Confidence.MEDIUM)
