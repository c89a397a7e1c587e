"""`newscollate stream`: articles as they come, what is found in them, and the events they join."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from compare.cli import app, choosing, options, saying
from compare.cli.running import Terminated
from compare.cli.store import opened

if TYPE_CHECKING:
    from compare.config import Config
    from compare.corpus.stream.joining import Joining
    from compare.corpus.stream.telling import Telling, Told
    from compare.model import Article, InputError


@app.command()
def stream(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH|-]...",
            help="Folders that copy comes into, files, or - for JSON lines on standard input (the default).",
            show_default=False,
        ),
    ] = None,
    store: Annotated[
        str | None,
        typer.Option(
            "--store",
            metavar="URL",
            help="Keep articles and events here: a file, or postgresql://…; it is made if it is not there.",
            show_default=False,
        ),
    ] = None,
    no_check: Annotated[bool, typer.Option("--no-check", help="No verdicts and no findings.")] = False,
    no_events: Annotated[bool, typer.Option("--no-events", help="No events.")] = False,
    rest: Annotated[
        float,
        typer.Option(metavar="SECONDS", min=0.0, help="How long a file in a folder must stay the same."),
    ] = 1.0,
    select: options.Select = "",
    ignore: options.Ignore = "",
    min_level: choosing.MinLevel = None,
    min_confidence: choosing.MinConfidence = None,
    fail_on: options.FailOn = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write behind what a file holds.", show_default=False
        ),
    ] = None,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    stdin_name: Annotated[
        str, typer.Option(metavar="NAME", help="What to call standard input in paths and ids.")
    ] = "-",
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Only errors on standard error, no word on being stopped.")
    ] = False,
) -> None:
    """Tell of articles as they come: one JSON object a line, at once.

    A line for the article with its verdict, one for each finding, one for each event that it founds or joins.
    What a --store knows is not told again, so that a stream that was stopped is simply started again;
    without one it remembers two weeks of news. Folders are watched until Ctrl-C (exit code 130) or a
    request to terminate (143), which let the article in hand be finished. At the end of the input it exits
    with 1 when a finding was at or above --fail-on (default: error), with 2 when something could not be read.
    """
    from compare.corpus.stream.arriving import arriving
    from compare.corpus.stream.telling import Telling
    from compare.files.appending import behind
    from compare.model import InputError
    from compare.readers import Selection

    applied = options.settings(
        config, glossary, select, ignore, fail_on, exclude, ext, min_level, min_confidence
    )
    selection = Selection(applied.exclude, applied.root, applied.extensions, stdin_name)
    asked, done = _Asked(), _Done()
    telling = Telling(applied, findings=not no_check, events=not no_events)
    with ExitStack() as stack:
        write = saying.put if output is None else stack.enter_context(behind(output))
        telling.remember_by(_joining(store, no_events, applied, stack))
        try:
            with asked.heard():
                for item in arriving(paths or ["-"], selection, rest):
                    if isinstance(item, InputError):
                        done.wrong(item)
                    else:
                        with asked.at_work():
                            done.count(_tell(item, telling, write))
        except KeyboardInterrupt as by:
            if not quiet:
                saying.complain(f"stopped; {done}")
            ended = signal.SIGTERM if isinstance(by, Terminated) else signal.SIGINT
            raise typer.Exit(128 + ended) from None
    raise typer.Exit(2 if done.errors else int(done.failing))


def _tell(article: Article, telling: Telling, write: Callable[[str], None]) -> Told:
    """Write the lines of an article, at once."""
    from compare.report.json import render

    told = telling.tell(article)
    for said in (*told.notes, *told.errors):
        saying.complain(f"{said.place}: {said.message}")
    if told.lines:
        write("".join(map(render, told.lines)))
        telling.acknowledge(article)
    return told


def _joining(url: str | None, no_events: bool, config: Config, stack: ExitStack) -> Joining | None:
    """What remembers articles and puts them into events; None where nobody asks for either."""
    if url is None and no_events:
        return None
    from compare.corpus.store.passing import passing
    from compare.corpus.stream.joining import Joining, Passing

    if url is None:
        return Passing(stack.enter_context(passing()), config)
    return Joining(stack.enter_context(opened(url, config, create=True)), config)


class _Asked:
    """Whether somebody asks to end: at once where we wait for an article; the one in hand is finished first,
    unless somebody asks twice.
    """

    def __init__(self) -> None:
        self._working = False
        self._by: int | None = None

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Whoever asks while the block lasts."""
        before = [(by, signal.signal(by, self._hear)) for by in (signal.SIGINT, signal.SIGTERM)]
        try:
            yield
        finally:
            for by, handler in before:
                signal.signal(by, handler)

    def _hear(self, by: int, _: FrameType | None) -> None:
        if not self._working or self._by is not None:
            _end(by)
        self._by = by

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Work that is not broken off. Raises KeyboardInterrupt after it when somebody has asked."""
        self._working = True
        try:
            yield
        finally:
            self._working = False
        if self._by is not None:
            _end(self._by)


def _end(by: int) -> NoReturn:
    raise Terminated if by == signal.SIGTERM else KeyboardInterrupt


class _Done:
    """What a stream has done so far."""

    def __init__(self) -> None:
        self.errors = 0
        self.failing = False
        self._told = 0
        self._known = 0

    def wrong(self, error: InputError) -> None:
        """Something cannot be read."""
        saying.complain(f"{error.place}: {error.message}")
        self.errors += 1

    def count(self, told: Told) -> None:
        """What became of an article."""
        self.errors += len(told.errors)
        self._told += bool(told.lines)
        self._known += not (told.lines or told.errors)
        self.failing = self.failing or told.failing

    def __str__(self) -> str:
        from compare.report.view.words import count

        known = f", {self._known:,} known before" if self._known else ""
        wrong = f", {count(self.errors, 'error')}" if self.errors else ""
        return f"{count(self._told, 'article')} told{known}{wrong}"
