"""Quotation marks of another language around English words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Level
from compare.rules import Rule
from compare.text.frequency import function_words, zipf

_SPACE = "[ \u00a0\u202f]?"
_MARK = re.compile(rf"[«„‟]{_SPACE}([\w’'-]{{1,30}})|([\w’'-]{{1,30}})[.,!?…]?{_SPACE}[»]")
_NAMES = ("«", "»", "„", "‟")
# Strings: `re` compiles them when they are first needed, and most articles never need them.
_WHOLE = r"«([^«»\n]{1,600})»|[„‟]([^„‟“”\n]{1,600})[“”]"
_WORD = r"[^\W\d_]+(?:[’'][a-z]+)?"
_OTHERS = ("de", "es", "fr", "it", "nl", "pt", "tr")
_SPELLED_ALIKE = frozenset(
    ("all", "any", "has", "her", "many", "may", "one", "out", "over", "some", "such", "then", "was")
)


class ForeignQuotationMark(Rule):
    """English words stand in the quotation marks of another language: «…», „…“.

    French, Russian, Italian, Spanish and Portuguese set « », German, Czech, Polish and the Balkans „ “. An
    English typesetter changes them, a machine often does not. Reported once an article, and not where a
    foreign title stands in its own marks.
    """

    category = "quotation"
    mqm = "locale-convention/quotation-marks"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    origins = ("fr", "ru", "uk", "it", "es", "pt", "de", "fa", "tr")
    also_in_quotations = True
    bad = {
        "He spoke of [[«the]] long winter» and left.": None,
        "They called it [[„a]] mistake“ on Monday.": None,
        "The riots of the [[masses»]] as he calls them.": None,
        "[[« We]] will not cede », said the mayor.": None,
        "[[«\u00a0The]] ferries wait\u00a0», he said.": None,
        "She said: [[„This]] harbour is closed.“": None,
    }
    good = (
        "He spoke of “the long winter”. The weekly „Die Woche“ was closed.",
        "» Read more\n« Back",
        "A novel, «Вечер», was sold.",
        "The papers « Le Monde » and «Die Welt» wrote of «Was tun?» and « On ne me demande rien ».",
        "The motto « Nous ne céderons pas » hung beside «Una vita da re» and „Man muss es wollen“.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not any(mark in prose for mark in _NAMES):
            return
        for match in _MARK.finditer(prose):
            if _is_english(prose, match):
                message = "English does not use this kind of quotation mark."
                yield self.finding(article, *match.span(), message)
                return


def _is_english(prose: str, match: re.Match[str]) -> bool:
    """True at a common English word. Of a whole quotation most words are English, and in place of that
    word one that is only English will do.
    """
    word = match[1] or match[2]
    is_common = word.islower() and _is_known(word)
    line = prose.rfind("\n", 0, match.start()) + 1
    opening = match.start() if match[1] else max(prose.rfind(mark, line, match.start()) for mark in "«„‟")
    whole = re.compile(_WHOLE).match(prose, opening) if opening >= 0 else None
    if not whole or whole.end() < match.end():
        return is_common
    words = [each.lower() for each in re.findall(_WORD, whole[1] or whole[2])]
    english = function_words("en")
    known = [each for each in words if each in english or (_is_known(each) and not _is_foreign_grammar(each))]
    return 2 * len(known) > len(words) and (is_common or any(map(_is_only_english, known)))


def _is_known(word: str) -> bool:
    return word.isascii() and zipf(word, "en") >= 3.5


def _is_only_english(word: str) -> bool:
    """True for a short word of grammar that no other language spells so; Dutch has “we”, but seldom."""
    if word == "we":
        return True
    alike = len(word) < 3 or word in _SPELLED_ALIKE or _is_foreign_grammar(word)
    return word in function_words("en") and not alike


def _is_foreign_grammar(word: str) -> bool:
    return any(word in function_words(language) for language in _OTHERS)
