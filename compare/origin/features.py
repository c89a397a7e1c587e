"""A text as the order of its common words: what a translation system gets wrong, whatever it writes about.

The two hundred most common words stand for themselves; any other is its ending (“-ing”), a name, a
number. Names, topics, figures, years, quotation marks and line breaks are therefore not seen.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import chain

from compare.text.tokens import ByWord

BITS = 16
LONGEST = 3  # symbols in a run
_STEP = 512  # more than there are symbols
_SPREAD = 0x9E3779B1  # Knuth's multiplicative hash: the golden ratio in 32 bits

_SPLIT_OFF = re.compile(
    r"\s+(?=(?:n['’]t|['’](?:s|re|ve|ll|d|m))\b)", re.IGNORECASE
)  # "do n't", as treebanks write
_MAY_SPLIT_OFF = re.compile(r"['’](?:(?<=\s['’])|(?<=\s[nN]['’]))")  # a set first: at full speed
_PIECE = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d[\d.,]*|[.,;:?!()%\n]")
# The same in a text of Western Europe, whose letters can be listed: twice as fast.
_LETTERS = "A-Za-zª²³µ¹º¼½¾À-ÖØ-öø-ÿ"
_WESTERN_PIECE = re.compile(rf"[{_LETTERS}]+(?:['’\-][{_LETTERS}]+)*|[0-9][0-9.,]*|[.,;:?!()%\n]")
_NOT_WESTERN = re.compile("[^\0-\u00ff\u2010-\u203a\u20ac]")
_BREAKS = frozenset(".;:?!()\n")  # a run never reaches across these
_MARKS = _BREAKS | {",", "%"}

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
_BY_ENDING = {ending: _IDS[f"-{ending}"] for ending in _ENDINGS}
_LENGTHS = sorted({*map(len, _ENDINGS)}, reverse=True)  # "-ness" is no "-s"


def counts(prose: str) -> dict[int, int]:
    """How often each hashed run of one to three symbols occurs in `prose`; keys are below 2**BITS."""
    runs: list[int] = []
    add = runs.append
    one = two = 0  # the symbol before, and the run of the two before
    for symbol in chain.from_iterable(map(_SYMBOLS.__getitem__, _joined_pieces(prose))):
        if symbol <= 0:
            if not symbol:
                one = two = 0
                continue
            if one == _NAME:  # a name is one, however many words it has
                continue
            symbol = _NAME if one else -symbol
        add(symbol)
        if one:
            pair = one * _STEP + symbol
            add(pair)
            if two:
                add(two * _STEP + symbol)
            two = pair
        one = symbol
    found: dict[int, int] = {}
    get, shift, keys = found.get, 32 - BITS, (1 << BITS) - 1
    for run, count in Counter(runs).items():
        key = run * _SPREAD >> shift & keys
        found[key] = get(key, 0) + count
    return found


def word_count(prose: str) -> int:
    """The length of `prose` in words, numbers counted."""
    pieces = _pieces(prose)
    return len(pieces) - sum(map(_MARKS.__contains__, pieces))


@lru_cache(maxsize=2)
def _pieces(prose: str) -> list[str]:
    """The words, figures and marks of a text: kept for the second of two that ask."""
    return (_PIECE if _NOT_WESTERN.search(prose) else _WESTERN_PIECE).findall(prose)


def _joined_pieces(prose: str) -> list[str]:
    """The same of a text whose "do n't" is put together."""
    return _pieces(_SPLIT_OFF.sub("", prose) if _MAY_SPLIT_OFF.search(prose) else prose)


def _symbols(piece: str) -> tuple[int, ...]:
    """The symbols of a piece; 0 ends a run, and one below 0 opens it, but is a name within it."""
    if piece in _BREAKS:
        return (0,)
    word = piece.lower()
    if piece[0].isupper():
        return (-_COMMON.get(word, _NAME),)
    symbol = _symbol(word.replace("’", "'"))
    genitive = symbol not in _COMMON_IDS and piece[-2:] in ("'s", "’s")
    return (symbol, _GENITIVE) if genitive else (symbol,)


_SYMBOLS = ByWord(_symbols)
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
    for length in _LENGTHS:
        symbol = _BY_ENDING.get(stem[-length:])
        if symbol is not None:
            return symbol
    return _OTHER
