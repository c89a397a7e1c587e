"""The JSON contract, version 1: keys in the order of the model, indented by two, same bytes every time."""

from __future__ import annotations

from functools import singledispatch

import msgspec

from compare.model import (
    Annotated,
    Checked,
    Comparison,
    Explanation,
    GlossaryEntries,
    GlossaryReport,
    Grouped,
    Reading,
    Suggested,
)
from compare.report.view.form import NoFormError


@singledispatch
def render(document: object) -> str:
    """The document as indented JSON with a line end; its schema is in `compare/report/schema/`."""
    raise NoFormError("JSON", document)


@render.register(Annotated)
@render.register(Checked)
@render.register(Comparison)
@render.register(Explanation)
@render.register(GlossaryEntries)
@render.register(GlossaryReport)
@render.register(Grouped)
@render.register(Reading)
@render.register(Suggested)
def _(document: msgspec.Struct) -> str:
    encoded = msgspec.json.encode(document, order="deterministic")
    return msgspec.json.format(encoded, indent=2).decode() + "\n"
