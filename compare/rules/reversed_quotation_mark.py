"""A quotation mark that faces away from its quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Fix, Level
from compare.rules import Rule
from compare.text.quotations import Quotation, quotations

_LAST_WORD = re.compile(r"[^\s“”\"]+[ \t\u00a0\u202f]*$")
_FIRST_WORD = re.compile(r"[ \t\u00a0\u202f]*[\w’']+")
_OWN_PAIR = "„‟"  # „so“ is a pair of its own


class ReversedQuotationMark(Rule):
    """A quotation mark faces away from its quotation, as a space moved across it leaves it.

    French and German writers put « », „ “ or straight marks, and spaces inside them, where English
    does not. A machine translation that turns them by their spacing alone gets the direction wrong:
    « … la pluie », dit X → “… the rain, “says X. Content management systems do the same to
    clean English, so this alone is no evidence of a translation.
    """

    category = "quotation"
    mqm = "fluency/typography/quotation-marks"
    origins = ("fr", "de")
    also_in_quotations = True
    bad = {
        "“The bridge is [[safe“]], the mayor said.": "“The bridge is safe”, the mayor said.",
        "He spoke of “a long [[winter “]].": "He spoke of “a long winter”.",
        "“Prices are [[falling, “]]says Ada Brook.": "“Prices are falling,” says Ada Brook.",
        "They called it [[”a]] mistake” on Monday.": "They called it “a mistake” on Monday.",
        "“One [[day“]], she said, “we will [[leave“]].": "“One day”, she said, “we will leave”.",
        '"The vote was [[fair, "]]said the clerk.': '"The vote was fair," said the clerk.',
    }
    good = (
        "“The bridge is safe”, the mayor said.",
        "“We heard ‘stop’ and ran,” he said. “Then it fell.”",
        # a quotation of several paragraphs opens again at each and closes once
        "“We waited all night.\n\n“Nobody came,” she said.",
        # the German pair in a name
        "The weekly „Die Woche“ was closed.",
        'The pipe is 12" wide and “very old”.',
        # the first quotation was never closed: another fault
        "“We will go, he said. “They will stay,” she answered.",
        'She shouted "No!" and "Never!" at the "experts" in the hall.',
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not ("“" in prose or "”" in prose or '"' in prose):
            return
        for quotation in quotations(prose):
            if prose[quotation.start] == "”":
                yield self._opened_by_a_closing_mark(article, quotation)
            if quotation.closed and _closing_faces_away(prose, quotation):
                yield self._closed_by_an_opening_mark(article, quotation)

    def _opened_by_a_closing_mark(self, article: Article, quotation: Quotation) -> Finding:
        start, prose = quotation.start, article.prose
        word = _FIRST_WORD.match(prose, start + 1)
        end = word.end() if word else start + 1
        return self.finding(
            article,
            start,
            end,
            "A closing quotation mark (”) opens this quotation; the opening mark is “.",
            # behind a figure it may be the sign of inches
            fix=Fix("“" + prose[start + 1 : end].lstrip(), safe=not prose[:start].rstrip()[-1:].isdigit()),
        )

    def _closed_by_an_opening_mark(self, article: Article, quotation: Quotation) -> Finding:
        prose, mark = article.prose, quotation.end - 1
        word = _LAST_WORD.search(prose, max(quotation.start + 1, mark - 40), mark)
        start = word.start() if word else mark
        space = " " if prose[mark + 1 : mark + 2].isalnum() else ""
        straight = prose[mark] == '"'
        return self.finding(
            article,
            start,
            mark + 1,
            "The mark that closes this quotation stands before the next word, as if it opened one."
            if straight
            else "An opening quotation mark (“) closes this quotation; the closing mark is ”.",
            # before a word it may open a quotation that is never closed
            fix=Fix(
                prose[start:mark].rstrip() + ('"' if straight else "”") + space,
                safe=not straight and not space,
            ),
            level=Level.NOTE if straight else None,
            confidence=Confidence.MEDIUM if straight else None,
        )


def _closing_faces_away(prose: str, quotation: Quotation) -> bool:
    mark = quotation.end - 1
    if prose[mark] == "“":
        return prose[quotation.start] not in _OWN_PAIR
    before_a_word = prose[mark - 1] in " \t\u00a0" and prose[mark + 1 : mark + 2].isalnum()
    return before_a_word and prose[mark] == '"' == prose[quotation.start]
