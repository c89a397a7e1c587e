"""Words that are quoted on one side only."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from compare.model import Article, Confidence, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import beside, first_words, has_words
from compare.text.quotations import Quotation, quotations

_FEWEST = 5  # words of a quotation; fewer may be a title, or words held at a distance
_LETTERS_OF_A_WORD = {"zh": 1.8, "ja": 2.4}
_MARK = re.compile(
    r"""["“”„‟«»‹›「」『』《》〈〉〝〟‘‚]|''|``|(?<!\w)['’]|['’](?!\w)|^\s*[—–―-]|[:：,.!?]\s*[—–―]|[—–―]\s*[,:]""",
    re.MULTILINE,
)

_TITLE = re.compile(
    r"(?<![\w’'-])[A-Z][\w’'-]*+(?:,?\s(?:(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|with)\s){0,3}[A-Z][\w’'-]*+){2,}[!?.,]?"
)
_OF_A_TITLE = 0.6  # of the words of the quotation


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
        ("fr", "Le film « Les quatre ponts de la vieille ville » sort lundi.",
         "The film The Four Bridges of the Old Town opens on Monday."),
    )  # fmt: skip

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        sides = list(beside(article, original, pairs))
        ours = _long(quotations(article.prose), article.prose, "en")
        theirs = _long(quotations(original.prose), original.prose, sides[0].language) if sides else []
        for here, two in enumerate(sides):
            if two.language in ("", "en") or not has_words(two.text) or not has_words(two.other):
                continue
            around = sides[max(0, here - 1) : here + 2]
            quoted = _within(ours, two.at, two.at + len(two.text))
            if (
                quoted
                and not _TITLE.fullmatch(quoted.inner.of(article.prose))
                and not any(_MARK.search(other.other) for other in around)
            ):
                begin = quoted.start - two.at
                start, end = two.span(begin, begin + first_words(quoted.of(article.prose)))
                message = "The original does not quote these words."
                yield self.finding(article, start, end, message, related=two.whole)
            lost = _within(theirs, two.other_at, two.other_at + len(two.other))
            if (
                lost
                and not any(_MARK.search(other.text) for other in around)
                and not _has_title(two.text, _words(lost, original.prose, two.language))
            ):
                start, end = two.span(0, first_words(two.text))
                at = lost.start - two.other_at
                yield self.finding(
                    article, start, end, "The original quotes these words; here they have no marks.",
                    related=[two.there(at, min(at + len(lost.of(original.prose)), len(two.other)))],
                )  # fmt: skip


def _long(found: Sequence[Quotation], prose: str, language: str) -> list[Quotation]:
    return [q for q in found if q.closed and _words(q, prose, language) >= _FEWEST]


def _words(quotation: Quotation, prose: str, language: str) -> float:
    """How many words are quoted; where they are not spaced, by the letters."""
    inner, letters = quotation.inner.of(prose), _LETTERS_OF_A_WORD.get(language)
    return len(inner) / letters if letters else len(inner.split())


def _within(found: Sequence[Quotation], start: int, end: int) -> Quotation | None:
    """The first quotation of the stretch, if it lies there whole."""
    at = bisect_left(found, start, key=lambda quotation: quotation.start)
    return found[at] if at < len(found) and found[at].end <= end else None


def _has_title(english: str, words: float) -> bool:
    """True where the English has words with capitals in a row, about as many as are quoted."""
    return any(len(title.group().split()) >= words * _OF_A_TITLE for title in _TITLE.finditer(english))
