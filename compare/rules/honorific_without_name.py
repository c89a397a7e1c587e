"""An honorific before a word in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding
from compare.rules import Rule

# Strings: `re` compiles them when they are first needed, and most articles never need them.
_SMALL = r"M(?<![\w.&’'-]M)(?:rs?|s)\b\.? (?P<word>[a-zß-ÿ][\w’'-]*)"
_HINTS = ("Mr", "Ms")
# A name may begin so, or go on; and so people are spoken to.
_FREELY = """
    al and bin dal del della den der des dos from had has did does ibn las los magazine mister said says than
    that ten ter van vom von was who will with would
    ambassador chair chairman chief foreign governor mayor minister president prime secretary speaker vice
"""
_AT_HOME = frozenset(_FREELY.split())


class HonorificWithoutName(Rule):
    """An honorific stands before a word in small letters: "Mr senator", "Mr zambito".

    "Herr Senator", "Monsieur le maire" and "gospodin polkovnik" address a man by his office, which English
    does without the honorific; and a name the program did not know lost its capital on the way.
    """

    category = "honorific"
    mqm = "fluency/grammar/word-form"
    confidence = Confidence.MEDIUM
    origins = ("de", "fr", "ru", "es")
    bad = {
        "Why, [[Mr senator]], do you want to stand again?": None,
        "The judge told [[Mr. tavernier]] to sit down.": None,
        "The works council asked [[Ms. engineer]] for a reply.": None,
    }
    good = (
        "“Mr. president,” he said, “Mr. vice president will take the chair.”",
        "Mr. de Vries, Ms. van Dam and Mr. al-Sayed met Mr. and Mrs. d’Angelo.",
        "The M.R.S. and the Mr. in the title are missing; Mr. is an honorific.",
        "The singers mr. mister and Mr. mister; a Ms. magazine reader wrote to the MS of the paper.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not any(hint in prose for hint in _HINTS):
            return
        for match in re.finditer(_SMALL, prose):
            word = match["word"]
            if len(word) < 3 or word in _AT_HOME or "-" in word or "’" in word or "'" in word:
                continue
            message = f"“{match[0]}”: an honorific stands before a name, and a name begins with a capital."
            yield self.finding(article, match.start(), match.end(), message)
