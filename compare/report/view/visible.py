"""Third-party text made safe to show: what would act on the reader's screen is written out."""

from __future__ import annotations

import re
from typing import Final

# The marks of Unicode's Bidi_Control property that only lean on their neighbours: right-to-left
# text uses them honestly. The others (embeddings, overrides, isolates) reorder what follows.
GENTLE_MARKS: Final = "\u061c\u200e\u200f"

# What a spreadsheet takes for a formula where a cell begins with it (OWASP, CSV injection).
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

_NONCHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    f"{chr(top)}{chr(top + 1)}" for top in range(0xFFFE, 0x110000, 0x10000)
)
_NO_TEXT: Final = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 but tab and line ends, DEL, C1
    f"{_NONCHARACTERS}"
)
NO_TEXT: Final = re.compile(f"[{_NO_TEXT}]")  # what HTML has no way to write
ACTING: Final = re.compile(
    rf"\r(?!\n)|[{_NO_TEXT}"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # Bidi_Control
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # separators, byte-order mark, anchors
    "\U000e0000-\U000e007f\ud800-\udfff]"  # tags, surrogates
)

_SPACE: Final = re.compile(r"[ \t\r\n\xa0]+")

# What runners of continuous integration take for a command in a log: `::error …` and the like where a line
# begins (GitHub), `##[…`, `##vso[…`, `##teamcity[…` anywhere (GitHub, Azure, TeamCity).
_COMMAND: Final = re.compile(r"#(?=#\w*\[)|^([^\S\n]*):(?=:)", re.MULTILINE)


def visible(text: str, keep: str = "") -> str:
    r"""`text` with control, bidi and other acting characters written as `\u202e`, but for those in `keep`.

    Tabs and line ends stay.
    """
    if text.isprintable():  # as nearly all is: nothing that acts is printable
        return text
    return ACTING.sub(lambda found: found[0] if found[0] in keep else _escaped(found[0]), text)


def one_line(text: str, keep: str = "") -> str:
    """`visible` text on one line: every run of white space is one space."""
    if text.isprintable() and "  " not in text:  # as nearly all is
        return text.strip(" ")
    return visible(_SPACE.sub(" ", text).strip(" "), keep)


def disarmed(page: str, escape: str = "\\x{:02x}") -> str:
    r"""`page` with what a runner would obey written out: `\x3a:error` for `::error`. `escape` is how the
    format writes a character by its number.
    """
    if "##" not in page and "::" not in page:  # as nearly always: no command is without
        return page
    return _COMMAND.sub(lambda found: (found[1] or "") + escape.format(ord(found[0][-1])), page)


def commands(page: str) -> list[int]:
    """Where the characters stand that `disarmed` writes out."""
    return [found.end() - 1 for found in _COMMAND.finditer(page)]


def _escaped(character: str) -> str:
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
