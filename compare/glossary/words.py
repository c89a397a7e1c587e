"""What kind of word a capitalised word is, by our own lists and by how common it is."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

from compare.text.frequency import function_words, languages, zipf
from compare.text.tokens import ByWord

_LISTS = Path(__file__).with_name("wordlists.yaml")
_NONE: frozenset[str] = frozenset()
_COMMON = 3.0  # a word our frequency tables know at all
_LAST_LATIN = "\u024f"
_VERY_COMMON = 4.4
_EVERYDAY = 5.4  # above the commonest names: Nice 5.37, London 5.27 (a demonym, American 5.49, is no name)
_NO_TEXT = {"Cc", "Cs", "Zl", "Zp"}  # Unicode's categories of control characters and line ends
_MODIFYING_ENDINGS = ("ing", "ed", "ly")


def listed(word: str, *names: str) -> bool:
    """True when `word` (in lower case) is in one of the named lists."""
    return word in words(*names)


def no_name(text: str) -> str | None:
    """Why a text can be no name of anything, whatever its language: it is empty, or not one line of text."""
    if not any(letter.isalnum() for letter in text):
        return "has no letter and no digit" if text.strip() else "is empty"
    if any(unicodedata.category(letter) in _NO_TEXT for letter in text):
        return "has a control character or a line break"
    return None


@lru_cache(maxsize=64)
def words(*names: str) -> frozenset[str]:
    """The words of the named lists, in lower case."""
    return frozenset(word for name in names for word in _lists()[name].split())


def lists_of(word: str) -> frozenset[str]:
    """The names of the lists that hold `word` (in lower case)."""
    return _by_word().get(word, _NONE)


@lru_cache(maxsize=1)
def _by_word() -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for name, content in _lists().items():
        heads = content.split() if isinstance(content, str) else [phrase.split()[0] for phrase in content]
        for word in heads:
            lists.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in lists.items()}


@lru_cache(maxsize=1)
def title_phrases() -> dict[str, list[tuple[str, ...]]]:
    """Titles that are no row of modifiers and a title, by their first word, longest first."""
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _lists()["title-phrases"]:
        parts = tuple(phrase.split())
        phrases.setdefault(parts[0], []).append(parts)
    return {first: sorted(rest, key=len, reverse=True) for first, rest in phrases.items()}


def is_small(word: str) -> bool:
    """True for the words that every English text is built with."""
    return word in function_words("en")


def is_everyday(word: str) -> bool:
    """True for a word, however it is capitalised, that English texts have oftener than any one name."""
    return is_small(word.lower()) or zipf(word.lower(), "en") >= _EVERYDAY


@lru_cache(maxsize=1)
def small_words() -> frozenset[str]:
    """The small words that are no given names, as "will" is."""
    return function_words("en") - words("given")


MAY_BE_NAME, MAY_BE_INITIAL = 2, 1


def _capitalised(word: str) -> int:
    """Whether a word could be a part of a name, or only where a dot follows; 0 where it cannot."""
    if not (word[0].isupper() or "." in word):  # a web address
        return 0
    if word.lower() not in small_words():
        return MAY_BE_NAME
    return MAY_BE_INITIAL if len(word) == 1 else 0


CAPITALISED = ByWord(_capitalised)


def commonness(word: str, language: str) -> float:
    """The Zipf value of `word` in `language`, in English where we have no table."""
    return zipf(word, language if language in languages() else "en")


def is_common(word: str, language: str) -> bool:
    """True when `word` is an ordinary word that could begin a sentence, or in a script we cannot tell of."""
    return is_small(word) or max(word) > _LAST_LATIN or commonness(word, language) >= _COMMON


def is_very_common(word: str, language: str) -> bool:
    """True when nobody would read `word`, standing alone, as a name."""
    return is_small(word) or commonness(word, language) >= _VERY_COMMON


def modifies(word: str) -> bool:
    """True for words like "visiting", "alleged", "reportedly" before a name they are no part of."""
    return word.endswith(_MODIFYING_ENDINGS) and len(word) > 4


@lru_cache(maxsize=1)
def _lists() -> dict[str, Any]:
    import ryaml

    lists: dict[str, Any] = ryaml.loads(_LISTS.read_text(encoding="utf-8"))
    return lists
