"""`newscollate store add`: articles into the store."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import leaving, options, running, saying
from compare.cli.store import At, group, opened

if TYPE_CHECKING:
    from compare.corpus.store.adding import Outcome
    from compare.corpus.store.database import Database
    from compare.corpus.store.stages import Asked
    from compare.pipeline import Failed

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH...", help="Articles: files, folders, or - for standard input.", show_default=False
    ),
]


@group.command()
def add(
    paths: Paths = None,
    store: At = None,
    findings: Annotated[
        bool,
        typer.Option(
            "--findings/--no-findings",
            help="Whether to keep what the rules find and who is mentioned, or events only (faster).",
        ),
    ] = True,
    renew: Annotated[
        bool, typer.Option("--renew", help="Make anew what an earlier version or another glossary had made.")
    ] = False,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    stdin_name: options.StdinName = "-",
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
    jobs: running.Jobs = None,
    quiet: running.Quiet = False,
) -> None:
    """Add articles to the store, each to the event that it reports.

    What is there already is left as it is, so that a run that was stopped is simply run again. An article
    that comes again under its id with other words takes the place of the old one. Some hundred articles
    enter at a time, whole or not at all; several runs may add to one store at once.
    """
    from itertools import chain, islice

    from compare import pipeline
    from compare.cli.progress import told
    from compare.corpus.store.adding import Adding, Outcome
    from compare.corpus.store.given import Given
    from compare.corpus.store.stages import EVENTS, EVERY, Stages
    from compare.corpus.store.twins import Twins
    from compare.model import UserError
    from compare.readers import Selection

    if not (paths or renew):
        raise UserError("nothing to add; name files, folders or - for standard input")
    applied = options.settings(config, glossary, exclude=exclude, ext=ext)
    selection = Selection(applied.exclude, applied.root, applied.extensions, stdin_name)
    given = Given(paths or [], selection, lambda error: saying.complain(f"{error.place}: {error.message}"))
    done: Counter[str] = Counter()
    articles = given.articles()
    first = list(islice(articles, 1))  # where there is none, no store is made
    if not (first or renew):
        leaving.leave((), given.errors, applied.fail_on)
    pipeline.glossary(applied)  # nor where it cannot be used
    with (
        running.engine("local", jobs, applied, given.size, quiet) as workers,
        opened(store, applied, create=bool(first)) as base,
    ):
        twins = Twins(base)
        adding = Adding(base, Stages(applied), wanted=EVERY if findings else EVENTS, each=workers.each)
        try:
            added = adding.add(chain(first, articles))
            for outcome in told(added, "adding", given.total, there=_was_there):
                done[given.outcome(outcome)] += 1
                if isinstance(outcome, Outcome) and outcome.what == "added":
                    twins.see(outcome, given.holds)
            for outcome in told(adding.renew(), "renewing") if renew else ():
                done[given.outcome(outcome)] += 1
        except KeyboardInterrupt as by:
            by.kept = f"{_held(base)}; the same command goes on from there"  # type: ignore[attr-defined]
            raise
    if twins.found:
        saying.complain(twins.told())
    if done or not given.errors:
        saying.put(f"{_said(done)}.")
    leaving.leave((), given.errors, applied.fail_on)


def _was_there(outcome: Outcome | Failed[Asked]) -> bool:
    return getattr(outcome, "what", None) == "same"


def _held(base: Database) -> str:
    """What the store holds, when somebody stops us: a batch may be in of which nobody has told us yet."""
    from compare.model import UserError

    try:
        [[articles]] = base.rows("SELECT count(*) FROM articles")
    except UserError:
        return "what is in the store is whole"
    return f"the store holds {articles:,} articles"


def _said(done: Counter[str]) -> str:
    """What became of how many articles."""
    from compare.report.view.words import capital, listed

    kinds = {"added": "added", "replaced": "replaced", "renewed": "made anew", "same": "there already"}
    return capital(
        listed([f"{done[kind]:,} {said}" for kind, said in kinds.items() if done[kind]]) or "nothing new"
    )
