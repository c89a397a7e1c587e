"""Words of the original that stand in the translation as they were."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from compare.model import Span
from compare.text.frequency import languages, zipf
from compare.text.tokens import tokens

_FOREIGN = 0.3  # Zipf values by which a word must be more at home in the language of the original
_COMMON = 3.0  # Zipf value of a word that a capital makes no name
_ENGLISH = 4.6  # Zipf value of an English word that no language makes foreign
_NO_LATIN = frozenset(
    ("ru", "uk", "bg", "mk", "sr", "el", "ar", "fa", "he", "ur", "hi", "bn", "ta", "zh", "ja", "ko", "th")
)


def leftovers(
    translation: str, original: str, language: str, names: frozenset[str] = frozenset()
) -> Iterator[Span]:
    """Where a word or run of words in `translation` is the original's own and not English.

    `names` are words that are known to be surnames.
    """
    if language == "en":
        return
    theirs = _words(original)
    run: Span | None = None
    for token in tokens(translation):
        word = token.of(translation)
        before, after = translation[: token.start], translation[token.end :]
        if word.removesuffix("’s").removesuffix("'s") not in names and _is_left(
            word, before, after, theirs, original, language
        ):
            if run and not translation[run.end : token.start].strip():
                run = Span(run.start, token.end)
                continue
            if run:
                yield run
            run = Span(token.start, token.end)
    if run:
        yield run


def surnames(translation: str, original: str, sentence: str) -> frozenset[str]:
    """Words that follow a given name in both whole texts, outside the `sentence` of the translation."""
    both, here = _in_both(translation, original), _full_names(sentence)
    if both.keys().isdisjoint(here):
        return frozenset(surname for _, surname in both)
    return frozenset(pair[1] for pair, times in both.items() if times > here[pair])


@lru_cache(maxsize=16)
def _in_both(translation: str, original: str) -> dict[tuple[str, str], int]:
    there = _full_names(original)
    return {pair: times for pair, times in _full_names(translation).items() if pair in there}


@lru_cache(maxsize=1024)
def _full_names(prose: str) -> Counter[tuple[str, str]]:
    """How often two words with capitals stand side by side."""
    return Counter((match[1], match[2]) for match in _CAPITALS.finditer(prose))


_CAPITALS = re.compile(r"(?<!\w)([^\W\d_a-zß-ÿ]\w+)(?=\s([^\W\d_a-zß-ÿ]\w+))")


def _is_left(
    word: str, before: str, after: str, theirs: frozenset[str], original: str, language: str
) -> bool:
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return False
    if len(letters) > 1 and word.isupper() and word not in original:
        return False  # the UN is no Italian article
    if not any(_is_latin(c) for c in letters):
        return any(c in original for c in letters)
    word = re.sub(r"(?:['’]s|n['’]t)$", "", word)
    if language in _NO_LATIN or len(word) < 2 or word.casefold() not in theirs:
        return False
    if before.endswith(".") and before[-2:-1].isalnum():
        return False  # a web address
    bare = word.casefold().replace("’", "'")
    if _ELIDED.match(bare):
        return True
    english = max(zipf(bare, "en"), zipf(bare[:-1], "en") if bare.endswith("s") else 0.0)
    home = zipf(bare, language) if language in languages() else 0.0
    surely_theirs = home > english + (_FOREIGN if english < 2 else 1.1 if bare[-1] != "s" else 1.4)
    if not word[0].isupper():
        if any(map(str.isupper, word)):
            return False
        odd = not bare.isascii() or (len(bare) > 5 and not bare.endswith("s"))
        named = (
            re.search(r"[A-Z]\w*\s$", before) is not None and f" {word} " in original and bare in _PARTICLES
        )
        return english < _ENGLISH and not named and (surely_theirs or (english < 1 and home == 0 and odd))
    if re.search(r"(?:^|[.!?:]\s*[\"'“‘«(]*|[,\s][\"“«])$", before):
        named = re.match(r"\s(?:[A-ZÀ-Ž]|said|says|told|added|has|had|is|was|will|and)", after) is not None
        return (
            (home >= _SENTENCE_WORD and home > english + 1)
            or (home > 3.3 and english < 1 and not named)
            or (language == "de" and english == 0 and _is_compound(bare))
        )
    if language == "de":
        in_name = re.search(r"[A-ZÄÖÜ][\w.]*\s$", before) or re.match(r"\s[A-ZÄÖÜ]", after)
        if english == 0 and _is_compound(bare):
            return True
        if word.isupper() or english >= 2 or (in_name and home < _SENTENCE_WORD + 0.4):
            return False
        noun = _is_noun(word, original) and (home >= _COMMON or _NOUN_ENDING.search(word) is not None)
        return noun or home >= _SENTENCE_WORD
    lower = re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", original)
    return lower is not None and surely_theirs and word not in original


_ELIDED = re.compile(r"(?:l|d|qu|j|n|s|c|m|t|aujourd|dell|all|nell|sull|un|dall)'\w")
_PARTICLES = frozenset(
    [
        "de",
        "del",
        "des",
        "du",
        "da",
        "di",
        "la",
        "le",
        "les",
        "el",
        "al",
        "van",
        "von",
        "der",
        "den",
        "do",
        "dos",
        "das",
        "bin",
        "ibn",
        "y",
        "e",
    ]
)
_SENTENCE_WORD = 4.3  # Zipf value of a word that begins a sentence and is no name
_NOUN_ENDING = re.compile(
    r"(?:ung|heit|keit|schaft|tion|tät|ismus|nis|ungen|keiten|heiten|schaften|tionen|arbeit|zeit)$"
)
_BEFORE_NOUN = (
    r"(?:d(?:er|ie|as|en|em|es)|(?:k|m|s|ihr|unser)?ein(?:e[rnms]?)?|ins|im|"
    r"zu[mr]|am|ans|vom|beim?|[a-zäöü]+e[nrms]?)"
)


def _is_noun(word: str, original: str) -> bool:
    """True for a German noun: an article or an adjective stands before it, as before few names."""
    return re.search(rf"(?<!\w){_BEFORE_NOUN}\s{re.escape(word)}(?!\w)", original) is not None or (
        _NOUN_ENDING.search(word) is not None
    )


@lru_cache(maxsize=4096)
def _is_compound(word: str) -> bool:
    """True for a word made of two common German ones: Sicherheitsberater."""
    cuts = range(4, len(word) - 4)
    return any(
        zipf(word[:cut].removesuffix("s"), "de") > 3.5 and zipf(word[cut:], "de") > 3.2 for cut in cuts
    )


@lru_cache(maxsize=50_000)
def _is_latin(character: str) -> bool:
    return "LATIN" in unicodedata.name(character, "")


@lru_cache(maxsize=1024)
def _words(prose: str) -> frozenset[str]:
    words = {token.of(prose).casefold() for token in tokens(prose)}
    return frozenset(words | {part for word in words for part in re.split(r"['’-]", word)})
