"""The beginning of a file as text, for those who recognise a format by it."""

from __future__ import annotations


def decoded(start: bytes) -> str:
    """The text of `start`, which may be cut anywhere; what cannot be decoded is replaced."""
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return start.decode("utf-16", "replace")
    return start.decode("utf-8-sig", "replace")
