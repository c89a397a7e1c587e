"""A foreign honorific before a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Fix
from compare.rules import Rule
from compare.text.frequency import function_words

_SURNAME = r"(?:(?:de|De|du|Du|di|von|van|al|El|Le|La|ben|Ben) ?-?){0,2}[A-ZÀ-Þ][\w’'-]{2,}"
_CANDIDATE = re.compile(
    rf"(?<![\w.&’'-])(?P<title>M \.|M\.|MM\.|Mme\.?|Mlle\.?|Herr|Frau|Sra\.) (?P<name>{_SURNAME})"
)
_TITLES = ("M.", "M .", "Mme", "Mlle", "Herr", "Frau", "Sra.")
_ENGLISH = {
    "M": "Mr.",
    "MM": "Messrs.",
    "Mme": "Ms.",
    "Mlle": "Ms.",
    "Herr": "Mr.",
    "Frau": "Ms.",
    "Sra": "Ms.",
}
_LANGUAGE = {"Herr": "German", "Frau": "German", "Sra": "Spanish"}
_WORD_BEFORE = re.compile(r"(?:([^\W\d_][\w’'-]*\.?)|&)[ \t]$")


class ForeignHonorific(Rule):
    """A French, German or Spanish honorific was left before a name.

    French "M." (Monsieur) looks like an initial, so translation keeps it, at times taken apart:
    "M . Morel". An initial is no honorific: "M." is reported only where it is spaced or where the
    article itself calls the same person by another first name.
    """

    category = "honorific"
    mqm = "accuracy/untranslated"
    origins = ("fr", "de", "es")
    bad = {
        "The idea is not new, says [[M . Morel]].": "The idea is not new, says Mr. Morel.",
        "Ada Brook spoke. Then [[M. Brook]] left.": "Ada Brook spoke. Then Mr. Brook left.",
        "The values of [[Mme Lefort]] are known.": "The values of Ms. Lefort are known.",
        "He met [[Herr Vogel]] and [[Frau Lindt]].": "He met Mr. Vogel and Ms. Lindt.",
    }
    good = (
        # initials
        "The film by M. Night Shyamalan opened on Friday.",
        "John M. Brook spoke first; then Ada Brook took questions.",
        "Mary Brook wrote it, but the cover says M. Brook.",
        "A novel by J. M. Coetzee and a book by M. Scott Peck.",
        "The lawyers of H. & M. Brook, founded by Ada Brook, agreed.",
        # names of works, places and shops
        "The opera “Die Frau ohne Schatten” returns.",
        "The shop Chez Mme Berthe is closed.",
        "It is 5 p.m. London time.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not any(title in prose for title in _TITLES):
            return
        for match in _CANDIDATE.finditer(prose):
            title, name = match["title"], match["name"]
            before = prose[max(0, match.start() - 40) : match.start()]
            if _name_begins_before(before):
                continue
            if title == "M." and not _has_another_first_name(prose, name):
                continue
            kind = title.rstrip(". ")
            yield self.finding(
                article,
                match.start(),
                match.end(),
                f"“{title}” is a {_LANGUAGE.get(kind, 'French')} honorific; English uses “{_ENGLISH[kind]}”.",
                fix=Fix(f"{_ENGLISH[kind]} {name}"),
                confidence=Confidence.HIGH if kind in ("M", "MM") else Confidence.MEDIUM,
            )


def _name_begins_before(before: str) -> bool:
    """True where a first name, an initial or "&" stands before: "John M. Brook"."""
    word = _WORD_BEFORE.search(before)
    if not word:
        return False
    return not word[1] or (word[1][0].isupper() and word[1].lower() not in function_words("en"))


def _has_another_first_name(prose: str, surname: str) -> bool:
    """True where the article names a person of this surname in full, and none whose name begins with M."""
    full = re.findall(rf"\b([A-ZÀ-Þ])[\w’'-]+ {re.escape(surname)}\b", prose)
    return bool(full) and "M" not in full
