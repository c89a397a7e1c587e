"""A sentence that cannot be the translation of the one it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model import Article, Confidence, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import first_words, rendered
from compare.text.bilingual.likeness import likeness

_BAR = -1.6  # log odds
_BARS = {"ja": -3.0}  # where hardly a name can be compared by sound
_FEWEST = 4  # words


class UnrelatedSentence(OriginalRule):
    """A sentence shares nothing with the one of the original in its place.

    Lines slipped, or the program made something up: length, numbers, names and ideas all differ.
    """

    mqm = "accuracy/mistranslation"
    confidence = Confidence.MEDIUM
    bad = (
        ("fr", "Le ministre de la Santé a présenté lundi un plan contre l’épidémie.",
         "[[Two violinists from the village won the game.]]"),
        ("de", "Die Polizei nahm am Dienstag drei Verdächtige fest.",
         "[[Elephants drink up to two hundred litres of water and sleep standing]] under the trees."),
        ("zh", "政府星期一宣布了新的经济计划。",
         "[[The old church stands on a hill above the sea, and few]] visitors "
            "climb up to it in the cold winter months."),
    )  # fmt: skip
    good = (
        ("fr", "Le ministre de la Santé a présenté lundi un plan contre l’épidémie.",
         "On Monday the health minister presented a plan against the epidemic."),
        ("de", "Die Polizei nahm am Dienstag drei Verdächtige "
        "fest.", "Police arrested three suspects on Tuesday."),
        ("zh", "政府星期一宣布了新的经济计划。", "The government announced a new economic plan on Monday."),
    )  # fmt: skip

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            if len(two.text.split()) >= _FEWEST and likeness(two.other, two.text, two.language) < _BARS.get(
                two.language, _BAR
            ):
                start, end = two.span(0, first_words(two.text))
                yield self.finding(
                    article,
                    start,
                    end,
                    "This sentence shares nothing with the original in its place.",
                    related=two.whole,
                )
