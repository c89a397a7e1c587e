"""`newscollate glossary`: the names, and who uses which.

One file a command group, which adds its commands to `group`; being in this folder registers it.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import typer

from compare.cli import app

group = typer.Typer(
    help="Keep and apply the glossary of entities and their aliases.",
    rich_markup_mode=None,
    no_args_is_help=True,
)
app.add_typer(group, name="glossary")

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
