"""A sentence left in the language of the original."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model import Article, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import Beside, first_words, rendered

_SHARE = 0.7  # of the words that are the original's own
_FEWEST = 4


class UntranslatedSentence(OriginalRule):
    """A whole sentence stands as the original has it.

    The program skipped it, or a quotation was pasted and never translated.
    """

    mqm = "accuracy/untranslated"
    bad = (
        ("fr", "Le pont sera fermé tout le mois de mai.", "[[Le pont sera fermé tout le mois de mai.]]"),
        ("de", "Die Brücke bleibt bis Ende Mai gesperrt.", "[[Die Brücke bleibt bis Ende May gesperrt.]]"),
        ("ru", "Мост закрыт до конца мая.", "[[Мост закрыт до конца мая.]]"),
    )
    good = (
        ("fr", "Airbus, Renault, Michelin et Total.", "Airbus, Renault, Michelin and Total."),
        ("de", "Die Brücke bleibt gesperrt.", "The bridge stays closed."),
        ("it", "Bologna-Juventus 2-1.", "Bologna-Juventus 2-1."),
    )

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            if _is_kept(two):
                start, end = two.span(0, first_words(two.text))
                yield self.finding(article, start, end, "This sentence is not translated.", related=two.whole)


def _is_kept(two: Beside) -> bool:
    ours, theirs = two.text.split(), set(two.other.casefold().split())
    plain = [word for word in ours if not word[0].isupper() and word[0].isalpha()]
    if len(ours) < _FEWEST or len(plain) < 3:
        return False
    return sum(word.casefold() in theirs for word in plain) >= _SHARE * len(plain)
