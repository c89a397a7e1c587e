"""A fixed phrase rendered word by word."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import LANGUAGES, Rule
from compare.rules._phrases import shipped


class Calque(Rule):
    """A fixed phrase of the original was rendered word by word: "in the same time", "since always".

    French "en même temps", German "mit der Zeit", Russian "на данный момент": the words are English, the
    phrase is not. The phrases are data (`data/calques`), each with the words it comes from.
    """

    category = "calque"
    mqm = "terminology/calque"
    level = Level.NOTE
    origins = ("fr", "es", "pt", "it", "de", "nl", "ru", "uk", "tr", "ar", "fa", "zh", "ja")
    bad = {
        "He sings and plays [[in the same time]].": None,
        "[[With the time]] he forgot her name.": None,
        "The plan exists only [[in the quality of a draft]].": None,
    }
    good = (
        "They live in the same time zone and sing at the same time.",
        "He struggled with the time of day, and with the time it took.",
        "A drop in the quality of the water was found.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in shipped("calques").find(article.prose):
            phrase = found.phrase
            message = (
                f"{LANGUAGES.get(phrase.language, phrase.language)} “{phrase.original}”: {phrase.english}"
            )
            yield self.finding(article, found.start, found.end, message)
