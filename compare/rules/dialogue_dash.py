"""Spoken lines that open with a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule

_LINE = re.compile(r"^[-–—](?=[A-ZÀ-Þ“\"]).{12,400}?$", re.MULTILINE)


class DialogueDash(Rule):
    """A spoken line opens with a dash that is joined to its first word.

    Russian, Spanish, French, Polish and Turkish print interviews and talk that way: "—¿Por qué?". English
    sets quotation marks, or names the speaker. A list can look the same, so one of the lines
    must ask a question.
    """

    category = "quotation"
    mqm = "locale-convention/punctuation"
    level = Level.NOTE
    origins = ("ru", "es", "fr", "pt", "it", "tr", "uk")
    also_in_quotations = True
    bad = {
        "They waited.\n[[-Why]] is the hall still closed?\n[[-It]] lacks a roof, you see.": None,
        "[[—What]] else awaits us there?\nHe laughed.": None,
        "He sat down.\n[[–Do]] you take sugar with it?\n[[–Never]] in the morning, thank you.": None,
    }
    good = (
        "Bring with you:\n-A warm coat for the night.\n-Two pairs of socks.",
        "- Why is the hall still closed? - It lacks a roof.",
        "It fell to\n-12 degrees in May? No.\nThe end—\n“Why?” he asked.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if "?" not in prose or not (
            prose[:1] in ("-", "–", "—") or "\n-" in prose or "\n–" in prose or "\n—" in prose
        ):
            return
        lines = list(_LINE.finditer(prose))
        if not any(line[0].rstrip().endswith("?") for line in lines):
            return
        for line in lines:
            if line[0].rstrip()[-1] in '.?!…,"”':
                word = re.match(r"[-–—][\"“]?[\w’'-]{0,30}", line[0])
                end = line.start() + (word.end() if word else 1)
                yield self.finding(article, line.start(), end, "English marks speech with quotation marks.")
