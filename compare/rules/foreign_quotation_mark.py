"""Quotation marks of another language around English words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Level
from compare.rules import Rule
from compare.text.frequency import zipf

_MARK = re.compile(r"[«„‟] ?([\w’'-]{1,30})|([\w’'-]{1,30})[.,!?…]? ?[»]")
_NAMES = ("«", "»", "„", "‟")


class ForeignQuotationMark(Rule):
    """English words stand in the quotation marks of another language: «…», „…“.

    French, Russian, Italian, Spanish and Portuguese set « », German, Czech, Polish and the Balkans „ “. An
    English typesetter changes them, a machine often does not. Reported once an article, and not where a
    foreign title stands in its own marks.
    """

    category = "quotation"
    mqm = "locale-convention/quotation-marks"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    origins = ("fr", "ru", "uk", "it", "es", "pt", "de", "fa", "tr")
    also_in_quotations = True
    bad = {
        "He spoke of [[«the]] long winter» and left.": None,
        "They called it [[„a]] mistake“ on Monday.": None,
        "The riots of the [[masses»]] as he calls them.": None,
    }
    good = (
        "He spoke of “the long winter”. The weekly „Die Woche“ was closed.",
        "» Read more\n« Back",
        "A novel, «Вечер», was sold.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not any(mark in prose for mark in _NAMES):
            return
        for match in _MARK.finditer(prose):
            word = match[1] or match[2]
            if word.islower() and word.isascii() and zipf(word, "en") >= 3.5:
                message = "English does not use this kind of quotation mark."
                yield self.finding(article, *match.span(), message)
                return
