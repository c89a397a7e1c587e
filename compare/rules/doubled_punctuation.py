"""Two marks where one belongs: ",," or ";,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.rules._taken_apart import taken_apart

_DOUBLED = re.compile(r"(?<=[\w)\]\"”’'])(?:, ?[,;:]|,\.(?![.\w])|[;:] ?,|[;:]\.(?![.\w])|;;)(?=[\s\"”])")
_HINT = re.compile(r"[,;:](?: ?[,;:]|\.)")  # a set first: searched for at full speed


class DoubledPunctuation(Rule):
    """Two commas, or a comma and another mark, stand where one belongs.

    Translation piece by piece keeps the mark at the end of each piece, though the words between are gone.
    """

    category = "repetition"
    mqm = "fluency/typography/punctuation"
    level = Level.NOTE
    bad = {
        "The trial stage came to an end[[,.]] It was cold.": None,
        "It is a key moment[[,,]] they said[[, ,]] and left.": "It is a key moment, they said, and left.",
        "There were some[[;,]] now they are gone.": None,
    }
    good = (
        "Smith, Jones, et al., said so; it ended in .com, .org and etc., as planned.",
        "She smiled ;) and :-) and wrote :: in the code.",
        "He said ,, so to speak , , in a text that was , he said , taken apart .",
        "Is it over?, they asked.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not _HINT.search(prose):
            return
        for match in _DOUBLED.finditer(prose):
            if taken_apart(prose):
                return
            marks = match[0].replace(" ", "")
            fix = Fix(marks[0], safe=True) if marks == marks[0] * len(marks) else None
            yield self.finding(article, *match.span(), f"One mark belongs here, not “{match[0]}”.", fix=fix)
