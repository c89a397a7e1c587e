"""A text as the order of its common words: what a translation system gets wrong, whatever it writes about.

The two hundred most common words stand for themselves; any other is its ending (“-ing”), a name, a
number. Names, topics, figures, years, quotation marks and line breaks are therefore not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BITS = 16
LONGEST = 3  # symbols in a run
_STEP = 512  # more than there are symbols
_SPREAD = 0x9E3779B1  # Knuth's multiplicative hash: the golden ratio in 32 bits

_SPLIT_OFF = re.compile(
    r"\s+(?=(?:n['’]t|['’](?:s|re|ve|ll|d|m))\b)", re.IGNORECASE
)  # "do n't", as treebanks write
_PIECE = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d[\d.,]*|[.,;:?!()%\n]")
_BREAKS = frozenset(".;:?!()\n")  # a run never reaches across these

_WORDS = """
    the to and of a in i is for that you it on with this was be as are have at he not by but from my or
    we an your all so his they me if one can will just like about up out what has when more do had there
    their her who no she would which been were our some than them get him any after other then into only
    its over how also because could most these should even where very those through before may while too
    much first such well last off between during being here against both still down since under next own
    until many each without another every never always did does said says say year years time people new
    made make two three now back way part same long must however although might per among within already
    yet us around again am upon once rather though else whether whose whom nor toward towards above
    below across behind along thus therefore instead despite according third second half few less
    several don't it's didn't that's i'm can't won't isn't doesn't there's he's wasn't couldn't wouldn't
    we're they're you're aren't weren't hasn't haven't let's i've we've they've
"""
COMMON = tuple(_WORDS.split())
_ENDINGS = (
    "ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "ism", "ist", "ers", "er", "ous", "ive", "ful",
    "al", "ic", "able", "ize", "ise", "ies", "es", "s", "y", "e",
)  # fmt: skip
_CLASSES = (
    ",",
    "%",
    "#",
    "Name",
    "foreign letters",
    "'s",
    "any other",
    *(f"-{ending}" for ending in _ENDINGS),
)
_IDS = {symbol: number for number, symbol in enumerate((*_CLASSES, *dict.fromkeys(COMMON)), 1)}
_COMMON = {word: _IDS[word] for word in COMMON}
_COMMA, _PERCENT, _NUMBER, _NAME, _FOREIGN, _GENITIVE, _OTHER = (_IDS[symbol] for symbol in _CLASSES[:7])
_BY_ENDING = tuple((ending, _IDS[f"-{ending}"]) for ending in _ENDINGS)


def counts(prose: str) -> dict[int, int]:
    """How often each hashed run of one to three symbols occurs in `prose`; keys are below 2**BITS."""
    found: dict[int, int] = {}
    shift, get = 32 - BITS, found.get
    for clause in _clauses(prose):
        one = two = 0
        for symbol in clause:
            runs = (symbol, one * _STEP + symbol, two * _STEP + symbol)
            for run in runs[: 1 + (one > 0) + (two > 0)]:
                key = (run * _SPREAD & 0xFFFFFFFF) >> shift
                found[key] = get(key, 0) + 1
            two, one = (one * _STEP + symbol) if one else 0, symbol
    return found


def word_count(prose: str) -> int:
    """The length of `prose` in words, numbers counted."""
    return sum(1 for match in _PIECE.finditer(prose) if match.group()[0].isalnum())


def _clauses(prose: str) -> Iterator[list[int]]:
    """The symbols of each stretch between sentence marks."""
    clause: list[int] = []
    remembered: dict[str, int] = {}
    for match in _PIECE.finditer(_SPLIT_OFF.sub("", prose)):
        word = match.group()
        if word in _BREAKS:
            if clause:
                yield clause
            clause = []
        elif word[0].isupper() and (clause or word.lower() not in _COMMON):
            if not clause or clause[-1] != _NAME:  # a name is one, however many words it has
                clause.append(_NAME)
        else:
            symbol = remembered.get(word)
            if symbol is None:
                symbol = remembered[word] = _symbol(word.lower().replace("’", "'"))
            clause.append(symbol)
            if symbol not in _COMMON_IDS and word[-2:] in ("'s", "’s"):
                clause.append(_GENITIVE)
    if clause:
        yield clause


_COMMON_IDS = frozenset(_COMMON.values())


def _symbol(word: str) -> int:
    if word in _COMMON:
        return _COMMON[word]
    if word == ",":
        return _COMMA
    if word == "%":
        return _PERCENT
    if word[0].isdigit():
        return _NUMBER
    if not word.isascii():
        return _FOREIGN
    stem = word.removesuffix("'s")
    return next((symbol for ending, symbol in _BY_ENDING if stem.endswith(ending)), _OTHER)
