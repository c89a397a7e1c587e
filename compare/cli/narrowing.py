"""Only what the command line asks for is built: typer works out the options of every command there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import typer
from typer.models import CommandInfo

_HELP = ("--help", "-h")


def narrow(app: typer.Typer, words: Sequence[str]) -> None:
    """Leaves of `app` the command that `words` begin with; of all of them what the help shows, where it is
    asked for; all of it where the words say neither.
    """
    if not words or words[0] in _HELP:
        _outline(app)
        return
    first, rest = words[0], words[1:]
    commands = [one for one in app.registered_commands if _name(one) == first]
    groups = [one for one in app.registered_groups if one.name == first]
    if commands or groups:
        app.registered_commands, app.registered_groups = commands, groups
    for one in groups:
        if one.typer_instance:
            narrow(one.typer_instance, rest)


def _outline(app: typer.Typer) -> None:
    """The commands without their options."""
    for one in app.registered_commands:
        if one.callback:
            one.callback = _named_alike(one.callback)
    for group in app.registered_groups:
        if group.typer_instance:
            group.typer_instance.registered_commands = []
            group.typer_instance.registered_groups = []


def _named_alike(command: Callable[..., object]) -> Callable[[], None]:
    def outline() -> None: ...

    outline.__name__, outline.__doc__ = command.__name__, command.__doc__
    return outline


def _name(command: CommandInfo) -> str | None:
    """The name as typed: given, or the function's."""
    if isinstance(command.name, str):
        return command.name
    return command.callback.__name__.replace("_", "-") if command.callback else None
