"""A currency sign behind the amount."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.rules._figures import TO_ENGLISH, figures

_AMOUNT = re.compile(r"(\d+(?:[.,]\d+)*(?:[ \u00a0\u202f]\d{3})*)[ \u00a0\u202f]?([$€£])(?![\w$€£])")
_SPACED = re.compile(r"[ \u00a0\u202f]")


class CurrencySignBehind(Rule):
    """A currency sign stands behind the amount: 900 €.

    French, German, Spanish, Italian, Russian and Canadian French write it there; English in front.
    """

    category = "locale"
    mqm = "locale-convention/currency-format"
    level = Level.NOTE
    origins = ("fr", "de", "es", "it", "pt", "ru")
    bad = {
        "He sells it for [[900 €]] in town.": "He sells it for €900 in town.",
        "The clerk earns [[12$]] an hour.": "The clerk earns $12 an hour.",
        "A house costs [[35 000 $]] there.": "A house costs $35,000 there.",
    }
    good = (
        "He sells it for €900 and paid with 5 $10 bills.",
        "It rose from $12 to £15. A US$ loan of 20, $3 of it paid.",
        "The variable x1$ and the word 7£a are code.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not ("$" in prose or "€" in prose or "£" in prose):
            return
        end = 0
        for figure in figures(prose):
            start = figure.start()
            if start < end or (start and (prose[start - 1].isalnum() or prose[start - 1] in "$€£_")):
                continue
            if amount := _AMOUNT.match(prose, start):
                end = amount.end()
                number = amount[1].translate(TO_ENGLISH) if _SPACED.search(amount[1]) else amount[1]
                message = f"English sets “{amount[2]}” before the amount."
                yield self.finding(article, start, end, message, fix=Fix(amount[2] + number))
