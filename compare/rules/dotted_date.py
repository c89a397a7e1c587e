"""A date in figures with dots."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._figures import begins_a_word, figures
from compare.rules._settings import is_written_in

_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d")
_VERSION = re.compile(r"(?i:version|release|build|firmware|update|v\.?|ip|address) $")


class DottedDate(Rule):
    """A date is written in figures with dots between them: 20.12.2012.

    So write German, Russian, Ukrainian, Polish, Czech, Turkish and the Nordic languages. English news spells
    the month, for 05.01.2016 is January to one reader and May to another; so there is no fix. Indian English
    has dots too.
    """

    category = "locale"
    mqm = "locale-convention/date-format"
    level = Level.NOTE
    origins = ("de", "ru", "uk", "tr")
    bad = {
        "The doors open on Thursday, [[20.12.2012]], in the evening.": None,
        "It was signed on [[05.01.2016]].": None,
        "He was born ([[3.4.1961]]) in Gdansk.": None,
    }
    good = (
        "Version 10.12.2012 of the program mends it; the address 10.12.20.1 answers.",
        "It was signed on 5/1/2016, and on 2016-01-05 again.",
        "The Nagpur clerk, on leave till 9.5.2024, owes a lakh.",
        "Section 14.13.2015 and file 1.10.2015-b; 45.12.2012 is no date.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for figure in figures(prose):
            if figure[0].count(".") != 2 or not _DATE.fullmatch(figure[0]):
                continue
            start, end = figure.span()
            joined = prose[end : end + 1].isalnum() or prose[end : end + 1] in ("-", "/", "_")
            if (
                joined
                or is_written_in(prose, "india")
                or not begins_a_word(prose, figure)
                or _VERSION.search(prose, max(0, start - 12), start)
            ):
                continue
            yield self.finding(article, start, end, "English news spells out the month of a date.")
