"""Does a translation name another month or day of the week than its original?

The names are those of the Unicode CLDR, as the package `babel` carries them, and their plain inflections.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from compare.model import Span

_SLAVIC = frozenset(("ru", "uk", "pl", "cs"))
_COMPOUNDING = frozenset(("de", "nl"))  # Dienstagabend
_NUMBERED = frozenset(("zh", "ja", "ko"))  # where months have no names
_SHORT_DAYS = {"zh": ("周", "週", "星期", "礼拜"), "ja": ("",)}  # before the character of the day
_ENDINGS = {"а": "уыео", "я": "юие", "a": "ęyuiouě", "e": "iu", "є": "ю", "ь": "яюе"}
_NUMERIC_DATE = re.compile(r"\d[./-]\d{1,2}(?!\d)")
_ENGLISH_MONTH = re.compile(
    r"(?<![\w-])(?:"
    r"(Jan)(?:uary)?|(Feb)(?:ruary)?|(Mar)(?:ch)?|(Apr)(?:il)?|(May)|(June?)|(July?)|(Aug)(?:ust)?|"
    r"(Sept?)(?:ember)?|(Oct)(?:ober)?|(Nov)(?:ember)?|(Dec)(?:ember)?)(?![\w-])"
)
_ENGLISH_DAY = re.compile(r"(?<![\w-])(?:(Mon)|(Tues)|(Wednes)|(Thurs)|(Fri)|(Satur)|(Sun))days?(?![\w-])")
_IN_A_DATE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?|\b(?:in|of|since|until|till|by|from|to|and|last|next|this|early|mid|late|before|"
    r"after|during|through|between))\s$",
    re.IGNORECASE,
)


class Named(Struct, frozen=True):
    """A month (1…12) or a day of the week (0 = Monday) at a place in a text."""

    number: int
    at: Span


def changed(english: str, original: str, language: str) -> tuple[Named, Named] | None:
    """The first month or weekday of `english` that is not in `original`, and one left over there."""
    for kind in ("months", "days"):
        if kind == "months" and (language in _NUMBERED or _NUMERIC_DATE.search(original)):
            continue
        ours, theirs = _english(english, kind), _named(original, language, kind)
        here, there = {one.number for one in ours}, {one.number for one in theirs}
        new = [one for one in ours if one.number not in there]
        gone = [one for one in theirs if one.number not in here]
        if new and gone:
            return new[0], gone[0]
    return None


def share_a_date(english: str, original: str, language: str) -> bool:
    """True when both name one month or one day of the week."""
    return any(
        {one.number for one in _english(english, kind)}
        & {other.number for other in _named(original, language, kind)}
        for kind in ("months", "days")
    )


def _english(prose: str, kind: str) -> list[Named]:
    pattern, first = (_ENGLISH_MONTH, 0) if kind == "months" else (_ENGLISH_DAY, 1)
    return [
        Named((match.lastindex or 0) - first, Span(*match.span()))
        for match in pattern.finditer(prose)
        if match.group() not in ("May", "March", "Mar")
        or re.match(r"\.?\s\d", prose[match.end() :])
        or _IN_A_DATE.search(prose[max(0, match.start() - 12) : match.start()])
    ]


def _named(prose: str, language: str, kind: str) -> list[Named]:
    forms = _forms(language, kind)
    if not forms:
        return []
    return [
        Named(forms[match.group(1)], Span(*match.span(1)))
        for match in _pattern(language, kind).finditer(prose)
    ]


@lru_cache(maxsize=64)
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    """The forms as an alternation of literals, longest first."""
    either = "|".join(map(re.escape, sorted(_forms(language, kind), key=len, reverse=True)))
    if language in _NUMBERED:
        return re.compile(f"({either})")
    end = "" if language in _COMPOUNDING and kind == "days" else r"(?![\w-])"
    return re.compile(rf"(?<![\w-])({either}){end}")


@lru_cache(maxsize=64)
def _forms(language: str, kind: str) -> dict[str, int]:
    """Each way to write a month or weekday in `language`, with its number."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale(language)
    except (UnknownLocaleError, ValueError):
        return {}
    tables = locale.months if kind == "months" else locale.days
    forms: dict[str, int] = {}
    for width in ("format", "stand-alone"):
        for number, name in tables[width]["wide"].items():
            for form in _inflected(str(name), language):
                forms.setdefault(form, number)
    if kind == "days":
        for number, name in locale.days["format"]["wide"].items():
            for before in _SHORT_DAYS.get(language, ()):
                forms.setdefault(before + (str(name)[:2] if language == "ja" else str(name)[-1]), number)
    return forms


def _inflected(name: str, language: str) -> list[str]:
    if language not in _SLAVIC:
        return [name]
    forms = [name, *(name[:-1] + end for end in _ENDINGS.get(name[-1], ""))]
    if name.endswith("ek"):
        forms += [name[:-2] + "ku", name[:-2] + "ka"]
    return forms
