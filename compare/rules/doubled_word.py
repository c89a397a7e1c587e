"""A word that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.text.frequency import function_words

# A string: `re` compiles it when it is first needed, and most articles never need it.
_WORD = r"(?<![\w’'.-])([a-z]{1,24}|[A-Z][a-z]{1,9})[ \t]+((?i:\1))(?![\w’'-])"
# Words that good English does double, by grammar or for effect.
_ENGLISH = """
    had that is are her you him who what in on out up do does
    very really so too no yes yeah oh ah ha ho hey wow please now there hear well bye night long far many much
    more big old way super never hush tut blah la na boo win extra knock tap chop pom cha choo beep tick ding
    ping bang boom rah hip quack woof miaow click sing chow yo go wah mama papa bora walla can
    bling tuk yum zig
"""
_REALLY_DOUBLED = frozenset(_ENGLISH.split())
# Words that no grammar puts twice in a row, as it may others: “what she stood for for years”.
_NEVER_TWICE = frozenset(("the", "an", "and", "or", "my", "our", "your", "their", "its"))
# With a capital, only words that are no names, where a sentence begins: the rest is left to the rule for
# names. "The The" is a band.
_CAPITAL = frozenset(
    ("The", "This", "These", "That", "And", "But", "In", "On", "Of", "For", "From", "With", "By", "At", "As",
     "It", "He", "She", "They", "We", "If", "When", "There", "His", "Their", "Its", "To", "An", "Or")
)  # fmt: skip


class DoubledWord(Rule):
    """A word stands twice in a row.

    Statistical translation puts a word once for each of two phrases it joins ("de la" → "of of"). Hasty
    writers do it too, so this is a note and no verdict on translation. Doublings of good English ("had had",
    "that that", "very very") are let pass, and so is a word said three times for effect.
    """

    category = "repetition"
    mqm = "fluency/duplication"
    level = Level.NOTE
    bad = {
        "He was on [[the the]] board for years.": "He was on the board for years.",
        "The envoy spoke [[with with]] both sides.": "The envoy spoke with both sides.",
        "Some [[local local]] clerks were [[not not]] told.": "Some local clerks were not told.",
        "[[This This]] and growing anger drove them out.": "This and growing anger drove them out.",
        "[[The the]] ferry was late. [[They they]] left.": "The ferry was late. They left.",
        "The plan is: [[With with]] luck, home by noon.": "The plan is: With luck, home by noon.",
        "“[[We we]] agree,” she said.": None,
    }
    good = (
        "He had had enough, and she knew that that was all.",
        "The rally moved in in the evening; what it is is unclear. They gave her her hat.",
        "It was a very very long night, no no, a long long one. Knock knock!",
        "It is what it is, he said. She said she would.",
        "The letters a, a and b; vitamin A a day.",
        "“Run run run!” they cried. The crowd sang lies lies lies.",
        "The band Tap Tap and the town of Walla Walla; The The played, and so did In In.",
        "The The came. Will will come, and May may; That that is so is plain. In in May, out in June.",
        "They heard The the other night. In the The Hague court, the The Times reporter wrote.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        words = prose.lower().replace("“", " ").replace('"', " ").split()
        if not any(map(eq, words, words[1:])):
            return
        for match in re.finditer(_WORD, prose):
            word = match[1]
            if _is_doubled(prose, match) and not _is_an_effect(prose, match):
                fix = Fix(word, safe=word.lower() in _NEVER_TWICE)
                yield self.finding(article, *match.span(), f"“{word}” stands twice in a row.", fix=fix)


def _is_doubled(prose: str, match: re.Match[str]) -> bool:
    """True where English says the word once: "the the", "This This", "The the" where a sentence begins."""
    word, again = match[1], match[2]
    if word.islower():
        return again == word and word not in _REALLY_DOUBLED
    if word not in _CAPITAL or not _begins_a_sentence(prose, match):
        return False
    if again == word:
        return word != "The"
    return again.islower() and again != "it" and again not in _REALLY_DOUBLED  # "It it were so" means "If"


def _is_an_effect(prose: str, match: re.Match[str]) -> bool:
    """True where a word that means something stands a third time: "run run run", not "the the the"."""
    word = match[1].lower()
    before = prose[max(0, match.start() - len(word) - 1) : match.start()].strip().lower()
    after = prose[match.end() : match.end() + len(word) + 1].strip().lower()
    return word in (before, after) and word not in function_words("en")


def _begins_a_sentence(prose: str, match: re.Match[str]) -> bool:
    """False inside a sentence, where a capital makes a name ("so did In In")."""
    before = prose[max(0, match.start() - 3) : match.start()].rstrip(" \t\"“'‘(")
    return before == "" or before[-1] in ".!?\n:"
