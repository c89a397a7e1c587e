"""`newscollate config`: what applies here, and which line says so."""

from __future__ import annotations

from pathlib import Path

from compare.cli import app, common


@app.command()
def config(file: common.ConfigFile = None) -> None:
    """Show the settings and the line each comes from."""
    from compare.config import explain, find

    path = file or find(Path.cwd())
    rows = [(setting.key, _toml(setting.value), setting.origin) for setting in explain(path)]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    common.put(
        "\n".join(f"{key:<{widths[0]}} = {value:<{widths[1]}}  # {origin}" for key, value, origin in rows)
    )


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, bool | int | float):
        return str(value).lower()
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
