"""`newscollate baseline`: findings that are known and borne, so that `check` shows only new ones."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from compare.cli import app, intake, leaving, options, saying

if TYPE_CHECKING:
    from compare.baseline import Entry, Outcome
    from compare.config import Config
    from compare.model import Checked, Finding, InputError
    from compare.pipeline.known import Known

group = typer.Typer(
    help="Keep a file of findings that are known, so that only new ones are shown and fail.",
    rich_markup_mode=None,
    no_args_is_help=True,
)
app.add_typer(group, name="baseline")

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH...]", help="Articles: files or folders; none means this folder."),
]
BaselineFile = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="The file of known findings to use.", show_default=False),
]
NoBaseline = Annotated[
    bool, typer.Option("--no-baseline", help="Show known findings too, whatever the configuration says.")
]
Original = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="The text that the article was translated from.", show_default=False),
]
Against = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATH", help="Other reports to compare the articles with; repeatable.", show_default=False
    ),
]
Reason = Annotated[
    str, typer.Option(metavar="WORDS", help="Why the new entries are borne.", show_default=False)
]


class Looked(NamedTuple):
    """What a run found, and the file it is held against, as it was before."""

    file: Path
    before: bytes | None
    outcome: Outcome
    errors: list[InputError]


@group.command()
def create(
    paths: Paths = None,
    baseline: BaselineFile = None,
    reason: Reason = "",
    select: options.Select = "",
    ignore: options.Ignore = "",
    original: Original = None,
    against: Against = None,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """Write all findings of today into a new file."""
    from compare.model import UserError

    applied = options.settings(config, glossary, select, ignore, exclude=exclude, ext=ext)
    file = _file(baseline, applied)
    if file.exists():
        raise UserError(f"{file}: is there already; use baseline update, or remove it first")
    looked = _looked(paths, file, None, applied, original, against, ())
    _written(looked, looked.outcome.new, (), reason)


@group.command()
def update(
    paths: Paths = None,
    baseline: BaselineFile = None,
    accept: Annotated[bool, typer.Option("--accept", help="Take in the new findings too.")] = False,
    reason: Reason = "",
    select: options.Select = "",
    ignore: options.Ignore = "",
    original: Original = None,
    against: Against = None,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """Drop what is gone and follow renamed files; new findings are taken in only with --accept."""
    from compare.files.changes import content
    from compare.pipeline.known import load

    applied = options.settings(config, glossary, select, ignore, exclude=exclude, ext=ext)
    file = _file(baseline, applied)
    before = content(file)
    looked = _looked(paths, file, before, applied, original, against, load(file))
    outcome = looked.outcome
    _written(looked, outcome.new if accept else (), (*outcome.borne, *outcome.unseen), reason)


@group.command()
def prune(
    paths: Paths = None,
    baseline: BaselineFile = None,
    select: options.Select = "",
    ignore: options.Ignore = "",
    original: Original = None,
    against: Against = None,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """Drop the entries whose findings are gone, and change nothing else."""
    from compare.baseline import without
    from compare.files.changes import content
    from compare.pipeline.known import load

    applied = options.settings(config, glossary, select, ignore, exclude=exclude, ext=ext)
    file = _file(baseline, applied)
    before = content(file)
    entries = load(file)
    looked = _looked(paths, file, before, applied, original, against, entries)
    _written(looked, (), without(entries, looked.outcome.stale), "")


def _looked(
    paths: Sequence[str] | None,
    file: Path,
    before: bytes | None,
    config: Config,
    original: Path | None,
    against: Sequence[str] | None,
    entries: Iterable[Entry],
) -> Looked:
    from compare import pipeline
    from compare.cli.progress import told
    from compare.pipeline.known import Known

    paths = paths or ["."]
    articles, errors = intake.read(paths, config)
    originals = intake.originals(articles, original, errors, config.root)
    others = intake.others(against or (), config, errors, articles)
    document = pipeline.checked(articles, config, errors, originals=originals, against=others, progress=told)
    saying.tell_faults(document.errors, errors)
    known = Known(file, tuple(entries), config, paths, originals, bool(others))
    return Looked(file, before, known.beside(document), errors)


def _written(looked: Looked, accepted: Sequence[Finding], kept: Iterable[Entry], reason: str) -> None:
    from compare.baseline import added, dumped
    from compare.files.changes import Swap, swap
    from compare.pipeline.known import placing

    file, before, outcome, errors = looked
    fresh = added(accepted, placing(file), reason)
    swap(Swap(file, before, dumped((*kept, *fresh)).encode("utf-8", "backslashreplace")))
    gone = sum(entry.count for entry in outcome.stale)
    left = len(outcome.new) - len(accepted)
    said = [f"{file}: {len(accepted)} added, {gone} dropped, {outcome.known} still there"]
    if left:
        said.append(f"{left} new not taken in")
    saying.complain(", ".join(said))
    _tell_moved(file, outcome)
    leaving.leave((), errors, "error")


# What `check` needs.


def applying(
    baseline: Path | None,
    ignored: bool,
    config: Config,
    paths: Sequence[str],
    originals: Container[str],
    against: bool,
    narrowed: bool,
) -> Known | None:
    """The baseline that applies to a run, if one does. Raises UserError when it cannot be used."""
    if ignored or not (baseline or config.baseline):
        return None
    from compare.pipeline.known import Known, load

    file = _file(baseline, config)
    return Known(file, load(file), config, paths, originals, against, narrowed)


def without_known(document: Checked, known: Known | None) -> Checked:
    """The document with new findings alone; on standard error how many were known, and what is stale."""
    if known is None:
        return document
    outcome = known.beside(document)
    stale = sum(entry.count for entry in outcome.stale)
    said = []
    if outcome.known:
        said.append(f"{outcome.known} known finding{'s' * (outcome.known != 1)} left out")
    if stale:
        entries = "1 entry is" if stale == 1 else f"{stale} entries are"
        said.append(f"{entries} stale (newscollate baseline prune drops what is gone)")
    if said:
        saying.complain(f"{known.file}: {', '.join(said)}")
    _tell_moved(known.file, outcome)
    return known.only_new(document, outcome)


def _tell_moved(file: Path, outcome: Outcome) -> None:
    """Which articles were taken for others under a new name, on standard error."""
    for old, new in sorted(outcome.moved.items()):
        names = (f"{place.path}#{place.article}" if place.article else place.path for place in (old, new))
        saying.complain(f"{file}: {' is now '.join(names)}, by its findings")


def _file(baseline: Path | None, config: Config) -> Path:
    return baseline or config.baseline_file()
