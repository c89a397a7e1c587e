"""A quotation mark that stands apart from the words it encloses."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.text.quotations import Quotation, quotations

_SPACES = " \t\u00a0\u202f\u2009"
_DETACHED = (' "', '" ', "“ ", " ”", "\u00a0")
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
    also_in_quotations = True
    bad = {
        'They said: "No one knew.[[ "]] The vote goes on.': 'They said: "No one knew." The vote goes on.',
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
        if not any(detached in prose for detached in _DETACHED):
            return
        for quotation in quotations(prose):
            if quotation.closed and _PAIRS.get(prose[quotation.start]) == prose[quotation.end - 1]:
                for start, end in _spaced_marks(prose, quotation):
                    yield self.finding(
                        article,
                        start,
                        end,
                        "English sets no space between a quotation and its marks.",
                        # marks that do not lean may pair the wrong way: 3 " pipes and 5 " pipes
                        fix=Fix(prose[start:end].strip(_SPACES), safe=prose[quotation.start] not in "\"'"),
                    )


def _spaced_marks(prose: str, quotation: Quotation) -> Iterator[tuple[int, int]]:
    """The opening and the closing mark with the space inside, where there is one."""
    inner, end = quotation.inner, quotation.end
    opening, closing = prose[quotation.start : inner.start], prose[inner.end : end]
    if (
        len(opening) > 1
        and "\n" not in opening
        and not prose[quotation.start - 1 : quotation.start].isalnum()
    ):
        yield quotation.start, inner.start
    ellipsis_or_nested = prose[inner.end - 1] in "…'’‘”“" or prose.endswith("..", 0, inner.end)
    if (
        len(closing) > 1
        and "\n" not in closing
        and not (prose[end : end + 1].isalnum() or ellipsis_or_nested)
    ):
        yield inner.end, end
