"""Two honorifics before one name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Fix, Level
from compare.rules import Rule
from compare.rules._settings import is_written_in

# A string: `re` compiles it when it is first needed, and most articles never need it.
_TWO = (
    r"(?P<first>M(?<![\w.&’'-]M)(?:rs?|s))\.? (?P<second>(?:Mr|Mrs|Ms|Dr|Prof|Eng|Ing|Professor|Doctor)\b\.?)"
    r"(?= [A-ZÀ-Þ][\w’'-])"
)
_HINTS = ("Mr", "Ms")


class DoubledHonorific(Rule):
    """Two honorifics stand before one name: "Mr. Mr. Nieto", "Mr. Dr. Brandt".

    A phrase-based program translates "el señor" and the name behind it apart, and each brings its Mr.;
    German and Italian add the degree to the honorific ("Herr Dr.", "Signor Prof."), where English has room
    for one. Nigerian, Ghanaian and Indian English have it too: "Mrs. Dr. Obi".
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
        "Alhaji Bello and Mrs. Dr. Obi came from Enugu. Chief Mrs. Bello did not.",
        "Mrs. Dr. Rao, who left Nagpur with a lakh of rupees, is back.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not any(hint in prose for hint in _HINTS):
            return
        for match in re.finditer(_TWO, prose):
            second = match["second"]
            message = f"“{match[0]}” is one honorific too many."
            if match["first"] == second.rstrip("."):
                yield self.finding(article, match.start(), match.end(), message, fix=Fix(second))
            elif not is_written_in(prose, "india", "west-africa"):
                yield self.finding(
                    article,
                    match.start(),
                    match.end(),
                    message,
                    fix=Fix(second),
                    level=Level.NOTE,  # a degree: some write it so outside Europe, and say not where
                    confidence=Confidence.MEDIUM,
                )
