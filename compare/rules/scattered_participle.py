"""A participle that came away from the noun that did it: "ravaged town the war"."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

_GROUP = (
    r"(?:country|countries|region|nation|city|town|province|territory|coalition|alliance|forces?|rebels|army|"
    r"government|militias?|troops|fighters|talks|mission|operation|campaign|state|group)"
)
_DOER = (
    r"(?:the (?:[A-Z][a-z]+ )?(?:[A-Z][A-Za-z]+|war|conflict|crisis|violence|fighting|drought|"
    r"regime|government|army|opposition)|war|conflict|violence|drought|[A-Z][a-z]+ and [A-Z][a-z]+)"
)
_ENDS = r"(?=[,.;]| (?:to|in|on|against|and|is|was|has|will|for|since|at|with|after|before)\b)"
_ORDER = "The doer stands before the participle in English: “war-torn country”, “US-led coalition”."
_TABLE = Table(
    (
        *(
            Phrase(
                participle,
                rf"(?:(?!the|a|an|this|that|and|or|is|was|has|had|he|she|it|who|they|of|"
                rf"by|to)[a-z]+ )?(?<!-){participle} {_GROUP} {_DOER}{_ENDS}",
                _ORDER,
            )
            for participle in (
                "torn",
                "led",
                "ravaged",
                "backed",
                "devastated",
                "stricken",
                "sponsored",
                "dominated",
                "brokered",
                "mediated",
                "plagued",
                "scarred",
                "wracked",
                "financed",
                "funded",
                "supervised",
                "besieged",
            )
        ),
    )
)


class ScatteredParticiple(Rule):
    """A participle stands before its noun and the doer behind: "ravaged town the war".

    French "pays déchiré par la guerre", Spanish "coalición liderada por Estados Unidos": the program turned
    noun and participle round and lost the preposition.
    """

    category = "word-order"
    mqm = "fluency/grammar/word-order"
    level = Level.NOTE
    origins = ("fr", "es", "it", "pt")
    bad = {
        "Aid reached the [[torn province the war]] at last.": None,
        "An [[international led mission the United Nations]] is near.": None,
        "Doctors stay in the [[ravaged region drought]].": None,
    }
    good = (
        "Aid reached the war-torn province. The US-led mission is near.",
        "He led troops the Romans feared. She backed rebels the army had lost to.",
        "They led forces in war. The family-led group Brook and Sons grew.",
        "It led government and opposition to talk.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)
