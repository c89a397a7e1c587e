"""Numerals: how a number is written, in figures or in words, with its sign and unit.

Dates, years with a month, times, telephone numbers, versions and codes are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from compare.text.counted import lemma
from compare.text.tokens import Token, tokens


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


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_TEENS = "seventeen eighteen nineteen"
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(f"{_ONES} {_TEENS}".split())}
_TENS = {word: 10 * (value + 2) for value, word in enumerate(_DECADES.split())}


def _table(text: str) -> dict[str, str]:
    """ "a:1 b:2" as a table; "_" stands for a space in a key."""
    return {key.replace("_", " "): value for key, _, value in (pair.rpartition(":") for pair in text.split())}


_SCALES = {
    word: float(value)
    for word, value in _table(
        "dozen:12 hundred:1e2 thousand:1e3 k:1e3 lakh:1e5 million:1e6 mn:1e6 m:1e6 crore:1e7"
        " billion:1e9 bn:1e9 b:1e9 trillion:1e12 tn:1e12 t:1e12"
    ).items()
}
_VAGUE = {"tens": 10.0, "dozens": 24.0, "scores": 40.0, "hundreds": 2e2, "thousands": 2e3}
_VAGUE |= {"millions": 2e6, "billions": 2e9}
_SHARES = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0}
_UNITS = _table(
    "$:USD us$:USD €:EUR £:GBP ¥:JPY ₽:RUB ₹:INR a$:AUD c$:CAD hk$:HKD dollar:USD euro:EUR rouble:RUB"
    " ruble:RUB yen:JPY usd:USD eur:EUR gbp:GBP rub:RUB %:% percent:% pct:% percentage_point:points"
    " point:points km:km kilometer:km kilometre:km mile:miles meter:m metre:m foot:feet feet:feet"
    " tonne:tonnes metric_ton:tonnes ton:tons kg:kg kilogram:kg kilo:kg hectare:hectares acre:acres"
    " litre:litres liter:litres gallon:gallons barrel:barrels degree:degrees megawatt:MW"
)
_GROUPED = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}"
_FIGURE = rf"{_GROUPED}|\d+(?:[.,]\d{{1,2}}|\.\d+)?"
_BIG = r"hundred|thousand|million|billion|trillion|lakh|crore|dozen"
_SIGN = r"(?:US|A|C|HK)?\$|[€£¥₽₹]"
_UNIT = (
    r"%|(?:per ?cent|pct|percentage points?|dollars?|euros?|rou?bles?|yen|USD|EUR|GBP|RUB|km|miles?|feet|foot"
    r"|(?:kilo)?met(?:er|re)s?|(?:metric )?tons?|tonnes?|kg|kilo(?:gram)?s?|hectares?|acres?|lit(?:er|re)s?"
    r"|gallons?|barrels?|degrees?|megawatts?|points)\b"
)
_UNITS_OF_TEN = "|".join([*_SMALL, *_TENS])
_WORDS = (
    rf"(?:(?:an?|half an?)(?=[\s-](?:{_BIG})\b)|{_UNITS_OF_TEN})"
    rf"(?:(?:-| and |[\s-])(?:{_UNITS_OF_TEN}|{_BIG})){{0,8}}(?!\w)"
)
_NUMBER = re.compile(
    rf"(?P<sign>{_SIGN})?(?<![\w.,/:#'’‘-])(?P<figure>{_FIGURE})"
    rf"(?:(?P<to>\s?[-–]\s?|\s+(?:to|and)\s+)(?:{_SIGN})?(?P<upper>{_FIGURE})(?![\w,.]*\d))?"
    rf"(?:[\s-](?P<big>{_BIG})\b|(?P<short>[kmbtKMBT]n?)\b(?!-))?(?P<plus>\+)?"
    rf"(?:[\s-]?(?P<unit>{_UNIT}))?(?![\w/]|[.,:]\d)"
    r"|(?<![\w-])(?P<vague>(?:tens|dozens|scores|hundreds|thousands|millions|billions)"
    r"(?: of (?:thousands|millions|billions)|(?= of\b|\s+(?:more|injured|wounded|killed|dead)\b)))"
    rf"|(?<![\w-])(?P<share>half|(?:an?|one|two|three)[\s-](?:thirds?|quarters?|fifths?))(?= of\b| the\b)"
    rf"|(?<![\w-])(?P<words>{_WORDS})(?:[\s-](?P<wordunit>{_UNIT}))?(?![\w])",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?:\.|[a-z]{0,6}\b)"
_LABEL = (
    "Nos?|no|Article|Section|Chapter|Resolution|Route|Flight|Channel|Room|Phase|Title|Page|page|Amendment|Highway"
    "|Interstate|District|Group|Boeing|Airbus|Apollo|Prop(?:osition)?|Form|Act|Part|Figure|Table|Vol(?:ume)?|aged?|ages"
    "|Area|Unit|Sector|Level|Tier|Stage|Windows|Top|top|Formula|Gate|Pier|Line|Week|Day"
)
_OUTCOME = "vote|win|loss|victory|margin|decision|defeat|ruling|split|lead|draw"
_DAY_NEXT = re.compile(rf"\b{_MONTH}\s+$")
_LABEL_NEXT = re.compile(rf"\b(?:(?:{_LABEL})\.?\s|(?:early|mid|late)-|(?:https?://|www\.)\S*)$")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?(?:,?\s+\d{4})?\b")
_NO_NUMERAL = re.compile(
    rf"\d{{1,2}}\s+{_MONTH}(?:,?\s+\d{{4}})?"  # a day
    r"|\d{4}-\d\d-\d\d\b|\d{1,4}/\d{1,2}(?:/\d{2,4})?\b|(?:19|20)\d\d[-–/]\d\d(?:\d\d)?\b"
    r"|\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\b|GMT|hours)|\d{1,2}:\d\d\b|\d{1,2}\s?[ap]\.?m\b\.?"  # a time
    rf"|\d{{3,4}}\s(?:GMT|hours|hrs|UTC)\b|(?:\d+|{'|'.join(_ONES.split())}) o[’']clock"
    r"|(?!\d{1,3}(?: \d{3})+(?![ -]?\d))\d{2,4}(?:[- ]\d{3,4}){2,}\b|(?<=\+)\d[\d ()-]{6,}\d"  # a telephone
    r"|(?!\d{1,3}(?:\.\d{3})+\b)\d+(?:\.\d+){2,}\b"  # a version
    rf"|\d+(?:\.\d+)?[-–]\d+(?:\.\d+)?(?=\s+(?:{_OUTCOME})\b)"
)
_SIGNS = "$€£¥₽₹"
_WORD_STARTS = frozenset([*_SMALL, *_TENS, *_VAGUE, "a", "an", "half"])


def _figure(text: str) -> float:
    decimal = re.fullmatch(r"\d+\.(?!000)\d{3}", text)
    if re.fullmatch(r"\d{1,3}(?:[. \u00a0\u202f,]\d{3})+", text) and not decimal:
        return float(re.sub(r"\D", "", text))  # 1,730 and 1 730 and 1.730.000
    if re.fullmatch(r"\d+,\d{1,2}", text):
        return float(text.replace(",", "."))
    return float(text.replace(",", ""))


def _words(text: str) -> float | None:
    """The value of a number in words; None for words that make no number together."""
    total = current = 0.0
    last = None
    for word in re.split(r"[\s-]+", text.lower()):
        if word in ("a", "an"):
            current = current or 1.0
        elif word == "half":
            current = 0.5
        elif word in _SMALL:
            if last == "small" or (last == "ten" and not 0 < _SMALL[word] < 10):
                return None
            current, last = current + _SMALL[word], "small"
        elif word in _TENS:
            if last in ("small", "ten"):
                return None
            current, last = current + _TENS[word], "ten"
        elif word in _SCALES:
            scale = _SCALES[word]
            current, last = (current or 1.0) * scale, "scale"
            if scale >= 1e3:
                total, current = total + current, 0.0
    return total + current


def _unit(text: str | None) -> str | None:
    word = re.sub(r"per ?cent", "percent", (text or "").lower())
    return _UNITS.get(word) or _UNITS.get(lemma(word))


def _numeral(match: re.Match[str]) -> Numeral | None:
    """What stands at `match`; None where the words make no number together."""
    start, end = match.span()
    if match["vague"]:
        first, _, second = match["vague"].lower().partition(" of ")
        several = {"dozens": 12.0, "scores": 20.0, "hundreds": 100.0}.get(first, _VAGUE[first])
        value = several * _SCALES[second[:-1]] if second else _VAGUE[first]
        return Numeral(start, end, "vague", value, bound="vague")
    if match["share"]:
        times, _, part = match["share"].lower().replace("-", " ").partition(" ")
        value = _SHARES[(part or times).rstrip("s")] * {"two": 2, "three": 3}.get(times, 1)
        return Numeral(start, end, "share", value, bound="about", unit="%")
    if match["words"]:
        total = _words(match["words"])
        return None if total is None else Numeral(start, end, "words", total, unit=_unit(match["wordunit"]))
    big = match["big"] or match["short"]
    scale = _SCALES[big.lower()] if big else 1.0
    high = _figure(match["upper"]) * scale if match["upper"] else None
    unit = _unit(match["sign"] or match["unit"])
    bound = "at-least" if match["plus"] else ""
    return Numeral(
        start, end, "figure", _figure(match["figure"]) * scale, high, bound, unit, not (unit or big)
    )


def _range(prose: str, match: re.Match[str]) -> bool:
    """True for “5-10 people” and “between 5 and 10”, not for “from 5 to 10” or “12 and 14”."""
    before = prose[max(0, match.start() - 12) : match.start()]
    word = match["to"].strip()
    return (
        bool(re.search(r"\bbetween\s+$", before)) if word == "and" else not re.search(r"\bfrom\s+$", before)
    )


def _blocked(prose: str, start: int) -> int:
    """Where a date, a time, a label or the like that holds `start` ends; 0 for a numeral."""
    before = prose[max(0, start - 24) : start]
    if _DAY_NEXT.search(before) and (match := _DAY.match(prose, start)):
        return match.end()
    if match := _NO_NUMERAL.match(prose, start):
        return match.end()
    return start + 1 if _LABEL_NEXT.search(before) else 0


def numerals(prose: str) -> Iterator[Numeral]:
    """The numerals of `prose`, in order, never overlapping."""
    position = 0
    for token in tokens(prose):
        first, start = prose[token.start], token.start
        if start < position:
            continue
        if first.isdigit():
            position = _blocked(prose, start) or position
            start -= prose[start - 1 : start] != "" and prose[start - 1] in _SIGNS
        elif not (_first_word(prose, token) in _WORD_STARTS or prose[token.end : token.end + 1] == "$"):
            continue
        match = _NUMBER.match(prose, start) if start >= position else None
        if match and match["upper"] and not _range(prose, match):
            match = _NUMBER.fullmatch(prose, start, match.end("figure"))
        if match and (numeral := _numeral(match)):
            yield numeral
            position = numeral.end


def _first_word(prose: str, token: Token) -> str:
    return token.of(prose).partition("-")[0].lower()
