"""`glossary export` and `glossary import`: the glossary in the formats of other tools."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import options, saying
from compare.cli.glossary import group
from compare.cli.glossary.edit import Into
from compare.cli.glossary.edit import folder as editable

if TYPE_CHECKING:
    from compare.model import Entity

FORMATS = ("tbx", "skos", "csv", "xlsx", "json")


@group.command("export")
def export(
    folder: Annotated[
        str,
        typer.Argument(
            metavar="[DIR|shipped]",
            help="A folder of entries, or `shipped`; none means all that apply here.",
            show_default=False,
        ),
    ] = "",
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.", show_default=False)] = "",
    output: options.OutputFile = None,
    serialisation: Annotated[
        str, typer.Option(help="Of SKOS: turtle (as usual) or json-ld.", show_default=False)
    ] = "",
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """Entries for other tools: TBX-Basic, SKOS, spreadsheets, JSON."""
    from compare.glossary.exchange import format_named
    from compare.model import UserError

    if not format:
        raise UserError(f"--format is missing: use one of {', '.join(FORMATS)}")
    if format == "xlsx" and output is None and sys.stdout.isatty():
        raise UserError("--format xlsx is no text; name a file with -o")
    module = format_named(options.choose(format, FORMATS))
    if serialisation and format != "skos":
        raise UserError(f"--serialisation is of SKOS; --format {format} has none")
    entities = _entities(folder, glossary, config)
    more = (serialisation,) if serialisation else ()
    exported = module.write(entities, *more)
    for lost in exported.lost:
        saying.complain(f"not carried: {lost}")
    _put(exported.content, output)


@group.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="TBX, SKOS, CSV, XLSX, JSON or Wikidata.")],
    into: Into = None,
    update: Annotated[
        bool, typer.Option("--update", help="Add to entries that are there what they lack.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Make entries that are there what the file says.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the changes, write nothing.")] = False,
    kind: Annotated[
        str | None,
        typer.Option(help="Of entries whose kind the file does not say: person, place …", show_default=False),
    ] = None,
    language: Annotated[str, typer.Option(help="Of names whose language the file does not say.")] = "en",
    languages: Annotated[
        str, typer.Option(help="To take from Wikidata, comma-separated.", show_default=False)
    ] = "",
    config: options.ConfigFile = None,
) -> None:
    """Entries from a file of another tool, one YAML file each; the format is known by the content."""
    from compare.files.changes import commit, unified
    from compare.glossary.exchange import Assumed, read
    from compare.glossary.exchange.filing import filed
    from compare.glossary.load import KINDS
    from compare.model import UserError

    if kind is not None and kind not in KINDS:
        raise UserError(f"--kind {kind}: use one of {', '.join(KINDS)}")
    wanted = tuple(part.strip() for part in languages.split(",") if part.strip())
    if update and replace:
        raise UserError("--update and --replace: use one")
    root, below = _place(into, config)
    imported = read(file, Assumed(language, kind, wanted))
    done = filed(imported.entities, root, update=update, replace=replace, below=below)
    for remark in (*imported.remarks, *done.kept):
        saying.complain(remark)
    if dry_run:
        saying.tell(unified(done.changes))
        return
    commit(done.changes)
    saying.tell(f"{root}: {done.new} new, {done.updated} updated, {done.unchanged} unchanged")


def _place(into: Path | None, config: Path | None) -> tuple[Path, Sequence[Path]]:
    """The folder that gets the entries, made where it is not there, and the folders that it lies over."""
    from compare.glossary.load import SHIPPED, named
    from compare.model import UserError

    if into is None:
        there = editable(None, config)
        return there.root, there.below
    if named(into).resolve().is_relative_to(SHIPPED):
        raise UserError(f"{into}: the shipped entries stay as they are; name a folder of yours")
    stacked = [SHIPPED, *options.settings(config).folders()]
    places = [one.resolve() for one in stacked]
    return into, stacked[: places.index(into.resolve())] if into.resolve() in places else stacked


def _entities(folder: str, glossary: list[Path] | None, config: Path | None) -> list[Entity]:
    from compare import pipeline
    from compare.glossary.load import SHIPPED, load_entities

    if folder:
        return list(load_entities([SHIPPED if folder == "shipped" else Path(folder)]).values())
    return list(pipeline.glossary(options.settings(config, glossary)).entities.values())


def _put(content: bytes, output: Path | None) -> None:
    """Bytes to standard output, or to a file that is replaced whole."""
    if output is not None and output.is_dir():
        from compare.model import UserError

        raise UserError(f"{output}: is a folder; name a file")
    saying.pour([content], output)
