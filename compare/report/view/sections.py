"""What the sections of an event's page show, by the names their templates use."""

from __future__ import annotations

from typing import Any

from compare.report.view.annotations import Annotations
from compare.report.view.differences import differences
from compare.report.view.event import EventView, by_rule
from compare.report.view.labels import labels
from compare.report.view.left_out import left_out
from compare.report.view.lineage import diagram, reasons, taken
from compare.report.view.only_here import only_here
from compare.report.view.quoted import speakers
from compare.report.view.side import side_rows
from compare.report.view.summary import event_summary, origins_summary
from compare.report.view.timeline import timeline


def sections(view: EventView) -> dict[str, Any]:
    """The values of every section; an empty one is left out of the page. `side_rows` can be read once."""
    annotations = Annotations(view)
    several = len(view.columns) > 1
    return {
        "annotations": annotations,
        "columns": {column.article.id: column for column in view.columns},
        "summary": event_summary(view),
        "differences": differences(view),
        "left_out": left_out(view),
        "present": {row.claim.verdict for row in view.claims},
        "any_shared": any(row.shared for row in view.rows),
        "side_rows": side_rows(view, annotations),
        "only_here": only_here(view),
        "speakers": speakers(view) if several else (),
        "named_labels": labels(view),
        "days": timeline(view),
        "diagram": diagram(view),
        "lineage_words": origins_summary(view),
        "taken": taken(view),
        "lineage_reasons": reasons(view),
        "rules": by_rule(view.findings),
    }
