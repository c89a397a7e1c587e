"""`newscollate doctor`: what is installed here, what applies, and whether it works."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from compare.cli import app, options, saying

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.doctor import Line

_SIGNS = {"ok": "✓", "absent": "–", "fault": "✗"}


@app.command()
def doctor(glossary: options.Glossaries = None, config: options.ConfigFile = None) -> None:
    """Show what is installed, which glossaries and settings apply, and try every stage on texts of its own.

    Exits with 2 where something does not work; an extra that is not installed is no fault.
    """
    from compare.config import Config, find
    from compare.doctor import subjects
    from compare.model import UserError

    file, wrong = config or find(Path.cwd()), ""
    try:
        applied = options.settings(file, glossary)
    except UserError as error:  # what else there is can be looked at all the same
        applied, wrong = Config(glossary=tuple(map(str, glossary or ()))), str(error)
    found = {title: list(look(applied)) for title, look in subjects(file, wrong).items()}
    saying.put("\n\n".join(f"{title}\n{_told(lines)}" for title, lines in found.items() if lines))
    faults = sum(line.state == "fault" for lines in found.values() for line in lines)
    if faults:
        saying.complain(f"{faults} fault{'s' * (faults != 1)}, marked ✗")
        raise typer.Exit(2)


def _told(lines: Sequence[Line]) -> str:
    width = max(len(line.name) for line in lines)
    return "\n".join(_lines(lines, width))


def _lines(lines: Iterable[Line], width: int) -> Iterable[str]:
    from compare.report.view.visible import disarmed, one_line

    for line in lines:
        remedy = f" → {line.remedy}" if line.remedy else ""
        said = one_line(f"{line.seen}{remedy}")
        yield disarmed(f"{_SIGNS[line.state]} {one_line(line.name):<{width}}  {said}")
