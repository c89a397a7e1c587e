"""An article before a title and a name."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

_TITLES = (
    "president",
    "minister",
    "chancellor",
    "senator",
    "general",
    "colonel",
    "captain",
    "pope",
    "king",
    "prince",
    "princess",
    "queen",
    "doctor",
    "professor",
    "judge",
    "governor",
    "mayor",
    "deputy",
    "cardinal",
    "bishop",
)
_NAME = r"[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]+"
_TITLE = "English has a title and a name without an article, or a comma between them."
_TABLE = Table(
    (
        *(Phrase(title, rf"(?<!of )the {title} {_NAME}", _TITLE) for title in _TITLES),
        Phrase("mr", r"the Mr\.? [A-Z][a-z]+(?! and\b)", _TITLE),
        Phrase(
            "secretary",
            rf"the (?:[Ss]ecretary of [Ss]tate|[Ss]ecretary-[Gg]eneral) (?:of the UN )?{_NAME}",
            _TITLE,
        ),
        Phrase(
            "minister", rf"the (?:[Pp]rime|[Ff]oreign|[Ii]nterior|[Dd]efen[cs]e) [Mm]inister {_NAME}", _TITLE
        ),
    )
)


class ArticleBeforeTitle(Rule):
    """An article stands before a title that a name follows: "the president Ada Brook".

    French "le président Untel", Spanish "el presidente", Italian "il ministro" and Portuguese "o juiz"
    need it; English says "President Ada Brook" or "the president, Ada Brook".
    """

    category = "calque"
    mqm = "fluency/grammar/determiner"
    level = Level.NOTE
    origins = ("fr", "es", "it", "pt")
    bad = {
        "On Friday [[the president Ada Brook]] opened the hall.": None,
        "It was signed by [[the judge John Stone]] himself.": None,
        "Talks with [[the Foreign Minister Ada Brook]] failed.": None,
    }
    good = (
        "President Ada Brook and the president, Ada Brook, agree.",
        "The then president Ada Brook and the former judge John Stone met.",
        "The King Charles Hospital and the Prince William Sound are far away.",
        "Members of the president Ada Brook council left.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)
