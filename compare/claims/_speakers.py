"""Whose word a number or a quotation rests on, by the glossary's name for them where it has one."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from compare.claims._antecedents import meant
from compare.glossary import Glossary
from compare.model import Article, Span
from compare.text.attribution import according_to
from compare.text.quotations import Quotation, quotations

_PRONOUN = re.compile(r"(?:he|she|they|it)", re.IGNORECASE)
_DETERMINER = re.compile(r"\A(?:an?|the|his|her|their|its)\s+", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|for|in|at|from|with|to)\b")
_NAME_PARTICLES = "de del della der den von van bin bint ibn al el la le du da dos ben abu"
_PARTICLES = frozenset(_NAME_PARTICLES.split())
_UNNAMED = re.compile(r"(?:an?|one|another|some|two|three|several|many)\s|[a-z-]+s\Z|sources?\b|police\Z")


def named(article: Article, speaker: Span | None, glossary: Glossary) -> str | None:
    """The speaker's name: that of the entity that is meant, else the words themselves; None for a pronoun.
    An entity that a description only mentions, as in “a US official”, is not who speaks.
    """
    if speaker is None or _PRONOUN.fullmatch(speaker.of(article.text)):
        return None
    text = speaker.of(article.text)
    mentions = glossary.recognise(article)
    last = bisect_right(mentions, speaker.end - 1, key=lambda mention: mention.start) - 1
    if last >= 0 and mentions[last].end >= speaker.end:
        mention, kind = mentions[last], glossary.kind_of(mentions[last].entity)
        whole = mention.start <= speaker.end - len(_DETERMINER.sub("", text))
        if whole or (kind != "place" and not _OF.search(text)):
            return glossary.name_of(mention.entity)
    return text


def speaker_of(article: Article, quotation: Quotation, glossary: Glossary) -> str | None:
    """Who is plainly said to speak a quotation, a “he” or “she” by the name that it stands for."""
    name = named(article, quotation.speaker, glossary)
    return name or meant(article, quotation, glossary)[0]


def source_of(article: Article, place: Span, sentence: Span, glossary: Glossary) -> str | None:
    """On whose word `place` stands: the speaker of the quotation around it, or the "according to" of its
    sentence."""
    for quotation in quotations(article.prose):
        if quotation.start <= place.start and place.end <= quotation.end:
            return speaker_of(article, quotation, glossary)
    return named(article, according_to(article.prose, sentence), glossary)


def another(one: str, other: str) -> bool:
    """True for two full names that share no word."""
    return full(one) and full(other) and not set(one.split()) & set(other.split())


def full(name: str) -> bool:
    """True for a name of two words or more."""
    words = [word for word in name.split() if word not in _PARTICLES]
    return len(words) > 1 and words[0] not in ("The", "A", "An") and all(word[0].isupper() for word in words)


def head(speaker: str) -> str:
    """The word of a description that says who it is: “governor” of “the governor of the region”."""
    return _OF.split(speaker)[0].split()[-1].lower()


def unnamed(speaker: str) -> bool:
    """True for “an official”, “sources”, “police”."""
    return _UNNAMED.match(speaker) is not None


@lru_cache(maxsize=4096)
def knows(article: Article, name: str) -> bool:
    """True where an article has the last word of a name anywhere: whom it calls by an office or a pronoun may
    then be the one."""
    return re.search(rf"(?<!\w){re.escape(name.split()[-1])}(?!\w)", article.prose, re.IGNORECASE) is not None
