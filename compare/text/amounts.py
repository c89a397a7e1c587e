"""What numerals are worth: figures, words and fractions as values, signs and names as units."""

from __future__ import annotations

import re
import unicodedata

from compare.text.counted import lemma

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_TEENS = "seventeen eighteen nineteen"
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(f"{_ONES} {_TEENS}".split())}
TENS = {word: 10 * (value + 2) for value, word in enumerate(_DECADES.split())}


def _table(text: str) -> dict[str, str]:
    """ "a:1 b:2" as a table; "_" stands for a space in a key."""
    return {key.replace("_", " "): value for key, _, value in (pair.rpartition(":") for pair in text.split())}


SCALES = {
    word: float(value)
    for word, value in _table(
        "dozen:12 hundred:1e2 thousand:1e3 k:1e3 lakh:1e5 million:1e6 mn:1e6 m:1e6 crore:1e7"
        " billion:1e9 bn:1e9 b:1e9 trillion:1e12 tn:1e12 t:1e12"
    ).items()
}
_VAGUE = {"tens": 10.0, "dozens": 24.0, "scores": 40.0, "hundreds": 2e2, "thousands": 2e3}
_VAGUE |= {"millions": 2e6, "billions": 2e9}
_MANY = {"dozens": 12.0, "scores": 20.0, "hundreds": 100.0}  # before “of thousands”
_PARTS = {"half": 2, "quarter": 4, "third": 3, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
_UNITS = _table(
    "$:USD us$:USD €:EUR £:GBP ¥:JPY ₽:RUB ₹:INR a$:AUD c$:CAD hk$:HKD nz$:NZD rs:INR rs.:INR dh:AED ₪:ILS"
    " ₺:TRY ₴:UAH ₩:KRW usd:USD eur:EUR gbp:GBP rub:RUB chf:CHF inr:INR aed:AED dollar:USD euro:EUR"
    " rouble:RUB ruble:RUB yen:JPY rupee:INR yuan:CNY franc:CHF dirham:AED lira:TRY shekel:ILS zloty:PLN"
    " %:% ٪:% ％:% percent:% pct:% percentage_point:points point:points"
    " km:km kilometer:km kilometre:km mile:miles meter:m metre:m foot:feet feet:feet yard:yards inch:inches"
    " tonne:tonnes metric_ton:tonnes ton:tons kg:kg kilogram:kg kilo:kg hectare:hectares acre:acres"
    " litre:litres liter:litres gallon:gallons barrel:barrels degree:degrees °:degrees °c:degrees °f:degrees"
    " megawatt:MW"
)
CODES = r"Rs\.?|Dh|USD|EUR|GBP|CHF|INR|AED"
SIGN = rf"(?:US|A|C|HK|NZ)?\$|[€£¥₽₹₪₺₴₩]|(?:{CODES})(?=\s?\d)"
UNIT = (
    r"[%٪％]|[€£](?!\d)|°\s?[CF]?\b"
    r"|(?:per ?cent|pct|percentage points?|dollars?|euros?|rou?bles?|yen|rupees?|yuan"
    r"|francs?|dirhams?|lira|shekels?|zlotys?|USD|EUR|GBP|RUB|CHF|km|miles?|feet|foot|yards?|inch(?:es)?"
    r"|(?:kilo)?met(?:er|re)s?|(?:metric )?tons?|tonnes?|kg|kilo(?:gram)?s?|hectares?|acres?|lit(?:er|re)s?"
    r"|gallons?|barrels?|degrees?|megawatts?|points)\b"
)
_DECIMAL = r"[.٫．]"
_GROUP = r"[,٬，]"
_GROUPED = (
    rf"\d{{1,3}}(?:{_GROUP}\d{{3}})+(?:{_DECIMAL}\d+)?|\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?!\d)"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"  # 1,00,000
    r"|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|\d{1,3}(?:\.\d{3}){2,}"
)
_FRACTION = r"\d+[ -]\d/\d{1,2}(?![\d/])|\d*[½¼¾⅓⅔⅛⅜⅝⅞]|\d/\d{1,2}(?= of\b)"
FIGURE = rf"{_FRACTION}|{_GROUPED}|\d+(?:[.,٫，．]\d{{1,2}}(?!\d)|{_DECIMAL}\d+)?"
_DOUBTFUL = re.compile(r"\d{1,3}\.\d{3}")
_CONTINENTAL = re.compile(
    r"(?<![\d.,])(?:\d+,\d{1,2}(?![\d,])|\d{1,3}(?:\.\d{3})+,\d|\d{1,3}(?:\.\d{3}){2,}(?!\d))"
)
_ENGLISH = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+\.\d{1,2}(?![\d.]))")


