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
    EventHistory,
    Explanation,
    GlossaryEntries,
    GlossaryReport,
    Grouped,
    Reading,
    Searched,
    Statistics,
    StoreStatus,
    StreamedArticle,
    StreamedEvent,
    StreamedFinding,
    Suggested,
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
@render.register(EventHistory)
@render.register(Explanation)
@render.register(GlossaryEntries)
@render.register(GlossaryReport)
@render.register(Grouped)
@render.register(Reading)
@render.register(Searched)
@render.register(Statistics)
@render.register(StoreStatus)
@render.register(Suggested)
def _(document: msgspec.Struct) -> str:
    return json_page(document)


@render.register(StreamedArticle)
@render.register(StreamedEvent)
@render.register(StreamedFinding)
@render.register(Watched)
def _(document: msgspec.Struct) -> str:
    """One line: a log has many."""
    return json_line(document)
