"""The word "year" behind the number of a year: "in 2008 year"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.rules._figures import MONTHS, figures, word_before

_YEAR = re.compile(
    r" year\b(?![-’']| (?:old|end|in review|class|group|award|budget|plan|model|olds)\b)| years(?=[.,;)]|\Z)"
)
_BEFORE = frozenset(
    ("in", "In", "since", "Since", "until", "to", "by", "summer", "winter", "autumn", "spring", "beginning",
     "end",
     *MONTHS.split("|"))
)  # fmt: skip


class YearBehindNumber(Rule):
    """The word "year" stands behind the number of a year.

    Russian and Ukrainian write "в 2008 году", "летом 1959 года". English gives the number alone; "the 2009
    year" with a noun to follow can be English, so only dates count.
    """

    category = "locale"
    mqm = "locale-convention/date-format"
    level = Level.NOTE
    origins = ("ru", "uk")
    bad = {
        "They upheld it in 2008[[ year]] and again later.": "They upheld it in 2008 and again later.",
        "In the summer of 1959[[ year]] they tested it.": "In the summer of 1959 they tested it.",
        "He studied from 1940 to 1948[[ years]], and taught.": "He studied from 1940 to 1948, and taught.",
    }
    good = (
        "It was upheld in 2008, a year of change, and by 2009 year-end figures rose.",
        "In 2012 years of drought ended. The 2009 year in review is out.",
        "In its 2012 year book; the fiscal 2013 year; a 2010 year-old file.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for figure in figures(prose):
            start, end = figure.span()
            if end - start != 4 or prose[end : end + 5] != " year" or figure[0][:2] not in ("18", "19", "20"):
                continue
            year = _YEAR.match(prose, end)
            before = word_before(prose, start)
            if year and (
                before in _BEFORE or prose.endswith(("summer of ", "winter of ", "spring of "), 0, start)
            ):
                message = f"The number of a year stands alone in English: “{figure[0]}”."
                yield self.finding(article, end, year.end(), message, fix=Fix(""))
