"""`newscollate store`: articles and their events, kept and added to.

One file a command, which adds itself to `group`; being in this folder registers it.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Annotated

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

    return at(url, ".", create=create) if url else at(config.store, config.root, create=create)


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
