"""An age without "old" or "aged": "Ada Brook, 48 years, is sure"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.rules._figures import figures

_YEARS = re.compile(r" years(?= ?[,)])")
_NAMED = re.compile(r"(?<![\w.])[A-ZÀ-Þ][\w’'.-]{1,24} ?(?:, |\()$")


class AgeWithoutOld(Rule):
    """Behind a name stands "48 years" where English says "48" or "aged 48".

    So French ("Anne Martin, 48 ans, …"), Spanish, Italian, German, Dutch and Russian.
    """

    category = "locale"
    mqm = "locale-convention/age-format"
    level = Level.NOTE
    origins = ("fr", "es", "it", "pt", "de", "nl", "ru", "uk")
    bad = {
        "But Pilar Gomez, 48[[ years]], is sure of it.": "But Pilar Gomez, 48, is sure of it.",
        "Luke Winter, 20[[ years]], a student, agrees.": "Luke Winter, 20, a student, agrees.",
        "A baker (Jan Novak, 61[[ years]]) saw it.": "A baker (Jan Novak, 61) saw it.",
    }
    good = (
        "Pilar Gomez, 48, and Luke Winter, 20 years old, agree.",
        "In prison, 20 years, three months and a day passed.",
        "It took the Beatles 10 years, no more. She left Rome 12 years, two months ago.",
        "Ten days, 12 weeks, 30 years, who knows?",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for figure in figures(prose):
            start, end = figure.span()
            years = _YEARS.match(prose, end) if end - start == 2 else None
            if years and _NAMED.search(prose, max(0, start - 30), start):
                message = "Behind a name English gives the age alone, or says “aged”."
                yield self.finding(article, end, years.end(), message, fix=Fix(""))
