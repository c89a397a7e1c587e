"""An adjective compared twice, or with "more" where its own ending does it."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

_ENDED = (
    r"(?:bigg|small|high|low|old|young|great|larg|strong|weak|cheap|eas|hard|fast|slow|long|short|rich|poor|"
    r"deep|earl|lat|warm|cold|wid|saf|happ|heav|near)i?e(?:r|st)"
)
_SHORT = (
    r"(?:big|small|high|low|old|young|great|large|strong|weak|cheap|easy|fast|slow|long|short|rich|poor|deep|"
    r"wide|tall|warm|cold|bad|good|near|new)"
)
_TWICE = "An adjective is compared once: with its ending, or with “more” and “most”."
_ENDING = "Short adjectives are compared by their ending: “bigger”, “the biggest”."
_TABLE = Table(
    (
        Phrase("more", rf"(?<!any )more (?:{_ENDED}|better|worse)(?! and\b)", _TWICE),
        Phrase("most", rf"most (?:{_ENDED}|best|worst)", _TWICE),
        Phrase("more", rf"(?<!no )(?<!not )(?<!not any )more {_SHORT} than(?! [a-z]+[,.;])", _ENDING),
        Phrase("most", rf"the most {_SHORT}(?! (?:fashion|name|profile)\w*\b)", _ENDING),
    )
)


class DoubleComparison(Rule):
    """An adjective is compared twice or by "more" and "most" alone: "more better", "the most high".

    French "plus grand", Italian "più alto", Spanish "más viejo" and Russian "более высокий" compare every
    adjective with a word, which was translated beside or instead of the English ending.
    """

    category = "calque"
    mqm = "fluency/grammar/word-form"
    level = Level.NOTE
    origins = ("fr", "es", "it", "pt", "ru")
    bad = {
        "The second road is [[more better]].": None,
        "The rent is [[more high than]] in town.": None,
        "It is [[the most old]] bridge of the valley.": None,
        "Theirs is the [[most highest]] tower.": None,
    }
    good = (
        "More young people than ever came; more big plans than these failed.",
        "The most highly paid; the most good-natured man; most old bridges are gone.",
        "He is no more rich than wise. It is more cold than wet, he says.",
        "Do more, better and faster. What more, higher up, they saw.",
        "More older people vote.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)
