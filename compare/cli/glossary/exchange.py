"""`glossary export` and `glossary import`: the glossary in the formats of other tools."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import common
from compare.cli.glossary import group

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
    output: common.OutputFile = None,
    serialisation: Annotated[str, typer.Option(help="Of SKOS: turtle or json-ld.")] = "turtle",
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
) -> None:
    """Entries for other tools: TBX-Basic, SKOS, spreadsheets, JSON."""
    from compare.glossary.exchange import format_named
    from compare.model import UserError

    if not format:
        raise UserError(f"--format is missing: use one of {', '.join(FORMATS)}")
    if format == "xlsx" and output is None and sys.stdout.isatty():
        raise UserError("--format xlsx is no text; name a file with -o")
    module = format_named(common.choose(format, FORMATS))
    entities = _entities(folder, glossary, config)
    more = (serialisation,) if format == "skos" else ()
    exported = module.write(entities, *more)
    for lost in exported.lost:
        common.complain(f"not carried: {lost}")
    _put(exported.content, output)


@group.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="TBX, SKOS, CSV, XLSX, JSON or Wikidata.")],
    into: Annotated[Path, typer.Option(metavar="DIR", help="The folder that gets the entries.")],
    update: Annotated[
        bool, typer.Option("--update", help="Add to entries that are there what they lack.")
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
) -> None:
    """Entries from a file of another tool, one YAML file each; the format is known by the content."""
    from compare.glossary.exchange import Assumed, read
    from compare.glossary.exchange.filing import filed
    from compare.glossary.load import KINDS
    from compare.glossary.writing import commit, unified
    from compare.model import UserError

    if kind is not None and kind not in KINDS:
        raise UserError(f"--kind {kind}: use one of {', '.join(KINDS)}")
    wanted = tuple(part.strip() for part in languages.split(",") if part.strip())
    imported = read(file, Assumed(language, kind, wanted))
    done = filed(imported.entities, into, update=update)
    for remark in (*imported.remarks, *done.kept):
        common.complain(remark)
    if dry_run:
        common.put(unified(done.changes))
        return
    commit(done.changes)
    common.put(f"{into}: {done.new} new, {done.updated} updated, {done.unchanged} unchanged")


def _entities(folder: str, glossary: list[Path] | None, config: Path | None) -> list[Entity]:
    from compare import pipeline
    from compare.glossary.load import SHIPPED, load_entities

    if folder:
        return list(load_entities([SHIPPED if folder == "shipped" else Path(folder)]).values())
    return list(pipeline.glossary(common.settings(config, glossary)).entities.values())


def _put(content: bytes, output: Path | None) -> None:
    """Bytes to standard output, or to a file that is replaced whole."""
    if output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    from compare.glossary.writing import write

    if output.exists() and not output.is_file():  # a pipe or a device is written to, never replaced
        with output.open("wb") as stream:
            stream.write(content)
        return
    write(output, content)
