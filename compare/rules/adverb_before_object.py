"""An adverb or a day between a verb and its object."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

_VERB = (
    r"(?:has|loves|likes|wants|makes|takes|knows|sees|gives|"
    r"speaks|reads|plays|uses|shows|finds|keeps|follows|"
    r"contains|offers|needs|plans|supports|concerns|includes|wrote|took|made|gave|saw|found|received|visited|"
    r"signed|opened|lost|published|presented|showed|used|brought|sent)"
)
_OBJECT = r"(?:the|an?|his|her|its|their|this|these|several|many)"
_PARTICIPLE = (
    r"(?:publishing|releasing|disseminating|broadcasting|posting|"
    r"launching|presenting|announcing|signing|opening|"
    r"visiting|condemning|killing|attacking|showing|receiving|"
    r"denouncing|accusing|adopting|unveiling|expressing)"
)
_DAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_PLACE = "English puts the adverb before the verb or behind the object, not between them."
_ADVERBS = (
    "also",
    "already",
    "always",
    "often",
    "never",
    "again",
    "perfectly",
    "equally",
    "likewise",
    "thus",
    "well",
)
_TABLE = Table(
    (
        *(Phrase(adverb, rf"{_VERB} {adverb} {_OBJECT} [a-z]+", _PLACE) for adverb in _ADVERBS),
        Phrase(
            "also",
            r"(?:will|can|could|would|must|should) be also(?! (?:called|known|named)\b)",
            "English says “will also be”.",
        ),
        Phrase(
            "not",
            r"(?:will|can|could|would|must|should) be not(?! (?:only|just|"
            r"merely|so|to|about|a|the|in|for)\b) [a-z]+(?:ed|en)",
            "English says “will not be”.",
        ),
        *(
            Phrase(
                _PARTICIPLE.removeprefix("(?:").removesuffix(")"),
                rf"{_PARTICIPLE} {day} (?:the|an?|several|two|three|some|many|new) [a-z]+",
                "The day stands behind the object, or at the end.",
            )
            for day in (_DAY, f"on {_DAY}")
        ),
    )
)


class AdverbBeforeObject(Rule):
    """An adverb or a day stands between a verb and its object: "plays also the violin".

    French "il joue aussi du violon", German "spielt auch die Geige", "en publiant jeudi une vidéo": there
    the place behind the finite verb is free.
    """

    category = "word-order"
    mqm = "fluency/grammar/word-order"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    origins = ("fr", "de", "es", "it", "nl")
    bad = {
        "She [[plays also the violin]] in the hall.": None,
        "The town [[has already a new]] bridge.": None,
        "The group answered by [[publishing Thursday several letters]] of its chief.": None,
        "The hall [[will be also]] shut in May.": None,
    }
    good = (
        "She also plays the violin. It never wants the sea.",
        "What it shows also is the wear. It has always been so, and again a storm came.",
        "It takes well over a day. He gives again. It makes also-rans the stars.",
        "The ship, opening Thursday, is new. They plan on publishing Thursday.",
        "It would be not only wrong; it will be also known as the hall.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)
