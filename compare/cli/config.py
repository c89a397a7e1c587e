"""`newscollate config`: what applies here, and which line says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from compare.cli import app, common

if TYPE_CHECKING:
    from compare.config import Config


@app.command()
def config(file: common.ConfigFile = None) -> None:
    """Show the settings and the line each comes from."""
    from compare.config import explain, find, load

    path = file or find(Path.cwd())
    rows = [(setting.key, _toml(setting.value), setting.origin) for setting in explain(path)]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{key:<{widths[0]}} = {value:<{widths[1]}}  # {origin}" for key, value, origin in rows]
    common.put("\n".join([*lines, *_style(load(path))]))


def _style(applied: Config) -> Iterator[str]:
    """The house style that applies: each file it is made of, and the line that rules on each entity."""
    if not applied.style:
        return
    from compare.glossary.styles import layers, origins

    found = layers(applied.house_style(), applied.folders())
    yield f"\nhouse style {applied.style}, the undermost first:"
    yield from (f"  {layer.style.name}  # {layer.path}" for layer in found)
    for origin in origins(found):
        usage = origin.usage
        since, until = usage.since or "", usage.until or ""
        when = f"  ({since}..{until})" if since or until else ""
        yield f"  {usage.entity}{when}  # {origin.path}:{origin.line}"


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, bool | int | float):
        return str(value).lower()
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
