"""With which exit code a command ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Sized
from typing import TYPE_CHECKING, NoReturn, Protocol

import typer

if TYPE_CHECKING:
    from compare.model import InputError, Level


class Levelled(Protocol):
    """A finding or a glossary problem."""

    @property
    def level(self) -> Level:
        """How much it matters."""


def leave(
    findings: Iterable[Levelled], errors: Sequence[InputError], fail_on: str, failed: bool = False
) -> NoReturn:
    """Exit: 2 when input was bad, 1 when a finding is at or above `fail_on` or all `failed`, else 0."""
    from compare.model import Level

    if errors:
        raise typer.Exit(2)
    raise typer.Exit(int(failed or any(finding.level.rank >= Level(fail_on).rank for finding in findings)))


def leave_unread(found: Sized, errors: Sequence[InputError]) -> None:
    """Exit with 2 where nothing was found, for nothing could be read: standard error has told already."""
    if errors and not found:
        raise typer.Exit(2)
