"""`newscollate store search`: articles with certain words."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from compare.cli import options, running, saying
from compare.cli.store import At, Since, Until, asked, between, group, opened

FORMATS = ("text", "json")
_ODD = re.compile(r"OR|AND|NOT|.*:.*|.*\*.+")  # what elsewhere would be an operator
_THERE_IS = 'all words must be there, and besides them there are only "a phrase", elect* and -word'


@group.command()
def search(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...",
            help="Words, '\"a phrase\"', beginnings (elect*), -words that must be absent; all in one pair of"
            " quotes, or after --, which lets the first word begin with a dash.",
            show_default=False,
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
    output: options.OutputFile = None,
    config: options.ConfigFile = None,
    quiet: running.Quiet = False,
) -> None:
    """Find articles of the store by their words, the best first. Case and accents do not matter."""
    from compare.corpus.store.search import search as found_in
    from compare.model import Searched

    options.choose(format, FORMATS)
    applied = options.settings(config)
    days = between(since, until)
    query = " ".join(words)
    with opened(store, applied) as base:

        def look() -> Searched:
            return found_in(base, query, outlets=outlet or (), language=language, limit=limit, **days)

        document = asked(look, quiet)
    saying.put(saying.rendered(document, format), output)
    odd = next(filter(_ODD.fullmatch, query.split()), None)
    if odd and not document.total:
        saying.complain(f"“{odd}” is looked for as words; {_THERE_IS}")
