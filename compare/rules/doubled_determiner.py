"""Two articles or possessives before one noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import words

_SECOND = ("the", "an", "a", "this", "these", "those", "his", "its", "their", "our", "my", "your")
_BEHIND = tuple(f" {second} " for second in _SECOND)
_TWO = re.compile(rf"(?<![\w’'.-])(?:the|an) (?:{'|'.join(_SECOND)})(?= [a-z])(?! (?:cappella|la|priori)\b)")


class DoubledDeterminer(Rule):
    """Two articles stand before one noun, or an article and a possessive: "the this", "the our".

    Each comes of another piece of the original, as in Italian "la nostra", Portuguese "os seus", or German
    compounds that are taken apart. The same word twice is reported as a doubled word.
    """

    category = "repetition"
    mqm = "fluency/grammar/determiner"
    level = Level.NOTE
    origins = ("it", "pt", "de")
    bad = {
        "After [[the our]] checks they left.": None,
        "The fights of [[the this]] week went on.": None,
        "It issued [[an the]] urgent patch.": None,
    }
    good = (
        "After the checks, the a cappella choir sang; the A team won.",
        "He was on the the board. A word such as the, an or his.",
        "The its-not-me attitude; “the my-way man”.",
        "All the these-days talk.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        places = words(prose)
        starts = ((word, start) for word in ("the", "an") for start in places.get(word, ()))
        if not any(prose.startswith(_BEHIND, start + len(word)) for word, start in starts):
            return
        for match in _TWO.finditer(prose):
            first, second = match[0].split(" ")
            if first != second:
                yield self.finding(
                    article, *match.span(), "One article or possessive is enough before a noun."
                )
