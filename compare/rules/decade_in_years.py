"""A decade as "the years 1990" or "the 90-ies"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._figures import figures

_DECADE = r"(?:(?:1[89]|20)\d0|[1-9]0)"
_YEARS = re.compile(
    rf"years ['’]?{_DECADE}s?\b(?![-–/]|[.,]\d|,? (?:to|and|or|through|until|till|BC|AD|B\.C)\b)"
)
_LED = re.compile(r"\b(?:the|in|of|from|since) (?:the )?(?:early |late |mid-?)?$")
_ENDING = re.compile(r"-(?:ies|ties|x|s|er|ers)\b|s years\b")


class DecadeInYears(Rule):
    """A decade is called "the years 1990", "the years 90", "the 90-ies" or "the 60s years".

    French says "les années 1990", Spanish "los años 90", German "die 90er Jahre", Russian "90-е годы";
    English says "the 1990s". "The years 1990 and 1994" are two years.
    """

    category = "locale"
    mqm = "locale-convention/date-format"
    level = Level.NOTE
    origins = ("fr", "es", "it", "pt", "de", "ru", "uk")
    bad = {
        "It grew in [[the years 1990]], then shrank.": None,
        "A singer of [[the years 80]] opened the hall.": None,
        "The mill closed in the late [[90-ies]], the dam later.": None,
        "In the early [[60s years]] it was built.": None,
    }
    good = (
        "It grew in the 1990s, and in the years 1990 to 1995 most of all.",
        "In the year 2000 and in the years 1990 and 1994 it was shut.",
        "He was out for the years 1990-1995. Forty years 20 miles from home.",
        "A 50-something, an F-50-er and a size 40-S coat.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        found = [*self._years(article), *self._endings(article)]
        yield from sorted(found, key=lambda finding: finding.start)

    def _years(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if "years " not in prose:
            return
        for match in _YEARS.finditer(prose):
            if _LED.search(prose, max(0, match.start() - 16), match.start()):
                the = 4 if prose.endswith("the ", 0, match.start()) else 0
                yield self._decade(article, match.start() - the, match.end())

    def _endings(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for figure in figures(prose):
            start, end = figure.span()
            if prose[end : end + 1] not in ("-", "s") or figure[0][-1] != "0" or end - start not in (2, 4):
                continue
            ending = _ENDING.match(prose, end)
            if (
                ending
                and re.fullmatch(_DECADE, figure[0])
                and prose[start - 1 : start] in ("", " ", "\n", "(")
            ):
                yield self._decade(article, start, ending.end())

    def _decade(self, article: Article, start: int, end: int) -> Finding:
        return self.finding(article, start, end, "English names a decade by its years: “the 1990s”.")
