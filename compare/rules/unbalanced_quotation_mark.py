"""A quotation that is opened and never closed, or closed and never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Level
from compare.rules import Rule
from compare.text.quotations import quotations

# The mark comes first, so that the scan leaps from mark to mark.
_CLOSING = re.compile(r"[”\"](?<=[^\W\d].|[.,!?…].)(?=[\s.,;:!?)]|\Z)")
_PLURAL = re.compile(r"s\" [a-z]")  # "the miners" strike": a mark for an apostrophe
_NEXT_WORD = re.compile(r"[ \t]*[\w’']+")
_WORD_BEFORE = re.compile(r"[^\s“”\"]+$")


class UnbalancedQuotationMark(Rule):
    """A quotation is opened and never closed, or closed and never opened.

    Statistical translation moves or drops one mark of a pair, so that the reader cannot tell whose
    words are whose. Writers forget marks too: a note, not a verdict. What opens with a paragraph may run
    on over several, and what closes with one may have begun long before: only a mark within its paragraph
    is judged, and a last one beside others. A single line may be cut out of a longer text.
    """

    category = "quotation"
    mqm = "fluency/typography/quotation-marks"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    also_in_quotations = True
    bad = {
        "The envoy said [[“we]] are ready to talk.\nHe left on Sunday.": None,
        "He promised [[“swift]] help and left. “Nobody came,” a farmer said.\nNo one else did.": None,
        'It was late.\nWe are ready to [[talk"]], the envoy said.': None,
    }
    good = (
        "“We are ready to talk,” the envoy said.\nHe left.",
        # the next paragraph carries the quotation on
        "The envoy said, “We are ready to talk.\n\n“But not about the border.”",
        # one sentence a line: the quotation ends two lines on
        "“We are ready to talk.\nNot about the border, though.\nThat is closed,” the envoy said.",
        "'Tis the farmers' view that the '90s were better.\nA 6' 2\" guard stood by a 12\" pipe.",
        # marks of one kind nested in each other
        'He said: "The word "peace" is not in the text, and we know why."\nHe left.',
        "“She said ‘never’ and hung up,” the clerk recalled.\nNo one called again.",
        # it goes on, and the lines do not tell where the paragraphs end
        "“We are ready to talk, he said.\nThe border is another thing.\n“It stays shut,” he added.",
        # begun somewhere above
        "Q. And the border?\nA. We talked it over, and it stays as it is.”\nHe left.",
        # a slip of the finger, and no quotation
        'He missed the first week of freshers" parties.\nNo one else did.',
        # cut out of a longer text
        "We are ready to talk,” the envoy said.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not ("“" in prose or "”" in prose or '"' in prose) or "\n" not in prose.strip():
            return
        for mark, opens in _lonely_marks(prose):
            if _may_run_on(prose, mark, opens):
                continue
            if opens:
                word = _NEXT_WORD.match(prose, mark + 1)
                yield self.finding(
                    article, mark, word.end() if word else mark + 1, "This quotation is never closed."
                )
            else:
                word = _WORD_BEFORE.search(prose, max(0, mark - 40), mark)
                yield self.finding(
                    article, word.start() if word else mark, mark + 1, "This quotation is never opened."
                )


def _may_run_on(prose: str, mark: int, opens: bool) -> bool:
    """True for a mark that opens a paragraph, for one alone in the paragraph that it ends, and for one in
    the place of an apostrophe.
    """
    first = prose.rfind("\n", 0, mark) + 1
    last = prose.find("\n", mark)
    last = len(prose) if last < 0 else last
    if opens:
        return not prose[first:mark].strip()
    if _PLURAL.match(prose, mark - 1):
        return True
    alone = not any(other in prose[first:mark] for other in '“”"')
    return alone and not prose[mark + 1 : last].strip(" \t\r.,;:!?")


def _lonely_marks(prose: str) -> list[tuple[int, bool]]:
    """Marks without a partner (place, whether it opens).

    An opening mark and the next closing mark without a partner are each other's: marks of one kind
    stand between them.
    """
    found = quotations(prose)
    opening = [(q.start, True) for q in found if not q.closed]
    covered = iter(found)
    quotation = next(covered, None)
    closing = []
    for match in _CLOSING.finditer(prose):
        while quotation and quotation.end <= match.start():
            quotation = next(covered, None)
        if not (quotation and quotation.closed and quotation.start <= match.start()):
            closing.append((match.start(), False))
    lonely: list[tuple[int, bool]] = []
    for mark in sorted(opening + closing):
        if not mark[1] and lonely and lonely[-1][1]:
            lonely.pop()
        else:
            lonely.append(mark)
    return lonely
