"""A place with its point of the compass in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

_POINTS = (
    "north",
    "south",
    "east",
    "west",
    "centre",
    "center",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
)
_GLOSS = (
    "English says “in the north of” the country; only agency copy in French or Spanish puts it in brackets."
)
_TABLE = Table(
    (
        *(
            Phrase(
                point,
                rf"(?:in|at|near|of|from|to|towards|around|outside|on|between|and|At|In|Near|From|"
                rf"To|Around|Outside|On) (?:[A-Z][\w’'-]+ )?[A-Z][\w’'-]+ \({point}\)",
                _GLOSS,
            )
            for point in _POINTS
        ),
    )
)


class PlaceGloss(Rule):
    """A place is explained by a point of the compass in brackets: "in Dijon (east)".

    French and Spanish agencies tell their readers so where in a country a town lies: "à Dijon (est)", "en
    Salta (norte)".
    """

    category = "locale"
    mqm = "locale-convention/place-format"
    level = Level.NOTE
    origins = ("fr", "es")
    bad = {
        "Rain fell [[in Dijon (east)]] on Friday.": None,
        "A dam broke [[near Salta (northwest)]] at noon.": None,
        "They fled [[from Port Brook (southeast)]] by boat.": None,
    }
    good = (
        "The gate (north) is shut; in Lyon (Rhône) it rained.",
        "He lives in Bath (south of Bristol), on Main Street (the north side).",
        "Shown in Figure 2 (north) and in the plan (south).",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)
