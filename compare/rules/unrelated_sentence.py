"""A sentence that cannot be the translation of the one it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model import Article, Confidence, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import first_words, rendered
from compare.text.bilingual.likeness import likeness, share_name_or_number

_BAR = -1.6  # log odds
_BARS = {"ja": -3.0}  # where hardly a name can be compared by sound
_FEWEST = 6  # words


class UnrelatedSentence(OriginalRule):
    """A sentence shares nothing with the one of the original in its place.

    Lines slipped, or the program made something up: length, numbers, names and ideas all differ.
    A pair that shares a name, a date or a number is no such pair, and numbers that differ are another rule's.
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
        ("it", "Saranno assunti 85 vigili urbani.", "Eighty-five municipal police officers will be hired."),
        ("pt", "Cerca de 80 mil agricultores vivem na região.", "About 18,000 farmers live in the region."),
        ("ru", "Он прав.", "He is quite right."),
        ("zh", "政府星期一宣布了新的经济计划。", "The government announced a new economic plan on Monday."),
    )  # fmt: skip

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            if (
                len(two.text.split()) >= _FEWEST
                and likeness(two.other, two.text, two.language) < _BARS.get(two.language, _BAR)
                and not share_name_or_number(two.other, two.text, two.language)
            ):
                start, end = two.span(0, first_words(two.text))
                yield self.finding(
                    article,
                    start,
                    end,
                    "This sentence shares nothing with the original in its place.",
                    related=two.whole,
                )
