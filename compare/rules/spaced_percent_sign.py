"""A space before the per cent sign."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.rules._house_style import spaces_percent_signs

_SPACES = (" ", "\u00a0", "\u202f")


class SpacedPercentSign(Rule):
    """A space stands before the per cent sign.

    French, German, Russian, Czech and Spanish set one: "5 %". So does the international system of units,
    in English too: hence a note, and none where scientists, Canadians or South Africans always do.
    """

    category = "locale"
    mqm = "locale-convention/number-format"
    level = Level.NOTE
    origins = ("fr", "de", "es", "ru", "uk")
    bad = {
        "Turnout fell by 5[[ %]] in a year.": "Turnout fell by 5% in a year.",
        "Some 25 to 30[[ %]] of them left.": "Some 25 to 30% of them left.",
        "It gained 3.5[[\u00a0%]], then nothing.": "It gained 3.5%, then nothing.",
    }
    good = (
        "Turnout fell by 5% in a year.",
        "The sign % stands for “per cent”; type %d or 7 %d in the program.",
        "A change of x % is small.",
        "The spectrometer let 95 % of the photons through, the mirror 40 %.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        place = prose.find("%", 2)
        while place >= 0:
            after = prose[place + 1 : place + 2]
            spaced = prose[place - 1] in _SPACES and prose[place - 2].isdigit() and not after.isalnum()
            if spaced and not spaces_percent_signs(prose):
                message = "English sets no space before the per cent sign."
                yield self.finding(article, place - 1, place + 1, message, fix=Fix("%"))
            place = prose.find("%", place + 1)
