"""A dot between thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix
from compare.rules import Rule
from compare.rules._figures import TO_ENGLISH, figures

_POINTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?")
_JOINED = frozenset("/$-°%&#@_\\")
# What is counted is whole; what is measured may be a decimal fraction.
_COUNTED = re.compile(
    r"[ \u00a0](?:(?!of\b)[a-z]{3,15} ){0,2}?(?:[a-z]{2,15}s|people|men|women|children|police)\b"
)
_MEASURED = re.compile(
    r"[ \u00a0](?:[a-z]{3,15} )?(?:per ?cent|percent\w{0,6}|million|billion|trillion|thousand|met(?:re|er)s?|"
    r"kilomet\w{2,4}|km|miles?|inch\w{0,2}|feet|foot|yards?|seconds?|minutes?|hours?|points?|grams?|"
    r"kilo\w{0,6}|kg|tons?|tonnes?|lit(?:re|er)s?|gallons?|ounces?|degrees?|times|volts?|watts?|\w{0,5}hertz|"
    r"\w{0,5}bytes?|carats?|acres?|hectares?|stars?|pounds?|dollars?|euros?|yen|francs?|cents?|is|was|has|as|"
    r"vs|innings|averages?)\b"
)
# 3.400 million euros: no English ends decimals in noughts before a million.
_OF_MILLIONS = re.compile(
    r"[ \u00a0](?:million|millions) (?:of )?(?:euros?|dollars?|pounds?|francs?|roubles?|rubles?|reais|pesos?|"
    r"crowns?|people|persons|inhabitants|tourists|visitors|voters)\b"
)
_MONEY = re.compile(r"[ \u00a0](?:euros?|dollars?|pounds?|francs?|roubles?|rubles?|yen|crowns?|pesos?)\b")
_VERSION = re.compile(r"(?i:version|release|build|v\.?|ip|address) $")


class ThousandsDot(Rule):
    """A dot stands between thousands.

    Most of Europe and Latin America write 12.500 for twelve thousand five hundred. In English that
    is a little more than twelve: a false number, not a flaw of style. Only what must be whole counts
    here: people and things, round sums of money, several dots. Rates, times and measures may well have
    three decimals.
    """

    category = "locale"
    mqm = "locale-convention/number-format"
    origins = ("de", "es", "it", "pt", "nl", "tr")
    bad = {
        "The flood drove [[12.500]] people from home.": "The flood drove 12,500 people from home.",
        "They built [[1.250.000]] in all.": "They built 1,250,000 in all.",
        "The house cost [[45.000]] euros.": "The house cost 45,000 euros.",
        "Helps of [[3.400]] million euros are planned.": "Helps of 3,400 million euros are planned.",
        "A debt of [[1.318,50]] was paid.": "A debt of 1,318.50 was paid.",
    }
    good = (
        "The flood drove 12,500 people from their homes; it rose 1.250 metres.",
        "One euro bought 1.365 dollars; petrol was $3.459 a gallon, he hit .300.",
        "Version 2.104.118 of the program at 10.118.120.130 is safe.",
        "It made 1.250 million dollars, 3.400 million tonnes and 3.400 million.",
        "He ran 9.580 seconds and scored 27.125 points on average.",
        "It grew by 1.875 percent. It was 12.500 on the scale and won 4.500 stars.",
        "The lakh and the crore: 12,34,567 people. The Swiss write 12'500.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for figure in figures(prose):
            number = figure[0]
            if "." not in number or not _POINTED.fullmatch(number):
                continue
            if _stands_free(prose, figure) and _counts_whole_things(prose, figure):
                english = number.translate(TO_ENGLISH)
                message = f"English writes “{number}” as “{english}”."
                yield self.finding(article, *figure.span(), message, fix=Fix(english))


def _stands_free(prose: str, figure: re.Match[str]) -> bool:
    before, after = prose[figure.start() - 1 : figure.start()], prose[figure.end() : figure.end() + 2]
    joined = before.isalnum() or before in _JOINED or (before and before in ".,:")
    goes_on = after[:1].isalnum() or after[:1] in _JOINED or after[:1] == "-"
    return not joined and not (after and goes_on)


def _counts_whole_things(prose: str, figure: re.Match[str]) -> bool:
    """True where 12.500 cannot be twelve and a half: people, round sums of money, 1.250.000."""
    number, end = figure[0], figure.end()
    if "," in number:
        return True
    if number.count(".") > 1:
        address = number.count(".") == 3 and "000" not in number
        return not address and not _VERSION.search(prose, max(0, figure.start() - 12), figure.start())
    if number.endswith("00") and number.count(".") == 1 and _OF_MILLIONS.match(prose, end):
        return True
    if number.endswith("000") and _MONEY.match(prose, end):
        return True
    return bool(_COUNTED.match(prose, end)) and not _MEASURED.match(prose, end)
