"""A sentence whose words are in no order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model import Article, Confidence, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import first_words, rendered
from compare.text.bilingual.disorder import disorder

_BAR = 1.55  # log odds


class ScrambledSentence(OriginalRule):
    """The words of a sentence are all there and in no English order.

    A program kept the order of the original, or lost it: what follows what is unlike any written English.
    """

    mqm = "fluency/grammar/word-order"
    confidence = Confidence.MEDIUM
    bad = (
        ("fr", "Le ministre a présenté lundi un plan pour les écoles du pays.",
         "[[Minister schools a of plan the presented Monday for the on country.]]"),
        ("de", "Die Polizei nahm am Dienstag im Hafen drei Verdächtige fest.",
         "[[Suspects the three in on port arrested police the Tuesday.]]"),
        ("ru", "Мост через реку откроют для движения в конце мая.",
         "[[River the of opened traffic to end the will bridge be over]] at May the."),
    )  # fmt: skip
    good = (
        ("fr", "Le ministre a présenté lundi un plan pour les écoles du pays.",
         "The minister presented a plan for the country’s schools on Monday."),
        ("de", "Rot, Gelb, Grün, Blau.", "Red, yellow, green, blue."),
        ("nl", "Wethouder Joke van Rijn kwam vrijdagmiddag.", "Alderman Joke van Rijn came on Friday."),
        ("fr", "🎉 🎊 🎈 🎁 🎂 🍰 🥂 Bravo !", "🎉 🎊 🎈 🎁 🎂 🍰 🥂 Bravo!"),
        ("es", "¿Qué? ¿Quién? ¿Por qué no?", "What? Who? Why not?"),
    )  # fmt: skip

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            if disorder(two.text, two.other, two.language) > _BAR:
                start, end = two.span(0, first_words(two.text))
                yield self.finding(
                    article, start, end, "The words of this sentence are in no order.", related=two.whole
                )
