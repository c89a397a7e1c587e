"""Third-party text as Markdown that reads as that text."""

from __future__ import annotations

import re
from typing import Final

from compare.report.view.visible import GENTLE_MARKS, one_line

_INSIDE: Final = re.compile(r"([\\`*_\[\]|~$])")
_FIRST: Final = re.compile(r"^([#+=-])")
_NUMBERED: Final = re.compile(r"^(\d+)([.)])(?=\s|$)")


def escaped(text: str) -> str:
    """`text` on one line, with everything Markdown or HTML would act on made plain."""
    plain = one_line(text, keep=GENTLE_MARKS).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain = _INSIDE.sub(r"\\\1", plain)
    plain = _FIRST.sub(r"\\\1", plain)
    return _NUMBERED.sub(r"\1\\\2", plain)
