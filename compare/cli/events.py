"""`newscollate events`: which articles report the same event."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli import app, common, intake

FORMATS = ("text", "json")


@app.command()
def events(
    paths: common.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: common.OutputFile = None,
    exclude: common.Exclude = None,
    ext: common.Extensions = None,
    stdin_name: common.StdinName = "stdin.txt",
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
) -> None:
    """Group articles that report the same event."""
    from compare import pipeline

    common.choose(format, FORMATS)
    applied = common.settings(config, glossary, exclude=exclude, ext=ext)
    articles, errors = intake.read(paths, applied, stdin_name)
    document = pipeline.grouped(articles, applied, errors)
    common.put(common.rendered(document, format), output)
    common.leave((), errors, applied.fail_on)
