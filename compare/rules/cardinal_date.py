"""A date read out like a number: "the 21 December"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Level
from compare.rules import Rule
from compare.rules._figures import MONTHS, figures

# What may follow a date that is not the name of a day, a deadline or an attack.
_GOES_ON = (
    "the|a|an|is|was|at|in|and|to|that|which|when|where|with|by|for|of|it|he|she|they|we|from|has|had|have|will|"
    "would|as|this|his|her|their"
)
_DATE = re.compile(
    rf" (?:of (?:{MONTHS})\b|(?:{MONTHS})\b,?(?: (?:19|20)\d\d)?(?=[.,;:)\n]|\Z| (?:{_GOES_ON})\b))"
)


class CardinalDate(Rule):
    """A date has an article and no ordinal: "the 21 December", "the 6 of May".

    French, Spanish, Italian, Portuguese and Dutch say "le 21 décembre", "el 6 de mayo". English says
    "on 21 December" or "the 21st of December"; "the 7 July bombings" is another thing.
    """

    category = "locale"
    mqm = "locale-convention/date-format"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    origins = ("fr", "es", "it", "pt", "nl")
    bad = {
        "The law takes effect on [[the 6 of May]] at noon.": None,
        "He resigned [[the 31 December 1999]], and left.": None,
        "Since [[the 4 March]] the bridge has been closed.": None,
    }
    good = (
        "Survivors of the 7 July bombings and the 17 February Brigade met before the 15 May deadline.",
        "On 21 December it closed, and on the 22nd of December it opened.",
        "The 21 March 1960 massacre was remembered; the 12 May recruits were sworn in.",
        "They drove the 27 March Hares away.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for figure in figures(prose):
            start, end = figure.span()
            if end - start > 2 or prose[start - 4 : start].lower() != "the ":
                continue
            date = _DATE.match(prose, end)
            if date and not prose[start - 5 : start - 4].isalnum():
                message = (
                    "English says the day without an article, or as an ordinal: “on 6 May”, “the 6th of May”."
                )
                yield self.finding(article, start - 4, date.end(), message)
