"""Sentences, by rule: look at each place where one could end, and ask what speaks against it.

English comes first, but the marks and abbreviations of its neighbours are known too, so that no
language has to be told. What the rules know by name is in `data/sentences.yaml`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from compare.model import Sentence, Span
from compare.text.folding import through_fold
from compare.text.frequency import function_word_languages, function_words
from compare.text.paragraphs import paragraphs
from compare.text.patterns import later
from compare.text.quotations import Quotation, unattributed
from compare.text.speakers import SAYING

_SPACE = r"[ \u00a0\u202f]"
_ENDING = ".!?…؟۔।॥։።。｡！？"
_ELLIPSIS = r"(?:\[?(?:…|\.\.\.)\]?)"
# Bounds, and quantifiers that give nothing back, keep the time in proportion to the length of any text.
_CANDIDATE = re.compile(
    rf"(?P<mark>[{_ENDING}](?<![{_ENDING}].)"  # a set first: searched for at full speed
    rf"[{_ENDING}]*+(?:{_SPACE}\.(?![{_ENDING}])){{0,60}})"
    rf"(?P<close>[\"'”’“»›«‹)\]]*+)"
    rf"(?P<gap>\s*)"
    rf"(?=(?P<open>(?:[\"'“”‘’„«‹»(\[¿¡–—•* \u00a0\u202f-]|{_ELLIPSIS}){{0,40}}+[#@$€£]?)"
    rf"(?P<next>[^\W_][\w'’.-]{{0,40}}))"
)
_WORD_BACKWARDS = re.compile(rf"{_SPACE}?(?P<drow>[^\s()\[\]\"“”„«»‘,;:/]*)")
_GLUED = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]|[IA]\s")
_DOMAIN = re.compile(r"(?:com|org|net|co|gov|edu|info|tv)\b", re.IGNORECASE)
_LOWER_NAME = re.compile(r"[a-z]{1,2}(?:-[A-Z]|[A-Z][a-z])")  # al-Assad, iPhone
_SPEAKER_SAID = later(
    r"[A-Z][\w.’'-]{0,40}\s+(?:(?:[A-Z][\w.’'-]{0,40}|de|al|el|bin|ibn|van|von|der)\s+){0,4}"
    rf"(?:{SAYING})\b"
    r"(?:(?P<end>\.)|(?=,|\s(?!(?:that|he|she|it|they|we|there|this|if|whether)\b)[a-z]))"
)
_LETTERS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")  # J, U.S, D.C
_ITEM = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\s*\Z")
_QUOTE_MARKS = frozenset("\"'”’“‘„»›«‹")
_AROUND = "-–—•*()[]. \u00a0\t.!?…,;:"
_REACH = 32  # characters before a full stop that can matter


@lru_cache(maxsize=512)
@through_fold
def sentences(prose: str) -> tuple[Sentence, ...]:
    """The sentences of `prose`, in order and trimmed: every character that is not blank lies in
    exactly one. A heading, a caption or a list item without a full stop is one as well.

    `quoted` is true when the whole sentence lies in one quotation.
    """
    found: list[Sentence] = []
    closed = [span for span in unattributed(prose) if span.closed]
    closing_marks = {span.end - 1 for span in closed}
    woven_in = [span for span in closed if _woven_in(prose, span)]
    starts = [span.start for span in woven_in]
    quoted = _Quoted(prose, closed)
    for paragraph in paragraphs(prose):
        start = paragraph.start
        ends = list(_ends(prose, paragraph.start, paragraph.end))
        if starts:
            ends = [end for end in ends if not _inside(end, woven_in, starts)]
        for end in [*ends, paragraph.end]:
            if end + 1 in closing_marks and end + 1 < paragraph.end:
                end += 2  # a closing mark that stands apart
            piece = prose[start:end]
            first = start + len(piece) - len(piece.lstrip())
            last = start + len(piece.rstrip())
            if first < last:
                found.append(Sentence(first, last, len(found), quoted(first, last)))
            start = end
    return tuple(found)


class _Quoted:
    """Is the sentence first…last quoted? To be asked in the order of the text."""

    def __init__(self, prose: str, closed: Sequence[Quotation]) -> None:
        self.prose = prose
        self.spans = list(reversed(closed))

    def __call__(self, first: int, last: int) -> bool:
        while self.spans and self.spans[-1].end <= first:
            self.spans.pop()
        if not self.spans:
            return False
        span = self.spans[-1]
        if span.start > first and self.prose[first] not in _AROUND:
            return False
        piece = self.prose[first:last]
        opened = span.start <= first + len(piece) - len(piece.lstrip(_AROUND))
        return opened and first + len(piece.rstrip(_AROUND)) <= span.end


def _woven_in(prose: str, quotation: Span) -> bool:
    """True for a quotation that a sentence runs through: they chanted “Go! Go!” and left."""
    before = prose[max(0, quotation.start - 2) : quotation.start]
    after = prose[quotation.end : quotation.end + 2]
    return before[1:] == " " == after[:1] and "a" <= before[0] <= "z" and "a" <= after[1:] <= "z"


def _inside(place: int, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """True when `place` lies within one of `spans`, which begin at `starts` and never overlap."""
    before = bisect_left(starts, place)
    return before > 0 and place < spans[before - 1].end


def _ends(prose: str, start: int, stop: int) -> Iterator[int]:
    """The places inside prose[start:stop] where one sentence ends and another begins."""
    begin = start
    for match in _CANDIDATE.finditer(prose, start, stop):
        end = match.end("close") if match["gap"] else _glued_end(prose, match)
        if end and not _goes_on(prose, begin, match):
            yield end
            begin = match.end() if match["gap"] else end


def _glued_end(prose: str, match: re.Match[str]) -> int:
    """Where the sentence ends when the next one follows without a space ("them.The"); 0 if none does."""
    mark, close = match["mark"], match["close"]
    if mark[-1] in "。｡！？":
        return 0 if close and close[-1] in "”’」』" else match.end("mark")
    if not _GLUED.match(prose, match.start("next")) or _DOMAIN.match(prose, match.start("next")):
        return 0
    before = prose[max(0, match.start() - 2) : match.start()]
    if not (len(before) == 2 and before.isalpha() and before.islower()) and not close:
        return 0
    if close and close[-1] in "“«‹‘„":
        return match.end("close") - 1  # the mark opens the next sentence
    return match.end("close")


def _goes_on(prose: str, begin: int, match: re.Match[str]) -> bool:
    """True when the sentence whose first word is at `begin` does not end at the candidate `match`."""
    mark, close, following = match["mark"], match["close"], match["next"]
    if following[0].islower() and not _LOWER_NAME.match(following):
        return True
    if close and _attributed(prose, match):
        return True
    if mark != ".":
        dots = mark[0] in ".…" and not close
        return dots and (prose[match.start() - 1 : match.start()].isspace() or following[0].isdigit())
    window = prose[max(begin, match.start() - _REACH) : match.start()]
    word = window.rpartition(" ")[2]
    if len(word) > 4 and word.isalpha() and word not in _known()["shortened"]:
        return False  # as most words before a full stop
    if _ITEM.match(prose, begin, match.start()):
        return True
    before = _WORD_BACKWARDS.match(window[::-1])  # a search for the end would try every place
    return before is not None and _abbreviated(before["drow"][::-1], match)


def _attributed(prose: str, match: re.Match[str]) -> bool:
    """True for “…?” A. B. said, where the speaker's capital begins no sentence."""
    if match["close"][-1] not in _QUOTE_MARKS or match["open"].strip():
        return False
    said = _SPEAKER_SAID().match(prose, match.start("next"))
    return said is not None and (match["mark"][-1] in "?!" or said["end"] is not None)


