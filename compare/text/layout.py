"""Where the lines of a page stand: above the story, in it, below it; and what that makes of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import get_args

from msgspec import Struct

from compare.text import furniture
from compare.text.datelines import dateline, is_dateline
from compare.text.furniture import Kind

KINDS: tuple[Kind, ...] = get_args(Kind)

TITLE_WORDS = 4
_TOLD, _LONG = 12, 200  # characters of a line that tells the story: with a full stop, without one
_SHORT, _ASKING = 40, 120  # characters of what can be a headline with a mark at its end
_NAME_WORDS = 4  # words of an author’s name
_MENU_WORDS, _MENU_LINES = 2, 3  # a menu: three labels in a row
_TOP = 24  # lines between a summary and the story
_TITLE_TAIL = re.compile(r"\s(?:[|»·•]|[–—-])\s[^|]{2,50}\Z")
_ABBREVIATED = re.compile(r"\b\w\.\w\.\Z")


class Line(Struct):
    """A trimmed line (a paragraph, where lines are wrapped), and what it is held for."""

    start: int
    end: int
    text: str
    kind: Kind | None = None
    heads: bool = False  # a label with nothing after it
    told: bool = False  # reads like a sentence or more of a story
    repeats: bool = False


def line_of(start: int, end: int, text: str) -> Line:
    """The line, and what its own words say."""
    found = furniture.piece(text)
    if found:
        return Line(start, end, text, found.kind, found.heads)
    stops = len(text) >= _TOLD and furniture.ends_a_sentence(text) and not _may_be_title(text)
    return Line(start, end, text, told=stops or len(text) >= _LONG)


def lay_out(lines: Sequence[Line]) -> int:
    """Gives every line a kind; returns the number of the line that the story begins with."""
    told = [at for at, line in enumerate(lines) if line.told]
    if not told:
        told = [at for at, line in enumerate(lines) if not line.kind and furniture.ends_a_sentence(line.text)]
    first = _story_begins(lines, told) if told else 0
    if told:
        _above(lines[:first], lines[first], lines[told[0]].start)
        _within(lines[first : told[-1] + 1])
        _below(lines[told[-1] + 1 :])
    for line in lines:
        line.kind = line.kind or "body"
    return first


def key(text: str) -> str:
    """The words of a line, whatever the white space between them; a long line is its own key."""
    single = text.isprintable() and "  " not in text  # no other space is printable
    return text if len(text) >= _LONG or (single and text[:1] != " " != text[-1:]) else " ".join(text.split())


def without_tail(title: str) -> str:
    """A title without the outlet's name behind it: “Ferry burns | The Post”."""
    tail = _TITLE_TAIL.search(title)
    return title[: tail.start()] if tail else title


def _may_be_title(text: str) -> bool:
    """A short line that asks or exclaims, or ends with an abbreviation: "Talks resume in the U.S."."""
    return len(text) < _SHORT and (_asks(text) or bool(_ABBREVIATED.search(text[-6:])))


def _asks(text: str) -> bool:
    return len(text) <= _ASKING and text.rstrip("\"'”’»").endswith(("?", "!", "…"))


def _story_begins(lines: Sequence[Line], told: Sequence[int]) -> int:
    """The first line told that another one follows: a summary may stand above, with furniture between.

    A question that a blank line parts from the story is its headline.
    """
    for at in told:
        if at == told[-1] or at - told[0] > _TOP:
            break
        line, after = lines[at], lines[at + 1]
        copy = at > told[0] and key(line.text) == key(lines[at - 1].text)
        if after.told and not copy and key(line.text) != key(after.text):
            asks = at == told[0] and _asks(line.text) and after.start - line.end > 1
            return at + 1 if asks else at
    return told[0]


def _above(top: Sequence[Line], story: Line, summary: int) -> None:
    """Page header, headline with its copies, byline, captions. `summary` is where telling begins."""
    for line in top:
        line.kind = None if line.kind == "signature" else line.kind
    _doubled_captions(top, story)
    free = [line for line in top if not line.kind and (not line.told or _asks(line.text))]
    main = _headlines(top, free)
    last = main[-1].start if main else summary
    menu = _menu([line for line in top if line.start < last])
    for line in free:
        below = line.start > last
        if _is_counted(line.text) or line.start in menu:
            line.kind = "site-chrome"
        elif is_dateline(line.text):
            line.kind = "dateline"
        elif furniture.is_dated(line.text):
            line.kind = "byline" if below else "site-chrome"
        elif below and 1 < len(line.text.split()) <= _NAME_WORDS and furniture.is_names(line.text):
            line.kind = "byline"
        elif below and furniture.names_a_day(line.text):
            line.kind = "caption"
        elif (line.start < summary or not below or _asks(line.text)) and not line.text.endswith(":"):
            line.kind = "headline"
    for line in main:
        line.kind = "headline"


