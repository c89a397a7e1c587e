"""A text as its matcher sees it: the smallest pieces a name is built of, and what stands between.

"U.S.-led" is three atoms, "al-Assad’s" is three, a Chinese character is one, a web address is one or
none. Words come normalised (NFC, without soft hyphens and other invisible characters); offsets stay
those of the original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate, compress, repeat
from operator import add

from compare.text.frequency import function_words
from compare.text.paragraphs import paragraphs
from compare.text.sentences import sentences

CODE = "cp1252"  # the letters of Western Europe with their quotation marks and dashes, a byte each
APOSTROPHES = "'’‘ʼ′`´"
HYPHENS = "-\u2010\u2011\u2013"
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
# `\w` leaves out the marks that stand on letters, and the vowels of Arabic, Hebrew and Indic scripts.
_MARKS = rf"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u0670\u0900-\u0903\u093a-\u094f{_INVISIBLE}"
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # Thai, kana, Han: no spaces between words
_PLAIN = re.compile(r"[^\W_]+")
_CUT = re.compile(r"([^\W_]+)")
_RICH = rf"[{_UNSPACED}]|[^\W_{_UNSPACED}](?:[^\W_{_UNSPACED}]|[{_MARKS}])*"
UNEVEN = rf"[{_UNSPACED}{_MARKS}]"  # a letter here may be less, or more, than one character of a word
_NEEDS_RICH = re.compile("[^\0-\u02ff\u2010-\u20ff]|[\u00ad\u2060]")  # not Latin, or with marks
_HIDDEN = dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF])
_ADDRESS = (
    r"(?P<dropped>(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|[@#]\w+)"
    r"|(?<![\w./@-])[A-Za-z0-9-]{3,40}(?:\.[A-Za-z0-9-]{1,40}){0,4}\.(?P<end>com|org|net|info|gov|edu|news|int|[a-z]{2})(?![\w@-])"
)
_HINTS = ("@", "#", "://", "www.")
_DOMAIN = re.compile(r"\.[a-z]{2}")
_CAPITAL, _MORE = "[A-ZÀ-ÖØ-Þ]", "[A-ZÀ-ÖØ-Þ’'.-]{0,30}"
_AFTER_DATELINE = re.compile(r"\s?[,(/–—-]")
_SHOUTING = re.compile(  # a set first: searched for at full speed
    rf"{_CAPITAL}(?<!\w.){_MORE}(?: {_CAPITAL}{_MORE}){{3,}}(?![\w’'-])"
)
_SPACES = re.compile(rf"[ \t\u00a0\u202f\u2009{_INVISIBLE}]*(?:\r?\n)?[ \t\u00a0\u202f\u2009{_INVISIBLE}]*\Z")


class Atoms:
    """The atoms of one text: parallel lists of normalised words and their offsets in the text.

    They are cut when first asked for; `around` cuts a stretch of the text alone.
    """

    def __init__(self, prose: str) -> None:
        self.prose = prose
        self._whole = self
        self._loud_passages: dict[int, list[tuple[int, int]]] = {}  # by the start of their line

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def _cut(self) -> tuple[list[int], list[int] | None, list[str]]:
        return _cut(self.prose)

    @cached_property
    def starts(self) -> list[int]:
        """Where each atom starts."""
        return self._cut[0]

    @cached_property
    def ends(self) -> list[int]:
        """Where each atom ends."""
        ends = self._cut[1]
        return list(map(add, self.starts, map(len, self.words))) if ends is None else ends

    def end(self, index: int) -> int:
        """Where one atom ends."""
        ends = self._cut[1]
        return self.starts[index] + len(self.words[index]) if ends is None else ends[index]

    @cached_property
    def words(self) -> list[str]:
        """The atoms, normalised."""
        return self._cut[2]

    def around(self, start: int, end: int) -> Atoms:
        """The atoms from `start`, where one begins, to `end`, and at least one more on either side.

        They are those of the whole text: it is cut at spaces, over which no atom reaches.
        """
        first, last = start, end
        while True:
            first = max(self.prose.rfind(" ", 0, first), 0)
            last = self.prose.find(" ", last + 1)
            last = len(self.prose) if last < 0 else last
            part = Atoms(self.prose)
            part._whole = self._whole
            part._cut = _cut(self.prose[first:last], first)
            before = not first or (part.starts and part.starts[0] < start)
            if before and (last == len(self.prose) or part.end(len(part) - 1) > end):
                return part

    def gap(self, index: int) -> str:
        """What stands between atom `index` and the next, as `gap_class` names it; "¶" at the end."""
        starts = self.starts
        if index + 1 >= len(starts):
            return "¶"
        ends = self._cut[1]
        end = starts[index] + len(self.words[index]) if ends is None else ends[index]
        gap = self.prose[end : starts[index + 1]]
        return " " if gap == " " else gap_class(gap)

    def text(self, first: int, last: int) -> str:
        """The words from atom `first` to before `last`, with plain spaces where the line broke."""
        return " ".join(self.prose[self.starts[first] : self.ends[last - 1]].translate(_HIDDEN).split())

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case."""
        return list(map(str.lower, self.words))

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

    def in_headline_capitals(self, index: int) -> bool:
        """True when atom `index` stands in a line, or among four words, of capitals alone."""
        position = self.starts[index]
        line = self.prose.rfind("\n", 0, position) + 1
        loud = self._whole._loud_passages
        passages = loud.get(line)
        if passages is None:
            passages = loud[line] = _loud_passages(self.prose, line)
        return bool(passages) and any(start <= position < end for start, end in passages)

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
    if may_hold_address(text) or needs_rich(text):
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


