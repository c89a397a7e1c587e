"""Third-party text made safe to show: what would act on the reader's screen is written out."""

from __future__ import annotations

import re
from typing import Final

# The marks of Unicode's Bidi_Control property that only lean on their neighbours: right-to-left
# text uses them honestly. The others (embeddings, overrides, isolates) reorder what follows.
GENTLE_MARKS: Final = "\u061c\u200e\u200f"

_NONCHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    f"{chr(top)}{chr(top + 1)}" for top in range(0xFFFE, 0x110000, 0x10000)
)
ACTING: Final = re.compile(
    r"\r(?!\n)|["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 but tab and line ends, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # Bidi_Control
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # separators, byte-order mark, anchors
    "\U000e0000-\U000e007f\ud800-\udfff"  # tags, surrogates
    f"{_NONCHARACTERS}]"
)


def visible(text: str, keep: str = "") -> str:
    r"""`text` with control, bidi and other acting characters written as `\u202e`, but for those in `keep`.

    Tabs and line ends stay.
    """
    return ACTING.sub(lambda found: found[0] if found[0] in keep else _escaped(found[0]), text)


def one_line(text: str, keep: str = "") -> str:
    """`visible` text on one line: every run of white space is one space."""
    return visible(re.sub(r"[ \t\r\n\xa0]+", " ", text).strip(" "), keep)


def _escaped(character: str) -> str:
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
