"""`newscollate events`: which articles report the same event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import app, common, intake, running

if TYPE_CHECKING:
    from compare.model import InputError

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
    jobs: running.Jobs = None,
    engine: running.EngineName = "local",
    quiet: running.Quiet = False,
) -> None:
    """Group articles that report the same event."""
    from compare import pipeline
    from compare.cli.progress import told

    common.choose(format, FORMATS)
    applied = common.settings(config, glossary, exclude=exclude, ext=ext)
    given = intake.sources(paths, applied, stdin_name)
    with running.engine(engine, jobs, applied, given.size, quiet) as workers:
        grouping = workers.group_sources
        document, articles = pipeline.grouped_sources(given, applied, progress=told, group=grouping)
    errors: list[InputError] = []
    common.tell_faults(document.errors, errors)
    intake.spare(output, articles)
    common.put(common.rendered(document, format), output)
    common.leave((), errors, applied.fail_on)
