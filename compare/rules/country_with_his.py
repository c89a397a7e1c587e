"""A country or an organisation with "his" or "her"."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

_COUNTRIES = """
    Russia China Iran Israel Syria Turkey France Germany Ukraine Iraq Egypt Spain Italy Mexico Poland Greece
    Japan India Pakistan Brazil Europe Moscow Beijing Tehran Ankara Brussels Libya Algeria Morocco Tunisia
    Hungary Norway Sweden NATO
"""
_VERB = (
    r"(?:(?:has|will|must|can|could|should|would|had|wants to|is trying "
    r"to) )?(?:(?:push|reinforc|strengthen|increas|reduc|"
    r"defend|maintain|pursu|chang|improv|express|renew|play|show|"
    r"open|clos|advanc|damag|announc|reaffirm|confirm|"
    r"extend|expand|deploy|develop|continu|modernis|moderniz|withdraw|"
    r"abandon|impos|consolidat|displa|us|prepar|keep|lose|"
    r"lost|built|build|gave|give|kept|moves|moved|mov)(?:e|es|ed|s|ys|yed)?)"
)
_ITS = "English says “its” of a country or an organisation."
_TABLE = Table(
    Phrase(
        country.lower(),
        rf"(?<!from )(?<!in )(?<!of )(?<!to )(?<!with )(?<!that )(?<!and "
        rf"){country} {_VERB} (?:his|her) (?!\w+ness\b|[A-Z])[a-z]+",
        _ITS,
    )
    for country in _COUNTRIES.split()
)


class CountryWithHis(Rule):
    """A country does something with "his" or "her": "Norway opened his border".

    French "son", Spanish, Italian and Portuguese "su, suo, seu" and Turkish "onun" do not tell his, her and
    its apart.
    """

    category = "calque"
    mqm = "accuracy/mistranslation/pronoun"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    origins = ("fr", "es", "it", "pt", "tr")
    bad = {
        "[[Russia moves his ships]] to the south.": None,
        "Since May [[Turkey has reinforced his border]] posts.": None,
        "[[Norway defends her fishermen]] before the court.": None,
    }
    good = (
        "Russia moves its ships, and the envoy to Norway moves his office.",
        "The author of Russia uses his own words. Back in Norway used his boat.",
        "Paris lost her phone. From Turkey came his wife.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)
