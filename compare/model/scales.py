"""How much, how sure, and what claims do to each other."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """How much a finding matters, apart from how sure we are (SARIF `level`)."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """2 for error, 1 for warning, 0 for note."""
        return ("note", "warning", "error").index(self.value)


class Confidence(StrEnum):
    """How sure we are, apart from how much it matters."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """2 for high, 1 for medium, 0 for low."""
        return ("low", "medium", "high").index(self.value)


class Verdict(StrEnum):
    """What the members of a claim do to each other. Never a judgement of who is right."""

    AGREES = "agrees"
    COMPATIBLE = "compatible"
    DIFFERS = "differs"
    ONLY_HERE = "only-here"
    MISSING = "missing"