def _abbreviated(word: str, match: re.Match[str]) -> bool:
    """True when the dot after `word` only shortens it."""
    known, following = _known(), match["next"]
    bare = following.rstrip(".")
    word = word.rpartition("-")[2] or word
    if word in known["before-name"]:
        return True
    if following[0].isdigit() and word in known["before-number"]:
        return True
    if word.isdigit():
        return len(word) < 3 and bare in known["after-ordinal"]
    opening = match["open"].strip()
    if not _QUOTE_MARKS.isdisjoint(match["close"] + opening):
        return False
    if word.lower() in ("a.m", "p.m"):
        return bare in known["after-hour"]
    if not _LETTERS.fullmatch(word) and word not in known["anywhere"]:
        return False
    if opening.startswith(("–", "—", "-")):  # TRENTON, N.J. — Governor
        return True
    if len(bare) == 1 and following != bare:  # H. W. Marsh
        return True
    return re.split("['’]", bare)[0].lower() not in known["starters"]


@lru_cache(maxsize=1)
def _known() -> dict[str, frozenset[str]]:
    import ryaml

    path = Path(__file__).with_name("data") / "sentences.yaml"
    data: dict[str, str] = ryaml.loads(path.read_text(encoding="utf-8"))
    known = {name: frozenset(words.split()) for name, words in data.items()}
    for name in ("before-name", "before-number", "anywhere"):
        known[name] |= {word.capitalize() for word in known[name]}
    known["shortened"] = known["before-name"] | known["before-number"] | known["anywhere"]
    functional = frozenset[str]().union(*map(function_words, function_word_languages()))
    known["starters"] = (known["starters"] | functional) - known["names-too"]
    return known