def continental(prose: str) -> bool:
    """True for a text that writes “2,5” and “1.730.000”, and never “2.5” or “1,730”."""
    return _CONTINENTAL.search(prose) is not None and _ENGLISH.search(prose) is None


def doubtful(figure: str) -> bool:
    """True for “1.730”: thousands or thousandths, which only the rest of the text can tell."""
    return _DOUBTFUL.fullmatch(figure) is not None and not figure.endswith("000")


def figure_value(text: str, points_group: bool = False) -> float:
    """The value of a number in figures; with `points_group`, “1.730” is 1730."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_MARKS)).replace("\u2044", "/")
    if "/" in text:
        whole, _, part = text.rpartition(" ") if " " in text else text.rpartition("-")
        above, _, below = part.partition("/")
        return float(whole or 0) + float(above) / (float(below) or 1.0)
    if doubtful(text):
        return float(text.replace(".", "") if points_group else text)
    if re.fullmatch(r"\d{1,3}(?:[. ,]\d{3})+", text):
        return float(re.sub(r"\D", "", text))  # 1,730 and 1 730 and 1.730.000
    if re.fullmatch(r"[\d.]+,\d{1,2}", text):
        return float(text.replace(".", "").replace(",", "."))
    return float(text.replace(",", ""))


_MARKS = str.maketrans("٬،٫，．", ",,.,.") | {ord(mark): f" {mark}" for mark in "½¼¾⅓⅔⅛⅜⅝⅞"}


def words_value(text: str) -> float | None:
    """The value of a number in words; None for words that make no number together."""
    total = current = 0.0
    last = None
    for word in re.split(r"[\s-]+", text.lower()):
        if word in ("a", "an"):
            current = current or 1.0
        elif word == "half":
            current = current + 0.5
        elif word in SMALL:
            if last == "small" or (last == "ten" and not 0 < SMALL[word] < 10):
                return None
            current, last = current + SMALL[word], "small"
        elif word in TENS:
            if last in ("small", "ten"):
                return None
            current, last = current + TENS[word], "ten"
        elif word in SCALES:
            scale = SCALES[word]
            current, last = (current or 1.0) * scale, "scale"
            if scale >= 1e3:
                total, current = total + current, 0.0
    return total + current


def vague_value(text: str) -> float:
    """What “dozens”, “hundreds of thousands” and “several hundred” stand for: twice the least they say."""
    first, _, second = text.lower().partition(" of ")
    if second and second in _VAGUE:
        return _MANY.get(first, _VAGUE.get(first, 1.0)) * SCALES[second[:-1]]
    return _VAGUE[first] if first in _VAGUE else 2 * SCALES[text.lower().split()[-1]]


def share_value(text: str) -> float:
    """“half”, “two-thirds” and “one in five” in percent."""
    parts = re.sub(r"-| out of | in ", " ", text.lower()).replace(" every", "").split()
    below = _PARTS.get(parts[-1].rstrip("s")) or _small(parts[-1])
    above = _small(parts[0]) if len(parts) > 1 and parts[0] not in ("a", "an") else 1.0
    return 100 * above / below


def _small(word: str) -> float:
    return figure_value(word) if word[0].isdigit() else words_value(word) or 1.0


def unit(text: str | None) -> str | None:
    """The unit that a sign or a word names."""
    if not text:
        return None
    word = re.sub(r"per ?cent", "percent", re.sub(r"°\s", "°", text.lower()))
    return _UNITS.get(word) or _UNITS.get(lemma(word))
