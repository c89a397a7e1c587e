"""The command line: parse, call the pipeline, choose the report, exit.

Results go to standard output, progress and errors to standard error. Exit codes are the same for
every command: 0 nothing at or above the level to fail on, 1 something, 2 bad usage or bad input; 130 when
Ctrl-C stopped it, 143 when SIGTERM did.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import typer
from typer.core import TyperGroup


class _Misused(typer.BadParameter):
    """Words that a command does not take, told in one line as every other mistake."""

    def format_message(self) -> str:
        """What is wrong, and where it says what is right."""
        command = self.ctx.command_path if self.ctx else "newscollate"
        return f"{self.message.rstrip('.')}; see `{command} --help`"

    def show(self, file: Any = None) -> None:
        """On standard error."""
        from compare.cli.saying import complain

        complain(self.format_message())


_MISUSED: Any = typer.BadParameter.__mro__[1]  # UsageError, which typer does not give by name


class _Stoppable(TyperGroup):
    """Commands that say what they have done when Ctrl-C or SIGTERM stops them, and end quietly when whoever
    reads them has gone.
    """

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        """Take in the words before the command."""
        with _told_plainly():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for. Before, there is nothing to end or to tell of."""
        from compare.cli.running import hear_terminate, stopped
        from compare.cli.saying import hush

        hear_terminate()
        try:
            with _told_plainly():
                return super().invoke(ctx)
        except KeyboardInterrupt as by:
            raise typer.Exit(stopped(by)) from None
        except BrokenPipeError:  # typer would count it as a fault
            hush(sys.stdout)
            raise typer.Exit(0) from None


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except _MISUSED as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            raise
        raise _Misused(error.format_message(), error.ctx) from None


app = typer.Typer(
    name="newscollate",
    cls=_Stoppable,
    help=(
        "Lay reports of one event side by side, find machine-translation artefacts, "
        "and keep one glossary of names."
    ),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _top(
    version: bool = typer.Option(False, "--version", help="Print the version and exit.", is_eager=True),
) -> None:
    if version:
        from compare import __version__
        from compare.cli.saying import put

        put(f"newscollate {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command line; a mistake, the user's or ours, is one line on standard error and exit code 2."""
    gc.freeze()  # what was imported stays, and articles leave no cycles: the collector would take a third
    gc.set_threshold(100_000, 20, 50)
    if "_NEWSCOLLATE_COMPLETE" not in os.environ:  # a shell that completes asks for any of them
        from compare.cli.narrowing import narrow

        narrow(app, sys.argv[1:])
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        from compare.cli.saying import complain, denied, unheard  # here, since most runs never need it
        from compare.model.errors import UserError, unexpected

        error = unheard(error) or denied(error) or error
        for one in (error, *getattr(error, "others", ())):
            complain(str(one) if isinstance(one, UserError) else unexpected(one))
        sys.exit(2)


for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