def _cut(prose: str, offset: int = 0) -> tuple[list[int], list[int] | None, list[str]]:
    """Where the atoms of `prose` start and end, counted from `offset`, and their words.

    No ends: each is as long as its word.
    """
    spaced = _spaced(prose)
    if spaced is not None:
        parts = spaced.split(" ")
        starts = list(compress(accumulate(map(add, map(len, parts), repeat(1)), initial=offset), parts))
        words = list(filter(None, parts))
    elif not re.search(UNEVEN, prose):
        parts = _CUT.split(prose)  # gap, word, gap, …
        starts = list(accumulate(map(len, parts), initial=offset))[1:-1:2]
        words = parts[1::2]
    else:
        found = list(_rich().finditer(prose))
        starts, words = [match.start() + offset for match in found], [match[0] for match in found]
    ends = None
    if may_hold_address(prose):
        starts, ends, words = _with_addresses(prose, offset, starts, words)
    if spaced is None:
        ends = ends or list(map(add, starts, map(len, words)))
        words = [word if word.isascii() else _normalised(word) for word in words]
    return starts, ends, words


def needs_rich(prose: str) -> bool:
    """True where words are written with other letters than Latin, or with marks."""
    return not prose.isascii() and _NEEDS_RICH.search(prose) is not None


def _spaced(prose: str) -> str | None:
    """`prose` with a space for each character between words; None where it takes a search to tell them."""
    if "\u00ad" in prose:
        return None
    try:
        return prose.encode(CODE).translate(_SPACED).decode(CODE)
    except UnicodeEncodeError:
        return None


def _loud_passages(prose: str, start: int) -> list[tuple[int, int]]:
    """Where the line that starts there is in capitals, or four words of it are."""
    end = prose.find("\n", start)
    line = prose[start : end if end >= 0 else len(prose)]
    if line.isupper() and len(_PLAIN.findall(line)) > 2:
        return [(start, start + len(line))]
    return [(start + match.start(), start + match.end()) for match in _SHOUTING.finditer(line)]


def _letters_alone() -> bytes:
    """For each byte of the code itself, where it is a letter or digit, else a space."""
    characters = bytes(range(256)).decode(CODE, errors="replace")
    kept = [character if character.isalnum() else " " for character in characters]
    return "".join(kept).encode(CODE)


_SPACED = _letters_alone()


def may_hold_address(prose: str) -> bool:
    """False where no mail or web address and no handle can be."""
    return any(hint in prose for hint in _HINTS) or _DOMAIN.search(prose) is not None


def _with_addresses(
    prose: str, offset: int, starts: list[int], words: list[str]
) -> tuple[list[int], list[int], list[str]]:
    """Starts, ends and words: mail and web addresses and handles are no names; a bare domain is one atom."""
    small = function_words("en")
    ends = list(map(add, starts, map(len, words)))
    addresses = [
        match for match in re.finditer(_ADDRESS, prose) if match["dropped"] or match["end"] not in small
    ]
    for match in reversed(addresses):
        first, last = bisect_left(starts, match.start() + offset), bisect_left(starts, match.end() + offset)
        whole = not match["dropped"]
        starts[first:last] = [match.start() + offset] * whole
        ends[first:last] = [match.end() + offset] * whole
        words[first:last] = [match.group()] * whole
    return starts, ends, words
