"""`newscollate store status`: what a store holds."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from compare.cli import options, running, saying
from compare.cli.store import At, asked, group, opened

FORMATS = ("text", "json")


@group.command()
def status(
    store: At = None,
    format: Annotated[str, Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: options.OutputFile = None,
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
    quiet: running.Quiet = False,
) -> None:
    """Count what the store holds, and tell what of it an earlier version or another glossary had made."""
    from compare.corpus.store.stages import Stages
    from compare.corpus.store.upkeep import status as state

    options.choose(format, FORMATS)
    applied = options.settings(config, glossary)
    with opened(store, applied) as base:
        document = asked(lambda: state(base, Stages(applied)), quiet)
    saying.put(saying.rendered(document, format), output)
