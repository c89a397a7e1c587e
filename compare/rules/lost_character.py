"""Characters that are lost for good."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding
from compare.rules import Rule

_LOST = re.compile("(?<![^\\W\\d_])[^\\W\\d_]*+\ufffd(?:[^\\W\\d_]|\ufffd)*")


class LostCharacter(Rule):
    """A replacement character (U+FFFD) stands where a letter could not be read.

    A program met bytes that its encoding does not have and wrote � in their place. What stood there is in
    the source only.
    """

    category = "encoding"
    mqm = "fluency/character-encoding"
    languages = ()
    also_in_quotations = True
    raw = True
    bad = {
        "A [[caf\ufffd]] in [[Z\ufffdrich]] [[\ufffd]] said so.": None,
        "“It [[can\ufffdt]] be,” he said; [[\ufffd\ufffd]].": None,
        "The [[\ufffdelik]] family left [[Ko\ufffdice]] in May.": None,
    }
    good = ("A café in Zürich – really? “??”, he wrote.", "A box □ and a diamond ◆", "50\ufffc% ¿no?")

    def check(self, article: Article) -> Iterator[Finding]:
        if "\ufffd" not in article.prose:
            return
        for match in _LOST.finditer(article.prose):
            several = match[0].count("\ufffd") > 1
            lost = "characters are lost; look them" if several else "a character is lost; look it"
            message = f"In “{match[0]}” {lost} up in the source."
            yield self.finding(article, match.start(), match.end(), message)
