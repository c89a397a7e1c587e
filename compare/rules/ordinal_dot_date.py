"""A date with a full stop behind the day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix
from compare.rules import Rule
from compare.rules._figures import MONTHS, begins_a_word, figures

_MONTH = re.compile(rf"\. (?:{MONTHS})\b")
_BEFORE = re.compile(
    r"(?i)\b(?:on|until|since|from|of|the|before|after|till|between|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)"
    r" $"
)


class OrdinalDotDate(Rule):
    """A day of the month is followed by a full stop, as if the sentence ended there.

    German, Czech, Turkish, Hungarian and the Nordic languages write the ordinal with a dot: "am 16. Oktober".
    "He came on page 16. October was cold" is two sentences: only words that lead to a date count.
    """

    category = "locale"
    mqm = "locale-convention/date-format"
    origins = ("de", "tr")
    bad = {
        "The park opened on [[16. October]] last year.": "The park opened on 16 October last year.",
        "On Monday, [[3. May]], they met.": "On Monday, 3 May, they met.",
        "It was shut from the [[1. December]] to spring.": "It was shut from the 1 December to spring.",
    }
    good = (
        "He came on page 16. October was cold. They won by 5. May was warm.",
        "It opened on 16 October. In 2016. May it last!",
        "It ended on 12.10. March followed.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for figure in figures(prose):
            start, end = figure.span()
            if end - start > 2 or prose[end : end + 2] != ". " or not begins_a_word(prose, figure):
                continue
            month = _MONTH.match(prose, end)
            if month and _BEFORE.search(prose, max(0, start - 14), start):
                english = prose[start : month.end()].replace(".", "")
                message = f"English writes “{english}” without a full stop."
                yield self.finding(article, start, month.end(), message, fix=Fix(english))
