"""Small English: counts, lists, dates and the names of languages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from compare.model import Verdict

_NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LANGUAGES: Final = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "ms": "Malay", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

GLYPHS: Final = {
    Verdict.AGREES: "✓",
    Verdict.COMPATIBLE: "≈",
    Verdict.DIFFERS: "≠",
    Verdict.ONLY_HERE: "●",
    Verdict.MISSING: "–",
}
LABELS: Final = {
    Verdict.AGREES: "agrees",
    Verdict.COMPATIBLE: "compatible",
    Verdict.DIFFERS: "differs",
    Verdict.ONLY_HERE: "only here",
    Verdict.MISSING: "missing",
}
ONE_ORIGIN: Final = "one origin"  # instead of “only here”, of copies of one report
CELL_LABELS: Final = LABELS | {Verdict.MISSING: "not found"}  # of one report, where the text may tell it
CLAIM_LABELS: Final = LABELS | {Verdict.MISSING: "missing elsewhere"}  # of a claim, not of one report
MEANINGS: Final = {
    Verdict.AGREES: "the reports say the same",
    Verdict.COMPATIBLE: "said in different ways that fit together",
    Verdict.DIFFERS: "the reports say different things",
    Verdict.ONLY_HERE: "one report alone says it, or copies of one",
    Verdict.MISSING: "some reports say it, others do not",
}


def number(n: int) -> str:
    """`n` in words up to twelve, in digits (with thousands separated) beyond."""
    return _NUMBERS[n] if n < len(_NUMBERS) else f"{n:,}"


def numbers(counts: Sequence[int]) -> list[str]:
    """Numbers of one sentence: all in words, or all in digits when one of them is beyond twelve."""
    return [number(n) if max(counts) < len(_NUMBERS) else f"{n:,}" for n in counts]


def count(n: int, noun: str, plural: str = "") -> str:
    """`n` and its noun: "no findings", "one finding", "14 findings"."""
    return f"{number(n)} {noun if n == 1 else plural or noun + 's'}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """The items as English lists them: "a", "a and b", "a, b and c"."""
    return f"{', '.join(items[:-1])} {last} {items[-1]}" if len(items) > 1 else "".join(items)


def capital(sentence: str) -> str:
    """`sentence` with its first letter raised, the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def language(code: str | None) -> str:
    """The English name of an ISO 639-1 code; the code itself where we have no name."""
    return _LANGUAGES.get(code or "", code or "unknown")


def day(iso: str) -> str:
    """An ISO day as it is read: "3 May 2024". Anything else is given back as it is."""
    try:
        on = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def period(start: str | None, end: str | None) -> str:
    """One day, or the first and the last with a dash; empty when neither is known."""
    first, last = day(start or end or ""), day(end or start or "")
    if first == last:
        return first
    month, year = last.partition(" ")[2], last[-5:]
    shared = f" {month}" if first.endswith(f" {month}") else year if first.endswith(year) else ""
    return f"{first.removesuffix(shared)} – {last}"
