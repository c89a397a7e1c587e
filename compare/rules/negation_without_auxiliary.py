"""A finite verb denied by "not" alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

# Before the pronoun these make a question or a wish: "did she not know", "that it not be known".
_ASKED = re.compile(
    r"\b(?:are|were|is|was|do|does|did|have|has|had|can|could|will|"
    r"would|should|must|may|might|shall|whether|that) $",
    re.IGNORECASE,
)
_FINITE = (
    r"(?:has|have|had|is|are|was|were|can|could|will|would|does|did|knows?|knew|wants?|wanted|likes?|liked|"
    r"believes?|believed|sees?|saw|comes?|came|goes|went|gives?|gave|takes?|took|makes?|made|says?|said|"
    r"understands?|understood|exists?|existed|works?|worked|finds?|found|thinks?|thought|gets?|got|needs?|"
    r"complained|expected|allowed|received|accepted|changed|happened|became|becomes|remains?|remained)"
)
_DO = "English denies a verb with an auxiliary: “does not know”, “did not come”."
_TABLE = Table(
    (
        Phrase("not", rf"(?:he|she|it|they|we|I) not {_FINITE}(?! (?:only|just|merely|to)\b)", _DO),
        Phrase(
            "not",
            r"(?:knows|wants|thinks|sees|makes|comes|goes|takes|gives|"
                r"likes|understands|exists|works|finds) not "
            r"(?:an|any|this|these|his|her|their|its)",
            _DO,
        ),
        Phrase("not", r"(?:[Ww]e|I|[Tt]hey|[Yy]ou) (?:have|like|want|"
            r"know|understand) not (?:a|an|any|the)", _DO),
    )
)  # fmt: skip


class NegationWithoutAuxiliary(Rule):
    """A finite verb is denied by "not" alone: "he not complained", "she knows not the way".

    Russian and Ukrainian put "не", Spanish, Italian and Portuguese "no/non/não" before the verb, German
    "nicht" behind it; none of them needs "do".
    """

    category = "verb-frame"
    mqm = "fluency/grammar/verb-form"
    level = Level.NOTE
    origins = ("ru", "uk", "de", "es", "it", "pt")
    bad = {
        "Asked about his cell, [[he not complained]] at all.": None,
        "The shop is open, but [[it not works]] at night.": None,
        "At last [[we have not a]] single coin.": None,
    }
    good = (
        "He did not complain. Are they not expected? Did she not know?",
        "He asked that it not be opened, and that they not expected guests.",
        "It not only works, it sings. Why not? They not just saw it.",
        "Had we not known, had it not worked, would he not have come?",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for found in _TABLE.find(prose):
            if _ASKED.search(prose, max(0, found.start - 10), found.start):
                continue
            yield self.finding(article, found.start, found.end, found.phrase.english)
