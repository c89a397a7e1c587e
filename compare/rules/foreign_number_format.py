"""A number or a date written as in the original language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule

_UNIT = (
    r"(?:%|per ?cent\b|percentage|million|billion|trillion|euros?\b|dollars?\b|pounds?\b|kilomet|kilogram|"
    r"met(?:re|er)s?\b|km\b|kg\b|cm\b|litres?\b|liters?\b|tons?\b|tonnes?\b|degrees?\b|points?\b|times\b)"
)
# Each pattern starts with a digit, so that the scan leaps from digit to digit.
_DECIMAL_COMMA = re.compile(rf"\d(?<![\d,.].)\d{{0,2}},\d{{1,2}}(?= ?{_UNIT})")
_POINTED = re.compile(r"[1-9](?<![\w.,:/$-].)\d{0,2}(?:\.\d{3})+(?:,\d{1,2}(?!\d))?(?![.,:/-]?\d|[%°])")
_SPACED = re.compile(r"[1-9](?<![\w.,:/-].)(?<!\d[ ,].)\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?=[ \u00a0][a-z€])")
_PERCENT = re.compile(r"[ \u00a0\u202f]%(?<=\d..)")
_DATE = re.compile(
    r"\d(?<![\w.,:].)\d?\. (January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b"
)
# From here on strings: `re` compiles them when they are first needed, and many articles never need them.
_BEFORE_A_DATE = r"(?i)\b(?:on|until|since|from|of|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) $"
# What is counted is whole; what is measured may be a decimal fraction.
_COUNTED = r"[ \u00a0](?:(?!of\b)[a-z]{3,} ){0,2}?(?:[a-z]{2,}s|people|men|women|children|police)\b"
_MEASURED = (
    r"[ \u00a0](?:[a-z]{3,} )?(?:per ?cent|percent\w*|million|billion|trillion|thousand|met(?:re|er)s?|"
    r"kilomet\w+|km|miles?|inch\w*|feet|foot|yards?|seconds?|minutes?|hours?|points?|grams?|kilo\w*|kg|tons?|"
    r"tonnes?|lit(?:re|er)s?|gallons?|ounces?|degrees?|times|volts?|watts?|\w*hertz|\w*bytes?|carats?|acres?|"
    r"hectares?|stars?|pounds?|dollars?|euros?|yen|francs?|cents?|is|was|has|as|vs|innings|averages?)\b"
)
_MONEY = r"[ \u00a0](?:euros?|dollars?|pounds?|francs?|roubles?|rubles?|yen|crowns?|pesos?)\b"
_VERSION = r"(?i:version|release|build|v\.?|ip|address) $"
_NUMBERED = frozenset(
    ("flight", "page", "room", "highway", "section", "chapter", "verse", "number", "call", "dial", "phone")
)
_TO_ENGLISH = str.maketrans({".": ",", ",": ".", " ": ",", "\u00a0": ",", "\u202f": ","})


class ForeignNumberFormat(Rule):
    """A number or a date keeps the marks of the original language.

    Most of Europe writes 12.500 or 12 500 for twelve thousand five hundred, 36,7 for 36.7, "5 %"
    and "16. October". In English 12.500 is a little more than twelve: a false number, not a flaw of style.
    """

    category = "locale"
    mqm = "locale-convention/number-format"
    origins = ("de", "fr", "es", "it", "pt", "nl", "ru")
    bad = {
        "The flood drove [[12.500]] people from home.": "The flood drove 12,500 people from home.",
        "Its debt is [[36,7]] billion dollars.": "Its debt is 36.7 billion dollars.",
        "They built [[3 000]] homes, [[1.250.000]] in all.": "They built 3,000 homes, 1,250,000 in all.",
        "The park opened on [[16. October]] last year.": "The park opened on 16 October last year.",
        "Turnout fell by 5[[ %]] in a year.": "Turnout fell by 5% in a year.",
        "The house cost [[45.000]] euros.": "The house cost 45,000 euros.",
    }
    good = (
        "The flood drove 12,500 people from their homes; it rose 1.250 metres.",
        "One euro bought 1.365 dollars; petrol was $3.459 a gallon, he hit .300.",
        "Version 2.104.118 of the program at 10.118.120.130 is safe.",
        "He ran 9.580 seconds and scored 27.125 points on average.",
        "He came on page 16. October was cold. They won by 5. May was warm.",
        "In 2013 200 people came; flight 370 239 people; call 555 123 4567.",
        "It grew by 1.875 percent, to 7,500 dollars, 10,20 or 30 times.",
        "It was 12.500 on the scale and won 4.500 stars. Call 800 555 100 now.",
        "In 2011,12 million people left.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        found = [*self._numbers(article), *self._per_cent_signs(article), *self._dates(article)]
        yield from sorted(found, key=lambda finding: finding.start)

    def _numbers(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        wrong = [(match, Level.WARNING) for match in _DECIMAL_COMMA.finditer(prose)]
        wrong += [(m, Level.WARNING) for m in _POINTED.finditer(prose) if _counts_whole_things(prose, m)]
        wrong += [(m, Level.NOTE) for m in _SPACED.finditer(prose) if _is_one_number(prose, m)]
        for match, level in wrong:
            english = match[0].translate(_TO_ENGLISH)
            message = f"English writes “{match[0]}” as “{english}”."
            yield self.finding(article, *match.span(), message, fix=Fix(english), level=level)

    def _per_cent_signs(self, article: Article) -> Iterator[Finding]:
        for match in _PERCENT.finditer(article.prose):
            message = "English sets no space before the per cent sign."
            yield self.finding(article, *match.span(), message, fix=Fix("%"), level=Level.NOTE)

    def _dates(self, article: Article) -> Iterator[Finding]:
        for match in _DATE.finditer(article.prose):
            if re.compile(_BEFORE_A_DATE).search(article.prose, max(0, match.start() - 12), match.start()):
                english = match[0].replace(".", "")
                message = f"English writes “{english}” without a full stop."
                yield self.finding(article, *match.span(), message, fix=Fix(english))


def _counts_whole_things(prose: str, match: re.Match[str]) -> bool:
    """True where 12.500 cannot be twelve and a half: people, round sums of money, 1.250.000."""
    number, end = match[0], match.end()
    if "," in number:
        return True
    if number.count(".") > 1:
        address = number.count(".") == 3 and "000" not in number
        return not address and not re.compile(_VERSION).search(
            prose, max(0, match.start() - 12), match.start()
        )
    if number.endswith("000") and re.compile(_MONEY).match(prose, end):
        return True
    return bool(re.compile(_COUNTED).match(prose, end)) and not re.compile(_MEASURED).match(prose, end)


def _is_one_number(prose: str, match: re.Match[str]) -> bool:
    """True for "3 000 homes", not for two numbers side by side ("flight 370 220 people")."""
    before = prose[max(0, match.start() - 16) : match.start()].split(" ")[-2:-1]
    numbered = before and (before[0][:1].isupper() or before[0] in _NUMBERED)
    return match[0].endswith("0") and not numbered
