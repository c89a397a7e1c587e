"""One file = one output format; being in this folder is the registration.

Each format's module offers `render(document) -> str`, dispatched on the documents of
`compare.model`; a document a format has no form for raises `NoFormError`. A report is a pure function
of its document: nothing is read, searched for or decided here. `view/` holds what the formats
share: a document arranged for reading, before anyone draws it.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module

from compare.report.view.form import NoFormError

__all__ = ["NoFormError", "formats", "renderer"]


def formats() -> tuple[str, ...]:
    """The names of all formats, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg))


def renderer(name: str) -> Callable[..., str]:
    """The `render` of the format called `name`. Raises KeyError for an unknown name."""
    if name not in formats():
        raise KeyError(name)
    render: Callable[..., str] = import_module(f"{__name__}.{name}").render
    return render
