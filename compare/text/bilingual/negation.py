"""Does a translation say no where its original does, and yes where it does?

Only a plain difference counts: a clear negator on one side, and on the other nothing that could stand for it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from compare.model import Span

_DATA = Path(__file__).with_name("data") / "negation.yaml"
_UNSPACED = frozenset(("zh", "ja"))
_CONCORD = frozenset(("fr", "es", "it", "pt", "pl", "cs", "ru", "uk"))  # "никто не" says no once
_LETTERS = r"\w\u0900-\u0963\u064b-\u0652\u200c"  # vowel signs belong to words


def added_negation(english: str, original: str, language: str) -> Span | None:
    """The "not" of the English that nothing in the original can have given, if there is one."""
    if language not in languages() or language == "en":
        return None
    english, original = _without_conditions(english, original, language)
    place = _first_clear(english, "en")
    return None if place is None or _says_no(original, language) else place


def lost_negation(english: str, original: str, language: str) -> Span | None:
    """The clear negator of the original that nothing in the English renders, if there is one."""
    if language not in languages() or language == "en":
        return None
    english, original = _without_conditions(english, original, language)
    place = _first_clear(original, language)
    if place is None or _says_no(english, "en") or _negates_twice(original, language):
        return None
    return place


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """The languages that have a table."""
    return frozenset(_data())


def _says_no(prose: str, language: str) -> bool:
    left = _without("other", prose, language)
    return any(_pattern(kind, language).search(left) for kind in ("clear", "open"))


def _negates_twice(prose: str, language: str) -> bool:
    """True where two negators may cancel: "Niemand kam nicht", "personne n'ignore", "не может не"."""
    left = _without("never", _without("other", prose, language), language)
    if "denying" in _data()[language] and _pattern("denying", language).search(left):
        return True
    found = [match.group().lower() for match in _pattern("clear", language).finditer(left)]
    return len(found) > (len(set(found)) if language in _CONCORD else 1)


def _first_clear(prose: str, language: str) -> Span | None:
    left = _without("never", _without("other", prose, language), language)
    match = _pattern("clear", language).search(left)
    return Span(*match.span()) if match else None


def _without_conditions(english: str, original: str, language: str) -> tuple[str, str]:
    """Both texts with blanks for "unless" where both have it: it negates nothing else in its sentence."""
    if not all("condition" in _data()[one] for one in ("en", language)):
        return english, original
    left = _without("condition", english, "en"), _without("condition", original, language)
    both = left[0] != english.replace("’", "'") and left[1] != original.replace("’", "'")
    return left if both else (english, original)


def _without(kind: str, prose: str, language: str) -> str:
    """`prose` with blanks for the words of one kind; apostrophes are made straight."""
    plain = prose.replace("’", "'")
    if kind not in _data()[language]:
        return plain
    return _pattern(kind, language).sub(lambda match: " " * len(match.group()), plain)


@lru_cache(maxsize=64)
def _pattern(kind: str, language: str) -> re.Pattern[str]:
    """The table of one kind as an alternation of literals: longest first, without nested repetition."""
    entries = sorted(_data()[language][kind].split(), key=len, reverse=True)
    if language in _UNSPACED:
        return re.compile("|".join(map(re.escape, entries)))
    written = (
        re.escape(entry).replace(r"\*", rf"[{_LETTERS}'-]*").replace(r"\?", r"\w").replace("_", r"\s")
        for entry in entries
    )
    return re.compile(rf"(?<![{_LETTERS}'-])(?:{'|'.join(written)})(?![{_LETTERS}'])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _data() -> dict[str, dict[str, str]]:
    import ryaml

    data: dict[str, dict[str, str]] = ryaml.loads(_DATA.read_text("utf-8"))
    return data
