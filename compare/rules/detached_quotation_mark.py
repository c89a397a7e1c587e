"""A quotation mark that stands apart from the words it encloses."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.text.quotations import Quotation, quotations

_SPACES = " \t\u00a0\u202f\u2009"
_PAIRS = {'"': '"', "“": "”"}


class DetachedQuotationMark(Rule):
    """A space stands between a quotation and its quotation mark, as inside French « … ».

    French sets a space inside « and »; translation replaces the marks and keeps the space:
    « Rien. » → “Nothing. ”. A note: a hasty writer leaves such a space too.
    """

    category = "quotation"
    mqm = "fluency/typography/quotation-marks"
    level = Level.NOTE
    origins = ("fr",)
    about_quotation_marks = True
    bad = {
        'They said: "No one was asked.[[ "]] The vote goes on.': 'They said: "No one was asked." The vote goes on.',
        'A box marked [["\u00a0]]fragile" was found.': 'A box marked "fragile" was found.',
        "He called it “a clean slate[[ ”]], and left.": "He called it “a clean slate”, and left.",
    }
    good = (
        '"No one was asked," they said. "The vote goes on."',
        # a quotation that ends with a quotation
        "\"She told me: 'Stay here.' \" He stayed.",
        'It is 6\' 2" tall and 3" wide.',
        "“We waited.\n\n“Nobody came.”",
        'The list: "a" "b" "c".',
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not (' "' in prose or '" ' in prose or "“ " in prose or " ”" in prose or "\u00a0" in prose):
            return
        for quotation in quotations(prose):
            if not quotation.closed or _PAIRS.get(prose[quotation.start]) != prose[quotation.end - 1]:
                continue
            yield from self._spaces(article, quotation)

    def _spaces(self, article: Article, quotation: Quotation) -> Iterator[Finding]:
        prose, inner = article.prose, quotation.inner
        before, after = prose[quotation.start - 1 : quotation.start], prose[quotation.end : quotation.end + 1]
        opening, closing = prose[quotation.start], prose[quotation.end - 1]
        message = "English sets no space between a quotation and its marks."
        if prose[quotation.start + 1 : inner.start].strip(_SPACES) == "" and not before.isalnum():
            if inner.start > quotation.start + 1:
                yield self.finding(
                    article, quotation.start, inner.start, message, fix=Fix(opening, safe=True)
                )
        if prose[inner.end : quotation.end - 1].strip(_SPACES) == "" and not after.isalnum():
            ellipsis_or_nested = prose[inner.end - 1] in "…'’‘”“" or prose.endswith("..", 0, inner.end)
            if inner.end < quotation.end - 1 and not ellipsis_or_nested:
                yield self.finding(article, inner.end, quotation.end, message, fix=Fix(closing, safe=True))
