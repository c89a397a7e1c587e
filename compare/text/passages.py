"""Which language each part of a text is in: an English report with a French quotation, a line of Arabic.

The unit is the sentence. One that is not clearly in another language goes with its neighbours: names, short
lines and headings never make a passage of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

from compare.model import Sentence, Span
from compare.text.folding import through_fold
from compare.text.frequency import function_words, languages, zipf
from compare.text.language import Guess, by_profile, detect, judge, profile, script_of
from compare.text.paragraphs import paragraphs
from compare.text.sentences import sentences
from compare.text.tokens import words

_AT_HOME = 0.15  # of the words are function words of the main language: it is in no other
_FEWEST_WORDS = 6  # for a sentence to be in another language of the same script
_FEWEST_LETTERS = {"Han": 4, "Kana": 4, "Hangul": 4}  # for one in another script
_FEWEST_LETTERS_ELSE = 10
_FEWEST_SMALL = 5  # words in small letters, to tell prose from a list of names
_FEWEST_KNOWN = 3  # different function words, to tell another language by them
_SURE = 0.95
_COMMON = 3.0  # the Zipf value of a word that any text in its language may have


class Passage(Span, frozen=True, order=True):
    """Whole sentences in one language (ISO 639-1, None where it is unknown), how sure (0…1), and why."""

    language: str | None
    confidence: float
    why: str


class _Unit(Struct, frozen=True):
    """A sentence, the number of its paragraph, and the language it is clearly in, if it is."""

    place: Sentence
    paragraph: int
    guess: Guess | None


@lru_cache(maxsize=512)
@through_fold
def passages(prose: str) -> tuple[Passage, ...]:
    """The passages of `prose`, in order. Together they cover every sentence, and neighbours differ in
    language: a text in one language is one passage.
    """
    main = detect(prose)
    units = list(_units(prose, main))
    found: list[Passage] = []
    for unit, guess in zip(units, _settled(units, main), strict=True):
        start, sure = unit.place.start, guess.confidence
        if found and found[-1].language == guess.language:
            start, sure = found[-1].start, min(found[-1].confidence, sure)
            guess = Guess(guess.language, sure, found.pop().why)
        found.append(Passage(start, unit.place.end, guess.language, sure, guess.why))
    return tuple(found)


def _units(prose: str, main: Guess) -> Iterator[_Unit]:
    script, home = script_of(prose), function_words(main.language or "")
    ends = [paragraph.end for paragraph in paragraphs(prose)]
    (forms, starts, _), at, number = words(prose), 0, 0
    for sentence in sentences(prose):
        while ends[number] < sentence.end:
            number += 1
        after = bisect_left(starts, sentence.end, at)
        yield _Unit(sentence, number, _clear(sentence.of(prose), forms[at:after], main, script, home))
        at = after


def _clear(
    text: str, words: Sequence[str], main: Guess, script: str | None, home: frozenset[str]
) -> Guess | None:
    """The language a sentence is clearly in; None where it goes with its neighbours."""
    if home and sum(map(home.__contains__, words)) >= max(1, _AT_HOME * len(words)):
        return main
    own = "Latin" if text.isascii() else script_of(text)
    if own is None:
        return None
    if own != script:
        letters = Counter(map(str.isalpha, text))[True]
        enough = letters >= _FEWEST_LETTERS.get(own, _FEWEST_LETTERS_ELSE)
        if own != "Latin":
            return _named(judge(text, words)) if enough else None
    if len(words) < _FEWEST_WORDS:
        return None
    guess = by_profile(profile(words), len(words))
    if guess and guess.language:
        known = function_words(guess.language)
        return guess if len({word.lower() for word in words} & known) >= _FEWEST_KNOWN else None
    if sum(map(str.islower, words)) < _FEWEST_SMALL or any(word.lower() in home for word in words):
        return None
    if own == "Latin" and _familiar(words, main.language):
        return None
    guess = judge(text, words)
    return guess if guess.confidence >= _SURE else None


def _familiar(words: Sequence[str], language: str | None) -> bool:
    """Are most small words known in the language? Asked before the detectors, which take long to load."""
    if language is None or language not in languages():
        return False
    small = [word for word in words if word.islower()]
    return 2 * sum(zipf(word, language) >= _COMMON for word in small) >= len(small)


def _named(guess: Guess) -> Guess | None:
    return guess if guess.language else None


def _settled(units: Sequence[_Unit], main: Guess) -> Iterator[Guess]:
    """Each sentence's language: its own, else that of the one before it in its paragraph, or after it."""
    for _, group in groupby(units, key=lambda unit: unit.paragraph):
        guesses = [unit.guess for unit in group]
        last = next((guess for guess in guesses if guess), main)
        for guess in guesses:
            last = guess or last
            yield last
