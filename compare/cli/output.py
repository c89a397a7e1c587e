"""The formats of `check`: which were asked for, and where each goes."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from compare.cli import completion, options, saying

if TYPE_CHECKING:
    from compare.model import Article, Checked, Finding, RuleRecord
    from compare.report.view.failing import Failing

FORMATS = (
    "text", "concise", "json", "markdown", "sarif", "github", "gitlab", "junit", "rdjson", "checkstyle",
)  # fmt: skip
_OF_REPOSITORY = ("sarif", "github", "gitlab", "junit")  # name files from the root of the repository
_OF_FOLDER = ("rdjson", "checkstyle")  # name files from where the command runs
_WORKSPACES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")  # where a runner of GitHub or GitLab keeps that root
_SUMMARY = "GITHUB_STEP_SUMMARY"  # the file of the job summary, in Markdown
_SUMMARY_ROOM = 1_000_000  # bytes; GitHub drops what is larger than a mebibyte
_PAGE: saying.Terminal = {"width": 100, "colour": False}  # a file is no terminal

Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="FORMAT[=FILE]",
        help=f"One of {', '.join(FORMATS)} (default: text), and the file it goes to; repeatable.",
        show_default=False,
        autocompletion=completion.formats,
    ),
]


class Target(NamedTuple):
    """A format, and the file it goes to; None is standard output."""

    format: str
    file: Path | None


def targets(asked: Sequence[str] | None, output: Path | None = None) -> tuple[Target, ...]:
    """What `--format` asks for; `output` (`-o`) is where the one without a file goes.

    Raises UserError for an unknown format, for two that go to one place, and for an `-o` that none needs.
    """
    from compare.model import UserError

    found: list[Target] = []
    for words in asked or ("text",):
        name, equals, file = words.partition("=")
        options.choose(name, FORMATS)
        if equals and not file:
            raise UserError(f"--format {words}: name a file after the “=”, or leave it out")
        found.append(Target(name, Path(file) if file and file != "-" else None))
    bare = [target for target in found if target.file is None]
    if len(bare) > 1:
        both = " and ".join(target.format for target in bare[:2])
        raise UserError(f"--format: {both} would share standard output; write --format {bare[0].format}=FILE")
    if output is not None and not bare:
        raise UserError(f"-o {output}: every --format has a file of its own; leave -o out")
    found = [target._replace(file=target.file or output) for target in found]
    _no_shared_file([target.file for target in found if target.file])
    return tuple(found)


def _no_shared_file(files: Sequence[Path]) -> None:
    from compare.model import UserError

    for number, file in enumerate(files):
        if os.path.abspath(file) in map(os.path.abspath, files[:number]):  # noqa: PTH100
            raise UserError(f"--format: two formats would be written to {file}; name another file")


def write(
    document: Checked,
    wanted: Iterable[Target],
    articles: Iterable[Article],
    failing: Collection[Finding] = (),
    failing_articles: Collection[str] = (),
) -> None:
    """Each format to its place. `articles` are all that were read, the other reports and originals too;
    the run fails for the findings `failing`, and for the flagged articles whose ids are `failing_articles`.

    On a runner of GitHub the format github writes the job summary as well.
    """
    from compare.report.view.failing import Failing

    articles = tuple(articles)
    fails = Failing(frozenset(failing), frozenset(failing_articles))
    for target in wanted:
        page = _page(document, target, articles, fails)
        if page or target.file:
            saying.put(page, target.file)
        if target.format == "concise":
            _tell_silenced(document)
        if target.format == "github" and (summary := os.environ.get(_SUMMARY)):
            _append(Path(summary), document)


def show_texts(wanted: Iterable[Target]) -> bool:
    """Whether a format shows the texts of articles around what was found in them."""
    return any(target.format in ("text", "sarif", "rdjson") for target in wanted)


def write_stopped(document: Checked, wanted: Iterable[Target], articles: Iterable[Article]) -> str:
    """What was found before somebody stopped the command, where a person reads it; says whether that is so.

    A file, and a format for programs, would be taken for the whole.
    """
    for target in wanted:
        if target.file is None and target.format in ("text", "concise"):
            write(document, (target,), articles)
            return "what was found until then is printed, no file is written"
    return ""


def _tell_silenced(document: Checked) -> None:
    """How many findings are silenced, on standard error: the format has no line for them."""
    if number := len(document.silenced):
        saying.complain(f"{number} finding{'s' * (number != 1)} silenced; --format text shows which")


def _page(document: Checked, target: Target, articles: Sequence[Article], failing: Failing) -> str:
    """The document in the format: errors that standard error has told are not told beside them again."""
    from importlib import import_module

    name = target.format
    render = import_module(f"compare.report.{name}").render
    told = saying.told_apart(document) if target.file is None else document
    if name == "text":
        if target.file is None and saying.nothing_read(document):
            return ""
        every = {article.id: article.text for article in articles}
        shape = saying.terminal() if target.file is None else _PAGE
        return str(render(told, texts=every, **shape))
    if name == "concise":
        return str(render(told))
    if name not in (*_OF_REPOSITORY, *_OF_FOLDER):
        return str(render(document))
    document, texts, failing = _rooted(document, articles, _root(name), failing)
    match name:
        case "sarif":
            return str(render(document, texts=texts, rules=_described(document)))
        case "rdjson":
            return str(render(document, texts=texts))
        case "github":
            return str(render(document, summary=bool(os.environ.get(_SUMMARY)), failing=failing))
        case "junit":
            return str(render(document, failing=failing))
    return str(render(document))


def _root(format: str) -> Path:
    """The folder that paths start from: the runner's workspace around this one, or this one."""
    here = Path.cwd()
    named = (os.environ.get(name) for name in _WORKSPACES if format in _OF_REPOSITORY)
    around = (Path(name).resolve() for name in named if name)
    return next((workspace for workspace in around if here.is_relative_to(workspace)), here)


