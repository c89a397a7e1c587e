"""Where a long sentence may be cut, so that each of its facts can find its own counterpart."""

from __future__ import annotations

import re

from compare.model import Span

_FEWEST = 6  # words a clause must have to say something of its own
_CUT = re.compile(
    r",?\s+(?:at a (?:time|moment) when|when|while|whereas|as|because|although|though|after|before|since"
    r"|which|whose|where|but|and that|so that|if|and)\s+|\s+[–—-]\s+|[;:]\s+"
)


def clauses(sentence: str) -> tuple[Span, ...]:
    """The clauses of a sentence, in order, as offsets into it; one when it is not worth cutting."""
    found, at = [], 0
    for cut in _CUT.finditer(sentence):
        if _says(sentence[at : cut.start()]) and _says(sentence[cut.end() :]):
            found.append(Span(at, cut.start()))
            at = cut.end()
    return (*found, Span(at, len(sentence)))


def _says(words: str) -> bool:
    return len(words.split()) >= _FEWEST
