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
    before: Annotated[
        Path, typer.Argument(metavar="A", help="A folder of entries, shipped, or REV:PATH in git.")
    ],
    after: Annotated[Path, typer.Argument(metavar="B", help="Another.")],
    overlay: Annotated[
        bool, typer.Option("--overlay", help="What B, laid over A, changes; what only A has stays.")
    ] = False,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: common.OutputFile = None,
) -> None:
    """What B says differently from A; comments, layout and order aside. Exits with 1 on any difference."""
    from compare.glossary import diff as differ
    from compare.glossary.revisions import checked_out
    from compare.report.view.visible import disarmed, visible

    common.choose(format, FORMATS)
    with checked_out(before) as one, checked_out(after) as other:
        found = differ.difference(one, other, overlay)
    if found or output or format == "json":
        page = {"text": differ.as_text, "markdown": differ.as_markdown, "json": differ.as_json}[format](found)
        common.put(page if format == "json" else disarmed(visible(page)), output)
    raise typer.Exit(int(bool(found)))
