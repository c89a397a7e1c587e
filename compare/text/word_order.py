"""How plausible English word order is: which kinds of words follow each other.

A kind is a common word itself ("of"), a mark, a number, a name, or the ending of any other word. The
table says for each two kinds how much more often than by chance one follows the other, in quarters of
a bit; `benchmarks/fit_word_order.py` counted it in news written by people. It holds no text.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from compare.model import Span
from compare.text.patterns import later

_DATA = Path(__file__).with_name("data") / "word_order.yaml"
_PIECE = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\.?|\w+(?:['’.,\-‐‑]\w+)*|[^\w\s]")
_ENDINGS = (
    ("ing", "-ing"),
    ("ed", "-ed"),
    ("ly", "-ly"),
    ("tion", "-tion"),
    ("sion", "-tion"),
    ("ment", "-tion"),
    ("ness", "-tion"),
    ("ity", "-tion"),
    ("ism", "-tion"),
    ("ance", "-tion"),
    ("ence", "-tion"),
    ("tions", "-tions"),
    ("ers", "-ers"),
    ("ors", "-ers"),
    ("ists", "-ers"),
    ("er", "-er"),
    ("or", "-er"),
    ("ist", "-er"),
    ("al", "-al"),
    ("ic", "-al"),
    ("ous", "-al"),
    ("ive", "-al"),
    ("ful", "-al"),
    ("able", "-al"),
    ("ible", "-al"),
    ("ish", "-al"),
    ("ary", "-al"),
    ("ant", "-al"),
    ("ent", "-al"),
    ("est", "-est"),
    ("ize", "-ize"),
    ("ise", "-ize"),
    ("ify", "-ize"),
    ("ss", "-"),
    ("us", "-"),
    ("is", "-"),
    ("s", "-s"),
)
_STEP = 0.25  # bits


class Piece(Span, frozen=True, order=True):
    """A word or mark and its kind."""

    kind: str = ""


class WordOrder(Struct, frozen=True):
    """`plausibility` in bits a pair of words (people write above 0.3 in all but short sentences);
    `pairs`: how many there are.
    """

    plausibility: float
    pairs: int


def pieces(sentence: str, common: frozenset[str]) -> list[Piece]:
    """The words and marks of a sentence with their kinds; quotation marks are left out."""
    return [
        Piece(
            m.start(), m.end(), _kind(m.group(), not any(c.isalnum() for c in sentence[: m.start()]), common)
        )
        for m in _PIECE.finditer(sentence)
        if m.group() not in "\"'“”‘’«»„()[]"
    ]


def _kind(piece: str, first: bool, common: frozenset[str]) -> str:
    lower = piece.lower().replace("’", "'")
    if lower in common:
        return lower
    if not piece[0].isalnum():
        return (
            piece
            if piece in ",;:-"
            else "–"
            if piece in "–—"
            else "."
            if piece in ".!?…"
            else "%"
            if piece in "%€$£"
            else ","
        )
    if piece[0].isdigit():
        return "0th" if piece[-1].isalpha() else "2000" if re.fullmatch(r"(?:1[5-9]|20)\d\d", piece) else "0"
    if lower.endswith(("'s", "s'")):
        return "'s"
    if piece[0].isupper() and not first:
        return "Name"
    return next(
        (kind for ending, kind in _ENDINGS if lower.endswith(ending) and len(lower) > len(ending) + 1), "-"
    )


@lru_cache(maxsize=1024)
def word_order(sentence: str) -> WordOrder:
    """How plausible the order of the words of one English sentence is."""
    steps = [bits(a, b) for a, b in itertools.pairwise(kinds(sentence))]
    return WordOrder(sum(steps) / max(1, len(steps)), len(steps))


def kinds(sentence: str) -> tuple[str, ...]:
    """The kinds of the words and marks of a sentence, between "^" and "."."""
    inner = [piece.kind for piece in pieces(sentence, _common())]
    return ("^", *inner) if inner[-1:] == ["."] else ("^", *inner, ".")


def bits(one: str, other: str) -> float:
    """How much more often than by chance people write `other` after `one`; below 0, less often."""
    return _table().surprise(one, other) * _STEP


_PREPOSITION = r"of|in|at|by|from|with|for|to|between|into|against|than|near|on|as|like|including"
_LINKS = r"is|was|were|are|has|have|had|will|would|may|might|can|could|should|must"
_HOLES = (
    later(
        r"\b(?:the|an?|of|from|with|at|by|in|on|to|for|and|or|between|than|that|as|like) [.,;:)\"”](?!\w)",
        re.IGNORECASE,
    ),
    later(r"\b(?:the|an|of|from|between|than|at)(?:[,;:)]|\.(?!\w)(?=\s*$|\s+[A-Z]))"),
    later(
        r"\b(?:such as|based at|north of|south of|east of|west of|part of|according to|direction of),",
        re.IGNORECASE,
    ),
    later(
        r"\b(?:of|from|with|by|between|into|near|at) "
        rf"(?:of|in|from|with|by|{_LINKS}|and|who)\b(?! (?:large|and))"
    ),
    later(r"\b(?:in|for) (?:in|was|were|has|had|of)\b"),
    later(r"\b[Tt]he (?:is|was|were|has|had|may|will|would|could|and|to|of|in)\b(?!-)"),
    later(r"\b[Aa]n? (?:is|was|were|has|had|will|would|and|of|in|to)\b(?!-)"),
    later(r"(?<![\w.,%)’”\"])['’]s\b(?=[ \w])"),
    later(
        r"\(\s*[,.;)]|,\s?,|\band\s?,\s(?:and|who|which)|(?:^|[\"“(])\s*-[a-z]+"
        r"|\b(?:Mr|Mrs|Ms|Dr)\.? (?=[a-z])|[\"”] (?:said|says|told|added), "
    ),
    later(
        r"^[\"“]?(?:Has|Was|Is|Will|Would|Said|Says|Held|Scored|Announced|Described|Returned|Recalled|"
        r"Which (?:is|has|was)|[A-Z][a-z]+ed that)\b(?=[^?]*$)"
    ),
    later(r"^,|\b(?:is|was|are|were), (?:which|who)\b"),
    later(r"\b(?:before|after|if|while|because) (?:is|was|has|had|said)\b"),
)


@lru_cache(maxsize=4096)
def gaps(sentence: str) -> tuple[Span, ...]:
    """Where something has fallen out of an English sentence: “in .”, “the mayor of left”, “Said that”.

    The two words around each hole, in order.
    """
    found = [Span(*match.span()) for hole in _HOLES for match in hole().finditer(sentence)]
    return tuple(sorted(span for span in found if span.of(sentence).strip()))


class _Table(Struct, frozen=True):
    index: dict[str, int]
    rows: list[str]

    def surprise(self, one: str, other: str) -> int:
        """Quarter bits; below 0 where the two hardly ever meet."""
        return ord(self.rows[self.index[one]][self.index[other]]) - _ZERO


_ZERO = ord("O")


@lru_cache(maxsize=1)
def _table() -> _Table:
    import ryaml

    data: dict[str, str] = ryaml.loads(_DATA.read_text("utf-8"))
    kinds = data["kinds"].split()
    return _Table({kind: number for number, kind in enumerate(kinds)}, data["table"].split())


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(kind for kind in _table().index if kind[0].isalpha() and kind.islower())
