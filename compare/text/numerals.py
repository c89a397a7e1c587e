"""Numerals: how a number is written, in figures or in words, with its sign and unit.

Dates, years with a month, times, telephone numbers, versions and codes are none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct, structs

from compare.text import amounts
from compare.text.amounts import FIGURE, SCALES, SIGN, SMALL, TENS, UNIT
from compare.text.tokens import Finder


class Numeral(Struct, frozen=True):
    """A numeral at `start`…`end` (code points). `style` is figure, words, vague ("dozens") or share ("half");
    `high` the upper end of a range; `bound` what the numeral says itself ("50+"), else "".
    """

    start: int
    end: int
    style: str
    value: float
    high: float | None = None
    bound: str = ""
    unit: str | None = None
    bare: bool = False  # figures with neither sign nor unit nor scale


_BIG = r"hundred|thousand|million|billion|trillion|lakh|crore|dozen"
_SMALL_WORDS = "|".join(SMALL)
_UNITS_OF_TEN = "|".join([*SMALL, *TENS])
_WORDS = (
    rf"(?:(?:an?|half an?)(?=[\s-](?:{_BIG})\b)|{_UNITS_OF_TEN})"
    rf"(?:(?:-| and |[\s-])(?:{_UNITS_OF_TEN}|{_BIG})){{0,8}}"
    rf"(?:\sand\sa\shalf(?:[\s-](?:{_BIG})\b)?)?(?!\w)"
)
_SHARE = (
    r"(?:half|(?:an?|one|two|three|four)[\s-](?:third|quarter|fifth|tenth)s?)(?= of\b| the\b)"
    r"|(?:two|three|four|five|seven|nine)-(?:thirds|quarters|fifths|sixths|sevenths|eighths|tenths)"
    rf"|(?:(?:one|1)(?:-in-|\sin\s)|(?:{_SMALL_WORDS}|\d)(?:-in-|\sout\sof\s(?:every\s)?))(?:{_UNITS_OF_TEN}|\d0{{0,3}})"
    r"(?![\w,.:/-]*\d|\s(?:\w+\s)?(?:day|week|month|year|hour|minute|season|game|match|attack)(?:e?s)?\b|\w)"
    r"|(?:two|three|four|five|six|seven|eight|nine|[2-9])\sin\s(?:ten|10|100)(?![\w,.:-]|\s(?:day|week|month|year)s)"
)
_VAGUE = (
    r"(?:tens|dozens|scores|hundreds|thousands|millions|billions)"
    r"(?: of (?:thousands|millions|billions)|(?= of\b|\s+(?:more|injured|wounded|killed|dead)\b))"
    r"|(?:several|many|a few|few|a couple|a couple of)\s(?:dozen|hundred|thousand|million|billion)\b"
)
_JOINT = r"(?:\s-\s|[\s-])"  # “2 - yard” in a text cut into tokens
_NUMBER = re.compile(
    rf"(?:(?P<sign>{SIGN})\s?|(?<![\w.,/:#'’‘])(?<![\w.,’'”\")–-]-))(?P<figure>{FIGURE})"
    rf"(?:(?P<to>\s?[-–]\s?|\s+(?:to|and)\s+)(?:{SIGN})?(?P<upper>{FIGURE})(?![\w,.]*\d))?"
    rf"(?:[\s-](?P<big>{_BIG})\b|(?P<short>[kmbtKMBT]n?)\b(?!-))?(?P<plus>\+|-plus\b|-odd\b)?"
    rf"(?:{_JOINT}?(?P<unit>{UNIT}))?(?![\w/]|[.,:]\d)"
    rf"|(?<![\w-])(?P<vague>{_VAGUE})(?: of (?P<vagueunit>{UNIT}))?"
    rf"|(?<![\w-])(?P<words>{_WORDS})(?:{_JOINT}(?P<wordunit>{UNIT}))?(?![\w])",
    re.IGNORECASE,
)
_SHARED = re.compile(rf"(?<![\w-])(?P<share>{_SHARE})", re.IGNORECASE)
_OF_A_MILLION = re.compile(rf"\sof\sa\s(?P<big>{_BIG})\b(?:\s(?P<unit>{UNIT}))?", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?:\s?\.|[a-z]{0,6}\b)"
_LABEL = (
    "Nos?|no|Article|Section|Chapter|Resolution|Route|Flight|Channel|Room|Phase|Title|Page|page|Amendment|Highway"
    "|Interstate|District|Group|Boeing|Airbus|Apollo|Prop(?:osition)?|Form|Act|Part|Figure|Table|Vol(?:ume)?|aged?|ages"
    "|Area|Unit|Sector|Level|Tier|Stage|Windows|Top|top|Formula|Gate|Pier|Line|Week|Day"
)
_OUTCOME = "vote|win|loss|victory|margin|decision|defeat|ruling|split|lead|draw"
_DAY_NEXT = re.compile(rf"\b{_MONTH}\s+$")
_LABEL_NEXT = re.compile(rf"\b(?:(?:{_LABEL})\.?\s|(?:early|mid|late)-|(?:https?://|www\.)\S*)$")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?(?:,?\s+\d{4})?\b")
_O_CLOCK = "|".join(list(SMALL)[:17])
_NO_NUMERAL = re.compile(
    rf"\d{{1,2}}\s+{_MONTH}(?:,?\s+\d{{4}})?"  # a day
    r"|\d{4}-\d\d-\d\d\b|\d{1,4}/\d{1,2}(?:/\d{2,4})?\b(?! of\b)|\d{1,4}\s/\s\d{1,2}\s/\s\d{2,4}\b"
    r"|(?:19|20)\d\d[-–/]\d\d(?:\d\d)?\b"
    r"|\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\b|GMT|hours)|\d{1,2}(?::| : )\d\d\b|\d{1,2}\s?[ap]\.?m\b\.?"  # a time
    rf"|\d{{3,4}}\s(?:GMT|hours|hrs|UTC)\b|(?:\d+|{_O_CLOCK}) o[’']clock"
    r"|(?!\d{1,3}(?: \d{3})+(?![ -]?\d))\d{2,4}(?:[- ]\d{3,4}){2,}\b|(?<=\+)\d[\d ()-]{6,}\d"  # a telephone
    r"|(?!\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?\b)\d+(?:\.\d+){2,}\b"  # a version
    rf"|\d+(?:\.\d+)?[-–]\d+(?:\.\d+)?(?=\s+(?:{_OUTCOME})\b)"
)
_SIGNS = "$€£¥₽₹₪₺₴₩"
_BEGINS = re.compile(rf"(?:{amounts.CODES})(?:\d.*)?|US|C|HK|NZ")
_A_NUMBER = re.compile(rf"an?[\s-](?:{_BIG}|third|quarter|fifth|tenth|few|couple)", re.IGNORECASE)
_MINUS = re.compile(r"(?:(?<=[^\W\d] )|(?<=[(\[]))[-−]$|(?<![\w-])minus\s$", re.IGNORECASE)
_CHILL = re.compile(r"\s?°?[CF]\b")
_ARTICLES = ("a", "an")
_WORD_STARTS = frozenset([*SMALL, *TENS, "half", "several", "many", "few"])
_WORD_STARTS |= {"tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions"}


def _numeral(match: re.Match[str], points_group: bool) -> Numeral | None:
    """What stands at `match`; None where the words make no number together."""
    start, end = match.span()
    if match["vague"]:
        value = amounts.vague_value(match["vague"])
        return Numeral(start, end, "vague", value, bound="vague", unit=amounts.unit(match["vagueunit"]))
    if match["words"]:
        total = amounts.words_value(match["words"])
        return (
            None
            if total is None
            else Numeral(start, end, "words", total, unit=amounts.unit(match["wordunit"]))
        )
    big = match["big"] or match["short"]
    scale = SCALES[big.lower()] if big else 1.0
    value = amounts.figure_value(match["figure"], points_group) * scale
    high = amounts.figure_value(match["upper"], points_group) * scale if match["upper"] else None
    if not math.isfinite(value + (high or 0.0)):
        return None  # hundreds of figures on end count nothing
    what = amounts.unit((match["sign"] or match["unit"] or "").strip())
    bound = {None: "", "-odd": "about"}.get(match["plus"] and match["plus"].lower(), "at-least")
    return Numeral(start, end, "figure", value, high, bound, what, not (what or big))


def _share(prose: str, match: re.Match[str]) -> Numeral:
    """A share in percent; “a quarter of a million dollars” is an amount."""
    value = amounts.share_value(match[0])
    if amount := _OF_A_MILLION.match(prose, match.end()):
        value *= SCALES[amount["big"].lower()] / 100
        return Numeral(match.start(), amount.end(), "words", value, unit=amounts.unit(amount["unit"]))
    return Numeral(*match.span(), "share", value, bound="about", unit="%")


def _range(prose: str, match: re.Match[str]) -> bool:
    """True for “5-10 people” and “between 5 and 10”, not for “from 5 to 10” or “12 and 14”."""
    before = prose[max(0, match.start() - 12) : match.start()]
    word = match["to"].strip()
    return (
        bool(re.search(r"\bbetween\s+$", before, re.IGNORECASE))
        if word == "and"
        else not re.search(r"\bfrom\s+$", before)
    )


def _blocked(prose: str, start: int) -> int:
    """Where a date, a time, a label or the like that holds `start` ends; 0 for a numeral."""
    before = prose[max(0, start - 24) : start]
    if _DAY_NEXT.search(before) and (match := _DAY.match(prose, start)):
        return match.end()
    if match := _NO_NUMERAL.match(prose, start):
        return match.end()
    return start + 1 if _LABEL_NEXT.search(before) else 0


@lru_cache(maxsize=512)
def numerals(prose: str) -> tuple[Numeral, ...]:
    """The numerals of `prose`, in order, never overlapping."""
    return tuple(_numerals(prose))


def _numerals(prose: str) -> Iterator[Numeral]:
    position, points_group = 0, None
    for start, form in _BEGINNING(prose):
        if start < position:
            continue
        if form[0].isnumeric():
            position = _blocked(prose, start) or position
            if start < position:
                continue
            start = _with_sign(prose, start, position)
        elif form.lower() in _ARTICLES and not _A_NUMBER.match(prose, start):
            continue
        if share := _SHARED.match(prose, start):
            part = _share(prose, share)
            yield part
            position = part.end
            continue
        match = _NUMBER.match(prose, start)
        if match and match["upper"] and not _range(prose, match):
            match = _NUMBER.fullmatch(prose, start, match.end("figure"))
        if match is None:
            continue
        if points_group is None and match["figure"] and amounts.doubtful(match["figure"]):
            points_group = amounts.continental(prose)
        if numeral := _numeral(match, bool(points_group)):
            numeral = _negative(prose, numeral)
            yield numeral
            position = numeral.end


def _with_sign(prose: str, start: int, least: int) -> int:
    """Where the sign of the money that begins at `start` begins: “$5”, “$ 5”."""
    for sign in (start - 1, start - 2):
        if sign >= least and prose[sign] in _SIGNS:
            return sign
        if sign < 0 or prose[sign] != " ":
            break
    return start


def _begins(word: str) -> bool:
    """Whether a number can begin with `word`."""
    if word[0].isnumeric() or word.lower() in _ARTICLES:
        return True
    return word.partition("-")[0].lower() in _WORD_STARTS or _BEGINS.fullmatch(word) is not None


_BEGINNING = Finder(_begins)


def _negative(prose: str, numeral: Numeral) -> Numeral:
    """The numeral with the minus before it, as in “-5 C” and “minus 20”."""
    before = prose[max(0, numeral.start - 7) : numeral.start]
    if not before.lower().endswith(("-", "−", "minus ")) or numeral.high:
        return numeral
    if not (minus := _MINUS.search(before)):
        return numeral
    degrees = _CHILL.match(prose, numeral.end) if numeral.bare else None
    return structs.replace(
        numeral,
        start=numeral.start - len(before) + minus.start(),
        end=degrees.end() if degrees else numeral.end,
        value=-numeral.value,
        unit="degrees" if degrees else numeral.unit,
        bare=False,
    )
