"""`glossary show`, `search`, `stats`: entries in words and in numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli import options, saying
from compare.cli.glossary import group

FORMATS = ("text", "json")


@group.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="An entity's id or any of its names.")],
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """One entry, found by id or by any of its names."""
    from compare import pipeline
    from compare.glossary.show import described, lookup
    from compare.model import UserError

    known = pipeline.glossary(options.settings(config, glossary))
    found, near = lookup(known, name)
    if not found:
        hint = f"; near it: {', '.join(near)}" if near else ""
        raise UserError(f"no entity is called “{name}”{hint}")
    saying.tell("\n\n".join(described(entity) for entity in found))


@group.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="A name, or part of one.")],
    limit: Annotated[int, typer.Option(metavar="N", help="How many entries to tell of.")] = 20,
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """Entries of which any name has these words, then those with a name like them. Exits with 1 if none."""
    from compare import pipeline
    from compare.glossary.show import search as hits_for
    from compare.model import UserError

    if limit < 1:
        raise UserError(f"--limit {limit}: write how many entries to tell of, at least 1")
    hits = hits_for(pipeline.glossary(options.settings(config, glossary)), " ".join(words), limit)
    lines = [
        f"{hit.entity.id}  {hit.entity.name()} ({hit.entity.kind})"
        + (f"  “{hit.name}”" if hit.name not in (hit.entity.id, hit.entity.name()) else "")
        + (f"  {hit.score} %" if hit.score < 100 else "")
        for hit in hits
    ]
    saying.tell("\n".join(lines) or "no such name")
    raise typer.Exit(int(not hits))


@group.command()
def stats(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[DIR]...", help="Folders of entries, or shipped; none: all that apply here."),
    ] = None,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    config: options.ConfigFile = None,
) -> None:
    """How many entries and names there are, of which sort, and what they lack."""
    import json

    from compare import pipeline
    from compare.glossary.load import load_entities, named
    from compare.glossary.show import stats as figures_of
    from compare.glossary.show import tabled

    options.choose(format, FORMATS)
    if folders:
        entities = load_entities([named(folder) for folder in folders])
    else:
        entities = dict(pipeline.glossary(options.settings(config)).entities)
    figures = figures_of(entities.values())
    if format == "json":
        saying.put(json.dumps(figures, ensure_ascii=False, indent=2))
    else:
        saying.tell(tabled(figures))
