"""The future with "will" in a clause of time or condition."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

_SUBJECT = r"(?:it|he|she|they|we|I|(?:the|this|these|his|her|their) [a-z]+|[A-Z][a-z]+)"
_PRESENT = "After this conjunction English says what is to come in the present tense."
_TABLE = Table(
    (
        Phrase("will", rf"(?:(?<![Nn]ot )until|as soon as) {_SUBJECT} will", _PRESENT),
        Phrase(
            "will", rf"(?<!long )(?<!years )(?<!months )before {_SUBJECT} will (?:be |have )?[a-z]+", _PRESENT
        ),
        Phrase(
            "will", rf"(?:(?<=\n)|(?<=[.;?!] )|(?<=^))(?:If|When|Once) {_SUBJECT} will(?! not\b)", _PRESENT
        ),
    )
)


class FutureAfterWhen(Rule):
    """ "Will" stands in a clause with "until", "before", "as soon as", "if" or "when".

    Russian, Ukrainian, French, Italian, Spanish and Portuguese put the future there: "когда придёт",
    "quand il viendra". English has the present: "when he comes".
    """

    category = "verb-frame"
    mqm = "fluency/grammar/tense"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    origins = ("ru", "uk", "fr", "it", "es", "pt")
    bad = {
        "The gate stays shut [[until the guard will]] open it.": None,
        "It rains. [[If the wind will]] turn, the boats can leave.": None,
        "They sing [[as soon as she will]] come home.": None,
        "He left a note [[before the judge will decide]] the case.": None,
    }
    good = (
        "Asked when it will open, he said no one knew if the wind will turn.",
        "It may be years before it will reopen, and long before they will pay.",
        "If you will, a miracle. When will it open? If Will comes, so does Grace.",
        "Not until the end will it open.",
        "The strike goes on. If they will not listen, we will sit on the quay.",
        "The night before the will was read, and as soon as the will is found.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)
