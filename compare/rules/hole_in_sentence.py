"""A sentence from which words have fallen out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model import Article, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import rendered
from compare.text.word_order import gaps


class HoleInSentence(OriginalRule):
    """A preposition, an article or a verb stands without the word it needs: “the mayor of left”.

    A name the program did not know, or a tag around it, was dropped on the way.
    """

    mqm = "accuracy/omission"
    bad = (
        ("fr", "Le maire de Quimperlé est parti lundi pour Brest.", "The mayor [[of .]]"),
        ("de", "Der Wind kam aus Emden.", "The wind came [[from .]]"),
        ("ru", "Сорокин сказал, что мост закрыт.", "[[Said]] that the bridge is closed."),
        ("es", "La nueva consola de Quimera sale en mayo.", "In May [[’s]] new console comes out."),
    )
    good = (
        ("fr", "Le maire est arrivé.", "The mayor came in. He sat down."),
        ("de", "Das Haus, in dem er wohnt, ist alt.", "The house he lives in is old."),
        ("es", "¿Fue él?", "Was it him?"),
        ("it", "Cosa c’era dentro?", "Has the bridge been closed?"),
    )

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            for hole in gaps(two.text)[:1]:
                start, end = two.span(hole.start, hole.end)
                yield self.finding(article, start, end, "Something has fallen out here.", related=two.whole)
