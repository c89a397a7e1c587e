"""`newscollate events`: which articles report the same event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import app, intake, leaving, options, running, saying

if TYPE_CHECKING:
    from compare.model import InputError

FORMATS = ("text", "json")


@app.command()
def events(
    paths: options.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: options.OutputFile = None,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    stdin_name: options.StdinName = "stdin.txt",
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
    jobs: running.Jobs = None,
    engine: running.EngineName = "local",
    quiet: running.Quiet = False,
) -> None:
    """Group articles that report the same event."""
    from compare import pipeline
    from compare.cli.progress import told

    options.choose(format, FORMATS)
    applied = options.settings(config, glossary, exclude=exclude, ext=ext)
    given = intake.sources(paths, applied, stdin_name)
    with running.engine(engine, jobs, applied, given.size, quiet) as workers:
        grouping = workers.group_sources
        document, articles = pipeline.grouped_sources(given, applied, progress=told, group=grouping)
    errors: list[InputError] = []
    saying.tell_faults(document.errors, errors)
    intake.spare(output, articles)
    if format == "text" and not output:
        leaving.leave_unread(document.events, errors)
    saying.put(saying.rendered(document, format), output)
    leaving.leave((), errors, applied.fail_on)
