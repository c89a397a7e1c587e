"""`newscollate glossary`: the names, and who uses which."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli import app, common, intake

group = typer.Typer(
    help="Keep and apply the glossary of entities and their aliases.",
    rich_markup_mode=None,
    no_args_is_help=True,
)
app.add_typer(group, name="glossary")

REPORT_FORMATS = ("text", "html", "markdown", "csv", "json")
ANNOTATE_FORMATS = ("text", "json")


@group.command()
def report(
    paths: common.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(REPORT_FORMATS)}.")] = "text",
    output: common.OutputFile = None,
    exclude: common.Exclude = None,
    ext: common.Extensions = None,
    stdin_name: common.StdinName = "stdin.txt",
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
) -> None:
    """The canonical glossary report: every entity met, its preferred name, and its forms per outlet."""
    from compare import pipeline
    from compare.cli.progress import told

    common.choose(format, REPORT_FORMATS)
    applied = common.settings(config, glossary, exclude=exclude, ext=ext)
    articles, errors = intake.read(paths, applied, stdin_name)
    document = pipeline.used(articles, applied, errors, progress=told)
    common.put(common.rendered(document, format), output)
    common.leave((), errors, applied.fail_on)


@group.command()
def annotate(
    paths: common.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(ANNOTATE_FORMATS)}.")] = "text",
    output: common.OutputFile = None,
    exclude: common.Exclude = None,
    ext: common.Extensions = None,
    stdin_name: common.StdinName = "stdin.txt",
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
) -> None:
    """Every mention of every entity, with its place, its alias, and why it was recognised."""
    from compare import pipeline
    from compare.cli.progress import told

    common.choose(format, ANNOTATE_FORMATS)
    applied = common.settings(config, glossary, exclude=exclude, ext=ext)
    articles, errors = intake.read(paths, applied, stdin_name)
    document = pipeline.annotated(articles, applied, errors, progress=told)
    common.put(common.rendered(document, format), output)
    common.leave((), errors, applied.fail_on)


@group.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="An entity's id or any of its names.")],
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
) -> None:
    """One entry, found by id or by any of its names."""
    from compare import pipeline
    from compare.glossary.show import described, lookup
    from compare.model import UserError

    known = pipeline.glossary(common.settings(config, glossary))
    found, near = lookup(known, name)
    if not found:
        hint = f"; near it: {', '.join(near)}" if near else ""
        raise UserError(f"no entity is called “{name}”{hint}")
    common.put("\n\n".join(described(entity) for entity in found))


@group.command()
def lint(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[DIR]...", help="Folders of entries; none means all that apply here."),
    ] = None,
    config: common.ConfigFile = None,
) -> None:
    """Check entries: shared aliases, missing context, examples that fail, and more."""
    from compare.glossary.lint import lint as problems_in

    applied = common.settings(config)
    problems = problems_in(folders or applied.folders())
    lines = [f"{p.path}: {p.level} {p.entity}: {p.message}" for p in problems]
    common.put("\n".join([*lines, f"{len(problems)} problem{'s' * (len(problems) != 1)}"]))
    common.leave(problems, (), applied.fail_on)
