"""`newscollate store export`: articles back out of the store."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from compare.cli import common, running
from compare.cli.store import At, group, opened

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
    output: common.OutputFile = None,
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
    quiet: running.Quiet = False,
) -> None:
    """Write every article as a line of JSON, in the order they came. `store add` reads them again."""
    from compare.cli import progress
    from compare.corpus.store.exported import Wanted, lines

    common.choose(format, FORMATS)
    if quiet or (output is None and sys.stdout.isatty()):  # where lines come, they tell how far we are
        progress.silence()
    applied = common.settings(config, glossary)
    with opened(store, applied) as base:
        choice = None
        if findings:
            from compare import pipeline
            from compare.pipeline.choice import Choice

            choice = Choice(pipeline.glossary(applied), applied)
        [[articles]] = base.rows("SELECT count(*) FROM articles")
        try:
            common.pour(progress.told(lines(base, Wanted(events, choice)), "exporting", articles), output)
        except KeyboardInterrupt as by:
            if output is None:
                by.kept = "what was written is not the whole"  # type: ignore[attr-defined]
            raise
