"""A dash between a quotation and who said it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule

_SAYS = (
    r"(?:says?|said|told|tells|asks|asked|explains|explained|adds|added|notes|noted|stressed|emphasi[sz]ed|"
    r"believes|recalls|recalled|writes|wrote|thinks|admits|admitted|speaks|spoke|commented|complains|answers|"
    r"answered|replied|remembers|remarked|underlined|declared|stated|states|claims|concluded|concludes)\b"
)
_BETWEEN = (" -", " –", " —", "-", "–", "—", ", ", " , ")
_MARK = re.compile('["”»]')
_DASH = re.compile(rf"[\"”»] ?[,.]? ?[-–—] ?(?=(?:(?:he|she|they|I|we) )?{_SAYS}|according to\b)")


class DashBeforeAttribution(Rule):
    """A dash stands between a quotation and the words that say whose it is.

    Russian and Ukrainian set comma and dash there: «…», — сказал он. Polish, Czech and Spanish set a dash
    too. English sets a comma.
    """

    category = "quotation"
    mqm = "locale-convention/punctuation"
    level = Level.NOTE
    origins = ("ru", "uk", "es")
    also_in_quotations = True
    bad = {
        'They "will live to be 75[[", - ]]he explained.': None,
        "“We do not want much in life[[” — ]]says the baker.": None,
        '"The guns shoot well[[" - ]]adds the seller.': None,
    }
    good = (
        '"They will live to be 75," he explained.',
        "“No” - the word hung in the room. The film “Up” - she saw it twice.",
        'He called it "unfair" - they disagreed - and left.',
        "“Fine” – and he went.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not any(prose.startswith(_BETWEEN, mark.end()) for mark in _MARK.finditer(prose)):
            return
        for match in _DASH.finditer(prose):
            yield self.finding(
                article, *match.span(), "English sets a comma between a quotation and its speaker."
            )
