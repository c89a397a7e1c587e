"""A word in letters that English does not use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from compare.model import Article, Finding, Level, Span
from compare.rules import Rule
from compare.rules._settings import BORROWS_WORDS, is_set_in
from compare.rules._vocabulary import is_borrowed, is_printed_in_english
from compare.rules.foreign_word_run import is_set_apart
from compare.rules.mojibake import misread
from compare.text.frequency import zipf

# From Greek on, without the accented Latin letters of Vietnamese, signs and emoji.
_LETTERS = "\u0370-\u1dff\u1f00-\u1fff\u2e80-\ud7ff\U00020000-\U0003ffff"
_BEYOND_LATIN = re.compile("[^\0-\u036f\u2000-\u2bff]")
# Long vowels as Maori, Hawaiian and romanised scripts mark them; no language we look for prints them.
_GERMAN = frozenset("äöüß")
_MACRON = re.compile("[āēīōū]")
_PLAIN = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d"})
_ACCENTED = re.compile(r"[ß-öø-žșț]")
# Strings: `re` compiles them when they are first needed, and most articles never need them.
_OTHER_ALPHABET = rf"[{_LETTERS}]{{2,}}(?:[ -][{_LETTERS}]+)*"
_WORD = r"[\w’'-]+"
_WORD_START = r"[\w’'.@/-]*$"
_WORD_BEFORE = r"([\w’'-]+)[ \u00a0]$"
_NAME_PARTICLES = """
    de la le les du des del el en et da do dos van von der und y i e sans pour avec au aux sur à con los las
"""
_PARTICLES = frozenset(_NAME_PARTICLES.split())
_RARE = 2.5  # Zipf value in English


class ForeignLetters(Rule):
    """A word in another alphabet, or with accents that no English word has, was left untranslated.

    A word the program does not know stands as it stood: "the гонорея and other diseases", "the
    übelriechendste fish". Names, borrowed words (façade, déjà vu), words that are quoted or explained, and
    letters read in the wrong encoding are exempt.
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
        "The chef garnished the smørrebrød and the rødgrød; the whānau held a kōrero.",
        "The μ and α particles, a Δ of 5 and a Ω; the word гласность (openness) was everywhere.",
        "See example.org/été or write to josé@example.org.",
        "The â€œbrokenâ€ letters, the â€œbroken letters againâ€ and the cafÃ©; he said ÐŸÑ€Ð¸Ð²ÐµÑ‚.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if prose.isascii():
            return
        found = list(_words_of_other_alphabets(prose))
        found += [(span, "") for span in _accented_words(prose)]
        if found:
            broken = [word for word, _ in misread(prose)]
            found = [each for each in found if not any(map(each[0].overlaps, broken))]
        # One accented word or two may be loans that we do not know; a word in Cyrillic letters is none.
        are_several = len({span.of(prose) for span, alphabet in found if not alphabet}) > 2
        for span, alphabet in sorted(found, key=lambda item: item[0]):
            is_at_home = not alphabet and _is_at_home(prose, span)
            if not is_set_apart(prose, span) and (are_several or not is_at_home):
                letters = f"in {alphabet} letters" if alphabet else "with accents that English does not write"
                message = f"“{span.of(prose)}” stands {letters}: it was not translated."
                level = Level.WARNING if alphabet or (are_several and not is_at_home) else Level.NOTE
                yield self.finding(article, span.start, span.end, message, level=level)


def _words_of_other_alphabets(prose: str) -> Iterator[tuple[Span, str]]:
    if not _BEYOND_LATIN.search(prose):
        return
    for match in re.finditer(_OTHER_ALPHABET, prose):
        if match[0][0].isalpha():
            yield Span(*match.span()), _alphabet(match[0][0])


def _alphabet(letter: str) -> str:
    """What Unicode calls the alphabet of a letter: "Cyrillic"."""
    name = unicodedata.name(letter, "foreign").split()[0].title()
    return "Chinese" if name == "Cjk" else name


def _accented_words(prose: str) -> Iterator[Span]:
    end = 0
    for match in _ACCENTED.finditer(prose):
        if match.start() < end:
            continue
        left = re.compile(_WORD_START).search(prose, max(0, match.start() - 40), match.start())
        word = left and re.compile(_WORD).match(prose, left.start())
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


def _is_at_home(prose: str, span: Span) -> bool:
    """True at table or on stage, whose words English takes from French and its sisters, less from German."""
    return _GERMAN.isdisjoint(span.of(prose)) and is_set_in(prose, span.start, *BORROWS_WORDS)


@lru_cache(maxsize=4096)
def _is_unknown(word: str) -> bool:
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    bare = bare.translate(_PLAIN)
    if not word.isalpha() or _MACRON.search(word) or is_borrowed(bare) or zipf(word, "en"):
        return False
    return zipf(bare, "en") < _RARE and not is_printed_in_english(bare)


def _follows_a_name(prose: str, start: int) -> bool:
    """True where a capitalised word stands before, with nothing but a few foreign words between."""
    for _ in range(5):
        word = re.compile(_WORD_BEFORE).search(prose, max(0, start - 40), start)
        if not word:
            return False
        if word[1][0].isupper():
            return True
        if word[1] not in _PARTICLES and zipf(word[1], "en") >= _RARE:
            return False
        start = word.start()
    return False
