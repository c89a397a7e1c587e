"""What a claim is about and how far the reports agree, in words for a reader."""

from __future__ import annotations

import re
from typing import Final

from compare.report.view.rows import ClaimRow, Version
from compare.report.view.words import listed, number

_QUOTES: Final = "quotes"
_WORDS: Final = 12  # of a quotation
_NAMED: Final = 3  # reports of one version
# What goes without saying under a sentence, or stands in it.
_EMPTY: Final = re.compile(
    r"exact|about|at least|at most|more than|less than|both forms can stand|as the others have it|has it"
    r"|one of several versions|nobody else has it|\d+ words? quoted"
)


def reason_of(row: ClaimRow) -> str:
    """The claim's reason. Of quotations that differ, each version with the reports that have it: a wording
    is never said to be in a report that has another.
    """
    if row.claim.kind != _QUOTES or len(row.by_value) < 2:
        return row.claim.reason
    return "; ".join(_version(versions) for versions in row.by_value.values())


def note_of(version: Version) -> str:
    """What of a version decided the verdict; empty where that tells a reader nothing."""
    reason = version.member.reason
    return "" if _EMPTY.fullmatch(reason) else reason


def _version(versions: list[Version]) -> str:
    words = versions[0].shown.strip('“”"').split()
    more = " …" if len(words) > _WORDS else ""
    names = list(dict.fromkeys(version.column.name for version in versions))
    if len(names) > _NAMED + 1:
        names = [*names[:_NAMED], f"{number(len(names) - _NAMED)} more"]
    return f"“{' '.join(words[:_WORDS])}{more}” ({listed(names)})"
