"""Which language a text is in: the cheapest witness that is sure decides.

First the script, then the function words, both without any import; where these do not settle it,
py3langid on the first lines, and langdetect as a second opinion where py3langid is unsure.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from compare.text.folding import through_fold
from compare.text.frequency import function_word_languages, function_words
from compare.text.tokens import words

_SAMPLE = 1000  # characters to see the script in
_PROFILED = 300  # words to count function words in
_PREFIX = 300  # characters for the detectors: more cost time and add nothing

# A word that k languages share counts 1/k. On wordfreq's tables of 47 languages, a language's own list
# scores 0.14 to 0.35, mostly 2.4 to 19 times the next list (Danish and Norwegian: 1.3). On a language we
# have no list of, the best list scores at most 0.12, or less than 1.7 times the next.
_CLEAR = ((0.14, 2.0), (0.06, 4.0))  # a share of the words, and how many times the next language's
_HITS = 2.5

_SURE = 0.9  # below this, py3langid is checked by langdetect
_BELIEVED = 0.5  # below this, and contradicted, no language is named
_FEWEST_LETTERS = 12  # the detectors know nothing of less

_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_SCRIPTS = {
    "Latin": "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ",
    "Cyrillic": "\u0400-\u052f",
    "Arabic": "\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff",
    "Devanagari": "\u0900-\u097f",
    "Kana": "\u3041-\u30ff",
    "Han": "\u3400-\u9fff\uf900-\ufaff",
    "Hangul": "\u1100-\u11ff\uac00-\ud7af",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Hebrew": "\u05d0-\u05ea",
    "Armenian": "\u0530-\u058f",
    "Georgian": "\u10a0-\u10ff",
    "Thai": "\u0e00-\u0e7f",
    "Bengali": "\u0980-\u09ff",
    "Tamil": "\u0b80-\u0bff",
}
_ONE_LANGUAGE = {
    "Kana": "ja", "Han": "zh", "Hangul": "ko", "Greek": "el", "Hebrew": "he",
    "Armenian": "hy", "Georgian": "ka", "Thai": "th", "Bengali": "bn", "Tamil": "ta",
}  # fmt: skip


class Guess(Struct, frozen=True):
    """A language (ISO 639-1) or None, how sure (0…1), and which witness said so."""

    language: str | None
    confidence: float
    why: str


@lru_cache(maxsize=512)
@through_fold
def detect(prose: str) -> Guess:
    """The language most of `prose` is in; None where the text is too short or the witnesses disagree."""
    return judge(prose, words(prose).forms[:_PROFILED])


def judge(text: str, words: Sequence[str]) -> Guess:
    """As `detect`, of a piece of text whose words are known; remembers nothing."""
    script = script_of(text)
    if script is None:
        return Guess(None, 0.0, "no letters")
    if script in _ONE_LANGUAGE:
        return Guess(_ONE_LANGUAGE[script], 0.99, f"{script} script")
    scores = profile(words)
    if guess := by_profile(scores, len(words)):
        return guess
    prefix = " ".join(text.split())[:_PREFIX]
    if sum(map(str.isalpha, prefix)) < _FEWEST_LETTERS:
        return Guess(None, 0.0, "too short")
    return _by_detectors(prefix, scores)


def script_of(text: str) -> str | None:
    """The script most letters at the beginning of `text` are in; None without letters, or of another."""
    start = text.strip()[:_SAMPLE]
    if 2 * len(start.encode("ascii", "ignore").translate(None, _NO_LETTERS)) > len(start):
        return "Latin"
    letters = [character for character in start if character.isalpha()]
    if sum(map(str.isascii, letters)) * 2 > len(letters):
        return "Latin"
    sample = "".join(letters)
    counts = Counter({name: len(re.findall(f"[{ranges}]", sample)) for name, ranges in _SCRIPTS.items()})
    if counts["Kana"] * 10 > counts["Han"]:  # Japanese mixes both
        counts["Kana"] += counts["Han"]
    script, count = counts.most_common(1)[0]
    return script if count else None


def profile(words: Sequence[str]) -> dict[str, float]:
    """For each language, the share of its function words among `words`."""
    scores: dict[str, float] = defaultdict(float)
    for owners in filter(None, map(_owners_of, words)):
        share = 1 / (len(owners) * len(words))
        for language in owners:
            scores[language] += share
    return dict(scores)


@lru_cache(maxsize=1 << 15)
def _owners_of(form: str) -> tuple[str, ...]:
    """The languages that a word, or what stands before its apostrophe, is a function word of."""
    word = form.lower().replace("’", "'")
    return _owners().get(word) or _owners().get(word[: word.find("'") + 1], ())


def by_profile(scores: dict[str, float], words: int) -> Guess | None:
    """The language whose function words stand out in a piece of so many words; None where none does."""
    ranked = sorted(((score, language) for language, score in scores.items()), reverse=True)
    (best, language), (second, _) = (*ranked, (0.0, ""), (0.0, ""))[:2]
    if best * words < _HITS or not any(best >= share and best >= second * lead for share, lead in _CLEAR):
        return None
    return Guess(language, round(1 - 0.2 * max(second / best, 0.05), 2), "function words")


def _by_detectors(prefix: str, scores: dict[str, float]) -> Guess:
    """py3langid where it is sure, else what it and langdetect agree on, or the function words favour."""
    language, confidence = _py3langid(prefix)
    if confidence >= _SURE:
        return Guess(language, confidence, "py3langid")
    other, other_confidence = _langdetect(prefix)
    if language == other:
        return Guess(language, round((confidence + other_confidence) / 2, 2), "py3langid and langdetect")
    if scores.get(other, 0) > scores.get(language, 0):
        language, confidence = other, other_confidence
    named = language if confidence >= _BELIEVED else None
    return Guess(named, round(confidence / 2, 2), "py3langid and langdetect differ")


def _py3langid(text: str) -> tuple[str, float]:
    language, confidence = _py3langid_model().classify(text)
    return _code(language), round(float(confidence), 2)


@lru_cache(maxsize=1)
def _py3langid_model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _langdetect(text: str) -> tuple[str, float]:
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0  # without it the answer changes from call to call
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        return "", 0.0
    return _code(best.lang), round(best.prob, 2)


def _code(language: str) -> str:
    """zh-cn → zh; Bokmål and Nynorsk → no."""
    language = language.partition("-")[0]
    return "no" if language in ("nb", "nn") else language


@lru_cache(maxsize=1)
def _owners() -> dict[str, tuple[str, ...]]:
    """Each function word with the languages that have it."""
    owners: dict[str, tuple[str, ...]] = {}
    for language in function_word_languages():
        for word in function_words(language):
            owners[word] = (*owners.get(word, ()), language)
    return owners
