"""`glossary report`: who uses which name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import intake, leaving, options, running, saying
from compare.cli.glossary import group

if TYPE_CHECKING:
    from compare.model import GlossaryReport

FORMATS = ("text", "html", "markdown", "csv", "json")


@group.command()
def report(
    paths: options.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: options.OutputFile = None,
    since: Annotated[
        Path | None,
        typer.Option(
            metavar="REPORT.json",
            help="Show what changed since an earlier report, saved with --format json.",
            show_default=False,
        ),
    ] = None,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    stdin_name: options.StdinName = "stdin.txt",
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
    jobs: running.Jobs = None,
    quiet: running.Quiet = False,
) -> None:
    """The canonical glossary report: every entity met, its preferred name, and its forms per outlet.

    Also: artefacts with their corrections, articles that name one entity in two ways, unknown names worth
    adding, and what breaches the configured house style.
    """
    from compare import pipeline
    from compare.cli.progress import told

    options.choose(format, FORMATS)
    applied = options.settings(config, glossary, exclude=exclude, ext=ext)
    earlier = _earlier(since) if since else None
    given = intake.sources(paths, applied, stdin_name)
    with running.engine("local", jobs, applied, given.size, quiet) as workers:
        articles, errors = intake.taken(given, workers.each)
        intake.spare(output, articles)
        if format == "text" and not output:
            leaving.leave_unread(articles, errors)
        document = pipeline.used(articles, applied, errors, since=earlier, progress=told, each=workers.each)
    saying.put(saying.rendered(document, format), output)
    leaving.leave((), errors, applied.fail_on)


def _earlier(path: Path) -> GlossaryReport:
    """The report in a file; raises UserError."""
    import msgspec

    from compare.model import GlossaryReport, UserError

    try:
        return msgspec.json.decode(path.read_bytes(), type=GlossaryReport)
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(
            f"{path}: is no glossary report ({error}); save one with: glossary report --format json -o FILE"
        ) from error