def _rooted(
    document: Checked, articles: Iterable[Article], root: Path, failing: Failing
) -> tuple[Checked, dict[str, str], Failing]:
    """The document with paths from `root`, the texts of files as they stand by new id, and what fails."""
    from compare.report.view.failing import Failing
    from compare.report.view.place import STANDING
    from compare.report.view.rooted import Rooted

    rooted = Rooted(str(root), str(Path.cwd()))
    as_they_stand = (article for article in articles if article.format in STANDING)
    texts = {rooted.id(article.id, article.path): article.text for article in as_they_stand}
    new = rooted.document(document)
    findings = zip(document.findings, new.findings, strict=True)
    records = zip(document.articles, new.articles, strict=True)
    fails = Failing(
        frozenset(after for before, after in findings if before in failing.findings),
        frozenset(after.id for before, after in records if before.id in failing.articles),
    )
    return new, texts, fails


def _described(document: Checked) -> tuple[RuleRecord, ...]:
    """What the rules that found something say of themselves."""
    from compare.glossary import Glossary
    from compare.model import RuleRecord
    from compare.rules import all_event_rules, all_original_rules, all_rules
    from compare.rules._page import page, summary
    from compare.silencing import ABOUT, UNUSED

    found = {finding.rule for finding in document.findings}
    found |= {one.finding.rule for one in document.silenced}
    known = Glossary.shipped()
    notes = (ABOUT,) if UNUSED in found else ()
    return notes + tuple(
        RuleRecord(rule.name, rule.category, rule.mqm, rule.level, rule.confidence, summary(rule), page(rule))
        for rules in (all_rules(known), all_event_rules(known), all_original_rules(known))
        for rule in rules
        if rule.name in found
    )


def _append(summary: Path, document: Checked) -> None:
    """Add the document to the job summary, behind what other steps have written there."""
    from compare.files.appending import behind
    from compare.report import markdown

    with behind(summary) as write:
        write(markdown.render(document, room=_SUMMARY_ROOM))
