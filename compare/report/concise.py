"""One line per finding, as compilers write them: `path:line:column: level rule message`."""

from __future__ import annotations

from functools import singledispatch

from compare.model import Checked, Finding
from compare.report.view.form import NoFormError
from compare.report.view.visible import one_line


@singledispatch
def render(document: object) -> str:
    """One line per finding; empty when there are none. Only `Checked` has this form."""
    raise NoFormError("concise", document)


@render.register
def _(document: Checked) -> str:
    return "".join(f"{finding_line(finding)}\n" for finding in document.findings)


def finding_line(finding: Finding) -> str:
    """The finding on one line, whatever its message holds."""
    place = f"{finding.path}:{finding.line}:{finding.column}"
    return one_line(f"{place}: {finding.level} {finding.rule} {finding.message}")
