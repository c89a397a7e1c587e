"""A comma before decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix
from compare.rules import Rule
from compare.rules._figures import TO_ENGLISH, figures
from compare.rules._house_style import sets_decimal_commas

_FRACTION = re.compile(r"\d{1,3},\d{1,2}")
_UNIT = re.compile(
    r"[ \u00a0]?(?:%|per ?cent\b|percentage|million|billion|trillion|milliard|euros?\b|dollars?\b|pounds?\b|"
    r"pesos?\b|reais\b|roubles?\b|rubles?\b|francs?\b|crowns?\b|zlotys?\b|units? per\b|"
    r"kilomet|kilogram|met(?:re|er)s?\b|km\b|kg\b|cm\b|litres?\b|liters?\b|tons?\b|tonnes?\b|degrees?\b|"
    r"points?\b|times\b)"
)


class DecimalComma(Rule):
    """A comma stands before decimals.

    Nearly all of Europe, Latin America and Russia write 36,7 for 36.7. Read as English, the comma parts
    thousands or two numbers of a list. Only numbers with a unit count, not "rows 10,20 and 30". South
    African English writes so too.
    """

    category = "locale"
    mqm = "locale-convention/number-format"
    origins = ("fr", "de", "es", "it", "pt", "nl", "ru", "uk", "tr")
    bad = {
        "Its debt is [[36,7]] billion dollars.": "Its debt is 36.7 billion dollars.",
        "Prices rose by [[3,5]] percent.": "Prices rose by 3.5 percent.",
        "It is [[17,05]] units per euro, [[18,20]] pesos.": "It is 17.05 units per euro, 18.20 pesos.",
        "Turnout was [[47,25]]% in May.": "Turnout was 47.25% in May.",
    }
    good = (
        "It cost 7,500 dollars, 10,20 or 30 times as much as in 2011,12 million more than planned.",
        "On May 5,12 people left and 12,20 units were sold; rows 10,20 and 30 were empty.",
        "The crore: 1,20,000 dollars. Ratios of 1,2 and 3,4.",
        "Gauteng grew by 0,6% and Limpopo by 1,2%. It will cost R4,5 billion.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for figure in figures(prose):
            number = figure[0]
            if "," not in number or not _FRACTION.fullmatch(number) or not _UNIT.match(prose, figure.end()):
                continue
            if prose[figure.start() - 1 : figure.start()] in (",", ".") or _is_listed(prose, figure):
                continue
            if not sets_decimal_commas(prose):
                english = number.translate(TO_ENGLISH)
                message = f"English writes “{number}” as “{english}”."
                yield self.finding(article, *figure.span(), message, fix=Fix(english))


def _is_listed(prose: str, figure: re.Match[str]) -> bool:
    """True for "7, 8,9 or 10 times": figures side by side."""
    return prose[max(0, figure.start() - 2) : figure.start()] == ", " and prose[figure.start() - 3].isdigit()
