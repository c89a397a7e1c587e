"""`newscollate check`: what the rules find in articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli import app, choosing, fixing, intake, leaving, options, running, saying
from compare.cli import baseline as baselines
from compare.cli import output as formats
from compare.cli.changes import WithChanged


@app.command(cls=WithChanged)
def check(
    paths: options.Paths,
    format: formats.Formats = None,
    output: options.OutputFile = None,
    select: options.Select = "",
    ignore: options.Ignore = "",
    min_level: choosing.MinLevel = None,
    min_confidence: choosing.MinConfidence = None,
    changed: choosing.Changed = None,
    no_ignore: choosing.NoIgnore = False,
    statistics: choosing.Counts = False,
    fail_on: options.FailOn = None,
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
    baseline: baselines.BaselineFile = None,
    no_baseline: baselines.NoBaseline = False,
    fix: fixing.Fix = False,
    unsafe_fixes: fixing.Unsafe = False,
    diff: fixing.Diff = False,
    readability: Annotated[bool, typer.Option("--readability", help="Add readability to the JSON.")] = False,
    exclude: options.Exclude = None,
    force_exclude: intake.ForceExclude = False,
    ext: options.Extensions = None,
    stdin_name: options.StdinName = "stdin.txt",
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
    jobs: running.Jobs = None,
    engine: running.EngineName = "local",
    quiet: running.Quiet = False,
) -> None:
    """Find machine-translation artefacts in articles.

    Exits with 1 when a finding is at or above --fail-on (default: error), or an article is flagged
    and --fail-on-translated is given; with 2 when a file could not be read. With --original, or
    `original: FILE` in an article's front matter, the article is compared with the text it was
    translated from; with --against, with other reports of its event. Stopped by Ctrl-C, it prints what was
    found until then (text and concise only), writes no file, and exits with 130.
    """
    from functools import partial

    from compare import pipeline
    from compare.cli.progress import told

    wanted = formats.targets(format, output)
    if statistics:
        choosing.only_countable(wanted)
    applied = options.settings(
        config, glossary, select, ignore, fail_on, exclude, ext, min_level, min_confidence
    )
    if fail_on_translated:
        applied = applied.everywhere("fail_on_translated", True)
    if force_exclude and not (paths := intake.not_left_out(paths, applied)):
        return
    fixes = fixing.asked(fix, unsafe_fixes, diff, format, statistics)
    stdin = fixing.kept_stdin(paths, stdin_name) if fixes else None
    only = choosing.changed_files(paths, changed)
    given = intake.sources(paths, applied, stdin_name, only)
    at_once = not (fixes or original or against)  # otherwise all articles are read before one is judged
    margin = pipeline.Margin(wanted=at_once and formats.show_texts(wanted))
    with running.engine(engine, jobs, applied, given.size, quiet) as workers:
        articles, errors = ([], []) if at_once else intake.taken(given, workers.each)
        originals = {} if at_once else intake.originals(articles, original, errors, applied.root)
        others = intake.others(against or (), applied, errors, articles)
        translated = margin.beside_original if at_once else originals
        narrowed = bool(min_level or min_confidence)
        known = baselines.applying(baseline, no_baseline, applied, paths, translated, bool(others), narrowed)
        find = partial(
            pipeline.checked,
            config=applied,
            originals=originals,
            against=others,
            readability=readability,
            silencing=not no_ignore,
            each=workers.each,
        )
        try:
            document = find(given if at_once else articles, errors=errors, progress=told, margin=margin)
        except pipeline.Stopped as by:
            if not (fixes or statistics):
                found = baselines.without_known(by.document, known)
                by.kept = formats.write_stopped(
                    found, wanted, (*originals.values(), *others, *articles, *margin.shown)
                )
            raise
        for left_out in margin.left_out:
            saying.complain(f"{left_out.place}: {left_out.message}")
        saying.tell_faults(document.errors, errors)
        for file in {output, *(target.file for target in wanted)}:
            intake.spare(file, (*document.articles, *originals.values(), *others))
        if fixes:
            from compare.pipeline.fixing import fixed

            keep = known.only_new if known else None
            result = fixed(articles, document, find, keep, unsafe_fixes, stdin, paths)
            if diff:
                fixing.show(result, output, exit_zero)
            result = fixing.write(result, stdin, errors)
            articles, document = result.articles, result.document
    document = baselines.without_known(document, known)
    flagged = [one for one in document.articles if one.translated_from and one.translated_from.flagged]
    failing = [] if exit_zero else list(filter(applied.fails, document.findings))
    failing_articles = [] if exit_zero else [one.id for one in flagged if applied.fails_translated(one.path)]
    with fixing.report_to(stdin):
        if statistics:
            choosing.put_statistics(document, wanted)
        else:
            every = (*originals.values(), *others, *articles, *margin.shown)
            formats.write(document, wanted, every, failing, failing_articles)
    leaving.leave(failing, errors, "note", failed=bool(failing_articles))
