"""A word in letters that English does not use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from compare.model import Article, Finding, Span
from compare.rules import Rule
from compare.rules.foreign_word_run import is_set_apart
from compare.text.frequency import zipf

_ALPHABETS = {
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u052f",
    "Hebrew": "\u0590-\u05ff",
    "Arabic": "\u0600-\u06ff\u0750-\u077f",
    "Devanagari": "\u0900-\u097f",
    "Thai": "\u0e00-\u0e7f",
    "Japanese": "\u3040-\u30ff",
    "Chinese": "\u3400-\u9fff",
    "Korean": "\uac00-\ud7af",
}
_LETTERS = "".join(_ALPHABETS.values())
_OTHER_ALPHABET = re.compile(rf"[{_LETTERS}]{{2,}}(?:[ -][{_LETTERS}]+)*")
_ACCENTED = re.compile(r"[ß-öø-žșț]")
_WORD = re.compile(r"[\w’'-]+")
_WORD_START = re.compile(r"[\w’'.@/-]*$")
_WORD_BEFORE = re.compile(r"([\w’'-]+)[ \u00a0]$")
_PARTICLES = frozenset(
    ("de", "la", "le", "du", "des", "del", "el", "da", "do", "dos", "van", "von", "der", "und", "y", "i")
)
_RARE = 2.5  # Zipf value in English


class ForeignLetters(Rule):
    """A word in another alphabet, or with accents that no English word has, was left untranslated.

    A word the program does not know stands as it stood: "the гонорея and other diseases", "the
    übelriechendste fish". Names, borrowed words (façade, déjà vu), and words that are quoted or explained
    are exempt.
    """

    category = "untranslated"
    mqm = "accuracy/untranslated"
    origins = ("ru", "uk", "ar", "zh", "fr", "de", "es", "cs")
    bad = {
        "The spread of [[гонорея]] and other diseases is slower.": None,
        "It must be the [[übelriechendste]] fish of the market.": None,
        "Doctors saw more [[hétérosexuels]] than before.": None,
        "The stock [[经济观察网]] fell by a tenth.": None,
        "They came [[из города]] by bus.": None,
    }
    good = (
        "The façade of the café was naïve; déjà vu, said the fiancée, a protégé with an outré résumé.",
        "The square, Náměstí Míru, is near the station Hlavní nádraží; he lives on Rue de la Forêt.",
        "The paper calls it “laïcité”, and the word perestroika (перестройка) is known.",
        "Beyoncé, Médecins sans frontières and the Union fédérale autonome pénitentiaire agreed.",
        "The μ and α particles, a Δ of 5 and a Ω; the word гласность (openness) was everywhere.",
        "See example.org/été or write to josé@example.org.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if prose.isascii():
            return
        found = [(Span(*m.span()), _alphabet(m[0])) for m in _OTHER_ALPHABET.finditer(prose)]
        found += [(span, None) for span in _accented_words(prose)]
        for span, alphabet in sorted(found, key=lambda item: item[0]):
            if not is_set_apart(prose, span):
                letters = f"in {alphabet} letters" if alphabet else "with accents that English does not write"
                message = f"“{span.of(prose)}” stands {letters}: it was not translated."
                yield self.finding(article, span.start, span.end, message)


def _alphabet(word: str) -> str:
    return next(name for name, letters in _ALPHABETS.items() if re.match(f"[{letters}]", word))


def _accented_words(prose: str) -> Iterator[Span]:
    end = 0
    for match in _ACCENTED.finditer(prose):
        if match.start() < end:
            continue
        left = _WORD_START.search(prose, max(0, match.start() - 40), match.start())
        word = left and _WORD.match(prose, left.start())
        if not word:
            continue
        end = word.end()
        if (
            len(word[0]) >= 4
            and word[0].islower()
            and _is_unknown(word[0])
            and not _follows_a_name(prose, word.start())
        ):
            yield Span(*word.span())


def _is_unknown(word: str) -> bool:
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word.isalpha() and zipf(word, "en") == 0 and zipf(bare, "en") < _RARE


def _follows_a_name(prose: str, start: int) -> bool:
    """True where a capitalised word stands before, with nothing but foreign words between."""
    while word := _WORD_BEFORE.search(prose, max(0, start - 40), start):
        if word[1][0].isupper():
            return True
        if word[1] not in _PARTICLES and zipf(word[1], "en") >= _RARE:
            return False
        start = word.start()
    return False
