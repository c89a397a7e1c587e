"""`newscollate store export`: articles back out of the store."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import options, running, saying
from compare.cli.store import At, group, opened

if TYPE_CHECKING:
    from compare.config import Config
    from compare.corpus.store.database import Database

FORMATS = ("jsonl",)


@group.command()
def export(
    store: At = None,
    events: Annotated[
        bool, typer.Option("--events", help="With the event of each article, and how it joined.")
    ] = False,
    findings: Annotated[
        bool, typer.Option("--findings", help="With what the rules found, as the configuration asks.")
    ] = False,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "jsonl",
    output: options.OutputFile = None,
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
    quiet: running.Quiet = False,
) -> None:
    """Write every article as a line of JSON, in the order they came. `store add` reads them again."""
    from compare.cli import progress
    from compare.corpus.store.exported import Wanted, lines

    options.choose(format, FORMATS)
    if quiet or (output is None and sys.stdout.isatty()):  # where lines come, they tell how far we are
        progress.silence()
    applied = options.settings(config, glossary)
    with opened(store, applied) as base:
        choice = None
        if findings:
            from compare import pipeline
            from compare.pipeline.choice import Choice

            choice = Choice(pipeline.glossary(applied), applied)
            _tell_of_stale(base, applied)
        [[articles]] = base.rows("SELECT count(*) FROM articles")
        try:
            saying.pour(progress.told(lines(base, Wanted(events, choice)), "exporting", articles), output)
        except KeyboardInterrupt as by:
            if output is None:
                by.kept = "what was written is not the whole"  # type: ignore[attr-defined]
            raise


def _tell_of_stale(base: Database, config: Config) -> None:
    """What is told of articles may be what an earlier version or another glossary had found."""
    from compare.corpus.store.stages import Stages
    from compare.corpus.store.upkeep import status
    from compare.report.view.words import count

    [many] = [
        one.stale + one.missing for one in status(base, Stages(config)).stages if one.stage == "findings"
    ]
    if many:
        said = f"the findings of {count(many, 'article')} are stale or missing"
        saying.complain(f"{said}; `newscollate store add --renew` makes them anew")