def _headlines(top: Sequence[Line], free: Sequence[Line]) -> list[Line]:
    """The copies of the headline; a line with a full date is one only where nothing better stands there."""
    better = _titles(top, [line for line in free if not furniture.names_a_day(line.text)])
    return better if any(" " in line.text for line in better) else _titles(top, free)


def _titles(top: Sequence[Line], free: Sequence[Line]) -> list[Line]:
    """The line that stands twice, else the first of four words, else the last."""
    titles = [line for line in free if _is_title(line.text)]
    if not titles:
        labelled = [line for line in top if line.kind == "teaser" and not line.heads]
        plain = [line for line in free if not line.text.endswith(":") and not _is_counted(line.text)]
        plain = [line for line in plain if not _is_dated(line.text)]
        return plain[-1:] or labelled[-1:]
    copies = Counter(words for line in titles for words in {key(line.text), key(without_tail(line.text))})
    return [line for line in titles if copies[key(without_tail(line.text))] > 1] or titles[:1]


def _is_title(text: str) -> bool:
    return len(text.split()) >= TITLE_WORDS and not text.endswith(":") and not _is_dated(text)


def _is_dated(text: str) -> bool:
    return furniture.is_dated(text) or is_dateline(text)


def _is_counted(text: str) -> bool:
    return furniture.is_counter(text) or furniture.is_marks(text) or furniture.domain(text) is not None


def _menu(lines: Sequence[Line]) -> set[int]:
    """Where the lines of a menu start: one or two words each, three or more in a row."""
    found: set[int] = set()
    run: list[int] = []
    for line in lines:
        label = line.kind == "site-chrome" or (not line.kind and not furniture.is_dated(line.text))
        if not label or len(line.text.split()) > _MENU_WORDS:
            run = []
            continue
        run.append(line.start)
        if len(run) >= _MENU_LINES:
            found.update(run)
            run = run[1:]
    return found


def _doubled_captions(top: Sequence[Line], story: Line) -> None:
    """A sentence that stands twice in a row is a picture's: if its copy has the credit, if there is a day in
    it, or if the story begins with a dateline.
    """
    for line, after in pairwise(top):
        if line.told and after.kind == "caption" and after.text.startswith(line.text):
            line.kind = "caption"
        if not line.told or key(line.text) != key(after.text):
            continue
        if furniture.names_a_day(line.text) or dateline(story.text, 0, len(story.text)):
            line.kind = after.kind = "caption"


def _within(story: Sequence[Line]) -> None:
    """The lines of the story: what is furniture only above or below it is body here."""
    listing = False
    for line in story:
        listing = (listing and line.kind is None and not line.told) or (line.kind == "teaser" and line.heads)
        if listing:
            line.kind = "teaser"
        elif line.kind == "byline" or (line.kind == "site-chrome" and len(line.text) > _LONG):
            line.kind = "body"


def _below(lines: Sequence[Line]) -> None:
    """The lines after the story: sign-offs, lists of other stories, the foot of the page."""
    under: Kind | None = None  # what a label above heads a list of
    signing = True
    for line in lines:
        if line.kind:
            under = line.kind if line.heads and line.kind in ("teaser", "site-chrome") else None
            signing = line.kind in ("signature", "byline")
        elif _is_sign(line.text) or (signing and furniture.is_names(line.text)):
            line.kind = "signature"
        elif furniture.is_counter(line.text):
            line.kind = "site-chrome"
        elif under == "teaser" or (under == "site-chrome" and len(line.text.split()) < TITLE_WORDS):
            line.kind = under
        else:
            signing = False


def _is_sign(text: str) -> bool:
    named = furniture.domain(text) is not None or furniture.is_agency(text)
    return named or furniture.is_end_mark(text) or furniture.is_dated(text)
