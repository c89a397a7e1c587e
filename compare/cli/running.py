"""What does the work of a command, how far it tells of it, and what it says when it is stopped."""

from __future__ import annotations

import signal
import sys
from shlex import quote
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from types import FrameType

    from compare.config import Config
    from compare.corpus.engines import Engine

ENGINES = ("local", "daft")

Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=0,
        help="Processes to use; without it, or with 0, one for each core where there is much to do.",
        show_default=False,
    ),
]
EngineName = Annotated[
    str,
    typer.Option(
        "--engine",
        metavar="NAME",
        help="What does the work: local (this machine) or daft (extra: newscollate[cluster]).",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on standard error.")]


def engine(name: str, jobs: int | None, config: Config, size: int, quiet: bool = False) -> Engine:
    """The engine that the command line asks for; `size` is how many bytes there are to read.

    Raises UserError for one that is not known or not installed.
    """
    from compare.corpus.engines import jobs_for
    from compare.model import UserError

    asked = config.jobs if jobs is None else jobs
    if quiet:
        from compare.cli import progress

        progress.silence()
    match name:
        case "local":
            from compare.corpus.engines.local import Local

            return Local(jobs_for(size, asked))
        case "daft":
            from compare.corpus.engines.daft import need

            need()
            from compare.corpus.engines.daft.spreading import Daft

            return Daft(asked or None)
    raise UserError(f"--engine {quote(name)}: use one of {', '.join(ENGINES)}")


class Terminated(KeyboardInterrupt):
    """Somebody asked us to end (SIGTERM)."""


def hear_terminate() -> None:
    """From now on SIGTERM ends a command as Ctrl-C does: what is under way is ended and told of."""

    def ended(_: int, __: FrameType | None) -> NoReturn:
        raise Terminated

    signal.signal(signal.SIGTERM, ended)


def stopped(by: KeyboardInterrupt) -> int:
    """One line on what was done and what of it is kept; the exit code, as shells count it."""
    if "compare.cli.progress" in sys.modules:  # otherwise nothing had begun
        from compare.cli.progress import stopped as came_to
        from compare.cli.saying import complain

        doing = came_to()
        kept = getattr(by, "kept", "") or "nothing was written"
        complain(f"stopped while {doing}; {kept}" if doing else "stopped")
    ended = isinstance(by, Terminated) or isinstance(by.__cause__, Terminated)
    return 128 + (signal.SIGTERM if ended else signal.SIGINT)
