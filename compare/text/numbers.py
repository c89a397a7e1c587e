"""Numbers in words and figures, with their bound, their unit and what they count.

Dates, years, times, telephone numbers, ordinals, versions and codes are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.model import Span
from compare.text.amounts import doubtful, figure_value
from compare.text.counted import begins_noun, head_noun, is_person, lemma
from compare.text.fates import part, role, stated
from compare.text.folding import through_fold
from compare.text.numerals import Numeral, numerals


class Number(Span, frozen=True, order=True):
    """A number with its sign and unit ("$1.5 million", "5 percent", "two").

    `value` is in full units (1500000.0); a range has its lower end there and its upper end in `high`.
    `bound` is exact, at-least, more-than, at-most, less-than, nearly, about, or vague ("dozens").
    `unit` is "%", a currency code or a unit of measure; `counts` the lemma of the noun counted at
    `counted`; `role` what happened to them (killed, wounded, …). `phrase` is the number with the
    words of its bound. `stated` is False for a figure that is denied, only thought possible, or a part of
    another (“five of them”).
    """

    value: float
    phrase: Span
    bound: str = "exact"
    high: float | None = None
    unit: str | None = None
    counts: str | None = None
    counted: Span | None = None
    role: str | None = None
    stated: bool = True


_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_BEGINNING = re.compile(r"(?:^|[.!?:\n“”\"‘'(—–-])\s*$")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w’'.]*)\s$")
_ENDED = re.compile(r"[.!?]\s+$|^$")
_AGE = re.compile(r"[A-Z][\w’'.-]+,\s$")
_BEFORE = {
    "at-least": r"at least|no fewer than|no less than|a minimum of|not less than",
    "more-than": r"(?:slightly |well |far )?(?:more than|over|above|upwards? of|in excess of|exceeding)",
    "at-most": r"up to|as many as|as much as|at most|no more than|a maximum of|not more than",
    "less-than": r"less than|fewer than|under|below",
    "nearly": r"nearly|almost|close to|just under|approaching",
    "about": r"(?:about|around|some|approximately|roughly|an? estimated|estimated|circa|perhaps)(?: an?)?|~",
    "exact": r"exactly|precisely|just|only|a total of",
}
_BOUNDS = {name: re.compile(rf"(?<![\w-])(?:{words})\s*$", re.IGNORECASE) for name, words in _BEFORE.items()}
_BOUND_ENDS = re.compile(  # the last word of any of these
    r"least|than|of|over|above|exceeding|to|as|most|under|below|nearly|almost|approaching|about|around|some"
    r"|approximately|roughly|estimated|circa|perhaps|an?|exactly|precisely|just|only|.*~",
    re.IGNORECASE,
)
_OR_MORE = re.compile(r"\s+(?:people\s+)?or (?P<way>more|so|fewer|less)\b(?!\s+than)")
_WAYS = {"more": "at-least", "so": "about", "fewer": "at-most", "less": "at-most"}
_LOST = re.compile(r"\b(?:claim|cost|t[ao]k|tak|lost|los)\w*\s+(?:the )?$", re.IGNORECASE)
_TIMES = frozenset(
    ("year-old", "year", "month", "week", "day", "hour", "minute", "second", "decade", "century", "time")
)
_FATES = {  # nouns that say both whom and what
    "dead": "killed",
    "life": "killed",
    "death": "killed",
    "fatality": "killed",
    "wounded": "wounded",
    "injured": "wounded",
    "injury": "wounded",
    "arrest": "arrested",
}
_OF = re.compile(r"\s+of\s+(?:(?:the|its|their|all|those|these|our|his)\s+)?")
_THE = re.compile(r"\s+(?:of\s+)?(?:(?:the|its|their|all|those|these|our|his)\s+)?")
_MAGNITUDE_NEXT = re.compile(r"\bmagnitude(?: of)? $", re.IGNORECASE)
_MAGNITUDE = re.compile(r"[ -]magnitude\b|\s+on the Richter\b", re.IGNORECASE)
_NOUN = re.compile(r"[^\W\d_][\w-]*")


def _bound(prose: str, numeral: Numeral, counted: Span | None) -> tuple[str, int]:
    """The bound that the words around a numeral set, and where those before it begin."""
    before = prose[max(0, numeral.start - 24) : numeral.start]
    after = _OR_MORE.match(prose, numeral.end) or (_OR_MORE.match(prose, counted.end) if counted else None)
    stated = numeral.bound or (_WAYS[after["way"]] if after else "")
    last = before.split()[-1:]  # asked first: most numbers have no bound
    if not last or not _BOUND_ENDS.fullmatch(last[0]):
        return stated or "exact", numeral.start
    for name, words in _BOUNDS.items():
        if match := words.search(before):
            return stated or name, numeral.start - len(before) + match.start()
    return stated or "exact", numeral.start


def _counted(prose: str, numeral: Numeral) -> Span | None:
    if numeral.unit is None:
        return head_noun(prose, numeral.end, single=numeral.value == 1, vague=numeral.style == "vague")
    of = (_THE if numeral.style == "share" else _OF).match(prose, numeral.end)
    if numeral.unit != "%" or of is None:
        return None
    plain = _NOUN.match(prose, of.end())
    found = head_noun(prose, of.end() - 1)
    return found or (Span(*plain.span()) if plain and begins_noun(plain[0]) else None)


def _unit(prose: str, numeral: Numeral) -> str | None:
    """The unit of a numeral, magnitudes of earthquakes included."""
    before, after = prose[max(0, numeral.start - 16) : numeral.start], prose[numeral.end : numeral.end + 22]
    if numeral.bare and (_MAGNITUDE_NEXT.search(before) or _MAGNITUDE.match(after)):
        return "magnitude"
    return numeral.unit


def _names(prose: str, numeral: Numeral, counted: Span | None) -> bool:
    """True for a numeral that names rather than counts: a year, an age, “Ward 6”, “Group of Seven”."""
    before = prose[max(0, numeral.start - 30) : numeral.start]
    if numeral.style == "words" and prose[numeral.start].isupper():
        return not _BEGINNING.search(before[-3:])
    if not numeral.bare:
        return False
    figure = prose[numeral.start : numeral.end]
    if _YEAR.fullmatch(figure):
        person = counted is not None and is_person(lemma(counted.of(prose)))
        return not person and not (figure.endswith("00") and counted)
    if numeral.high and counted is None and not before.lower().endswith("between "):
        return True  # “54-46”, “50 to 60”
    if _AGE.search(before) and prose[numeral.end : numeral.end + 1] in (",", "."):
        return True
    word = _WORD_BEFORE.search(before) if counted is None else None
    if word is None or not word[1][0].isupper():
        return False
    return not _ENDED.search(before[: word.start()])


@lru_cache(maxsize=512)
@through_fold
def numbers(prose: str) -> tuple[Number, ...]:
    """The numbers of `prose`, in order, never overlapping; offsets in code points."""
    return tuple(_numbers(prose))


def _numbers(prose: str) -> Iterator[Number]:
    for numeral in numerals(prose):
        unit = _unit(prose, numeral)
        counted = _counted(prose, numeral) if unit != "magnitude" else None
        counts = lemma(counted.of(prose)) if counted else None
        one = numeral.value == 1 and numeral.style == "words"
        if (unit != "magnitude" and _names(prose, numeral, counted)) or (
            one and not (counts and is_person(counts))
        ):
            continue  # “one of them”, “one day”
        bound, begin = _bound(prose, numeral, counted)
        fate = None
        if unit is None and prose[numeral.end : numeral.end + 1] != "-" and counts not in _TIMES:
            fate = role(prose, begin, counted.end if counted else numeral.end)
        if counts == "life" and not _LOST.search(prose[max(0, begin - 24) : begin]):
            fate = None
        elif counts in _FATES or (fate and counts in (None, "other")):
            fate, counts = fate or _FATES[counts or ""], "person"
        value, written = numeral.value, prose[numeral.start : numeral.end]
        if counts and unit is None and counts not in _TIMES and doubtful(written):
            value = figure_value(written, points_group=True)  # nobody counts 1.73 civilians
        yield Number(
            numeral.start, numeral.end, value, Span(begin, numeral.end), bound, numeral.high,
            unit, counts, counted, fate,
            stated(prose, begin, counted.end if counted else numeral.end) and not part(prose, numeral.end),
        )  # fmt: skip
