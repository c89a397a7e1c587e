"""An acronym with a letter that the original's does not have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from compare.glossary import Glossary
from compare.model import Article, Finding, Level, Location
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import Beside, rendered
from compare.text.frequency import languages, zipf

_ACRONYM = re.compile(r"(?<![A-Za-z0-9.\-])[A-Z]{3,7}(?![A-Za-z0-9-])")
_CAPITALS = re.compile("[A-Z]{3,}")
# What one word begins with in two languages: Zentral- and Central, Vereinigt and United, Ouest and West.
_COGNATE = tuple(
    map(frozenset, ("CZ", "CK", "CS", "UV", "VW", "ES", "OW", "EO", "FP", "IY", "JY", "GJ", "HG", "TF"))
)


class AcronymUnlikeOriginal(OriginalRule):
    """An acronym differs by one letter from that of the original, which is nowhere in the sentence.

    Acronyms have other letters in other languages ("OTAN", "NATO"), and often one other ("ESZB", "ESCB").
    One wrong letter may be a slip only where neither language is known to use its acronym, the translation
    has its own but once, and the letters are not such as words of one origin begin with.
    """

    mqm = "accuracy/mistranslation/named-entity"
    level = Level.NOTE
    bad = (
        ("fr", "Le syndicat UPRB a appelé à la grève.", "The [[UPRD]] union called for a strike."),
        ("de", "Die KVBN baut drei neue Brücken.", "[[KVPN]] is building three new bridges."),
        ("zh", "公司JKTR星期一开业。", "The company [[JKTL]] opened on Monday."),
    )
    good = (
        ("fr", "L’OTAN et l’ONU ont répondu.", "NATO and the UN replied."),
        ("es", "La OPEP se reúne el lunes.", "OPEC meets on Monday."),
        ("fr", "Le CICR et l’AIEA sont à Genève.", "The ICRC and the IAEA are in Geneva."),
        ("de", "Das ESZB tagt am Montag.", "The ESCB meets on Monday."),
        ("de", "Die KVBN und die KVPN bauen.", "KVBN and KVPN are building."),
    )

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        used, english = _times(article.prose), _acronyms(self.glossary)
        there = _times(original.prose)
        for two in rendered(article, original, pairs):
            meant = _meant(two)
            for match in _ACRONYM.finditer(two.text):
                ours = match.group()
                other = next((meant[key] for key in _with_a_gap(ours) if key in meant), None)
                if (
                    other
                    and used[ours] == 1
                    and not there[ours]
                    and not {ours, other.text} & english
                    and not _is_known(ours, "en")
                    and not _is_known(other.text, two.language)
                    and not _is_cognate(ours, other.text)
                ):
                    start, end = two.span(*match.span())
                    yield self.finding(
                        article, start, end, f"The original has “{other.text}”.", related=(other,)
                    )


def _meant(two: Beside) -> dict[tuple[int, str], Location]:
    """The acronyms of the original that are not in the translation, by what is left without one letter."""
    ours = frozenset(_CAPITALS.findall(two.text))
    meant: dict[tuple[int, str], Location] = {}
    for match in _ACRONYM.finditer(two.other):
        if match.group() not in ours:
            for key in _with_a_gap(match.group()):
                meant.setdefault(key, two.there(*match.span()))
    return meant


def _with_a_gap(acronym: str) -> Iterator[tuple[int, str]]:
    return ((gap, acronym[:gap] + acronym[gap + 1 :]) for gap in range(len(acronym)))


def _is_cognate(one: str, other: str) -> bool:
    differ = next({a, b} for a, b in zip(one, other, strict=True) if a != b)
    return any(differ <= pair for pair in _COGNATE)


def _is_known(acronym: str, language: str) -> bool:
    return language in languages() and zipf(acronym.lower(), language) > 0


@lru_cache(maxsize=16)
def _times(prose: str) -> Counter[str]:
    return Counter(_CAPITALS.findall(prose))


@lru_cache(maxsize=4)
def _acronyms(glossary: Glossary) -> frozenset[str]:
    """All that the glossary calls anything in capitals."""
    return frozenset(
        alias.text
        for entity in glossary.entities.values()
        for alias in entity.aliases
        if _ACRONYM.fullmatch(alias.text)
    )
