"""What a declared value means: the days of a date, however exports write it, and the code of a language."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

_MONTH = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?\Z")  # 2016-07, 2016
_FIGURES = re.compile(r"\d{9,13}(?:\.\d+)?\Z")
_SECONDS = (10**8, 10**10)  # 1973 to 2286, counted since 1970
_LONGEST = 100  # characters of a date
_LANGUAGES = """
    ar:arabic,العربية,ara bg:bulgarian,български ca:catalan,català cs:czech,čeština da:danish,dansk,dan
    de:german,deutsch,deu,ger el:greek,ελληνικά en:english,eng es:spanish,español,castellano,spa
    et:estonian,eesti fa:persian,farsi,فارسی,fas,per fi:finnish,suomi,fin fr:french,français,fra,fre
    he:hebrew,עברית,heb hi:hindi,हिन्दी,hin hr:croatian,hrvatski hu:hungarian,magyar,hun
    id:indonesian,ind it:italian,italiano,ita ja:japanese,日本語,jpn ko:korean,한국어,kor
    lt:lithuanian,lietuvių lv:latvian,latviešu ms:malay nl:dutch,nederlands,nld,dut
    no:norwegian,norsk,nor pl:polish,polski,pol pt:portuguese,português,por ro:romanian,română,ron,rum
    ru:russian,русский,rus sk:slovak,slovenčina sl:slovenian,slovenščina sr:serbian,српски,srpski
    sv:swedish,svenska,swe th:thai,ไทย tr:turkish,türkçe,tur uk:ukrainian,українська,ukr ur:urdu,اردو
    vi:vietnamese zh:chinese,中文,zho,chi
"""  # code:names and longer codes


# Every code of ISO 639-1 (id.loc.gov/vocabulary/iso639-1), whatever the rules know of the language.
_ISO_639_1 = """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id
    ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu
    lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu
    rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr
    ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""


class Days(NamedTuple):
    """The first and the last day that a date can mean; `doubt` says why it is not certain."""

    first: str
    last: str
    doubt: str = ""


def days_of(value: Any) -> Days | None:
    """The days that `value` means: a date, an ISO date or date-time, a month, a year, seconds or milliseconds
    since 1970 (the day in UTC), or one date in words or figures. None when it means none.
    """
    if isinstance(value, datetime | date):
        return _one(value.isoformat()[:10])
    if isinstance(value, bool):
        return None
    written = str(value).strip()[:_LONGEST]
    try:
        if part := _MONTH.match(written):
            return _months(int(part["year"]), int(part["month"] or 1), int(part["month"] or 12))
        if _FIGURES.match(written):
            return _since_1970(float(written))
        return _one(_iso(written))
    except (ValueError, OverflowError):
        return _written(written)


def code_of(language: str) -> str | None:
    """The ISO 639 code of a language tag such as "en-GB" or of a language's name; None for anything else."""
    first = re.split(r"[-_\s(,;]", language.strip())[0].casefold()
    names = {
        name: code
        for code, _, names in (entry.partition(":") for entry in _LANGUAGES.split())
        for name in names.split(",")
    }
    return names.get(first) or (first if re.fullmatch("[a-z]{2,3}", first) else None)


def is_language(written: str) -> bool:
    """Whether it is a language tag or a language's name that has a code of ISO 639-1."""
    return code_of(written) in _ISO_639_1.split()


def _one(day: str) -> Days:
    return Days(day, day)


def _months(year: int, first: int, last: int) -> Days:
    end = date(year, last, monthrange(year, last)[1])
    return Days(date(year, first, 1).isoformat(), end.isoformat())


def _iso(written: str) -> str:
    """The day of an ISO date or date-time, as it was where that was written. Raises ValueError."""
    try:
        return datetime.fromisoformat(written).date().isoformat()
    except ValueError:
        return date.fromisoformat(written[:10]).isoformat()


def _since_1970(count: float) -> Days | None:
    seconds = count if count < _SECONDS[1] else count / 1000
    if not _SECONDS[0] <= seconds < _SECONDS[1]:
        return None
    return _one(datetime.fromtimestamp(seconds, UTC).date().isoformat())


def _written(written: str) -> Days | None:
    """The one date in words or figures: "15 July 2016", "15/07/2016", "July 2016"."""
    from compare.text.calendar_words import WEEKDAYS
    from compare.text.dates import dates

    found = [mention for mention in dates(written) if mention.year]
    if len(found) != 1:
        return None
    mention = found[0]
    if mention.readings:
        return Days(mention.readings[0], mention.readings[-1], " or ".join(mention.readings))
    if mention.iso:
        real = WEEKDAYS[date.fromisoformat(mention.iso).weekday()]
        wrong = mention.weekday not in (None, real)
        return Days(mention.iso, mention.iso, f"but {mention.iso} was a {real}" if wrong else "")
    if mention.year is None:
        return None
    if mention.month and mention.days:
        first, last = (date(mention.year, mention.month, day).isoformat() for day in mention.days)
        return Days(first, last)
    if mention.part:
        return None
    return _months(mention.year, mention.month or 1, mention.month or 12)
