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
    r"would|should|must|(?-i:may)|might|shall|whether|that) $",
    re.IGNORECASE,
)
_FINITE = (
    r"(?:has|have|had|is|are|was|were|can|could|will|would|does|did|knows?|knew|wants?|wanted|likes?|liked|"
    r"believes?|believed|sees?|saw|comes?|came|goes|went|gives?|gave|takes?|took|makes?|made|says?|said|"
    r"understands?|understood|exists?|existed|works?|worked|finds?|found|thinks?|thought|gets?|got|needs?|"
    r"complained|expected|allowed|received|accepted|changed|happened|became|becomes|remains?|remained)"
)
# Of these neither is a participle, which stands with "not" behind a noun: the letters not answered.
_SINGULAR = (
    r"(?:knows|wants|likes|believes|sees|comes|goes|gives|takes|makes|says|understands|exists|finds|thinks|gets|"
    r"needs|becomes|remains|shows|answers|responds|comments|knew|saw|went|gave|took)"
)
_PLURAL = (
    r"(?:know|want|believe|see|come|go|give|take|make|say|understand|exist|find|think|get|remain|show|respond|"
    r"demonstrate|accept|receive|allow|agree|recogni[sz]e|participate|provide|possess|plan|knew|saw|went|gave|took)"
)
_NOUNS = r"(?!(?:does|has|is|was|as|always|perhaps|sometimes|thus)\b)[a-z]+s"
_NOT_OR = r"(?!(?:or|and|but|if|why)\b)"
_HAPPENED = r"(?:commented|responded|complained|happened|existed|appeared|succeeded|remained|participated)"
_ALONE = r"(?! (?:only|just|merely|to)\b)"
_FREE = r"(?! (?:on|to|upon|about|of|for)?[.,;])"
# Before the noun too they make a question, a wish or a clause: "did the partners not know".
_ASKED_OF = re.compile(
    r"\b(?:are|were|is|was|do|does|did|have|has|had|can|could|will|would|should|must|(?-i:may)|might|shall|let|lets|"
    r"whether|that|if|lest|why|make|makes|made|see|saw|help|or)(?:n['’]t)?\b[^.;:!?\n]*$",
    re.IGNORECASE,
)
_NEW_CLAUSE = r", (?:however|but|so|while|although|though|because) "
_DO = "English denies a verb with an auxiliary: “does not know”, “did not come”."
_BEHIND_A_NOUN = f"{_DO[:-1]}, after a noun too."
_TABLE = Table(
    (
        Phrase("not", rf"(?:he|she|it|they|we|I) not {_FINITE}(?! (?:only|just|merely|to)\b)", _DO),
        Phrase("not", rf"(?:the|its|this) {_NOT_OR}[a-z]+(?<!s) not {_SINGULAR}{_ALONE}", _BEHIND_A_NOUN),
        Phrase("not", rf"(?:the|its|these) (?:[a-z]+ )?{_NOUNS} not {_PLURAL}{_ALONE}", _BEHIND_A_NOUN),
        Phrase("not", rf"(?:the|its|this|these) {_NOT_OR}[a-z]+ not {_HAPPENED}{_FREE}", _BEHIND_A_NOUN),
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
    """A finite verb is denied by "not" alone: "he not complained", "she knows not her way".

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
        "The talks were to go on, however [[the western partners not demonstrate]] good will.": None,
        "In May [[the minister not knew]] it, and [[the keeper not commented]] on it.": None,
        "At last [[we have not a]] single coin.": None,
    }
    good = (
        "He did not complain. Are they not expected? Did she not know?",
        "He asked that it not be opened, and that they not expected guests.",
        "It not only works, it sings. Why not? They not just saw it.",
        "Did the partners not know? He asked that the partners not go. The letters not answered were burnt.",
        "The report not commented on, the laws not agreed and the town not named were left out.",
        "The public does not know it, and the law always not only gives. The plan does not make it easy.",
        "Why would the keeper not come, if the keepers not go?",
        "Had we not known, had it not worked, would he not have come?",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for found in _TABLE.find(prose):
            if found.phrase.english == _BEHIND_A_NOUN and _is_asked_of(prose, found.start):
                continue
            if _ASKED.search(prose, max(0, found.start - 10), found.start):
                continue
            yield self.finding(article, found.start, found.end, found.phrase.english)


def _is_asked_of(prose: str, start: int) -> bool:
    before = prose[max(0, start - 90) : start]
    return _ASKED_OF.search(re.split(_NEW_CLAUSE, before)[-1]) is not None
