"""`newscollate compare`: reports of one event side by side."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from compare.cli import app, choosing, common, intake

FORMATS = ("text", "json", "markdown")


@app.command()
def compare(
    paths: common.Paths,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR",
            help="Write a report there: HTML pages, JSON, Markdown, glossary.",
        ),
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(help=f"Print the whole comparison as one of {', '.join(FORMATS)}.", show_default=False),
    ] = None,
    select: common.Select = "",
    ignore: common.Ignore = "",
    min_level: choosing.MinLevel = None,
    min_confidence: choosing.MinConfidence = None,
    no_ignore: choosing.NoIgnore = False,
    fail_on: common.FailOn = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    exclude: common.Exclude = None,
    ext: common.Extensions = None,
    stdin_name: common.StdinName = "stdin.txt",
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
) -> None:
    """Lay reports of one event side by side.

    Groups the articles into events, aligns their sentences, and shows what agrees and what differs.
    Without -o the comparison is printed and no file is written.
    """
    from compare import pipeline
    from compare.cli.progress import told

    if format is not None:
        common.choose(format, FORMATS)
    applied = common.settings(
        config, glossary, select, ignore, fail_on, exclude, ext, min_level, min_confidence
    )
    articles, errors = intake.read(paths, applied, stdin_name)
    command = shlex.join(["newscollate", "compare", *paths])
    shown_only = output is None and format in (None, "text")
    document = pipeline.compared(
        articles,
        applied,
        errors,
        command=command,
        readability=not shown_only,
        silencing=not no_ignore,
        progress=told,
    )
    common.tell_faults(document.errors, errors)
    if output is not None:
        from compare.report import html, json, markdown, text

        pages = html.pages(document)
        common.clear(output, "event-*.html", keep=pages)
        for name, page in pages.items():
            common.put(page, output / name)
        common.put(json.render(document), output / "comparison.json")
        common.put(markdown.render(document), output / "comparison.md")
        if format is None:
            common.put(text.summary(common.told_apart(document), **common.terminal()))
            common.put(f"Report: {output / 'index.html'}")
    if output is None or format is not None:
        common.put(common.rendered(document, format or "text"))
    if exit_zero and not errors:
        return
    failing = [finding for finding in document.findings if applied.fails(finding)]
    common.leave(failing, errors, "note")
