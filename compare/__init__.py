"""newscollate: lay reports of one event side by side.

    articles = compare.read("samples/port-fire")
    findings = compare.check(articles)
    events = compare.group(articles)
    comparison = compare.collate(articles)

All of them take articles, paths and texts; `docs/python.md` shows how. The names are loaded on first
use, so that `import compare` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "read": "compare.readers",
    "check": "compare.api",
    "group": "compare.api",
    "collate": "compare.api",
    "Config": "compare.config",
    "Glossary": "compare.glossary",
    **dict.fromkeys(
        ("Article", "Comparison", "Confidence", "Event", "Finding", "Fix", "Level", "Location", "UserError"),
        "compare.model",
    ),
}
__all__ = [
    "Article", "Comparison", "Confidence", "Config", "Event", "Finding", "Fix", "Glossary", "Level",
    "Location", "UserError", "__version__", "check", "collate", "group", "read",
]  # fmt: skip

if TYPE_CHECKING:
    from compare.api import check, collate, group
    from compare.config import Config
    from compare.glossary import Glossary
    from compare.model import (
        Article,
        Comparison,
        Confidence,
        Event,
        Finding,
        Fix,
        Level,
        Location,
        UserError,
    )
    from compare.readers import read


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'compare' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
