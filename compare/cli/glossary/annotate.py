"""`glossary annotate`: every mention with its reason."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli import intake, leaving, options, running, saying
from compare.cli.glossary import group

FORMATS = ("text", "json")


@group.command()
def annotate(
    paths: options.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: options.OutputFile = None,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    stdin_name: options.StdinName = "stdin.txt",
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
    jobs: running.Jobs = None,
    quiet: running.Quiet = False,
) -> None:
    """Every mention of every entity, with its place, its alias, and why it was recognised."""
    from compare import pipeline
    from compare.cli.progress import told

    options.choose(format, FORMATS)
    applied = options.settings(config, glossary, exclude=exclude, ext=ext)
    given = intake.sources(paths, applied, stdin_name)
    with running.engine("local", jobs, applied, given.size, quiet) as workers:
        articles, errors = intake.taken(given, workers.each)
        intake.spare(output, articles)
        if format == "text" and not output:
            leaving.leave_unread(articles, errors)
        document = pipeline.annotated(articles, applied, errors, progress=told, each=workers.each)
    saying.put(saying.rendered(document, format), output)
    leaving.leave((), errors, applied.fail_on)
