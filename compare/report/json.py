"""The JSON contract, version 1: keys in the order of the model, indented by two, same bytes every time.

`level` and `confidence` are fields of a finding.
"""

from __future__ import annotations

from functools import singledispatch

import msgspec

from compare.model import (
    Annotated,
    Checked,
    Comparison,
    Explanation,
    GlossaryReport,
    Grouped,
    Reading,
    Statistics,
    Watched,
)
from compare.report.view.encoded import json_line, json_page
from compare.report.view.form import NoFormError


@singledispatch
def render(document: object) -> str:
    """The document as indented JSON with a line end; its schema is in `compare/report/schema/`."""
    raise NoFormError("JSON", document)


@render.register(Annotated)
@render.register(Checked)
@render.register(Comparison)
@render.register(Explanation)
@render.register(GlossaryReport)
@render.register(Grouped)
@render.register(Reading)
@render.register(Statistics)
def _(document: msgspec.Struct) -> str:
    return json_page(document)


@render.register
def _(document: Watched) -> str:
    """One line: a log has many."""
    return json_line(document)
