"""A time of day as other languages write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Level
from compare.rules import Rule
from compare.rules._figures import begins_a_word, figures, word_before
from compare.rules._house_style import is_south_african

_AT = frozenset(("at", "from", "until", "till", "around", "about", "before", "since", "At", "From", "Until"))
_TOWARDS = frozenset(("towards", "toward", "Towards", "Toward"))
_THE = re.compile(r"\b(?:at|by|from|since|till|to|until|towards?|before|after|about) the $", re.IGNORECASE)
_THE_HOURS = re.compile(r" hours(?=[.,;]|\Z| (?:on|of|in|local|and|to|until|this|GMT)\b)")
_HOUR_SIGN = re.compile(r" ?[hH] ?[0-5]\d\b(?! ?(?:m|s|min|'|’)|:\d)|h(?= (?:on|in|local|this|the|until)\b)")
_CLOCK = re.compile(r" clock(?=[.,;]|\Z| (?:in|at|on|and|local|the|mornings?|to|until)\b)")
_HOURS = re.compile(r" hours? [0-5]\d\b(?! (?:minutes|min|seconds))| hours(?=[.,]| (?:local|GMT|on|this)\b)")
_TIME = re.compile(r"[0-2]?\d(?:[.:][0-5]\d)?")


class ForeignClockTime(Rule):
    """A time of day keeps the form of another language.

    French writes 15h30 and says "à 11 heures 10", German says "um 21 Uhr", which word-for-word gives
    "21:00 clock", Spanish "desde las 10.00 horas". South African English has 16h00; runners and riders come
    in "at 4h12".
    """

    category = "locale"
    mqm = "locale-convention/time-format"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    origins = ("fr", "de", "pt", "es")
    bad = {
        "The march began Thursday at [[6h30]] near the station.": None,
        "Lanterns are lit by [[20:45 clock]] on the quay.": None,
        "It is forecast for today at [[11 hours 10]] in the morning.": None,
        "The fire was out towards [[23h30]], and people stood there since the [[10:00 hours]].": None,
        "Doors open Friday from [[21 hours]], tickets are sold there.": None,
    }
    good = (
        "They met at 11 o'clock and left at 21:30; he finished in 2h06 and she in 2h 30m.",
        "A film longer than 2.30 hours; the trip was cut to 2 hours 40 minutes.",
        "The cut lasted up to 25 hours. The camera runs at 24 hours a day; from 20 hours to 48.",
        "The H1N1 and H5N1 viruses.",
        "We work towards 20 hours. At 10:00 hours sharp and on the 9:00 hours news he rose.",
        "At 12 clock towers and one 24 clock shop, it was 21:30 p.m.",
        "After 10 hours, the chicks slept. The 8h train is late.",
        "Gauteng meets Limpopo at 16h00. The bunch came in at 4h12, the last at 4h13:07.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for figure in figures(prose):
            if len(figure[0]) > 5 or prose[figure.end() : figure.end() + 2].strip()[:1] not in (
                "h",
                "H",
                "c",
                "a",
                "p",
            ):
                continue
            rest = _foreign_rest(prose, figure)
            if not rest or not _TIME.fullmatch(figure[0]) or not begins_a_word(prose, figure):
                continue
            if not (is_south_african(prose) or prose.endswith(" in at ", 0, figure.start())):
                message = "English writes a time of day as 9.10 p.m., or 21:10."
                yield self.finding(article, figure.start(), rest.end(), message)


def _foreign_rest(prose: str, figure: re.Match[str]) -> re.Match[str] | None:
    """What follows a time of day, if English would not write it."""
    end, at = figure.end(), word_before(prose, figure.start())
    if figure[0].isdigit():
        if at in _TOWARDS:
            return _HOUR_SIGN.match(prose, end)
        if at not in _AT:
            return None
        return _HOUR_SIGN.match(prose, end) or _HOURS.match(prose, end)
    if _THE.search(prose, max(0, figure.start() - 12), figure.start()):
        return _THE_HOURS.match(prose, end)
    return _CLOCK.match(prose, end)
