"""`newscollate read`: what was taken for what in an article, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli import app, intake, leaving, options, saying

FORMATS = ("text", "json")


@app.command()
def read(
    paths: options.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: options.OutputFile = None,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    stdin_name: options.StdinName = "stdin.txt",
    config: options.ConfigFile = None,
) -> None:
    """Show how articles were read: outlet, date and language with their evidence, and each zone.

    JSON adds every sentence, quotation, number, date and duration with its place.
    """
    from compare import pipeline

    options.choose(format, FORMATS)
    applied = options.settings(config, exclude=exclude, ext=ext)
    articles, errors = intake.read(paths, applied, stdin_name)
    intake.spare(output, articles)
    if format == "text" and not output:
        leaving.leave_unread(articles, errors)
    saying.put(saying.rendered(pipeline.read_closely(articles, errors), format), output)
    leaving.leave((), errors, applied.fail_on)
