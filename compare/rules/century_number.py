"""A century with a plain or a Roman number: "the 19 century", "the XXe century"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule

_NUMBER = re.compile(
    r"(?:\b(?:the|late|early|of|in) (?P<plain>[5-9]|1\d|20|21)|(?<![\w-])(?P<roman>[XVI]{1,5}(?:e|th)?)) $"
)


class CenturyNumber(Rule):
    """A century has a plain number or a Roman one.

    French writes "le XIXe siècle", Spanish "el siglo XIX", Russian "XIX век"; English "the 19th century".
    """

    category = "locale"
    mqm = "locale-convention/date-format"
    level = Level.NOTE
    origins = ("fr", "es", "it", "pt", "ru", "uk", "tr")
    bad = {
        "Rum has been made there since the [[19 century]].": None,
        "A house of the [[XIXe century]] burned.": None,
        "It is a landmark of the [[XX century]].": None,
    }
    good = (
        "Rum has been made there since the 19th century, or the nineteenth century.",
        "Century XXI and Twentieth Century are firms; the 20 century-old oaks fell.",
        "He hit 20 century stands. Louis XVI centuries on.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        place = prose.find(" century")
        while place >= 0:
            end = place + 8
            number = _NUMBER.search(prose, max(0, place - 12), place + 1)
            if number and not (prose[end : end + 1].isalnum() or prose[end : end + 1] in ("-", "'", "’")):
                start = number.start("plain") if number["plain"] else number.start("roman")
                yield self.finding(
                    article, start, end, "English writes a century as an ordinal: “the 19th century”."
                )
            place = prose.find(" century", end)
