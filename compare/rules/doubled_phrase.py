"""A phrase of two or three words that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress
from operator import eq

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule

# Strings: `re` compiles them when they are first needed, and most articles never need them.
_WORD = r"[\w’'-]+"
_LINKS = "of|the|to|in|a|for|with|from|by|on|at"
_PAIR = (
    rf"(?<![\w’'.-])((?:[a-z]{{1,20}} (?:{_LINKS})|(?:{_LINKS}) [a-z]{{1,20}}|"
    r"[a-z]{2,20} [a-z]{2,20})) \1"
    r"(?![\w’'-])"
)
_TRIPLE = r"(?<![\w’'.-])([\w’'-]{1,20} [\w’'-]{1,20} [\w’'-]{1,20}) \1(?![\w’'-])"
_PLAIN_ENGLISH = (
    r"(?:to be to be|to a to a|(?:day|week|month|year|hand|side|time|step|house|door|face|head|one|bit|"
    r"little|word|man|line) (?:by|to|in|after|for) .*)$"
    r"|(?:from|to|in|by|for|on|at) (\w+) (?:from|to|in|by|for|on|at) \1$"
    r"|.* (?:and|or)$|(?:and|or) |(?:ha|la|na|no|oh|yes|very|so) "
)
# “of the of the”: behind an article there is a noun to come. “What they have to do to do well” is English.
_NEVER_TWICE = r"(?:of|to|in|for|with|from|by|on|at) (?:\w+ )?(?:the|a|an)$"


class DoubledPhrase(Rule):
    """Two or three words stand twice in a row: "of the of the", "need to need to".

    A translation pieced together from phrases puts the words at the seam once for each piece. Hasty
    writers leave such traces when they change a sentence, so this is a note and no verdict.
    """

    category = "repetition"
    mqm = "fluency/duplication"
    level = Level.NOTE
    bad = {
        "The keys [[of the of the]] chapel are lost.": "The keys of the chapel are lost.",
        "They [[want to want to]] sell the mill.": "They want to sell the mill.",
        "The union [[of the pilots of the pilots]] met.": "The union of the pilots met.",
        "Small [[fruit flies fruit flies]] went along.": "Small fruit flies went along.",
    }
    good = (
        "Day by day by day the water rose, more and more and more.",
        "Prices go on and on and on, larger and larger and larger.",
        "They went from door to door to door. It went hand in hand in hand with reform.",
        "One by one by one they left, again and again and again and again.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not _something_repeats(prose.split()):
            return
        found = [*_doubled(prose, 3, _TRIPLE), *_doubled(prose, 2, _PAIR)]
        end = 0
        for match in sorted(found, key=lambda match: (match.start(), -match.end())):
            if match.start() >= end and not re.match(_PLAIN_ENGLISH, match[0]) and _has_letters(match[1]):
                end = match.end()
                message = f"“{match[1]}” stands twice in a row."
                fix = Fix(match[1], safe=bool(re.match(_NEVER_TWICE, match[1])))
                yield self.finding(article, match.start(), end, message, fix=fix)


def _something_repeats(words: list[str]) -> bool:
    """A quick look before the patterns run: are two words, or three, the next ones too?"""
    return b"\1\1" in bytes(map(eq, words, words[2:])) or b"\1\1\1" in bytes(map(eq, words, words[3:]))


def _doubled(prose: str, length: int, form: str) -> Iterator[re.Match[str]]:
    """The matches of `form` from left to right, sought where a word is the one `length` words on."""
    words = list(re.finditer(_WORD, prose))
    forms = [word[0] for word in words]
    end = 0
    for word in compress(words, map(eq, forms, forms[length:])):
        match = re.compile(form).match(prose, word.start()) if word.start() >= end else None
        if match:
            end = match.end()
            yield match


def _has_letters(phrase: str) -> bool:
    return sum(word[0].isalpha() for word in phrase.split()) >= 2 and len(set(phrase.split())) > 1
