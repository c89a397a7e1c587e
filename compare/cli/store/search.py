"""`newscollate store search`: articles with certain words."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli import common
from compare.cli.store import At, Since, Until, day, group, opened

FORMATS = ("text", "json")


@group.command()
def search(
    query: Annotated[
        str,
        typer.Argument(
            metavar="WORDS", help='Words, "a phrase", beginnings (elect*), -words that must be absent.'
        ),
    ],
    store: At = None,
    outlet: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Of this outlet; repeatable.", show_default=False)
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="In this language, as en.", show_default=False)
    ] = None,
    since: Since = None,
    until: Until = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="Show so many at most.")] = 20,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: common.OutputFile = None,
    config: common.ConfigFile = None,
) -> None:
    """Find articles of the store by their words, the best first. Case and accents do not matter."""
    from compare.corpus.store.search import search as found_in

    common.choose(format, FORMATS)
    applied = common.settings(config)
    days = {"since": day("--since", since), "until": day("--until", until)}
    with opened(store, applied) as base:
        document = found_in(base, query, outlets=outlet or (), language=language, limit=limit, **days)
    common.put(common.rendered(document, format), output)
