"""Characters that are not seen but change what is found, or what is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule

_ZERO_WIDTH = "\u200b-\u200d\u2060\ufeff"
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_HIDDEN = re.compile(f"[{_ZERO_WIDTH}\u202d\u202e]")
# Strings: `re` compiles them when they are first needed, and most articles never need them.
_OVERRIDE = "[\u202d\u202e][^\u202c\n]*\u202c?"
_WORD = f"(?<![{_LATIN}])[{_LATIN}]++(?:[{_ZERO_WIDTH}]+[{_LATIN}]+)+"


class HiddenCharacter(Rule):
    """Something unseen stands inside a word, or turns round the order of the letters.

    A zero-width character in a word hides it from every search. A control that overrides the direction
    of writing (U+202D, U+202E) shows other words than are stored, a known way to deceive
    (https://trojansource.codes). Soft hyphens, joined spaces, and the marks and isolates that set an Arabic
    or Hebrew name in English text right are good typography.
    """

    category = "encoding"
    mqm = "fluency/character-encoding"
    also_in_quotations = True
    raw = True
    bad = {
        "The [[har\u200bbour]] was [[qu\ufeffi\u2060et]].": "The harbour was quiet.",
        "“Our [[ci\u200dty]],” she said.": "“Our city,” she said.",
        "Pay [[\u202e05\u202c]] euros.": "Pay 05 euros.",
    }
    good = (
        "The har\u00adbour was\u00a0quiet;\u200b the ship\u200b’s crew: 10\u202f000 al\u2011Salim.",
        "The paper \u2067القدس\u2069 and the word می\u200cخواهم; \u200fשלום\u200e.",
        "Astronauts \U0001f469\u200d\U0001f680 and families \U0001f468\u200d\U0001f469\u200d\U0001f467.",
        "\ufeffThe beginning.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if prose.isascii() or not _HIDDEN.search(prose):
            return
        for match in re.finditer(f"(?P<override>{_OVERRIDE})|{_WORD}", prose):
            seen = re.sub(f"[{_ZERO_WIDTH}\u202c-\u202e]", "", match[0])
            if match["override"]:
                message = f"A hidden control shows “{seen}” in another order than it is stored."
                yield self.finding(article, match.start(), match.end(), message, fix=Fix(seen))
            else:
                message = f"A character without width stands inside “{seen}”; no search finds the word."
                fix = Fix(seen, safe=True)
                yield self.finding(article, match.start(), match.end(), message, fix=fix, level=Level.NOTE)
