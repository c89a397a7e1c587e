"""Two honorifics before one name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix
from compare.rules import Rule

# A string: `re` compiles it when it is first needed, and most articles never need it.
_TWO = (
    r"M(?<![\w.&’'-]M)(?:rs?|s)\.? (?P<second>(?:Mr|Mrs|Ms|Dr|Prof|Eng|Ing|Professor|Doctor)\b\.?)"
    r"(?= [A-ZÀ-Þ][\w’'-])"
)
_HINTS = ("Mr", "Ms")


class DoubledHonorific(Rule):
    """Two honorifics stand before one name: "Mr. Mr. Nieto", "Mr. Dr. Brandt".

    A phrase-based program translates "el señor" and the name behind it apart, and each brings its Mr.;
    German and Italian add the degree to the honorific ("Herr Dr.", "Signor Prof."), where English has room
    for one.
    """

    category = "honorific"
    mqm = "fluency/duplication"
    origins = ("es", "de", "it")
    bad = {
        "The road was built by [[Mr. Mr.]] Salas in a year.": "The road was built by Mr. Salas in a year.",
        "It was [[Mr Mr]] Salas who came.": "It was Mr Salas who came.",
        "The patients of [[Mr. Dr.]] Brandt waited.": "The patients of Dr. Brandt waited.",
        "She wrote to [[Mrs. Professor]] Lindt.": "She wrote to Professor Lindt.",
    }
    good = (
        "Mr. and Mrs. Brook met Dr. and Mrs. Salas; Mr. Drake and Ms. Drost left.",
        "The Jekyll and Mr. Hyde show; Mr. Profumo resigned; Mr. M. Brook stayed.",
        "“Yes, Mr.” Mr. Brook stopped her.",
        "The list: Brook, Mr. / Salas, Mr. / Lindt, Ms.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not any(hint in prose for hint in _HINTS):
            return
        for match in re.finditer(_TWO, prose):
            second = match["second"]
            message = f"“{match[0]}” is one honorific too many."
            yield self.finding(article, match.start(), match.end(), message, fix=Fix(second))
