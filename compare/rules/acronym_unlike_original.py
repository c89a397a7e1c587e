"""An acronym with a letter that the original's does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.model import Article, Finding, Fix, Location
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import Beside, rendered
from compare.text.frequency import zipf

_ACRONYM = re.compile(r"(?<![A-Za-z0-9.\-])[A-Z]{3,7}(?![A-Za-z0-9-])")
_KNOWN = 3.0  # Zipf value in English of an acronym that English has of its own


class AcronymUnlikeOriginal(OriginalRule):
    """An acronym differs by one letter from that of the original, which is nowhere in the sentence.

    Acronyms have other letters in other languages, often in another order ("OTAN", "NATO"), and English
    knows many of its own ("OPEC" for "OPEP"); one wrong letter in an acronym it does not know is a slip.
    """

    mqm = "accuracy/mistranslation/named-entity"
    bad = (
        ("fr", "Le syndicat UPRB a appelé à la grève.", "The [[UPRD]] union called for a strike."),
        ("de", "Die KVBN baut drei neue Brücken.", "[[KVPN]] is building three new bridges."),
        ("zh", "公司JKTR星期一开业。", "The company [[JKTL]] opened on Monday."),
    )
    good = (
        ("fr", "L’OTAN et l’ONU ont répondu.", "NATO and the UN replied."),
        ("es", "La OPEP se reúne el lunes.", "OPEC meets on Monday."),
        ("fr", "Le CICR et l’AIEA sont à Genève.", "The ICRC and the IAEA are in Geneva."),
        ("de", "Die KVBN und die KVPN bauen.", "KVBN and KVPN are building."),
    )

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            for match in _ACRONYM.finditer(two.text):
                meant = _meant(match.group(), two)
                if meant and match.group() not in original.prose and not self._is_english(match.group()):
                    start, end = two.span(*match.span())
                    yield self.finding(
                        article, start, end, f"The original has “{meant.text}”.",
                        fix=Fix(meant.text, safe=False), related=(meant,),
                    )  # fmt: skip

    def _is_english(self, acronym: str) -> bool:
        return zipf(acronym.lower(), "en") >= _KNOWN or any(
            alias.text == acronym for entity in self.glossary.entities.values() for alias in entity.aliases
        )


def _meant(acronym: str, two: Beside) -> Location | None:
    """The acronym of the original that differs by one letter and is not in the translation."""
    for match in _ACRONYM.finditer(two.other):
        other = match.group()
        if len(other) == len(acronym) and sum(a != b for a, b in zip(acronym, other, strict=True)) == 1:
            return None if other in two.text else two.there(*match.span())
    return None
