"""`newscollate check`: what the rules find in articles."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli import app, common

FORMATS = ("text", "concise", "json", "markdown")


@app.command()
def check(
    paths: common.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: common.OutputFile = None,
    select: common.Select = "",
    ignore: common.Ignore = "",
    fail_on: common.FailOn = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    readability: Annotated[bool, typer.Option("--readability", help="Add readability to the JSON.")] = False,
    exclude: common.Exclude = None,
    ext: common.Extensions = "",
    stdin_name: common.StdinName = "stdin.txt",
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
) -> None:
    """Find machine-translation artefacts in articles.

    Exits with 1 when a finding is at or above --fail-on (default: error), with 2 when a file could
    not be read.
    """
    from compare import pipeline
    from compare.cli.progress import told

    common.choose(format, FORMATS)
    applied = common.settings(config, glossary, select, ignore, fail_on, exclude=exclude, ext=ext)
    articles, errors = common.read(paths, applied, stdin_name)
    document = pipeline.checked(articles, applied, errors, readability=readability, progress=told)
    if format == "text":
        from compare.report import text

        texts = {article.id: article.text for article in articles}
        common.put(text.render(common.told_apart(document), texts=texts, **common.terminal()), output)
    else:
        common.put(common.rendered(document, format), output)
    if exit_zero and not errors:
        return
    common.leave(document.findings, errors, applied.fail_on)
