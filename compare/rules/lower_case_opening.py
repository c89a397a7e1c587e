"""A paragraph that opens in lower case, as if it were cut out of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Level
from compare.rules import Rule

_OPENING = re.compile(r"\n[ \t]*([a-z][a-z’'-]{1,24})[ ,](?=([^\n]{20,}))")
_ENDED = re.compile(r"[.!?…][\"”’')\]]*\s*\Z")
_ENDS = re.compile(r"[.!?…][\"”’')\]]*[ \t\r]*\Z")
_FEWEST = 5  # words of a paragraph
_NAMES = frozenset(
    ("al", "el", "ad", "as", "ar", "ash", "az", "de", "di", "du", "da", "la", "le", "van", "von", "der",
     "den", "ter",      "bin", "ibn", "bint", "abu", "eBay", "iPhone")
)  # fmt: skip


class LowerCaseOpening(Rule):
    """A paragraph opens in lower case though the one before has ended.

    Statistical systems translate in lower case and guess the capitals afterwards; programs that cut pages
    into paragraphs lose the first half of one. Where most paragraphs open so, it is a style, and only the
    first is reported.
    """

    category = "splice"
    mqm = "fluency/typography/capitalization"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    bad = {
        "The court met on Monday.\n[[within]] a week a vote will be held.\nThe mayor agreed.\nHe left.": None,
        "Nobody was hurt.\n\n[[researchers]] from the university saw it.\n\nRain fell.\n\nIt was late.": None,
        "He was asked why.\n[[in]] 1997 he took a post there.\nIt paid well.\nHe stayed.": None,
    }
    good = (
        "The court met on Monday, and\nwithin a week a vote will be held.\nThe mayor agreed.",
        "Nobody was hurt.\n\nal-Watan said so in its morning issue.\n\nde Groot agreed with all of them.",
        "Bring three things.\n- a warm coat for the night.\n• two pairs of socks.\nand a hat",
        "It ended.\nwww.example.org has more of the same for you.\niPhone owners were the first to see it.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        found = [match for match in _OPENING.finditer(prose) if _is_cut(prose, match)]
        found = [match for match in found if "`" not in article.text[match.start() : match.start(1)]]  # code
        often = 3 * len(found) > sum(map(bool, map(str.strip, prose.split("\n"))))
        for match in found[:1] if often else found:
            message = "The paragraph opens in lower case, though the one before has ended."
            yield self.finding(article, *match.span(1), message)


def _is_cut(prose: str, match: re.Match[str]) -> bool:
    word, rest = match[1], match[2]
    plain = word.isalpha() and word not in _NAMES and "@" not in rest and "://" not in rest
    if not plain or rest.count(" ") + 2 < _FEWEST or not _ENDS.search(rest[-8:]):
        return False
    return bool(_ENDED.search(prose, max(0, match.start() - 12), match.start()))
