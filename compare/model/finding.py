"""What a rule reports."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from compare.model.scales import Confidence, Level

TRANSLATED: Final = "translated-from"  # what reports call the verdict on an article, beside the rules


class Fix(Struct, frozen=True):
    """The text that should stand in place of a finding's span."""

    text: str
    safe: bool = False


class Location(Struct, frozen=True):
    """A place in an article, with its words."""

    article: str
    path: str
    start: int
    end: int
    text: str


class Finding(Struct, frozen=True):
    """One hit of one rule (SARIF `result`). `line` and `column` are 1-based code points."""

    rule: str
    category: str
    mqm: str
    level: Level
    confidence: Confidence
    article: str
    path: str
    start: int
    end: int
    line: int
    column: int
    text: str
    message: str
    fix: Fix | None = None
    related: tuple[Location, ...] = ()
    fingerprint: str = ""


class Silenced(Struct, frozen=True):
    """A finding that somebody has asked not to be told of: who (`kind`: "comment", "front-matter" or
    "sidecar"), in which line of which file, and why; `reason` is empty where none was given.
    """

    finding: Finding
    reason: str
    kind: str
    path: str
    line: int


class RuleRecord(Struct, frozen=True):
    """What reports say of a rule: what it looks for in a line, and all of its page (`help`, Markdown)."""

    name: str
    category: str
    mqm: str
    level: Level
    confidence: Confidence
    summary: str
    help: str
