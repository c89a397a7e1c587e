"""An article before the name of a country that has none."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

_COUNTRIES = """
    Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Belarus Belgium Brazil
    Bulgaria Cambodia Cameroon Canada Chile China Colombia Croatia Cuba Denmark Ecuador Egypt England Estonia
    Ethiopia Europe Finland France Georgia Germany Ghana Greece Guatemala Haiti Hungary India Indonesia Iran
    Iraq Ireland Israel Italy Japan Jordan Kazakhstan Kenya Kosovo Kuwait Latvia Libya Lithuania Malaysia
    Mali Mexico Moldova Morocco Mozambique Nicaragua Niger Nigeria Norway Pakistan Palestine Paraguay Peru
    Poland Portugal Qatar Quebec Romania Russia Rwanda Senegal Serbia Slovakia Slovenia Somalia Spain
    Swaziland Sweden Switzerland Syria Tanzania Thailand Tunisia Turkey Uganda Uruguay Uzbekistan Venezuela
    Vietnam Zambia Zimbabwe Africa Asia Scotland Wales Catalonia Sicily Corsica
"""
# "the France of today", "the Iraq war": what follows may give the country its article.
_ALONE = (
    r"(?=[,.;:!?)]? ?(?:\n|$)|[,.;:!?)] ?[a-z\n]|[.!?] [A-Z]"
    r"| (?:is|are|was|has|had|have|will|would|can|could|must|"
    r"should|does|did|to|for|with|by|on|at|from|during|"
    r"after|before|since|until|because|but|where)\b)"
)
_BARE = "The names of most countries have no article in English."
_TABLE = Table(
    Phrase(
        country.lower(),
        rf"(?:of|to|in|by|from|with|for|against|between|into|at|and|on|that|as|,) the {country}{_ALONE}",
        _BARE,
    )
    for country in _COUNTRIES.split()
)


class ArticleBeforeCountry(Rule):
    """An article stands before the name of a country: "in the Mexico", "to the Mali".

    French ("la France"), Italian, Portuguese and, for some, German and Spanish name countries with one.
    """

    category = "calque"
    mqm = "fluency/grammar/determiner"
    level = Level.NOTE
    origins = ("fr", "it", "pt", "es", "de")
    bad = {
        "They flew [[to the Mali]] on Friday.": "They flew to Mali on Friday.",
        "It is made [[in the Mexico]].": "It is made in Mexico.",
        "A treaty [[with the Germany]] is near.": "A treaty with Germany is near.",
    }
    good = (
        "They flew to the Congo, to the Netherlands and to the Gambia.",
        "In the Mexico of his childhood, and in the Iraq war, men died.",
        "It was shown by the France team, at the Germany game and in the Egypt that he knew.",
        "Of the China and India reports one is lost. It is sold at the China Inn.",
        "In the Turkey and Syria quakes, and on the Russia-China border.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            fix = Fix(found.of(article.prose).replace(" the ", " ", 1))
            yield self.finding(article, found.start, found.end, found.phrase.english, fix=fix)
