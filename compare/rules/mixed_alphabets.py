"""A word with letters of two alphabets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix
from compare.rules import Rule

_CYRILLIC = re.compile("[\u0400-\u04ff]")
# Strings: `re` compiles them when they are first needed, and most articles never need them.
_MIXED = (
    r"(?<!\w)(?:[A-Za-z][\w’'-]{0,60}?[\u0400-\u04ff]|[\u0400-\u04ff][\w’'-]{0,60}?[A-Za-z])[\w’'-]{0,60}"
)
_SMALL = "[\u0430-\u045f]"
# Cyrillic letters with a Latin twin, and the twins.
_LOOK_ALIKE = str.maketrans("АВЕКМНОРСТХІЈЅаеорсухіјѕ", "ABEKMHOPCTXIJSaeopcyxijs")


class MixedAlphabets(Rule):
    """A word has Latin letters and Cyrillic ones that look alike, or was put into Latin letters in part.

    A program that romanises the words it does not know stops at a letter its table lacks ("zakrыval"), an
    ending stays behind ("situationи"), and a Russian keyboard writes С where English has C.
    """

    category = "encoding"
    mqm = "fluency/character-encoding"
    origins = ("ru", "uk")
    bad = {
        "The company [[zakrыval]] two of its plants.": None,
        "In such a [[situationи]] no one knows what to do.": None,
        "They flew to [[Сalifornia]] on Monday.": "They flew to California on Monday.",
    }
    good = (
        "The group KoЯn and the game TETЯIS; a toy with Cyrillic Я and Д.",
        "The word glasnost (гласность), Gorbachev’s перестройка and the 5-й floor.",
        "The σ-algebra, the µg and the α-synuclein; 5μm and Ωm.",
        "Москва/Moscow and Kyiv–Київ were on the sign.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if prose.isascii() or not _CYRILLIC.search(prose):
            return
        for match in re.finditer(_MIXED, prose):
            word = match[0]
            if "-" in word or not _is_meant_as_one(word):
                continue
            plain = word.translate(_LOOK_ALIKE)
            fix = Fix(plain) if plain.isascii() else None
            message = f"“{word}” mixes Latin and Cyrillic letters."
            yield self.finding(article, match.start(), match.end(), message, fix=fix)


def _is_meant_as_one(word: str) -> bool:
    """False for what is written so on purpose: a capital of the other alphabet within a name."""
    return bool(re.search(_SMALL, word)) or word.translate(_LOOK_ALIKE).isascii()
