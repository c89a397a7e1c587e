"""A short word or a pair of words that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import and_, eq

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule

# Strings: `re` compiles them when they are first needed, and most articles never need them.
# Words that good English never doubles; "had had", "that that", "in in" and "is is" do occur.
_WORD = (
    r"(?<![\w’'.-])(the|a|an|of|and|to|with|for|from|at|by|or|but|this|these|its|their|his|our|my|your|"
    r"was|were|they|we|she|be|been|as|if|which)[ \t]+\1(?![\w’'-])"
)
_PAIR = (
    r"(?<![\w’'.-])((?:[a-z]+ (?:of|the|to|in|a|for|with|from|by|on|at)|"
    r"(?:of|the|to|in|a|for|with|from|by|on|at) [a-z]+)) \1(?![\w’'-])"
)
_PLAIN_ENGLISH = (
    r"(?:to be to be|to a to a|(?:day|week|month|year|hand|side|time|step|house|door|face|head|one|bit|"
    r"little|word|man|line) (?:by|to|in|after|for) .*)$"
    r"|(?:from|to|in|by|for|on|at) (\w+) (?:from|to|in|by|for|on|at) \1$"
)


class DoubledWord(Rule):
    """A short word, or a pair of words, stands twice in a row.

    Statistical translation puts a word once for each of two phrases it joins ("de la" → "of the
    of the"). Hasty writers do it too, so this is a note and no verdict on translation.
    """

    category = "repetition"
    mqm = "fluency/duplication"
    level = Level.NOTE
    bad = {
        "He was on [[the the]] board for years.": "He was on the board for years.",
        "The keys [[of the of the]] chapel are lost.": "The keys of the chapel are lost.",
        "They [[want to want to]] sell the mill.": "They want to sell the mill.",
        "The envoy spoke [[with with]] both sides.": "The envoy spoke with both sides.",
    }
    good = (
        "He had had enough, and she knew that that was all.",
        "The rally moved in in the evening; what it is is unclear.",
        "Day by day by day the water rose, more and more and more.",
        "Prices go on and on and on.",
        "They went from door to door to door.",
        "It is what it is, he said. She said she would.",
        "The letters a, a and b; vitamin A a day.",
        "It went hand in hand in hand with reform.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not _something_repeats(prose.split()):
            return
        found = [
            *re.finditer(_WORD, prose),
            *(m for m in re.finditer(_PAIR, prose) if not re.match(_PLAIN_ENGLISH, m[0])),
        ]
        end = 0
        for match in sorted(found, key=lambda match: (match.start(), -match.end())):
            if match.start() >= end:
                end = match.end()
                message = f"“{match[1]}” stands twice in a row."
                yield self.finding(article, match.start(), end, message, fix=Fix(match[1], safe=True))


def _something_repeats(words: list[str]) -> bool:
    """A quick look before the patterns run: is a word, or a pair of words, the next one too?"""
    once_removed = list(map(eq, words, words[2:]))
    return any(map(eq, words, words[1:])) or any(map(and_, once_removed, once_removed[1:]))
