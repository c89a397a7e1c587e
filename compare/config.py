"""`newscollate.toml`, or `[tool.newscollate]` in `pyproject.toml`: found, read, checked.

The nearest file wins, from the folder the command runs in upward; files are not merged, so what
applies is always one page. Unknown keys are errors: a setting that is silently not applied is worse
than none.
"""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, structs

from compare.model import UserError

FILE = "newscollate.toml"


class ConfigError(UserError):
    """A configuration that cannot be used; the message says what, where and what to do."""


class Config(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """All settings. Paths are relative to the file that names them."""

    glossary: tuple[str, ...] = ()  # folders of entries laid over the shipped glossary, later ones win
    style: str = ""  # the house style that names are checked by: the id of one, or a file; empty means none
    exclude: tuple[str, ...] = ()  # files that a walked folder leaves out, patterns as in a .gitignore
    extensions: tuple[str, ...] = ()  # suffixes that a walked folder is asked for; empty means all known
    select: tuple[str, ...] = ()  # rules or categories to run; empty means all
    ignore: tuple[str, ...] = ()  # rules or categories not to run
    fail_on: str = "error"  # the level from which `check` and `compare` exit with 1
    fail_on_translated: bool = False  # whether `check` exits with 1 when an article is flagged
    verdict_threshold: float = 0.95  # confidence from which an article is flagged as machine-translated
    same_event: float = 0.55  # score from which articles are one event; higher makes more, smaller events
    same_row: float = 0.38  # score from which sentences share a row; higher makes fewer, surer rows
    verdict_weights: str = ""  # a file that `newscollate train` wrote; empty means the shipped one
    root: str = "."  # where the file lies; set on reading, not a key

    def folders(self) -> list[Path]:
        """The glossary folders as paths."""
        return [Path(os.path.normpath(Path(self.root) / folder)) for folder in self.glossary]

    def house_style(self) -> str:
        """The house style: an id as it is, a file as a path."""
        is_file = self.style.endswith((".yaml", ".yml"))
        return os.path.normpath(Path(self.root) / self.style) if is_file else self.style


class Setting(Struct, frozen=True):
    """One line of `newscollate config`: a key, what applies, and where it was set."""

    key: str
    value: Any
    origin: str


_KEYS = tuple(field.encode_name for field in structs.fields(Config) if field.name != "root")
LEVELS = ("error", "warning", "note")


def find(start: Path) -> Path | None:
    """The nearest configuration file in `start` or above it, or None."""
    for folder in (start, *start.parents):
        own = folder / FILE
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and re.search(rb"^\[tool\.newscollate[\].]", project.read_bytes(), re.MULTILINE):
            return project
    return None


def load(path: Path | None) -> Config:
    """Read `path`; the defaults when it is None.

    Raises ConfigError for a missing or malformed file, an unknown key or a wrong type.
    """
    if path is None:
        return Config()
    table = _table(path)
    for key in table:
        if key not in _KEYS:
            raise ConfigError(f"{path}: unknown key “{key}”{_did_you_mean(key)}")
    try:
        config = msgspec.convert(table, Config)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{path}: {_plainly(error)}") from None
    if config.fail_on not in LEVELS:
        raise ConfigError(f"{path}: fail-on is “{config.fail_on}”; use one of {', '.join(LEVELS)}")
    for key in ("verdict-threshold", "same-event", "same-row"):
        value = getattr(config, key.replace("-", "_"))
        if not 0 <= value <= 1:
            raise ConfigError(f"{path}: {key} is {value}; use a number from 0 to 1")
    return structs.replace(config, root=str(path.parent))


def explain(path: Path | None) -> list[Setting]:
    """Every setting with the file and line it comes from, or "default"."""
    config = load(path)
    lines = path.read_text("utf-8").splitlines() if path else []
    settings = []
    for key in _KEYS:
        line = next(
            (n for n, text in enumerate(lines, 1) if re.match(rf"\s*{re.escape(key)}\s*=", text)), None
        )
        origin = f"{path}:{line}" if line else "default"
        settings.append(Setting(key, getattr(config, key.replace("-", "_")), origin))
    return settings


_TYPES = {"float": "a number", "int": "a number", "bool": "true or false", "str": "a text", "array": "a list"}


def _plainly(error: msgspec.ValidationError) -> str:
    """What is wrong with a value, in the words of TOML."""
    said = re.fullmatch(r"Expected `(\w+)`, got `(\w+)` - at `\$\.([\w-]+)(?:\[\.\.\.\])?`", str(error))
    if not said:
        return str(error)
    wanted, got = (_TYPES.get(name, name) for name in said.groups()[:2])
    return f"{said[3]}: expected {wanted}, found {got}"


def _table(path: Path) -> dict[str, Any]:
    try:
        document = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}; name another file with --config") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from None
    if path.name != "pyproject.toml":
        return document
    table = document.get("tool", {}).get("newscollate", {})
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: [tool.newscollate] must be a table")
    return table


def _did_you_mean(key: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key.replace("_", "-"), _KEYS, n=1)
    return f"; did you mean “{near[0]}”?" if near else f"; known keys are {', '.join(_KEYS)}"
