"""`newscollate store`: articles and their events, kept and added to.

One file a command, which adds itself to `group`; being in this folder registers it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from compare.cli import app

if TYPE_CHECKING:
    from compare.config import Config
    from compare.corpus.store.database import Database

group = typer.Typer(
    help="Keep articles and the events they report in a database, and add to it.",
    rich_markup_mode=None,
    no_args_is_help=True,
)
app.add_typer(group, name="store")

Found = TypeVar("Found")

At = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="URL",
        help="A file, or postgresql://… (extra: newscollate[postgres]); default: newscollate.sqlite.",
        show_default=False,
    ),
]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="Published on this day or later.", show_default=False)
]
Until = Annotated[
    str | None, typer.Option(metavar="DATE", help="Published on this day or before.", show_default=False)
]


def opened(url: str | None, config: Config, *, create: bool = False) -> AbstractContextManager[Database]:
    """The store of the command line or of the configuration; a path is seen from where either is written."""
    from compare.corpus.store import opened as at

    where, root = (config.store, config.root) if url is None else (url, ".")
    return at(where, root, create=create)


def between(since: str | None, until: str | None) -> dict[str, int | None]:
    """The days of --since and --until as ordinals. Raises UserError where the second is before the first."""
    first, last = day("--since", since), day("--until", until)
    if first and last and first > last:
        from compare.model import UserError

        said = "the first day is after the last; turn them round"
        raise UserError(f"--since {since} --until {until}: {said}")
    return {"since": first, "until": last}


def asked(look: Callable[[], Found], quiet: bool) -> Found:
    """What `look` finds in a store; where that takes long, somebody is told."""
    from compare.cli import progress
    from compare.pipeline.spreading import told_once

    if quiet:
        progress.silence()
    return told_once(look, "looking through the store", progress.told)


def day(option: str, written: str | None) -> int | None:
    """A day as an ordinal. Raises UserError for what is no date."""
    if written is None:
        return None
    try:
        return date.fromisoformat(written).toordinal()
    except ValueError:
        from compare.model import UserError

        raise UserError(f"{option} {written}: write a day as YYYY-MM-DD") from None


for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
