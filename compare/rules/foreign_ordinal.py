"""An ordinal number with a foreign ending: "her 43e anniversary"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.rules._figures import begins_a_word, figures

_ENDING = re.compile(r"(?:e|ème|eme|ième|er|re|ère|º|ª)(?= [a-zA-Z]{3})")


class ForeignOrdinal(Rule):
    """An ordinal number keeps the ending of another language.

    French writes 1er, 1re, 2e, 43ème; Dutch 20e; Spanish and Portuguese 1º and 2ª.
    """

    category = "locale"
    mqm = "accuracy/untranslated"
    level = Level.NOTE
    origins = ("fr", "nl", "es", "pt")
    bad = {
        "They marked the [[43e]] anniversary of the fire.": "They marked the 43rd anniversary of the fire.",
        "It is his [[24ème]] year as mayor.": "It is his 24th year as mayor.",
        "On the [[1er]] floor sits the clerk.": "On the 1st floor sits the clerk.",
    }
    good = (
        "They marked the 43rd anniversary; the former 76er star came.",
        "Flight 12E left gate 3e late, at 30º Celsius, with a model F-15e aboard.",
        "A 5e Dungeons game, the constant 1e6, and 2.5e energies.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for figure in figures(prose):
            start, end = figure.span()
            if (
                not figure[0].isdigit()
                or end - start > 3
                or prose[end : end + 1] not in "eèiérºª"
                or end == len(prose)
            ):
                continue
            ending = _ENDING.match(prose, end)
            if ending and begins_a_word(prose, figure) and _is_ordinal(prose, figure, ending):
                english = f"{figure[0]}{_ending(int(figure[0]))}"
                message = f"English writes this ordinal as “{english}”."
                yield self.finding(article, start, ending.end(), message, fix=Fix(english))


def _is_ordinal(prose: str, figure: re.Match[str], ending: re.Match[str]) -> bool:
    """True where a word that ordinals follow stands before, or where the ending is no letter of a code."""
    if ending[0] in ("er", "re", "ère"):
        return figure[0] == "1"
    before = prose[max(0, figure.start() - 6) : figure.start()].lower()
    led = before.endswith((" the ", "\nthe ", " his ", " her ", " its ", "their ", " our "))
    return led or len(ending[0]) > 2


def _ending(number: int) -> str:
    if 10 < number % 100 < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
