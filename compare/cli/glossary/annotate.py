"""`glossary annotate`: every mention with its reason."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli import common, intake, running
from compare.cli.glossary import group

FORMATS = ("text", "json")


@group.command()
def annotate(
    paths: common.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: common.OutputFile = None,
    exclude: common.Exclude = None,
    ext: common.Extensions = None,
    stdin_name: common.StdinName = "stdin.txt",
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
    jobs: running.Jobs = None,
    quiet: running.Quiet = False,
) -> None:
    """Every mention of every entity, with its place, its alias, and why it was recognised."""
    from compare import pipeline
    from compare.cli.progress import told

    common.choose(format, FORMATS)
    applied = common.settings(config, glossary, exclude=exclude, ext=ext)
    given = intake.sources(paths, applied, stdin_name)
    with running.engine("local", jobs, applied, given.size, quiet) as workers:
        articles, errors = intake.taken(given, workers.each)
        intake.spare(output, articles)
        if format == "text" and not output:
            common.leave_unread(articles, errors)
        document = pipeline.annotated(articles, applied, errors, progress=told, each=workers.each)
    common.put(common.rendered(document, format), output)
    common.leave((), errors, applied.fail_on)
