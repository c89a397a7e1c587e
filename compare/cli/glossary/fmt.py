"""`glossary fmt`: entries in one layout."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli import options, saying
from compare.cli.glossary import edit, group


@group.command()
def fmt(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[DIR]...", help="Folders or files; none means the configured folders."),
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; exit with 1 if any would.")] = False,
    dry_run: edit.DryRun = False,
    config: options.ConfigFile = None,
) -> None:
    """Bring entries into the house layout: keys in one order, one alias a line; comments are kept."""
    from compare.glossary.edit.fmt import fmt as changes_in
    from compare.glossary.load import named
    from compare.model import UserError

    places = [named(folder) for folder in folders or options.settings(config).folders()]
    if not places:
        raise UserError("no glossary folder to bring into layout; name one, or configure “glossary”")
    changes = changes_in(places)
    if check:
        saying.tell("\n".join([*(str(change.path) for change in changes), f"{len(changes)} to be changed"]))
        raise typer.Exit(int(bool(changes)))
    edit.finish(changes, dry_run)
