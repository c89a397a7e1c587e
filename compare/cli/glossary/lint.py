"""`glossary lint`: what is wrong in entries."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli import intake, leaving, options, saying
from compare.cli.glossary import group

FORMATS = ("text", "json")


@group.command()
def lint(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[DIR]...", help="Folders of entries; none means all that apply here."),
    ] = None,
    ignore: Annotated[
        str,
        typer.Option(metavar="NAMES", help="Leave out these checks, comma-separated.", show_default=False),
    ] = "",
    fail_on: options.FailOn = None,
    language: Annotated[
        list[str] | None,
        typer.Option(metavar="LANG", help="Expect a name in this language; repeatable.", show_default=False),
    ] = None,
    corpus: Annotated[
        list[str] | None,
        typer.Option(metavar="PATH", help="Tell names that these articles never use.", show_default=False),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="The day by which names expire.", show_default=False),
    ] = None,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    config: options.ConfigFile = None,
) -> None:
    """Check entries: shared names, missing context, examples that fail, and more."""

    from compare.glossary.languages import fault
    from compare.glossary.lint import lint as problems_in
    from compare.glossary.load import SHIPPED, is_day, named
    from compare.model import UserError
    from compare.report.view.visible import one_line

    options.choose(format, FORMATS)
    applied = options.settings(config, fail_on=fail_on)
    ignored = _checks(ignore)
    for tag in language or ():
        if why := fault(tag):
            raise UserError(f"--language {why}")
    if today is not None and not is_day(today):
        raise UserError(f"--today {today}: is no day; write it as 2014-09-17")
    articles, errors = intake.read(corpus, applied, "stdin.txt") if corpus else (None, ())
    leaving.leave_unread(articles or (), errors)
    problems = problems_in(
        [named(folder) for folder in folders or applied.folders()],
        below=[SHIPPED] if not folders else [SHIPPED, *_others(folders, applied.folders())],
        ignore=ignored,
        today=today,
        languages=language or (),
        corpus=articles,
    )
    if format == "json":
        from compare.report.view.encoded import json_page

        saying.put(json_page(problems))
    else:
        lines = [one_line(f"{p.path}:{p.line}: {p.level} {p.name} {p.entity}: {p.message}") for p in problems]
        saying.tell("\n".join([*lines, f"{len(problems)} problem{'s' * (len(problems) != 1)}"]))
    leaving.leave(problems, errors, applied.fail_on)


def _checks(written: str) -> list[str]:
    """The names of checks in a list with commas; raises UserError for one that there is not."""
    from difflib import get_close_matches

    from compare.glossary.lint import names
    from compare.model import UserError

    given = [name.strip() for name in written.split(",") if name.strip()]
    for name in given:
        if name not in names():
            near = get_close_matches(name, names(), n=1)
            hint = f"did you mean {near[0]}?" if near else f"use some of {', '.join(sorted(names()))}"
            raise UserError(f"--ignore {name}: no such check; {hint}")
    return given


def _others(folders: list[Path], configured: list[Path]) -> list[Path]:
    """The configured folders that are not to be checked: entries may refer to theirs."""
    places = [folder.resolve() for folder in folders]
    return [folder for folder in configured if folder.resolve() not in places]
