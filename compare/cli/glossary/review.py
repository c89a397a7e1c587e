"""`glossary review`: the review desk, pages in a browser on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import intake, options, saying
from compare.cli.glossary import group
from compare.cli.glossary.edit import Into, folder_over
from compare.cli.glossary.suggest import DecisionsFile, places

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.config import Config
    from compare.glossary.edit.folder import Folder


@group.command()
def review(
    paths: options.Paths,
    port: Annotated[
        int,
        typer.Option(min=0, max=65535, metavar="N", help="The port; else a free one.", show_default=False),
    ] = 0,
    no_open: Annotated[bool, typer.Option("--no-open", help="Print the address, open no browser.")] = False,
    decisions: DecisionsFile = None,
    into: Into = None,
    by: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who rules; else who is logged in.", show_default=False)
    ] = None,
    names_from: Annotated[
        str | None,
        typer.Option(metavar="READER", help="A second reader of names: spacy:MODEL.", show_default=False),
    ] = None,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """Decide on suggested names in a browser, one at a time, and write what is accepted to the glossary.

    Only this machine can open the page, and only by the address that is printed. Every ruling is on the
    disk before the next suggestion shows. Ctrl-C ends the desk.
    """
    try:
        import starlette  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError:
        from compare.model import UserError

        raise UserError(
            "glossary review needs the review desk’s libraries; "
            "install them: pip install 'newscollate[review]'"
        ) from None
    from compare.cli.progress import told
    from compare.pipeline.suggestions import names_in
    from compare.review.desk import Desk
    from compare.review.serving import serve

    applied = options.settings(config, glossary, exclude=exclude, ext=ext)
    if into and into.resolve() not in [folder.resolve() for folder in applied.folders()]:
        _made(into)
        applied = options.settings(config, [*(glossary or ()), into], exclude=exclude, ext=ext)
    articles, errors = intake.read(paths, applied)
    if errors and not articles:
        raise typer.Exit(2)
    names = names_in(articles, applied, names_from=names_from, progress=told)
    files = [decisions] if decisions else places(applied)
    desk = Desk(articles, applied, names.known, files[-1], _editing(into, applied), by, files[:-1], names)
    serve(desk, port, lambda address: _at(address, open_it=not no_open))


def _made(folder: Path) -> None:
    """Make the folder of entries that is to be written to, unless it is there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        from compare.model import UserError

        raise UserError(f"--into {folder}: cannot be made: {error.strerror or error}") from error


def _editing(into: Path | None, applied: Config) -> Callable[[], Folder] | None:
    """What opens the folder to write to; None where none is named."""
    folders = applied.folders()
    return (lambda: folder_over(into, folders)) if into or folders else None


def _at(address: str, open_it: bool) -> None:
    """Say where the desk is, and open it in the browser."""
    saying.put(f"The review desk is open at {address}\nCtrl-C ends it.")
    if open_it:
        from compare.cli.opening import opened

        opened(address)
