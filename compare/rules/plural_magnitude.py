"""A million in the plural behind a number: "22 millions"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._figures import MONTHS, word_before

_PLURAL = re.compile(r"(hundred|thousand|million|billion|trillion)s\b(?!-)")
_COUNT = re.compile(
    r"(?:(?P<figure>\d+(?:[.,]\d+)?)|\b(?P<word>two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|"
    r"fifty|several)) $"
)
_MAGNITUDES = re.compile(r"\b(?:tens|dozens|hundreds|thousands) $")
_MONEY = re.compile(r"(?: of)? (?:euros?|dollars?|pounds?|roubles?|rubles?|yen|yuan|people)\b")
_NO_COUNT = frozenset(
    ("in", "by", "since", "before", "after", "until", "at", "on", "from", *MONTHS.split("|"))
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


class PluralMagnitude(Rule):
    """A hundred, a thousand or a million stands in the plural behind a number.

    "22 Millionen", "22 millions", "22 миллиона" are plurals; English says "22 million". "In 2012 millions
    of people" and "thousands of people" count nothing before the plural and are English.
    """

    category = "locale"
    mqm = "fluency/grammar/number"
    origins = ("fr", "de", "es", "it", "pt", "ru", "uk")
    bad = {
        "It has [[22 millions]] of users.": None,
        "The town lost [[several thousands]] of homes, and they paid [[two millions]].": None,
        "The state owes them [[hundreds millions]] euros.": None,
    }
    good = (
        "It has 22 million users and lost several thousand homes, thousands of them old.",
        "In 2012 millions of people left; on May 5 thousands came back; by 9 hundreds had gone.",
        "The two Millions, mother and son; tens of thousands in the low millions.",
        "Of the ten, thousands were told. In 2001, billions of dollars were moved.",
        "She beat the seven hundreds-and-more of them.",
    )

    level = Level.NOTE

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not ("lions" in prose or "hundreds" in prose or "thousands" in prose):
            return
        for plural in _PLURAL.finditer(prose):
            before = max(0, plural.start() - 16)
            doubled = _MAGNITUDES.search(prose, before, plural.start())
            count = _COUNT.search(prose, before, plural.start())
            if doubled:
                yield self.finding(
                    article, doubled.start(), plural.end(), "Between two plurals English sets “of”."
                )
            elif count and _is_counted(prose, count):
                message = f"Behind a number English says “{plural[1]}”, without an s."
                yield self.finding(article, count.start(), plural.end(), message)


def _is_counted(prose: str, count: re.Match[str]) -> bool:
    """True for "22 millions", not for "in 2012 millions" or "May 5 thousands"."""
    figure = count["figure"]
    if figure is None or "." in figure or "," in figure:
        return prose[max(0, count.start() - 1) : count.start()] not in (".", ",", "-")
    if _YEAR.fullmatch(figure) or (count.start() and prose[count.start() - 1] not in ' \n(“"'):
        return False
    return word_before(prose, count.start()) not in _NO_COUNT
