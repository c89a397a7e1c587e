"""A text as its matcher sees it: the smallest pieces a name is built of, and what stands between.

"U.S.-led" is three atoms, "al-Assad’s" is three, a Chinese character is one, a web address is one or
none. Words come normalised (NFC, without soft hyphens and other invisible characters); offsets stay
those of the original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property, lru_cache

from compare.text.frequency import function_words
from compare.text.paragraphs import paragraphs
from compare.text.sentences import sentences

APOSTROPHES = "'’‘ʼ′`´"
HYPHENS = "-\u2010\u2011\u2013"
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
# `\w` leaves out the marks that stand on letters, and the vowels of Arabic, Hebrew and Indic scripts.
_MARKS = rf"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u0670\u0900-\u0903\u093a-\u094f{_INVISIBLE}"
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # Thai, kana, Han: no spaces between words
_PLAIN = re.compile(r"[^\W_]+")
_RICH = rf"[{_UNSPACED}]|[^\W_{_UNSPACED}](?:[^\W_{_UNSPACED}]|[{_MARKS}])*"
_NEEDS_RICH = re.compile("[^\0-\u02ff\u2010-\u20ff]|[\u00ad\u2060]")  # not Latin, or with marks
_HIDDEN = dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF])
_ADDRESS = (
    r"(?P<dropped>(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|[@#]\w+)"
    r"|(?<![\w./@-])[A-Za-z0-9-]{3,40}(?:\.[A-Za-z0-9-]{1,40}){0,4}\.(?P<end>com|org|net|info|gov|edu|news|int|[a-z]{2})(?![\w@-])"
)
_HINT = re.compile(r"\.[a-z]{2}|[@#]|://|www\.")
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’'.-]{0,30}"
_AFTER_DATELINE = re.compile(r"\s?[,(/–—-]")
_SHOUTING = re.compile(rf"(?<!\w){_CAPITALS}(?: {_CAPITALS}){{3,}}(?![\w’'-])")
_SPACES = re.compile(rf"[ \t\u00a0\u202f\u2009{_INVISIBLE}]*(?:\r?\n)?[ \t\u00a0\u202f\u2009{_INVISIBLE}]*\Z")


class Atoms:
    """The atoms of one text: parallel lists of normalised words and their offsets in the text."""

    def __init__(self, prose: str) -> None:
        self.prose = prose
        pattern = _rich() if _NEEDS_RICH.search(prose) else _PLAIN
        found = [(match.start(), match.end(), match.group()) for match in pattern.finditer(prose)]
        if _HINT.search(prose):
            found = _with_addresses(prose, found)
        self._size = len(found)
        self.starts = [start for start, _, _ in found]
        self.ends = [end for _, end, _ in found]
        self.words = [word for _, _, word in found]
        if not prose.isascii():
            self.words = [word if word.isascii() else _normalised(word) for word in self.words]

    def __len__(self) -> int:
        return self._size

    def gap(self, index: int) -> str:
        """What stands between atom `index` and the next, as `gap_class` names it; "¶" at the end."""
        if index + 1 >= self._size:
            return "¶"
        return gap_class(self.prose[self.ends[index] : self.starts[index + 1]])

    def text(self, first: int, last: int) -> str:
        """The words from atom `first` to before `last`, with plain spaces where the line broke."""
        return " ".join(self.prose[self.starts[first] : self.ends[last - 1]].translate(_HIDDEN).split())

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case."""
        return [word.lower() for word in self.words]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where each sentence of the text starts."""
        return [sentence.start for sentence in sentences(self.prose)]

    @cached_property
    def paragraph_starts(self) -> list[int]:
        """Where each paragraph of the text starts."""
        return [paragraph.start for paragraph in paragraphs(self.prose)]

    def sentence_of(self, index: int) -> int:
        """The number of the sentence in which atom `index` stands."""
        return bisect_right(self.sentence_starts, self.starts[index])

    def paragraph_of(self, index: int) -> int:
        """The number of the paragraph in which atom `index` stands."""
        return bisect_right(self.paragraph_starts, self.starts[index])

    @cached_property
    def lines(self) -> list[tuple[int, int]]:
        """Offsets of the lines that are not blank."""
        return [match.span() for match in re.finditer(r"[^\n]+", self.prose) if match.group().strip()]

    @cached_property
    def _loud_passages(self) -> list[tuple[int, int]]:
        lines = [
            (start, end)
            for start, end in self.lines
            if self.prose[start:end].isupper() and len(_PLAIN.findall(self.prose, start, end)) > 2
        ]
        return lines + [match.span() for match in _SHOUTING.finditer(self.prose)]

    def in_headline_capitals(self, index: int) -> bool:
        """True when atom `index` stands in a line, or among four words, of capitals alone."""
        position = self.starts[index]
        return any(start <= position < end for start, end in self._loud_passages)

    def is_loud(self, first: int, last: int) -> bool:
        """True when capitals are the way the place is set: a line of capitals, a dateline, a credit."""
        if self.in_headline_capitals(first):
            return True
        neighbours = [self.words[i] for i in (first - 1, last) if 0 <= i < len(self.words)]
        if any(len(word) > 2 and word.isupper() for word in neighbours) or last - first > 1:
            return True
        before = self.prose[self.prose.rfind("\n", 0, self.starts[first]) + 1 : self.starts[first]]
        return not before.strip() and _AFTER_DATELINE.match(self.prose, self.ends[last - 1]) is not None

    def span_end(self, last: int, dotted: bool) -> int:
        """Where a name ends whose last atom is before `last`: after the dot of "U.S." when `dotted`."""
        end = self.ends[last - 1]
        return end + 1 if dotted and self.prose[end : end + 1] == "." else end


@lru_cache(maxsize=1)
def _rich() -> re.Pattern[str]:
    return re.compile(_RICH)  # takes longer than most texts need


def first_word(text: str) -> str:
    """The first word of `text`, as `Atoms` cuts it; "" when there is none."""
    head = text.partition(" ")[0]
    if head.isalpha() and head.isascii():
        return head
    if _HINT.search(text) or _NEEDS_RICH.search(text):
        return next(iter(Atoms(text).words), "")
    match = _PLAIN.search(text)
    return _normalised(match.group()) if match else ""


@lru_cache(maxsize=4096)
def gap_class(gap: str) -> str:
    """Gaps that mean the same to a name are one class: " " for spaces, one line break or a hyphen."""
    if gap == " " or (gap and _SPACES.match(gap)):
        return " "
    bare = gap.translate(_HIDDEN).strip()
    if len(bare) == 1 and bare in HYPHENS and "\n" not in gap.lstrip(HYPHENS):
        return "-" if gap.strip(" ") == gap else " - "
    if len(bare) == 1 and bare in APOSTROPHES and bare == gap:
        return "'"
    if "\n" in gap and not bare:
        return "¶"
    return "." if bare == "." and gap.startswith(".") else " ".join(gap.split("\n")) if bare else gap


@lru_cache(maxsize=16_384)
def _normalised(word: str) -> str:
    return unicodedata.normalize("NFC", word.translate(_HIDDEN))


def _with_addresses(prose: str, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Mail and web addresses and handles are no names; a bare domain is one atom."""
    small = function_words("en")
    addresses = [
        match for match in re.finditer(_ADDRESS, prose) if match["dropped"] or match["end"] not in small
    ]
    if not addresses:
        return found
    kept: list[tuple[int, int, str]] = []
    remaining = iter(found)
    atom = next(remaining, None)
    for match in addresses:
        while atom and atom[0] < match.start():
            kept.append(atom)
            atom = next(remaining, None)
        if not match["dropped"]:
            kept.append((match.start(), match.end(), match.group()))
        while atom and atom[0] < match.end():
            atom = next(remaining, None)
    if atom:
        kept.append(atom)
    kept.extend(remaining)
    return kept
