"""Which articles are checked, and what of the findings is shown and counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import saying

if TYPE_CHECKING:
    from pathlib import Path

    from compare.cli.output import Target
    from compare.model import Checked, Statistics

MinLevel = Annotated[
    str | None,
    typer.Option(
        metavar="LEVEL", help="Show and count from this level on: error, warning or note.", show_default=False
    ),
]
MinConfidence = Annotated[
    str | None,
    typer.Option(
        metavar="CONFIDENCE",
        help="Show and count from this confidence on: high, medium or low.",
        show_default=False,
    ),
]
NoIgnore = Annotated[
    bool,
    typer.Option("--no-ignore", help="Tell what comments, front matter and sidecars silence, too."),
]
Counts = Annotated[
    bool, typer.Option("--statistics", help="Instead of the findings, how many of each rule; text or JSON.")
]
Changed = Annotated[
    str | None,
    typer.Option(
        "--changed",
        metavar="[REF]",
        help="Only articles that changed since REF, by git; without REF since the default branch, else HEAD.",
        show_default=False,
    ),
]


def changed_files(paths: Sequence[str], revision: str | None) -> frozenset[Path] | None:
    """The files among which articles are looked for; None, without `--changed`, for all.

    Says on standard error where a run that finds nothing has looked. Raises UserError as `changed` does.
    """
    if revision is None:
        return None
    from pathlib import Path

    from compare.cli.changes import changed

    files, since, nested = changed(paths, revision)
    for folder in nested:
        saying.complain(f"{folder}: is a repository of its own and not looked into; name it to check it, too")
    roots = [Path(path).resolve() for path in paths]
    if since and not any(file == root or root in file.parents for file in files for root in roots):
        saying.complain(f"no file here has changed since {since}")
    return files


def only_countable(wanted: Sequence[Target]) -> None:
    """Raises UserError for a format that has no form for statistics."""
    from compare.model import UserError

    for target in wanted:
        if target.format not in ("text", "json"):
            raise UserError(f"--statistics --format {target.format}: use text or json")


def put_statistics(document: Checked, wanted: Sequence[Target]) -> None:
    """The statistics of the document, each format to its place."""
    only_countable(wanted)
    counted = statistics(document)
    for target in wanted:
        if target.file or target.format != "text" or not saying.nothing_read(counted):
            saying.put(saying.rendered(counted, target.format), target.file)


def statistics(document: Checked) -> Statistics:
    """How many findings each rule has, most first."""
    from collections import Counter

    from compare.model import RuleCount, Statistics

    told = Counter(finding.rule for finding in document.findings)
    silenced = Counter(one.finding.rule for one in document.silenced)
    fixable = Counter(finding.rule for finding in document.findings if finding.fix)
    every = (*document.findings, *(one.finding for one in document.silenced))
    categories = {finding.rule: finding.category for finding in every}
    rules = (
        RuleCount(name, category, told[name], silenced[name], fixable[name])
        for name, category in categories.items()
    )
    return Statistics(
        articles=len(document.articles),
        findings=len(document.findings),
        silenced=len(document.silenced),
        rules=tuple(sorted(rules, key=lambda one: (-one.count, -one.silenced, one.rule))),
        errors=document.errors,
    )
