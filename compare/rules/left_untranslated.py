"""Words of the original left in the translation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model import Article, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import rendered
from compare.text.bilingual.leftovers import leftovers, surnames


class LeftUntranslated(OriginalRule):
    """A word of the original stands untranslated in the translation.

    A program leaves what it has no word for. Names, and words that English has too, are not reported.
    """

    mqm = "accuracy/untranslated"
    bad = (
        ("fr", "Le rapport a été présenté aujourd’hui.", "The report was presented [[aujourd’hui]]."),
        ("de", "Viele Firmen haben plötzlich Kurzarbeit beantragt.", "Many companies "
        "[[plötzlich]] applied for short-time work."),
        ("ru", "Мост снова открыт.", "The bridge is [[снова]] open."),
        ("es", "El alcalde y los vecinos celebraron.", "The mayor and the [[vecinos]] celebrated."),
    )  # fmt: skip
    good = (
        ("fr", "Le restaurant du village est fermé.", "The village restaurant is closed."),
        ("de", "Herr Schneider kam mit Jutta Graf.", "Mr. Schneider came with Jutta Graf."),
        ("it", "Il sindaco di Reggio Emilia ha parlato.", "The mayor of Reggio Emilia spoke."),
        ("es", "La operación fue un éxito total.", "The operation was a total success."),
        ("it", "L’ONU ha inviato un osservatore.", "The UN has sent an observer."),
        (
            "de",
            "Die Wirtin Petra Sandler ist zufrieden. „Wir öffnen bald“, sagte Sandler am Montag.",
            "The landlady Petra Sandler is content. “We shall open soon,” Sandler said on Monday.",
        ),
    )

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            if two.text.strip() == two.other.strip():
                continue  # the whole sentence: another rule's
            names = surnames(article.prose, original.prose, two.text)
            for span in leftovers(two.text, two.other, two.language, names):
                start, end = two.span(span.start, span.end)
                word = article.text[start:end]
                at = two.other.find(word)
                related = (two.there(at, at + len(word)),) if at >= 0 else two.whole
                yield self.finding(
                    article, start, end, f"“{word}” is left as the original has it.", related=related
                )
