"""A word that only looks like the word of the original."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import LANGUAGES, Rule
from compare.rules._phrases import shipped


class FalseFriend(Rule):
    """A word was taken for its look: "the realization of the project", "the society Brook SA".

    French "réalisation" is a making, "société" a company, Russian "орган" an authority. The word alone
    says nothing: the data (`data/false-friends`) give the words around it that make it wrong.
    """

    category = "calque"
    mqm = "accuracy/mistranslation/false-friend"
    level = Level.NOTE
    origins = ("fr", "es", "pt", "it", "de", "nl", "ru", "uk", "tr", "ar", "fa", "zh", "ja")
    bad = {
        "The town pays for the [[realization of the project]].": None,
        "They freed [[the opponent Ada Brook]] on Friday.": None,
        "At dawn [[enemy aviation struck]] the road.": None,
        "She sells [[cars of occasion]] and was [[very deceived]] by the result.": None,
    }
    good = (
        "The realization of what he had done came late.",
        "He beat the opponent. Ada Brook beat her opponent, John Stone.",
        "The history of Russian aviation fills a museum, and so does civil aviation.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in shipped("false-friends").find(article.prose):
            phrase = found.phrase
            message = (
                f"{LANGUAGES.get(phrase.language, phrase.language)} “{phrase.original}”: {phrase.english}"
            )
            yield self.finding(article, found.start, found.end, message)
