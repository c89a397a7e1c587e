"""Third-party text as Markdown that reads as that text."""

from __future__ import annotations

import re

from compare.report.view.visible import GENTLE_MARKS, one_line


def escaped(text: str) -> str:
    """`text` on one line, with everything Markdown or HTML would act on made plain."""
    plain = one_line(text, keep=GENTLE_MARKS).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain = re.sub(r"([\\`*_\[\]|~$])", r"\\\1", plain)
    plain = re.sub(r"^([#+=-])", r"\\\1", plain)
    return re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", plain)
