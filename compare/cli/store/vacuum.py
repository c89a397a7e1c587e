"""`newscollate store vacuum`: a smaller store."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from compare.cli import options, running, saying
from compare.cli.store import At, asked, day, group, opened


@group.command()
def vacuum(
    store: At = None,
    before: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="Drop the articles published before this day (added before it, where no day is known).",
            show_default=False,
        ),
    ] = None,
    config: options.ConfigFile = None,
    quiet: running.Quiet = False,
) -> None:
    """Drop what is old, where --before asks for it, and what nothing refers to; give back the room."""
    from compare.corpus.store.upkeep import vacuum as emptied
    from compare.report.view.words import capital, count

    applied = options.settings(config)
    until = day("--before", before)
    with opened(store, applied) as base:
        done = asked(lambda: emptied(base, date.fromordinal(until) if until else None), quiet)
    dropped = f"{count(done.articles, 'article')} and {count(done.events, 'event')} dropped"
    saying.put(f"{capital(dropped)}; {done.before / 1e6:,.1f} MB before, {done.after / 1e6:,.1f} MB now.")
