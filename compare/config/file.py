"""The configuration file: found, read, checked."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import msgspec
from msgspec import structs

from compare.config.settings import CONFIDENCES, LEVELS, NEVER, Config, PerPath
from compare.files import toml
from compare.model import UserError

FILE = "newscollate.toml"
KEYS = tuple(field.encode_name for field in structs.fields(Config) if field.name != "root")
PATH_KEYS = tuple(field.encode_name for field in structs.fields(PerPath))
_PROJECT = re.compile(rb"^\[tool\.newscollate[\].]", re.MULTILINE)
_CHOICES = {"min-level": LEVELS, "min-confidence": CONFIDENCES, "fail-on": (*LEVELS, NEVER)}
_TYPES = {
    "float": "a number", "int": "a number", "bool": "true or false", "str": "a text", "array": "a list",
    "object": "a table",
}  # fmt: skip


class ConfigError(UserError):
    """A configuration that cannot be used; the message says what, where and what to do."""


def find(start: Path) -> Path | None:
    """The nearest configuration file in `start` or above it, or None."""
    for folder in (start, *start.parents):
        own = folder / FILE
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and _PROJECT.search(project.read_bytes()):
            return project
    return None


def load(path: Path | None) -> Config:
    """Read `path`; the defaults when it is None.

    Raises ConfigError for a missing or malformed file, an unknown key or a wrong type.
    """
    if path is None:
        return Config()
    found = table(path)
    _known(path, found, KEYS)
    _no_nul(path, found)
    by_path = found.get("per-path")
    for pattern, of_path in by_path.items() if isinstance(by_path, dict) else ():
        if not isinstance(of_path, dict):
            raise ConfigError(
                f'{path}: write [per-path."PATTERN"] and the settings below it, not “{pattern}”'
            )
        _known(path, of_path, PATH_KEYS, f' in [per-path."{pattern}"]')
    try:
        config = msgspec.convert(found, Config)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{_line_of(path, error)}: {_plainly(error)}") from None
    return structs.replace(config, root=str(path.parent))


def checked(config: Config) -> Config:
    """Settings that a program has made, as a file with these values would give them.

    Raises ConfigError for a wrong type or an unknown choice.
    """
    try:
        return msgspec.convert(msgspec.to_builtins(config, enc_hook=os.fspath), Config)
    except msgspec.ValidationError as error:
        raise ConfigError(f"Config: {_plainly(error)}") from None
    except TypeError as error:
        raise ConfigError(f"Config: {error}") from None


def table(path: Path) -> dict[str, Any]:
    """Our part of the TOML file at `path`. Raises ConfigError when there is none that can be read."""
    try:
        document = toml.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}; name another file with --config") from None
    except ValueError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from None
    if path.name != "pyproject.toml":
        return document
    ours = document.get("tool", {}).get("newscollate", {})
    if not isinstance(ours, dict):
        raise ConfigError(f"{path}: [tool.newscollate] must be a table")
    return ours


def _known(path: Path, found: dict[str, Any], keys: tuple[str, ...], where: str = "") -> None:
    for key in found:
        if key not in keys:
            from difflib import get_close_matches

            near = get_close_matches(key.replace("_", "-"), keys, n=1)
            hint = f"did you mean “{near[0]}”?" if near else f"known keys are {', '.join(keys)}"
            raise ConfigError(f"{path}: unknown key “{key}”{where}; {hint}")


def _no_nul(path: Path, found: dict[str, Any]) -> None:
    """Raises ConfigError for a NUL, which no name of a file, rule or style can have."""
    for key, value in found.items():
        for one in value if isinstance(value, list) else (value,):
            if isinstance(one, str) and "\0" in one:
                raise ConfigError(f"{path}: {key}: holds a NUL character; remove it")


def _line_of(path: Path, error: msgspec.ValidationError) -> str:
    """The file and, where it can be told, the line of the value that is wrong."""
    from compare.config.origins import lines

    key = str(error).partition(" - at `$.")[2].removesuffix("`").partition("[")[0]
    of = [line for names, line in lines(path).items() if names[0] == key]
    if key != "per-path":
        return f"{path}:{of[0]}" if of else str(path)
    wrong = str(error).partition("per-path[...].")[2].removesuffix("`").partition("[")[0]
    of = [line for names, line in lines(path).items() if len(names) > 2 and names[-1] == wrong]
    return f"{path}:{of[0]}" if len(of) == 1 else str(path)


def _plainly(error: msgspec.ValidationError) -> str:
    """What is wrong with a value, in the words of TOML."""
    said, _, place = str(error).partition(" - at `$.")
    key = place.removesuffix("`").removesuffix("[...]").replace("per-path[...].", "per-path: ")
    if wrong := re.fullmatch(r"Expected `([^`]+)`, got `(\w+)`", said):
        wanted, got = (_TYPES.get(name, name) for name in (wrong[1].partition(" | ")[0], wrong[2]))
        return f"{key}: expected {wanted}, found {got}"
    if wrong := re.fullmatch(r"Invalid enum value '(.*)'", said):
        return f"{key} is “{wrong[1]}”; use one of {', '.join(_CHOICES[key.rpartition(' ')[2]])}"
    if said.startswith("Expected `float`"):
        return f"{key}: use a number from 0 to 1"
    return f"{key}: {said}"
