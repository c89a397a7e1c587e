"""`newscollate compare`: reports of one event side by side."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import app, choosing, intake, leaving, opening, options, report_folder, running, saying

if TYPE_CHECKING:
    from compare.model import Comparison

FORMATS = {"text": ".txt", "json": ".json", "markdown": ".md", "csv": ".csv", "xlsx": ".xlsx"}
TABLES = ("claims", "rows", "versions", "findings", "names", "reports")
PAGES = (".html", ".htm")
_DEARER = 4  # times what checking costs, at least: other processes are worth it for fewer articles


@app.command()
def compare(
    paths: options.Paths,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR|FILE",
            help="Write a report there: HTML pages, JSON, Markdown, CSV; or the one file it names.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(help=f"Print the whole comparison as one of {', '.join(FORMATS)}.", show_default=False),
    ] = None,
    table: Annotated[
        str, typer.Option(metavar="NAME", help=f"Which table --format csv is: {', '.join(TABLES)}.")
    ] = "claims",
    charts: Annotated[
        bool, typer.Option("--charts", help="Draw the figures of the report (extra: newscollate[charts]).")
    ] = False,
    open_: Annotated[bool, typer.Option("--open", help="Open the report in the browser.")] = False,
    select: options.Select = "",
    ignore: options.Ignore = "",
    min_level: choosing.MinLevel = None,
    min_confidence: choosing.MinConfidence = None,
    no_ignore: choosing.NoIgnore = False,
    fail_on: options.FailOn = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    stdin_name: options.StdinName = "stdin.txt",
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
    jobs: running.Jobs = None,
    engine: running.EngineName = "local",
    quiet: running.Quiet = False,
) -> None:
    """Lay reports of one event side by side.

    Groups the articles into events, aligns their sentences, and shows what agrees and what differs.
    Without -o the comparison is printed and no file is written. -o NAME is a folder for a report, and a
    single file where NAME ends in .json, .md, .csv, .xlsx or .txt.
    """
    from compare import pipeline
    from compare.cli.progress import told
    from compare.model import UserError

    file = _file(output, format)
    format = _format(file, format, table)
    if table != "claims" and format != "csv":
        raise UserError(f"--table {table} is for --format csv, or -o FILE.csv")
    folder = output if file is None else None
    _check(format, output, folder, charts, open_)
    if folder is not None:
        report_folder.check(folder, paths)
    applied = options.settings(
        config, glossary, select, ignore, fail_on, exclude, ext, min_level, min_confidence
    )
    given = intake.sources(paths, applied, stdin_name)
    with running.engine(engine, jobs, applied, _DEARER * given.size, quiet) as workers:
        articles, errors = intake.taken(given, workers.each)
        intake.spare(file, articles)
        shown_only = folder is None and format in (None, "text")
        if not articles and (output is not None or (shown_only and errors)):
            if not errors:
                saying.complain(f"{', '.join(paths)}: no article to read there")
            raise typer.Exit(2)
        command = shlex.join(["newscollate", "compare", *paths, *_told_again(output, charts, format, table)])
        document = pipeline.compared(
            articles,
            applied,
            errors,
            command=command,
            readability=not shown_only,
            silencing=not no_ignore,
            progress=told,
            each=workers.each,
            group=workers.group,
        )
    saying.tell_faults(document.errors, errors)
    if folder is not None:
        _report(document, folder, charts, format)
    if file is not None or folder is None or format not in (None, "xlsx"):
        _put(document, format or "text", table, file)
    if open_ and folder is not None:
        opening.show(folder / "index.html")
    if exit_zero and not errors:
        return
    failing = [finding for finding in document.findings if applied.fails(finding)]
    leaving.leave(failing, errors, "note")


def _file(output: Path | None, format: str | None) -> Path | None:
    """`output` where it names a file of the format, or of any where none is asked for; a folder is None.
    Raises UserError for a name that would be taken for something else.
    """
    from compare.model import UserError

    if output is None or output.is_dir():
        return None
    suffix = output.suffix.lower()
    if suffix in PAGES:
        raise UserError(f"-o {output}: pages are several files; name a folder for them")
    if suffix in FORMATS.values() and format in FORMATS and suffix != FORMATS[format]:
        raise UserError(f"-o {output}: ends otherwise than a file of --format {format} ({FORMATS[format]})")
    if suffix[1:].isalpha() and suffix not in FORMATS.values():
        known = ", ".join(FORMATS.values())
        raise UserError(f"-o {output}: a file ends in one of {known}; a folder has no such ending")
    return output if suffix in FORMATS.values() else None


def _told_again(output: Path | None, charts: bool, format: str | None, table: str) -> list[str]:
    """The options that make the same report again."""
    words = ["-o", str(output)] if output is not None else []
    words += ["--charts"] if charts else []
    named = output is not None and format is not None and output.suffix.lower() == FORMATS[format]
    words += ["--format", format] if format is not None and not named else []
    return [*words, "--table", table] if table != "claims" else words


def _format(file: Path | None, format: str | None, table: str) -> str | None:
    """The format asked for, by its name or by the file's. Raises UserError for what is not known."""
    from compare.model import UserError

    if format is not None:
        options.choose(format, tuple(FORMATS))
    if table not in TABLES:
        raise UserError(f"--table {table}: use one of {', '.join(TABLES)}")
    if format is None and file is not None:
        return next(name for name, suffix in FORMATS.items() if suffix == file.suffix.lower())
    return format


def _check(format: str | None, output: Path | None, folder: Path | None, charts: bool, open_: bool) -> None:
    """Raises UserError for what cannot be done, before any work is."""
    from compare.model import UserError

    for option, given in (("--charts", charts), ("--open", open_)):
        if given and folder is None:
            raise UserError(f"{option} is for a report of pages; name a folder with -o")
    if charts:
        from compare.report.charts import need

        need()
    if format == "xlsx":
        from compare.report.xlsx import need as need_library

        if output is None and sys.stdout.isatty():
            raise UserError("--format xlsx is no text; name a file with -o")
        need_library()


def _report(document: Comparison, folder: Path, charts: bool, format: str | None) -> None:
    """The files of the report; where nothing else is printed, what is in it in a few lines."""
    from compare.report import text
    from compare.report.view.arranged import Arranged

    arranged = Arranged(document)
    report_folder.write(document, arranged, folder, charts, with_book=format == "xlsx")
    if format in (None, "xlsx"):
        told = text.summary(saying.told_apart(document), arranged=arranged, **saying.terminal())
        saying.put(told)
        saying.put(f"Report: {folder / 'index.html'}")


def _put(document: Comparison, format: str, table: str, file: Path | None) -> None:
    """The whole comparison in one format, to a file or to standard output."""
    match format:
        case "xlsx":
            from compare.report import xlsx

            saying.pour([xlsx.render(document)], file)
        case "csv":
            from compare.report import csv

            saying.put(csv.render(document, table=table), file)
        case "text" if file is not None:
            from compare.report import text

            saying.put(text.render(document), file)
        case _:
            saying.put(saying.rendered(document, format), file)
