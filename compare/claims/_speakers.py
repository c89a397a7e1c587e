"""Whose word a number or a quotation rests on, by the glossary's name for them where it has one."""

from __future__ import annotations

import re

from compare.glossary import Glossary
from compare.model import Article, Span
from compare.text.attribution import according_to
from compare.text.quotations import Quotation, quotations

_PRONOUN = re.compile(r"(?:he|she|they|it)", re.IGNORECASE)


def named(article: Article, speaker: Span | None, glossary: Glossary) -> str | None:
    """The speaker's name: that of the entity mentioned, else the words themselves; None for a pronoun."""
    if speaker is None or _PRONOUN.fullmatch(speaker.of(article.text)):
        return None
    for mention in glossary.recognise(article):
        if mention.start < speaker.end and speaker.start < mention.end:
            return glossary.name_of(mention.entity)
    return speaker.of(article.text)


def speaker_of(article: Article, quotation: Quotation, glossary: Glossary) -> str | None:
    """Who is plainly said to speak a quotation."""
    return named(article, quotation.speaker, glossary)


def source_of(article: Article, place: Span, sentence: Span, glossary: Glossary) -> str | None:
    """On whose word `place` stands: the speaker of the quotation around it, or the "according to" of its
    sentence."""
    for quotation in quotations(article.prose):
        if quotation.start <= place.start and place.end <= quotation.end:
            return speaker_of(article, quotation, glossary)
    return named(article, according_to(article.prose, sentence), glossary)
