"""`newscollate check`: what the rules find in articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli import app, common, intake

FORMATS = ("text", "concise", "json", "markdown")


@app.command()
def check(
    paths: common.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: common.OutputFile = None,
    select: common.Select = "",
    ignore: common.Ignore = "",
    fail_on: common.FailOn = None,
    fail_on_translated: Annotated[
        bool | None,
        typer.Option(
            "--fail-on-translated",
            help="Exit with 1 also when an article is flagged as machine-translated.",
            show_default=False,
        ),
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    original: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="The text that the article was translated from.", show_default=False
        ),
    ] = None,
    against: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATH",
            help="Other reports to compare the articles with, event by event; repeatable.",
            show_default=False,
        ),
    ] = None,
    readability: Annotated[bool, typer.Option("--readability", help="Add readability to the JSON.")] = False,
    exclude: common.Exclude = None,
    ext: common.Extensions = None,
    stdin_name: common.StdinName = "stdin.txt",
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
) -> None:
    """Find machine-translation artefacts in articles.

    Exits with 1 when a finding is at or above --fail-on (default: error), or an article is flagged
    and --fail-on-translated is given; with 2 when a file could not be read. With --original, or
    `original: FILE` in an article's front matter, the article is compared with the text it was
    translated from; with --against, with other reports of its event.
    """
    from compare import pipeline
    from compare.cli.progress import told

    common.choose(format, FORMATS)
    applied = common.settings(config, glossary, select, ignore, fail_on, exclude=exclude, ext=ext)
    articles, errors = intake.read(paths, applied, stdin_name)
    originals = intake.originals(articles, original, errors)
    others = intake.others(against or (), applied, errors)
    document = pipeline.checked(
        articles,
        applied,
        errors,
        originals=originals,
        against=others,
        readability=readability,
        progress=told,
    )
    if format == "text":
        from compare.report import text

        texts = {article.id: article.text for article in articles}
        common.put(text.render(common.told_apart(document), texts=texts, **common.terminal()), output)
    else:
        common.put(common.rendered(document, format), output)
    if exit_zero and not errors:
        return
    flagged = any(one.translated_from and one.translated_from.flagged for one in document.articles)
    strict = applied.fail_on_translated or bool(fail_on_translated)
    common.leave(document.findings, errors, applied.fail_on, failed=strict and flagged)
