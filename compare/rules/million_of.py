"""A number, a million and "of": "1.5 million of smokers"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule

_OF = re.compile(r"(?:million|billion|trillion|thousand|hundred) of (?=[a-z])")
_PART = re.compile(
    r"(?:the|these|those|them|its|their|his|her|our|my|your|us|which|whom|it|that|this|an?|what|all|any|each|both|"
    r"such|some|one|more|new|additional|unpaid|fresh|annual|further|extra)\b"
)
_COUNT = re.compile(
    r"(?<![\w$€£¥.,])(?<![$€£¥] )"
    r"(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|half a|half|several) $"
)


class MillionOf(Rule):
    """A number with million is joined to what it counts by "of".

    Spanish, French, Italian and Portuguese say "un millón y medio de fumadores", Russian takes a genitive.
    English counts without it: "1.5 million smokers". A part of a known whole keeps it ("2 million of
    them"), and sums of money are often parted so ("$19 billion of bids").
    """

    category = "locale"
    mqm = "fluency/grammar/number"
    level = Level.NOTE
    origins = ("es", "fr", "it", "pt", "ru", "uk")
    bad = {
        "The island has 1.5 million[[ of ]]smokers.": "The island has 1.5 million smokers.",
        "They wrote three thousand[[ of ]]letters.": "They wrote three thousand letters.",
        "The loan was 17 billion[[ of ]]euros.": "The loan was 17 billion euros.",
    }
    good = (
        "Some 2 million of them left, and one million of the houses are empty.",
        "The sale drew $19 billion of bids, $ 2 million of oil and £3 million of interest.",
        "She is one in a million of voters; the hundred of us stayed.",
        "It took 5 million of additional funds. In a million of years nothing moved.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not ("ion of " in prose or "thousand of " in prose or "hundred of " in prose):
            return
        for match in _OF.finditer(prose):
            counted = _COUNT.search(prose, max(0, match.start() - 14), match.start())
            if counted and not _PART.match(prose, match.end()):
                message = "English joins a number to what it counts without “of”."
                yield self.finding(article, match.end() - 4, match.end(), message, fix=Fix(" ", safe=True))
