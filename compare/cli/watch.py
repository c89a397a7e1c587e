"""`newscollate watch`: what the rules find in copy as it comes in, one line after the other."""

from __future__ import annotations

import signal
import time
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import app, options, saying

if TYPE_CHECKING:
    from compare.config import Config
    from compare.model import Watched
    from compare.pipeline.incoming import Change
    from compare.readers import Selection

FORMATS = ("text", "jsonl")
_PAUSE = 0.5  # seconds between two looks


@app.command()
def watch(
    folders: Annotated[
        list[Path], typer.Argument(metavar="DIR...", help="Folders that copy comes into.", show_default=False)
    ],
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    rest: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.0, help="How long a file must stay as it is.")
    ] = 1.0,
    skip_present: Annotated[
        bool, typer.Option("--skip-present", help="Leave out the files that are there at the start.")
    ] = False,
    select: options.Select = "",
    ignore: options.Ignore = "",
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """Check copy as it comes into folders, and write a log of it to standard output.

    A file is checked when nobody has written to it for --rest seconds, and again whenever it changes.
    Ends with Ctrl-C (exit code 130) or a request to terminate (0).
    """
    from compare.model.errors import UserError, unexpected
    from compare.pipeline.incoming import Incoming
    from compare.pipeline.known import configured
    from compare.readers import Selection

    options.choose(format, FORMATS)
    for folder in folders:
        if not folder.is_dir():
            raise UserError(f"{folder}: no such folder; name the one that copy comes into")
    applied = options.settings(config, glossary, select, ignore, exclude=exclude, ext=ext)
    selection = Selection(applied.exclude, applied.root, applied.extensions)
    configured(applied, ())  # a baseline that cannot be used is told at once
    incoming = Incoming(folders, selection, rest)
    if skip_present:
        incoming.skip_present()
    asked = _Asked()
    while asked.code is None:
        for folder in incoming.missing():
            saying.complain(f"{folder}: cannot be looked into; waiting for it to come back")
        for change in incoming.changes(time.monotonic(), time.time()):
            if asked.code is not None:
                break
            try:
                lines = _lines(_told(change, applied, selection), format)
            except Exception as error:  # the next file is checked all the same
                said = str(error) if isinstance(error, UserError) else unexpected(error)
                saying.complain(f"{change.path}: {said}")
            else:
                saying.put(lines)
        asked.wait(min(_PAUSE, rest or _PAUSE))
    raise typer.Exit(asked.code)


class _Asked:
    """Whether somebody asked to end, by Ctrl-C or a request to terminate: then `code` is the exit code. The
    article in hand is finished first; asked a second time, the command ends at once.
    """

    def __init__(self) -> None:
        self.code: int | None = None
        signal.signal(signal.SIGINT, self._end)
        signal.signal(signal.SIGTERM, self._end)

    def _end(self, by: int, _: FrameType | None) -> None:
        self.code = 130 if by == signal.SIGINT else 0
        signal.signal(by, signal.SIG_DFL)

    def wait(self, seconds: float) -> None:
        """Wait, unless asked to end."""
        until = time.monotonic() + seconds
        while self.code is None and time.monotonic() < until:
            time.sleep(min(0.05, seconds))


def _told(change: Change, config: Config, selection: Selection) -> Watched:
    """What there is to say of the change: of a file that is ready, the document of `check`."""
    from compare import pipeline
    from compare.model import Watched
    from compare.pipeline.known import configured
    from compare.pipeline.originals import originals
    from compare.readers import read_all

    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    path = change.path.as_posix()
    if change.kind != "ready":
        before = change.before.as_posix() if change.before else None
        return Watched(at, change.kind, path, before)
    articles, errors = read_all([str(change.path)], selection)
    texts = originals(articles, root=config.root)
    document = pipeline.checked(articles, config, [*errors, *texts.errors], originals=texts.found)
    known = configured(config, [path], texts.found)
    document = known.only_new(document) if known else document
    return Watched(at, "checked", path, checked=document)


def _lines(told: Watched, format: str) -> str:
    if format == "jsonl":
        from compare.report.json import render

        return render(told)
    from compare.report.concise import render as concise
    from compare.report.view.visible import one_line

    happened = {"moved": f"moved here from {told.before}", "gone": "gone"}.get(told.event, "nothing found")
    lines = concise(told.checked).splitlines() if told.checked else []
    return "".join(f"{told.at} {one_line(line)}\n" for line in lines or [f"{told.path}: {happened}"])
