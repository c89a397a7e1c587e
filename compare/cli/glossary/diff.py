"""`glossary diff`: what two glossaries say differently."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli import common
from compare.cli.glossary import group

FORMATS = ("text", "markdown", "json")


@group.command()
def diff(
    before: Annotated[Path, typer.Argument(metavar="A", help="A folder of entries, or shipped.")],
    after: Annotated[Path, typer.Argument(metavar="B", help="Another.")],
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: common.OutputFile = None,
) -> None:
    """What B says differently from A; comments, layout and order aside. Exits with 1 on any difference."""
    from compare.glossary import diff as differ
    from compare.glossary.load import named

    common.choose(format, FORMATS)
    found = differ.difference(named(before), named(after))
    if found or output:
        common.put(
            {"text": differ.as_text, "markdown": differ.as_markdown, "json": differ.as_json}[format](found),
            output,
        )
    raise typer.Exit(int(bool(found)))
