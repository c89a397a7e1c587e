"""A comma together with a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule

_MARKS = re.compile(r"(?:(?<=\w) ?, ?[-–—] (?=[\w\"“])|(?<=\w) [-–—] ?,(?= ))")


class CommaAndDash(Rule):
    """A comma and a dash stand side by side between words.

    Russian, Ukrainian, Polish and Bulgarian set both where a clause ends and a dash follows: "культура,
    — сказал он". English sets one of them.
    """

    category = "locale"
    mqm = "locale-convention/punctuation"
    level = Level.NOTE
    origins = ("ru", "uk")
    bad = {
        "The weapons shoot[[, - ]]and they know it.": None,
        "She founded a family[[ -,]] as she explains.": None,
        "That is the theory of matter[[, — ]]but no one has seen it.": None,
    }
    good = (
        "The weapons shoot - and they know it; models 1A, -1B and -1C.",
        "From minus 5, -3 and -1 it rose, or so - they said, - .",
        "A low- , mid- and high-speed line; pre-, mid- and post-war.",
        '"Yes", - he said.',
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not (", -" in prose or ", –" in prose or ", —" in prose or " -," in prose or " –," in prose):
            return
        for match in _MARKS.finditer(prose):
            yield self.finding(article, *match.span(), "English sets a comma or a dash, not both.")
