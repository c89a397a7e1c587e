"""Words that are quoted on one side only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.model import Article, Confidence, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import Beside, beside, first_words, has_words
from compare.text.quotations import Quotation, quotations

_FEWEST = 5  # words of a quotation; fewer may be a title, or words held at a distance
_LETTERS_OF_A_WORD = {"zh": 1.8, "ja": 2.4}
_MARK = re.compile(
    r"""["“”„‟«»‹›「」『』《》〈〉〝〟‘‚]|''|``|(?<!\w)['’]|['’](?!\w)|^\s*[—–―-]|[:：,.!?]\s*[—–―]|[—–―]\s*[,:]""",
    re.MULTILINE,
)


class QuotationUnlikeOriginal(OriginalRule):
    """A quotation has lost its marks, or words are put between marks that the original does not quote.

    What somebody said becomes what the paper says, or the other way round. Marks of any language and the
    dashes of dialogue count; the sentences before and after are looked at as well.
    """

    mqm = "accuracy/mistranslation"
    confidence = Confidence.MEDIUM
    bad = (
        ("fr", "« Le pont restera fermé jusqu’à lundi », a dit le maire.",
         "[[The bridge will remain closed until Monday, the mayor said.]]"),
        ("de", "Der Bürgermeister erklärte, die Brücke bleibe bis Montag gesperrt.",
         "The mayor said, [[“The bridge will remain closed until Monday.”]]"),
        ("ru", "«Мост будет закрыт до понедельника», — сказал мэр.",
         "[[The bridge will be closed until Monday, the mayor said.]]"),
    )  # fmt: skip
    good = (
        ("fr", "« Le pont restera fermé jusqu’à lundi », a dit le maire.",
         "“The bridge will remain closed until Monday,” the mayor said."),
        ("es", "—El puente seguirá cerrado hasta el lunes —dijo el alcalde.",
         "“The bridge will remain closed until Monday,” said the mayor."),
        ("ru", "Об этом сообщила газета «Новый мост».", "The newspaper Novy Most reported it."),
        ("ja", "市長は「橋は月曜日まで閉鎖される」と述べた。",
         "The mayor said, ‘The bridge will be closed until Monday.’"),
    )  # fmt: skip

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        sides = list(beside(article, original, pairs))
        ours = _long(quotations(article.prose), article.prose, "en")
        for here, two in enumerate(sides):
            if two.language in ("", "en") or not has_words(two.text) or not has_words(two.other):
                continue
            around = sides[max(0, here - 1) : here + 2]
            quoted = _within(ours, two.at, two.at + len(two.text))
            if quoted and not any(_MARK.search(other.other) for other in around):
                begin = quoted.start - two.at
                start, end = two.span(begin, begin + first_words(quoted.of(article.prose)))
                message = "The original does not quote these words."
                yield self.finding(article, start, end, message, related=two.whole)
            theirs = _theirs(original, two)
            if theirs and not any(_MARK.search(other.text) for other in around):
                start, end = two.span(0, first_words(two.text))
                at = theirs.start - two.other_at
                yield self.finding(
                    article, start, end, "The original quotes these words; here they have no marks.",
                    related=[two.there(at, min(at + len(theirs.of(original.prose)), len(two.other)))],
                )  # fmt: skip


def _theirs(original: Article, two: Beside) -> Quotation | None:
    long = _long(quotations(original.prose), original.prose, two.language)
    return _within(long, two.other_at, two.other_at + len(two.other))


def _long(found: Sequence[Quotation], prose: str, language: str) -> list[Quotation]:
    letters = _LETTERS_OF_A_WORD.get(language)
    return [
        q
        for q in found
        if q.closed
        and (len(q.inner.of(prose)) / letters if letters else len(q.inner.of(prose).split())) >= _FEWEST
    ]


def _within(found: Sequence[Quotation], start: int, end: int) -> Quotation | None:
    """The first quotation that lies in the stretch whole."""
    return next((q for q in found if start <= q.start and q.end <= end), None)
