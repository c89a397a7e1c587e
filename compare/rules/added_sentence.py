"""A sentence that the original does not have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model import Article, Confidence, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import beside, first_words, has_words

_FEWEST = 4  # words


class AddedSentence(OriginalRule):
    """A sentence of the translation renders none of the original.

    It was added by an editor, spliced in from another article, or is the page's own furniture.
    """

    mqm = "accuracy/addition"
    confidence = Confidence.MEDIUM
    bad = (
        ("fr", "Le pont de Brest est fermé. La circulation reprendra lundi.",
         "The Brest bridge is closed. [[Prices of wheat doubled in Canada last winter after a "
         "drought.]] Traffic will resume on Monday."),
        ("de", "Der Hafen von Emden bleibt geöffnet.",
         "The port of Emden remains open. [[Scientists in Peru found three new orchids.]]"),
        ("ru", "Мост в Казани закрыт до понедельника. Движение возобновят 14 мая.",
         "The bridge in Kazan is closed until Monday. Traffic will resume on 14 May. [[A violinist "
         "gave two concerts in Lisbon.]]"),
    )  # fmt: skip
    good = (
        (
            "fr",
            "Le pont est fermé et la circulation reprendra lundi.",
            "The bridge is closed. Traffic will resume on Monday.",
        ),
        ("de", "Die Brücke ist gesperrt.", "The bridge is closed."),
        ("ru", "Мост закрыт.", "The bridge is closed."),
    )

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in beside(article, original, pairs):
            if not has_words(two.other) and len(two.text.split()) >= _FEWEST and has_words(original.prose):
                start, end = two.span(0, first_words(two.text))
                yield self.finding(article, start, end, "Nothing in the original says this.")
