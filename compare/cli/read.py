"""`newscollate read`: what was taken for what in an article, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli import app, common, intake

FORMATS = ("text", "json")


@app.command()
def read(
    paths: common.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: common.OutputFile = None,
    exclude: common.Exclude = None,
    ext: common.Extensions = None,
    stdin_name: common.StdinName = "stdin.txt",
    config: common.ConfigFile = None,
) -> None:
    """Show how articles were read: outlet, date and language with their evidence, and each zone.

    JSON adds every sentence, quotation, number, date and duration with its place.
    """
    from compare import pipeline

    common.choose(format, FORMATS)
    applied = common.settings(config, exclude=exclude, ext=ext)
    articles, errors = intake.read(paths, applied, stdin_name)
    intake.spare(output, articles)
    common.put(common.rendered(pipeline.read_closely(articles, errors), format), output)
    common.leave((), errors, applied.fail_on)
