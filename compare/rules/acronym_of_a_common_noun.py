"""The acronym of a common noun in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from compare.model import Article, Confidence, Finding, Fix, Span
from compare.rules import LANGUAGES, Rule
from compare.rules._topics import places, topic, words_of
from compare.rules.foreign_word_run import is_set_apart
from compare.rules.untranslated_acronym import spelled_out

_SHOUTED = re.compile(r"[A-Z]{3,}[ -]")
_NAME_AFTER = re.compile(r"(?:[ ]+[A-ZÀ-Þ][a-zà-ÿ]|\.[a-z]|['’]?[A-Z])")


class _Acronym(NamedTuple):
    english: str
    languages: tuple[str, ...]
    needs: frozenset[str]
    unless: frozenset[str]


class AcronymOfACommonNoun(Rule):
    """The acronym of a common noun was left in the original language.

    A program that translates "le virus" keeps VIH beside it, for letters are no words: English writes HIV,
    and GDP for PIB, BIP or PIL. Letters that mean something else in English too (TVA, the Tennessee Valley
    Authority) count only where the text is on the subject and does not spell them out.
    """

    category = "acronym"
    mqm = "terminology/acronym"
    origins = ("fr", "es", "pt", "it", "de", "nl", "ru", "uk", "tr")
    bad = {
        "Half of them carry the [[VIH]] virus.": "Half of them carry the HIV virus.",
        "Growth is weak: the [[PIB]] shows a recession.": "Growth is weak: the GDP shows a recession.",
        "The levy is a tax: the [[TVA]] of 20 percent.": "The levy is a tax: the VAT of 20 percent.",
        "The number of accidents, [[DTP]] with drunk drivers above all, fell.": (
            "The number of accidents, road accident with drunk drivers above all, fell."
        ),
    }
    good = (
        "The Tennessee Valley Authority raised its rates; TVA pays no VAT or other tax.",
        "The PIL group of Singapore and Iva Brook saw growth. BIP Brook spoke.",
        "Sida, the Swedish aid agency, fights the virus. The SIDA of Sweden spends more.",
        "HIV, AIDS, GDP, VAT, DNA and GMO are acronyms.",
        "The word “VIH” is French for HIV; the French call it VIH (HIV).",
        "BTW, the tax is low. PLEASE READ THE VIH OF THE GENE",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        words = words_of(prose)
        for start, acronym in sorted((s, a) for a in words & _letters() for s in places(prose, a)):
            known, span = _acronyms()[acronym], Span(start, start + len(acronym))
            if _is_on_the_subject(words, known) and not _is_something_else(prose, span):
                message = (
                    f"“{acronym}” is the {_named(known.languages)} acronym; English writes “{known.english}”."
                )
                sure = Confidence.MEDIUM if known.needs else Confidence.HIGH
                yield self.finding(
                    article, span.start, span.end, message, fix=Fix(known.english), confidence=sure
                )


@lru_cache(maxsize=1)
def _acronyms() -> dict[str, _Acronym]:
    acronyms: dict[str, _Acronym] = {}
    for code, file in topic("acronyms").items():
        for acronym, entry in file.items():
            others = acronyms[acronym].languages if acronym in acronyms else ()
            acronyms[acronym] = _Acronym(
                entry["english"],
                (*others, code),
                frozenset(entry.get("needs", ())),
                frozenset(entry.get("unless", ())),
            )
    return acronyms


@lru_cache(maxsize=1)
def _letters() -> frozenset[str]:
    return frozenset(_acronyms())


def _is_on_the_subject(words: frozenset[str], known: _Acronym) -> bool:
    """True where two words of the subject stand in the text, for one may be there by chance, and none of
    another subject that has the same letters.
    """
    return not known.needs or (_counted(known.needs, words) >= 2 and not _counted(known.unless, words))


def _counted(some: frozenset[str], words: frozenset[str]) -> int:
    return sum(bool({word, word.upper(), word.capitalize()} & words) for word in some)


def _is_something_else(prose: str, span: Span) -> bool:
    """True for letters that are spelled out, quoted, a part of a name, at a start or among capitals."""
    line = prose[max(0, span.start - 40) : span.start].rpartition("\n")[2]
    return (
        not line.strip()
        or line.rstrip().endswith((".", "!", "?"))
        or bool(_SHOUTED.search(line[-12:]))
        or bool(_NAME_AFTER.match(prose, span.end))
        or is_set_apart(prose, span)
        or bool(spelled_out(span.of(prose), prose))
    )


def _named(codes: tuple[str, ...]) -> str:
    *others, last = sorted(LANGUAGES[code] for code in codes)
    return f"{', '.join(others)} and {last}" if others else last
