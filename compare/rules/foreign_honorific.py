"""A foreign honorific before a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.model import Article, Confidence, Finding, Fix, Level
from compare.rules import LANGUAGES, Rule
from compare.rules._settings import BORROWS_WORDS, is_set_in, is_written_in
from compare.rules._topics import topic, words_of
from compare.text.frequency import function_words

# Strings: `re` compiles them when they are first needed, and most articles never need them.
_SURNAME = r"(?:(?:de|De|du|Du|di|von|van|al|El|Le|La|ben|Ben) ?-?){0,2}[A-ZÀ-Þ][\w’'-]{2,}"
# Mme Tussaud's is a house, Mme Tussaud's mother a woman.
_POSSESSIVE = ("'s", "’s")
_HOUSE = r" (?:[a-z]+ )?(?:caf[ée]s?|museum|restaurant|salon|shop|store|waxworks)\b"
_NEXT_WORD = r" ([a-z]+)\b"
_WORD_BEFORE = r"(?:([^\W\d_][\w’'-]*\.?)|&)[ \t]$"


class ForeignHonorific(Rule):
    """An honorific of another language was left before a name.

    French "M." (Monsieur) looks like an initial, so translation keeps it, at times taken apart:
    "M . Morel". An initial is no honorific: "M." is reported only where it is spaced or where the
    article itself calls the same person by another first name. "Mme" is also Setswana for a woman, and
    English on French art and letters keeps it: there it is a note.
    """

    category = "honorific"
    mqm = "accuracy/untranslated"
    origins = ("fr", "de", "es", "pt", "it", "nl", "ru", "uk", "tr")
    bad = {
        "The idea is not new, says [[M . Morel]].": "The idea is not new, says Mr. Morel.",
        "Ada Brook spoke. Then [[M. Brook]] left.": "Ada Brook spoke. Then Mr. Brook left.",
        "The values of [[Mme Lefort]] are known.": "The values of Ms. Lefort are known.",
        "Nobody asked [[Mme Lefort's]] lawyer.": "Nobody asked Ms. Lefort's lawyer.",
        "The court heard [[gospodin Orlov]] on Friday.": "The court heard Mr. Orlov on Friday.",
        "The curator shows etchings of [[Mlle Mars]].": "The curator shows etchings of Ms. Mars.",
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
        "They queued at Mme Berthe's, and Mme Berthe's on the quay and Mme Berthe's wax museum were shut.",
        "Mme Kagiso Tau and Rre Molefe met in Gaborone.",
        "The soprano and the librettist of Frau Holle met Herr Vogel.",
        "It is 5 p.m. London time, or 11 A . M . FEB 2. Señor Brook sings, and Mustafa Hoca teaches.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        words = words_of(prose)
        here = [title for title, parts in _words_of_titles() if parts <= words and title in prose]
        if not here:
            return
        titles = "|".join(re.escape(title) for title in sorted(here, key=len, reverse=True))
        for match in re.finditer(rf"(?<![\w.&’'-])(?P<title>{titles}) (?P<name>{_SURNAME})", prose):
            title, name = match["title"], match["name"]
            before = prose[max(0, match.start() - 40) : match.start()]
            if _name_begins_before(before):
                continue
            if name.endswith(_POSSESSIVE) and _is_a_house(prose, match.end()):
                continue
            if name.isupper() and re.search(r"[AaPp] ?\. ?$", before):
                continue  # 11 A. M. FEB
            if title.startswith("Mme") and is_written_in(prose, "sotho-tswana"):
                continue  # a woman, in Setswana
            if title == "M." and not _has_another_first_name(prose, name):
                continue
            language, english = _titles()[title]
            level = Level.NOTE if language == "de" else None  # British papers jest so
            if title[:2] != "M." and is_set_in(prose, match.start(), *BORROWS_WORDS):
                if level:
                    continue
                level = Level.NOTE  # English on books, museums and the stage keeps titles
            yield self.finding(
                article,
                match.start(),
                match.end(),
                f"“{title}” is a {LANGUAGES[language]} honorific; English uses “{english}”.",
                fix=Fix(f"{english} {name}"),
                level=level,
                confidence=Confidence.HIGH if title.startswith("M") else Confidence.MEDIUM,
            )


@lru_cache(maxsize=1)
def _titles() -> dict[str, tuple[str, str]]:
    """Each honorific, with its language and what English writes."""
    titles: dict[str, tuple[str, str]] = {}
    for language, file in topic("honorifics").items():
        for title, english in file.items():
            titles.setdefault(title, (language, english))
    return titles


@lru_cache(maxsize=1)
def _words_of_titles() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((title, words_of(title)) for title in _titles())


def _is_a_house(prose: str, end: int) -> bool:
    """True where nothing follows "Mme Berthe's" that she could own, or a museum or a shop does."""
    following = re.compile(_NEXT_WORD).match(prose, end)
    owned = following and following[1] not in function_words("en")
    return not owned or re.compile(_HOUSE).match(prose, end) is not None


def _name_begins_before(before: str) -> bool:
    """True where a first name, an initial or "&" stands before: "John M. Brook"."""
    word = re.search(_WORD_BEFORE, before)
    if not word:
        return False
    return not word[1] or (word[1][0].isupper() and word[1].lower() not in function_words("en"))


@lru_cache(maxsize=256)
def _has_another_first_name(prose: str, surname: str) -> bool:
    """True where the article names a person of this surname in full, and none whose name begins with M."""
    full = re.findall(rf"\b([A-ZÀ-Þ])[\w’'-]+ {re.escape(surname)}\b", prose)
    return bool(full) and "M" not in full
