"""A name of the original that the translation leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.glossary.vanished import vanished
from compare.model import Article, Confidence, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import first_words, rendered
from compare.text.word_order import gaps


class MissingName(OriginalRule):
    """A name of the original is not in the translation.

    A word the program did not know was dropped, often with a hole left in the sentence: "the mayor of
    said". Where there is such a hole it is marked, else the beginning of the sentence.
    """

    mqm = "accuracy/omission/named-entity"
    confidence = Confidence.MEDIUM
    bad = (
        ("fr", "Le maire de Quimperlé est absent lundi.", "The mayor [[of is]] away on Monday."),
        ("de", "Die Fähre fährt nach Norwegen und Dänemark.", "[[The ferry goes to Norway.]]"),
        ("pl", "Nagrodę otrzymała Zofia Krzemińska.", "[[The prize was awarded.]]"),
    )
    good = (
        ("fr", "Le maire de Quimperlé est parti lundi.", "The mayor of Quimperlé left on Monday."),
        ("es", "Los Países Bajos y Alemania firmaron.", "The Netherlands and Germany signed."),
        ("ru", "В Москве прошёл дождь.", "It rained in Moscow."),
        ("it", "La Borsa ha chiuso in rialzo.", "The stock exchange closed higher."),
    )

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            holes = gaps(two.text)
            names = vanished(self.glossary, two.other, two.text, two.language, lenient=bool(holes))
            if not names:
                continue
            name = names[0]
            begin, end = (holes[0].start, holes[0].end) if holes else (0, first_words(two.text))
            start, end = two.span(begin, end)
            yield self.finding(
                article, start, end, f"“{two.other[name.start : name.end]}” of the original is missing.",
                related=[two.there(one.start, one.end) for one in names],
            )  # fmt: skip
