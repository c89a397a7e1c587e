"""Number formats that an English text keeps throughout because of where it is written, or for whom.

South African English writes R4,5 billion and 10 000 and 16h00, Canadian English often 10 000 and 5 %, and
the international system of units (SI) both. Such a text is known by its words, and by writing no number
the other way.
"""

from __future__ import annotations

import re
from functools import lru_cache

from compare.rules._settings import is_written_in

# R4,5 billion, R10 000: not R44, a helicopter.
_RAND = re.compile(
    r"\bR ?\d{1,3}(?:(?:[ ,\u00a0]\d{3})+\b|,\d{1,2}\b|(?:\.\d{1,2})? ?(?:[mb]illion|trillion|[mb]n\b))"
)
_POINT = re.compile(r"\d\.\d{1,2} ?(?:%|per ?cent|[mb]illion)")
_COMMA_THOUSANDS = re.compile(r"\b\d{1,3},\d{3}\b")
_CLOSED_PERCENT = re.compile(r"\d%")


@lru_cache(maxsize=16)
def sets_decimal_commas(prose: str) -> bool:
    """True for South African English that sets no decimal point."""
    return is_south_african(prose) and not _POINT.search(prose)


@lru_cache(maxsize=16)
def spaces_thousands(prose: str) -> bool:
    """True for South African, Canadian and scientific English that parts no thousands by commas."""
    return _is_metric(prose) and not _COMMA_THOUSANDS.search(prose)


@lru_cache(maxsize=16)
def spaces_percent_signs(prose: str) -> bool:
    """True for South African, Canadian and scientific English that closes no per cent sign up."""
    return _is_metric(prose) and not _CLOSED_PERCENT.search(prose)


@lru_cache(maxsize=16)
def is_south_african(prose: str) -> bool:
    """True where the places of South Africa are named, or two sums of its money: R4,5 billion."""
    return is_written_in(prose, "south-africa") or len(set(_RAND.findall(prose))) > 1


def _is_metric(prose: str) -> bool:
    return is_south_african(prose) or is_written_in(prose, "canada", "science")
