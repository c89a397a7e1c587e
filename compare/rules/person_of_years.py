"""A person's age as "a man of 36 years"."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

_PEOPLE = (
    "man",
    "woman",
    "boy",
    "girl",
    "child",
    "baby",
    "teenager",
    "adolescent",
    "youth",
    "pensioner",
    "victim",
    "suspect",
)
_OLD = "English says “a 36-year-old man” or “aged 36”."
_TABLE = Table(
    (
        *(
            Phrase(one, rf"{one} of \d{{1,2}} years(?!['’]| (?:of|in|at|on|as|with)\b)", _OLD)
            for one in _PEOPLE
        ),
        Phrase(
            "age",
            r"at the age of \d{1,3} years(?!['’]| (?:old|and|to|or)\b)",
            "After “age” English gives the number alone.",
        ),
        Phrase("aged", r"aged (?:of )\d{1,3}(?: years)?", "English says “aged 36”, without “of”."),
        Phrase(
            "aged",
            r"aged \d{1,3} years(?! (?:old|and|or|to)\b)(?=[,.;]| (?:was|were|who|is|from|died|has|had)\b)",
            "After “aged” English gives the number alone.",
        ),
        Phrase("years", r"(?:[Hh]e|[Ss]he) (?:has|had) \d{1,2} years(?=[.;,])", "English says “is 36”."),
    )
)


class PersonOfYears(Rule):
    """An age is given as "a man of 36 years", "at the age of 26 years" or "aged of 30".

    French "un homme de 36 ans", Spanish "de 36 años", German "im Alter von 26 Jahren", Russian
    "в возрасте 26 лет".
    """

    category = "calque"
    mqm = "fluency/grammar/age"
    level = Level.NOTE
    origins = ("fr", "es", "it", "pt", "de", "ru")
    bad = {
        "A young [[man of 36 years]] was rescued.": None,
        "She won her first race [[at the age of 12 years]].": None,
        "The driver, [[aged of 40 years]], was not hurt.": None,
    }
    good = (
        "A 36-year-old man was rescued; he was a party man of 20 years’ standing.",
        "She won at the age of 12. The wife of 40 years wept, and a friend of 12 years too.",
        "At the age of 2 years and 3 months the ape was weaned.",
        "A company man of 30 years in steel. He had 12 years of school.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)
