"""What stands beside a figure: its words, which of them leads it, and whether they tell a rise or a fall."""

from __future__ import annotations

import re

from compare.claims._places import content_words
from compare.model import Span
from compare.text.numbers import Number, numbers

_RISE = (
    r"rose|rises?|risen|rising|increas\w+|gr[eo]w|grown|grows|growing|climb\w*|jump\w*|surg\w+|soar\w*"
    r"|gain\w*"
)
_FALL = (
    r"f[ae]ll|fallen|falls|falling|decreas\w+|declin\w+|dropp?\w*|plung\w+|slid|shrank|shrunk|slump\w*|tumbl\w+"
    r"|dipp?\w*|sank|sunk"
)
_MOVES = re.compile(
    rf"\b(?:(?P<rise>{_RISE})|(?P<fall>{_FALL}))\b"
    r"|\b(?:(?P<up>up|higher)|(?P<down>down|lower))(?=(?:\s(?:by|to|at|from|about))?\s*\Z)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s(?:(?P<rise>up|higher)|(?P<fall>down|lower))\b")
_WAYS = {"up": "rise", "down": "fall"}
_CLAUSE = re.compile(r"[;:,“”\"]|\b(?:and|but|while|whereas|after|when|although)\b")
_REACH = 60  # characters before a figure in which the verb stands that says which way it went
_NEAR = 8  # words to either side of a number that tell what it measures


def direction(prose: str, sentence: Span, number: Number) -> str:
    """ "rise" or "fall" where the words before a figure, or right after it, say so."""
    before = prose[max(sentence.start, number.phrase.start - _REACH) : number.phrase.start]
    found = list(_MOVES.finditer(_CLAUSE.split(before)[-1]))
    match = found[-1] if found else _BESIDE.match(prose[: sentence.end], number.end)
    return _WAYS.get(match.lastgroup or "", match.lastgroup or "") if match else ""


def leading(prose: str, sentence: Span, number: Number) -> str:
    """The word before a figure: prices rise “by” or “to” it."""
    return prose[sentence.start : number.phrase.start].rpartition(" ")[0].split(" ")[-1]


def around(prose: str, sentence: Span, number: Number) -> frozenset[str]:
    """The content words around a figure but for what is counted: “5 runs, 2 errors” is said of any game."""
    before = prose[sentence.start : number.phrase.start].split()[-_NEAR:]
    after = prose[number.end : sentence.end].split()[:_NEAR]
    words = content_words(" ".join([*before, "|", *after]))
    if number.role is not None:
        return words
    inside = (other.counted for other in numbers(prose) if sentence.start <= other.start < sentence.end)
    return words - {counted.of(prose).lower() for counted in inside if counted}
