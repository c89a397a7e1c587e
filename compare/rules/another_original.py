"""A text that is not the original of this one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model import Article, Confidence, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import first_words, is_another_text, place


class AnotherOriginal(OriginalRule):
    """Hardly a sentence of the article is found in the text given as its original.

    The wrong file was named. Nothing else is compared then: every sentence would be called added, and
    every one of the other text missing.
    """

    mqm = "accuracy/mistranslation"
    confidence = Confidence.MEDIUM
    bad = (
        ("fr", "La Bourse de Paris a fini en baisse mercredi, après deux jours de hausse. Les valeurs du "
         "luxe et de l’automobile ont beaucoup souffert. Le pétrole a reculé à 71 dollars le baril.",
         "[[Scientists in Peru found three new orchids in a remote valley.]] The plants flower in March and "
         "are pollinated by moths. The team will return there in 2031 with two botanists from Chile."),
        ("de", "Der Hafen von Emden bleibt im Winter für alle Schiffe geöffnet. Die neue Brücke wird aber "
         "erst Ende Mai fertig. Sie kostet die Stadt 12 Millionen Euro.",
         "[[The young violinist gave two concerts in Lisbon last week.]] Her next album will be recorded in "
         "Oslo by a small company. The tickets were sold out within a few hours."),
        ("ru", "Мост в Казани закрыт до понедельника из-за ремонта. Движение автобусов возобновят 14 мая. "
         "Работы обойдутся городу в 20 миллионов рублей.",
         "[[A farmer in Kenya has bred a new kind of maize.]] It needs very little water and ripens in 80 "
         "days. His neighbours are already asking him for seeds."),
    )  # fmt: skip
    good = (
        ("fr", "La Bourse de Paris a fini en baisse mercredi. Les valeurs du luxe ont souffert. Le pétrole a "
         "reculé à 71 dollars le baril.",
         "The Paris stock exchange closed lower on Wednesday. Luxury stocks suffered. Oil fell to 71 dollars "
         "a barrel."),
        ("de", "Die Brücke ist gesperrt.", "Two violinists from Lisbon won the game."),
        ("es", "El puente está cerrado. La alcaldesa visitó el puerto. Los vecinos protestan. Las obras "
         "cuestan 12 millones de euros. El ministro no respondió.",
         "The bridge is closed. The works cost 12 million euros. The minister did not reply."),
    )  # fmt: skip

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        first = next((pair.article[0] for pair in pairs if pair.article), None)
        if first and is_another_text(article, original, pairs):
            there = next(pair.original[0] for pair in pairs if pair.original)
            yield self.finding(
                article,
                first.start,
                first.start + first_words(first.of(article.prose)),
                "This text does not look like a translation of the original that was given.",
                related=[place(original, there.start, there.end)],
            )
