"""A sentence of the original without translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.model import Article, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import Beside, beside, first_words, has_words

_REACH = 200  # code points back to the word before
_SHORTEST = 12  # code points of an original that says something


class MissingSentence(OriginalRule):
    """A sentence of the original is not in the translation, or only its full stop is.

    The place is where it should stand: what is there instead, else the word before it.
    """

    mqm = "accuracy/omission"
    bad = (
        ("fr", "Le pont sera fermé tout le mois de mai.", "[[.]]"),
        ("de", "Die Brücke ist seit Montag gesperrt. Der Hafen von Emden bleibt bis Ende Mai geöffnet. Das "
        "Wetter war gut.",
         "The bridge has been closed since [[Monday.]] The weather was good."),
        ("ru", "Мост закрыт до конца мая.", "[[...]]"),
    )  # fmt: skip
    good = (
        ("fr", "Le pont est fermé. Il le restera.", "The bridge is closed and will remain so."),
        ("de", "Die Brücke ist gesperrt.", "The bridge is closed."),
        ("es", "—", "."),
    )

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        last = 0
        for two in beside(article, original, pairs):
            if two.language != "en" and has_words(two.other) and not has_words(two.text):
                place = self._place(two, last)
                if place and len(two.other) >= (
                    _SHORTEST // 2 if two.language in ("zh", "ja", "ko") else _SHORTEST
                ):
                    says = two.other[: first_words(two.other, 8)]
                    yield self.finding(
                        article,
                        *place,
                        f"The original goes on: “{says}…”; that is not translated.",
                        related=two.whole,
                    )
            last = max(last, two.at + len(two.text))

    def _place(self, two: Beside, last: int) -> tuple[int, int] | None:
        if two.text.strip():
            return two.span(0, len(two.text))
        prose = two.article.prose
        before = prose[max(0, last - _REACH) : last].rstrip()
        if before:
            end = max(0, last - _REACH) + len(before)
            return end - len(before.split()[-1]), end
        first = re.search(r"\S+", prose)
        return first.span() if first else None
