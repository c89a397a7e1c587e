"""Which words of a text others do not have, in any script, in time that grows with the length alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

# Written without spaces between words: Han and kana, Thai, Lao, Myanmar, Khmer.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
# Marks that letters are written with, which `\w` leaves out, and what stands inside words.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u05f3\u05f4\u0610-\u061a\u0640\u064b-\u065f"
    "\u0670\u06d6-\u06ed\u0711\u0730-\u074a\u0900-\u0dff\u200c\u200d"
)
_WORD = re.compile(
    rf"(?P<sign>[{_UNSPACED}])|(?:(?![{_UNSPACED}])[^\W_])(?:(?![{_UNSPACED}])(?:[^\W_]|[{_MARKS}]"
    rf"|['’ʼ.,\-\u2010\u2011](?=[^\W_])))*"
)
# Vowel points, stretches and soft hyphens, which one outlet writes and another leaves out.
_OPTIONAL = re.compile("[\u00ad\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d]")

Place = tuple[int, int]


def unshared(texts: Sequence[str]) -> tuple[tuple[Place, ...], ...]:
    """For each text the stretches (half-open, code points) of words that no other of the texts has; words
    that follow one another are one stretch. Letters' case, vowel points and the shape of apostrophes do
    not matter. Where words are not spaced, a sign is shared when it and a neighbour stand together there.
    """
    words = [tuple(_words(text)) for text in texts]
    had = [{form for forms, _ in one for form in forms} for one in words]
    often: dict[str, int] = {}
    for forms in had:
        for form in forms:
            often[form] = often.get(form, 0) + 1
    alone = {form for form, n in often.items() if n < 2}
    return tuple(
        tuple(_joined(text, ((place, alone.issuperset(forms)) for forms, place in one)))
        for text, one in zip(texts, words, strict=True)
    )


def _words(text: str) -> Iterator[tuple[tuple[str, ...], Place]]:
    """Each word, by the forms of which one must stand elsewhere for it to be shared, and its place."""
    found = list(_WORD.finditer(text))
    for number, match in enumerate(found):
        place = match.span()
        if match["sign"] is None:
            yield (_folded(match[0]),), place
            continue
        beside = [
            text[a.start() : b.end()]
            for a, b in ((found[number - 1], match), (match, found[(number + 1) % len(found)]))
            if a["sign"] and b["sign"] and a.end() == b.start()
        ]
        yield tuple(_folded(pair) for pair in beside) or (_folded(match[0]),), place


def _folded(word: str) -> str:
    if "." in word and not any(map(str.isdigit, word)):
        word = word.replace(".", "")  # U.S.
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKC", _OPTIONAL.sub("", word)).casefold()
    return re.sub("[’ʼ]", "'", plain).replace("\u2010", "-").replace("\u2011", "-") or word


def _joined(text: str, words: Iterable[tuple[Place, bool]]) -> Iterator[Place]:
    start = end = -1
    for place, alone in words:
        if alone:
            start, end = (start, place[1]) if start >= 0 else place
        elif start >= 0:
            yield start, end
            start = -1
    if start >= 0:
        yield start, end
