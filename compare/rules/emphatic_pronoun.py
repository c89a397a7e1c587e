"""A pronoun behind the verb that takes its subject up again: "the party is she, silent"."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

_SUBJECT = (
    r"(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Tt]heir) (?:[a-z]+ )?(?:[A-Z]{2,}|[A-Z]?[a-z]+)|(?!(?:This|"
    r"That|It|There|Here|What|Who|How|Where|When|Nor|So|Neither|Then|Now|Tall)\b)[A-Z][a-z]+|[A-Z]{2,})"
)
_LOST = "English does not take the subject up by a pronoun: “for its part” says it."
_TABLE = Table(
    (
        Phrase(
            "she", rf"{_SUBJECT} (?:is|has|was|had) she(?=, (?!(?:who|asked|[Hh]e|she|said|it|I)\b))", _LOST
        ),
        Phrase(
            "he", rf"{_SUBJECT} (?:is|has|was|had) he(?=, (?!(?:who|asked|[Hh]e|she|said|it|I)\b))", _LOST
        ),
        Phrase(
            "they",
            rf"{_SUBJECT} (?:are|have|were|had) they(?=, (?!(?:who|asked|[Hh]e|she|said|it|I)\b))",
            _LOST,
        ),
    )
)


class EmphaticPronoun(Rule):
    """A pronoun behind the verb takes the subject up again: "the party is she, silent".

    French sets a group against another by "lui, elle, eux" behind the verb: "le parti est, lui, resté
    muet", and gives the group its grammatical gender.
    """

    category = "calque"
    mqm = "accuracy/mistranslation/pronoun"
    level = Level.NOTE
    origins = ("fr", "de")
    bad = {
        "[[The party is she]], silent since Monday.": None,
        "[[The EC has he]], refused the plan.": None,
        "Many left. [[The owners are they]], still here.": None,
    }
    good = (
        "How old is she, and where was he, they asked. Nor is he, alas.",
        "“The thief is he,” said the boy. The winner is she, who ran fastest.",
        "Tall is she, taller is he. Was it they, then?",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)
