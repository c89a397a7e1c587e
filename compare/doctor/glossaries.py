"""The glossary as it applies here: its layers, how many entries each has, and the house style."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

from compare.config import Config
from compare.doctor import Line
from compare.model import UserError


def look(config: Config) -> Iterator[Line]:
    """A line a layer, from the lowest; one that cannot be used is a fault."""
    from compare.glossary.load import SHIPPED, load_entities
    from compare.pipeline import glossary

    folders = [("shipped", SHIPPED), *((name, _folder(config, name)) for name in config.glossary)]
    for name, folder in folders:
        try:
            count = len(load_entities([folder]))
        except UserError as error:
            yield Line(name, str(error), "fault", f"newscollate glossary lint {shlex.quote(name)}")
        else:
            entries = "1 entry" if count == 1 else f"{count:,} entries"
            yield Line(name, entries, "ok" if count else "absent")
    if config.style:
        try:
            glossary(config)
        except UserError as error:
            yield Line("house style", str(error), "fault", "mend “style” in the configuration")
        else:
            yield Line("house style", config.style)


def _folder(config: Config, name: str) -> Path:
    return Path(config.root) / name
