"""An abbreviation of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Span
from compare.rules import Rule
from compare.rules._topics import words_of
from compare.rules.foreign_word_run import is_set_apart

_ABBREVIATIONS = {
    "z. B.": "for example", "z.B.": "for example", "d. h.": "that is", "d.h.": "that is", "bzw.": "or",
    "bzw": "or", "usw.": "etc.", "usw": "etc.", "i. d. R.": "as a rule",
    "i.d.R.": "as a rule", "evtl.": "perhaps", "ggf.": "if need be", "zzgl.": "plus", "inkl.": "including",
    "p. ej.": "for example", "p.ej.": "for example", "p. ex.": "for example", "p.ex.": "for example",
    "c.-à-d.": "that is", "bijv.": "for example",
}  # fmt: skip
_WORDS = frozenset(map(words_of, _ABBREVIATIONS))


class ForeignAbbreviation(Rule):
    """An abbreviation stands as the original language writes it.

    German "z. B." and "bzw.", Spanish "p. ej." and French "c.-à-d." are no words, so a program that does not
    know them lets them pass. Where they are quoted or explained they are exempt.
    """

    category = "locale"
    mqm = "accuracy/untranslated"
    origins = ("fr", "de", "es", "pt", "nl")
    bad = {
        "He sells nuts, pears [[usw.]] and does well.": "He sells nuts, pears etc. and does well.",
        "They sell fruit, [[z. B.]] plums, in autumn.": "They sell fruit, for example plums, in autumn.",
        "The plums [[bzw.]] the pears were sold.": "The plums or the pears were sold.",
    }
    good = (
        "Dr. Z. B. Brook and Usworth; the bzwx code, p. 5 ex. 3 and the P. Ex. press.",
        "The word “bzw.” is German; z.B. (for example) too.",
        "E.g. plums, i.e. fruit, etc. were sold at no. 5; cf. page 3.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for span, english in _abbreviations(prose):
            if not is_set_apart(prose, span):
                message = f"“{span.of(prose)}” is not how English writes “{english}”."
                yield self.finding(article, span.start, span.end, message, fix=Fix(english))


def _abbreviations(prose: str) -> Iterator[tuple[Span, str]]:
    here = words_of(prose)
    if not any(words <= here for words in _WORDS):
        return
    words = "|".join(re.escape(short) for short in sorted(_ABBREVIATIONS, key=len, reverse=True))
    for match in re.finditer(rf"(?<![\w.-])(?:{words})(?![\w-])", prose):
        yield Span(*match.span()), _ABBREVIATIONS[match[0]]
