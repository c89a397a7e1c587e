"""newscollate: lay reports of one event side by side.

    articles = compare.read("samples/")
    findings = compare.check(articles)
    events = compare.group(articles)
    comparison = compare.collate(articles)

The names are loaded on first use, so that `import compare` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "read": "compare.readers",
    "check": "compare.pipeline",
    "group": "compare.pipeline",
    "collate": "compare.pipeline",
    "Glossary": "compare.glossary",
}
__all__ = ["Glossary", "__version__", "check", "collate", "group", "read"]

if TYPE_CHECKING:
    from compare.glossary import Glossary
    from compare.pipeline import check, collate, group
    from compare.readers import read


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'compare' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
