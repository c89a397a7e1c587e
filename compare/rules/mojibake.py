"""Letters that were written in one encoding and read in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.model import Article, Finding, Fix, Span
from compare.rules import Rule

_LOST = re.compile("â€\ufffd?\\Z")  # the last byte of ” is no letter of Windows-1252
# The bytes 80 to BF, as Windows-1252 and Latin-1 show them.
_REST = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_SEQUENCE = (
    rf"[Â-ß]{_REST}|[à-ï]{_REST}{{2}}|[ð-ô]{_REST}{{3}}"  # a letter's bytes in UTF-8
    r"|â€(?:\ufffd|(?![^\s,.;:!?)\]]))"  # a closing quotation mark whose last byte went astray
    r"|вЂ[^\s\w]|√[^\s\w]|‚Ä[^\s]"  # the same bytes as Windows-1251 and the Macintosh show them
)
_SUSPICIOUS = re.compile(rf"[Â-ôв√‚](?:{_REST}|Ђ|Ä)")  # a set first: searched for at full speed
_WORD = rf"(?:{_SEQUENCE}|[^\W\d_]){{1,200}}"
_LETTERS_BEFORE = r"[^\W\d_]{0,40}\Z"


class Mojibake(Rule):
    """The bytes of a letter were read in another encoding: â€™ stands for ’ and Ã© for é.

    The text was written as UTF-8 and read as Windows-1252, Windows-1251 or Mac Roman on its way here. The
    repair gives back the letters that were meant, in quotations too: no speaker said them so. Whether
    letters are broken or only rare is judged by ftfy (https://ftfy.readthedocs.io), so that words
    with such letters of their own stay as they are.
    """

    category = "encoding"
    mqm = "fluency/character-encoding"
    languages = ()
    also_in_quotations = True
    raw = True
    bad = {
        "[[Itâ€™s]] late, said [[FranÃ§ois]].": "It’s late, said François.",
        "A [[cafÃ©]] in [[ZÃ¼rich]] took [[â‚¬]]20 at 30 [[Â°C]].": "A café in Zürich took €20 at 30 °C.",
        "The [[cafÃ©]] asks [[Â£]]5.": "The café asks £5.",
        "“The [[mayorâ€™s]] plan,” she said.": "“The mayor’s plan,” she said.",
        "[[â€œHelloâ€\x9d]], wrote [[Ã‡elik]].": "“Hello”, wrote Çelik.",
        "[[â€œHello]] [[againâ€]], he wrote.": "“Hello again”, he wrote.",
        "The [[â€œbrokenâ€]] letters of the [[cafÃ©]].": "The “broken” letters of the café.",
        "The [[â€œbroken]] [[lettersâ€\ufffd]] of Rome.": "The “broken letters” of Rome.",
        "Twice broken: [[itÃ¢â‚¬â„¢s]].": "Twice broken: it’s.",
        "He said [[ÐŸÑ€Ð¸Ð²ÐµÑ‚]].": "He said Привет.",
        "On a Macintosh: [[it‚Äôs]] a [[caf√©]].": "On a Macintosh: it’s a café.",
        "[[ï»¿The]] beginning.": "The beginning.",
    }
    good = (
        "Élodie’s café, à la carte: “CAFÉ” and “É” – voilà…",
        "SÃO PAULO – O presidente João não virá; «Amanhã», disse. A opinião de Ângela.",
        "L’État, “l’Âge d’or”, Îles: “Ô Canada”, naïve, Noël, œuvre, 5 °C, n° 3, 20 £ et 5 €.",
        "Thủ tướng đã đến HÀ NỘI; Đà Nẵng và Huế, “Quê hương”.",
        "Zoë ate 3½ smörgåsar® at 2×3 m² for £5–€6… © 2016™",
        "Привет, “Ђ” и Ω; √2 and √x, ∂x, π ≈ 3.",
        "Åse Ørsted, Łódź, Çavuşoğlu, Þórr, Ðakovica, Ñuñoa",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for word, repaired in misread(article.prose):
            broken = word.of(article.prose)
            meant = f"“{repaired}”" if repaired else "a byte-order mark"
            message = f"“{broken}” is {meant}, read in the wrong encoding."
            safe = not _LOST.search(broken) or _closes_a_quotation(article.prose, word.end)
            yield self.finding(article, word.start, word.end, message, fix=Fix(repaired, safe=safe))


@lru_cache(maxsize=16)
def misread(prose: str) -> tuple[tuple[Span, str], ...]:
    """The words of `prose` that were read in the wrong encoding, each with what it was."""
    repairs = ((word, _repaired(word.of(prose))) for word in _words(prose))
    return tuple((word, repaired) for word, repaired in repairs if repaired != word.of(prose))


def _closes_a_quotation(prose: str, end: int) -> bool:
    """True where the mark that ends at `end` and lost a byte has its opening mark before it, on its line."""
    line = prose[prose.rfind("\n", 0, end) + 1 : end]
    return "â€œ" in re.split("â€(?:[\x9d\ufffd]|(?!\\S))", _LOST.sub("", line))[-1]


def _words(prose: str) -> Iterator[Span]:
    """Words with letters in them that may be broken."""
    if prose.isascii() or not _SUSPICIOUS.search(prose):
        return
    end = 0
    for match in re.finditer(_SEQUENCE, prose):
        if match.start() >= end:
            before = re.compile(_LETTERS_BEFORE).search(prose, max(end, match.start() - 40), match.start())
            word = re.compile(_WORD).match(prose, match.start())
            if before and word:
                end = word.end()
                yield Span(before.start(), end)


def _repaired(word: str) -> str:
    """What `word` was before it was read in the wrong encoding; the word itself if it was not."""
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    whole = _LOST.sub("â€\x9d", word)
    repaired = fix_encoding(whole).lstrip("\ufeff")
    return word if repaired == whole or is_bad(repaired) else repaired
