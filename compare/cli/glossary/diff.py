"""`glossary diff`: what two glossaries say differently."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import options, saying
from compare.cli.glossary import group

if TYPE_CHECKING:
    from compare.glossary.diff import Difference

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
    output: options.OutputFile = None,
) -> None:
    """What B says differently from A; comments, layout and order aside. Exits with 1 on any difference."""
    from compare.glossary.diff import difference
    from compare.glossary.revisions import checked_out

    options.choose(format, FORMATS)
    with checked_out(before) as one, checked_out(after) as other:
        found = difference(one, other, overlay)
    if found or output or format == "json":
        saying.put(_told(found, format), output)
    raise typer.Exit(int(bool(found)))


def _told(found: Sequence[Difference], format: str) -> str:
    from compare.glossary.diff import as_markdown, as_text
    from compare.report.view.encoded import json_page

    if format == "json":
        return json_page(found)
    return saying.harmless(as_markdown(found) if format == "markdown" else as_text(found))
