"""`newscollate store events`: the events that the articles of a store report."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli import options, running, saying
from compare.cli.store import At, Since, Until, asked, between, group, opened

FORMATS = ("text", "json")


@group.command()
def events(
    store: At = None,
    since: Since = None,
    until: Until = None,
    min_outlets: Annotated[
        int, typer.Option(metavar="N", min=1, help="Only events that so many outlets report.")
    ] = 1,
    history: Annotated[
        str | None,
        typer.Option(metavar="EVENT", help="What happened to one event, and when.", show_default=False),
    ] = None,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: options.OutputFile = None,
    config: options.ConfigFile = None,
    quiet: running.Quiet = False,
) -> None:
    """List the events of the store by their days."""
    from compare.corpus.store import events as kept
    from compare.model import EventHistory, Grouped

    options.choose(format, FORMATS)
    applied = options.settings(config)
    days = between(since, until)
    with opened(store, applied) as base:

        def look() -> EventHistory | Grouped:
            if history:
                return kept.history(base, history)
            return Grouped(kept.events(base, outlets=min_outlets, **days))

        document = asked(look, quiet)
    saying.put(saying.rendered(document, format), output)
