"""`newscollate config`: what applies here, and which line says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import app, choosing, options, saying

if TYPE_CHECKING:
    from compare.config import Config, Setting


@app.command()
def config(
    path: Annotated[
        str | None,
        typer.Argument(
            metavar="[PATH]", help="An article: what applies to it, of `per-path` too.", show_default=False
        ),
    ] = None,
    select: options.Select = "",
    ignore: options.Ignore = "",
    min_level: choosing.MinLevel = None,
    min_confidence: choosing.MinConfidence = None,
    fail_on: options.FailOn = None,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    glossary: options.Glossaries = None,
    file: options.ConfigFile = None,
) -> None:
    """Show the settings and where each comes from: a line of a file, the command line, or the default.

    Takes the options of `check`, and shows what they would make of the configuration.
    """
    from compare.config import COMMAND_LINE, explain, find
    from compare.model import UserError
    from compare.report.view.visible import disarmed

    if path is not None and "://" not in path and not Path(path).exists():
        raise UserError(f"{path}: no such file; name an article that is there")
    applied = options.settings(
        file, glossary, select, ignore, fail_on, exclude, ext, min_level, min_confidence
    )
    given = {
        "glossary": glossary, "exclude": exclude, "extensions": ext, "select": select, "ignore": ignore,
        "min-level": min_level, "min-confidence": min_confidence, "fail-on": fail_on,
    }  # fmt: skip
    overruled = {key: COMMAND_LINE for key, value in given.items() if value}
    settings = explain(file or find(Path.cwd()), applied, overruled, path)
    rows = [
        (_printable(setting.key), _printable(_toml(_shown(setting))), _printable(setting.origin))
        for setting in settings
    ]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = (f"{key:<{widths[0]}} = {value:<{widths[1]}}  # {origin}" for key, value, origin in rows)
    saying.put(disarmed("\n".join([*lines, *map(_printable, _style(applied))])))


def _style(applied: Config) -> Iterator[str]:
    """The house style that applies: each file it is made of, and the line that rules on each entity."""
    if not applied.style:
        return
    from compare.glossary.styles import layers, origins

    found = layers(applied.house_style(), applied.folders())
    yield ""
    yield f"house style {applied.style}, the undermost first:"
    yield from (f"  {layer.style.name}  # {layer.path}" for layer in found)
    for origin in origins(found):
        usage = origin.usage
        since, until = usage.since or "", usage.until or ""
        when = f"  ({since}..{until})" if since or until else ""
        yield f"  {usage.entity}{when}  # {origin.path}:{origin.line}"


def _shown(setting: Setting) -> object:
    """The value without a password."""
    if setting.key != "store" or "://" not in setting.value:
        return setting.value
    from compare.corpus.store.address import without_password

    return without_password(setting.value)


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, bool | int | float):
        return str(value).lower()
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _printable(text: str) -> str:
    """What a terminal or a runner would act on, written out: settings come with a repository."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04X}" for c in text)
