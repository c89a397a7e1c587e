"""A place with its point of the compass in brackets, or with "at" before a large town."""

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
_TOWNS = (
    "Paris",
    "London",
    "Moscow",
    "Berlin",
    "Aleppo",
    "Damascus",
    "Homs",
    "Baghdad",
    "Mosul",
    "Brussels",
    "Rome",
    "Madrid",
    "Kiev",
    "Kyiv",
    "Cairo",
    "Tripoli",
    "Beirut",
    "Jerusalem",
    "Tunis",
    "Geneva",
    "Vienna",
    "Istanbul",
    "Ankara",
    "Tehran",
    "Beijing",
    "Tokyo",
    "Kabul",
    "Algiers",
    "Rabat",
    "Bamako",
    "Abidjan",
    "Marseille",
    "Lyon",
)
_IN = "English says “in” of events in a town."
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
        *(Phrase(town.lower(), rf"(?:(?<=\n)|(?<=[.!?] )|(?<=^))At {town}(?=,)", _IN) for town in _TOWNS),
    )
)


class PlaceGloss(Rule):
    """A place is explained by a point of the compass in brackets: "at Aleppo (north)".

    French and Spanish agencies write "à Alep (nord)"; and their "à" gives "at" before a town.
    """

    category = "locale"
    mqm = "locale-convention/place-format"
    level = Level.NOTE
    origins = ("fr", "es")
    bad = {
        "Rain fell [[in Homs (north)]] on Friday.": None,
        "[[At Lyon]], trains stood still.": None,
        "They fled [[from Port Brook (southeast)]] by boat.": None,
    }
    good = (
        "The gate (north) is shut; in Lyon (Rhône) it rained.",
        "At Lyon Airport it rained. He studied at Berlin, then at Rome.",
        "Shown in Figure 2 (north) and in the plan (south).",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)
