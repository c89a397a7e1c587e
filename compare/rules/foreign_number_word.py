"""A number word that English does not have: milliard, Mio., Mrd."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding
from compare.rules import Rule

_HINTS = ("illiard", "Mio", "Mrd", "Mds", "Mld", "mld", "mlrd", "Mlrd")
_WORD = re.compile(
    r"(?<![\w-])(?:milliards?|(?<=\d )(?:Milliards?|[Mm]illiarden?|Mio|Mill|Mrd|[Mm]lrd|[Mm]ld|Mds))\b"
    r"(?!-)"
)
_PLAIN = {"mi": "million", "ml": "billion", "md": "billion", "mr": "billion"}


class ForeignNumberWord(Rule):
    """A number word or its abbreviation is not an English one.

    A thousand millions is a milliard in French, German, Italian, Russian and most other languages, a billion
    in English; German and Scandinavian papers shorten both to Mio. and Mrd.
    """

    category = "locale"
    mqm = "accuracy/untranslated"
    origins = ("de", "fr", "it", "ru", "uk", "nl", "tr")
    bad = {
        "It would cost 3.2 [[milliards]] dollars.": None,
        "Some 3.4 [[Mio]]. herrings were landed.": None,
        "The loan is worth 5 [[Mrd]] euros.": None,
    }
    good = (
        "It would cost 3.2 billion dollars, or 3.2bn.",
        "He played billiards with Major Milliard in room 5, Mill Lane.",
        "Mio Takaba and the MDS of 3,2 were late.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not any(hint in prose for hint in _HINTS):
            return
        for match in _WORD.finditer(prose):
            english = _PLAIN["md" if match[0].lower().startswith("millia") else match[0][:2].lower()]
            yield self.finding(article, *match.span(), f"“{match[0]}” is no English number word: {english}.")
