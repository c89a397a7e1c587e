"""`glossary suggest` and `decide`: names worth adding, and what somebody rules on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import intake, leaving, options, saying
from compare.cli.glossary import group

if TYPE_CHECKING:
    from compare.config import Config
    from compare.glossary import Glossary
    from compare.glossary.decisions import Decisions

FORMATS = ("text", "json", "csv")
LIMIT = 50

DecisionsFile = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="The rulings; else decisions.jsonl in the configured glossary folders, or here.",
        show_default=False,
    ),
]


@group.command()
def suggest(
    paths: options.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    limit: Annotated[int, typer.Option(metavar="N", help="Show the first N; 0 shows all.")] = LIMIT,
    decisions: DecisionsFile = None,
    names_from: Annotated[
        str | None,
        typer.Option(metavar="READER", help="A second reader of names: spacy:MODEL.", show_default=False),
    ] = None,
    accept_into: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Write the accepted names into this folder of entries, and suggest nothing.",
            show_default=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --accept-into: change nothing; print the difference.")
    ] = False,
    output: options.OutputFile = None,
    exclude: options.Exclude = None,
    ext: options.Extensions = None,
    stdin_name: options.StdinName = "stdin.txt",
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """New entities, and new names of known ones, with score, reasons and contexts; nothing is decided."""
    from compare import pipeline
    from compare.cli.progress import told
    from compare.glossary.decisions import read_all
    from compare.model import UserError
    from compare.pipeline.suggestions import suggested

    options.choose(format, FORMATS)
    applied = options.settings(config, glossary, exclude=exclude, ext=ext)
    if limit < 0:
        raise UserError(f"--limit {limit}: write how many to show, or 0 for all")
    if decisions and not decisions.is_file():
        raise UserError(f"{decisions}: no such file of decisions; `glossary decide --decisions` makes one")
    ruled, warnings = read_all([decisions] if decisions else places(applied))
    for warning in warnings:
        saying.complain(warning)
    articles, errors = intake.read(paths, applied, stdin_name)
    intake.spare(output, articles)
    if accept_into or (format == "text" and not output):
        leaving.leave_unread(articles, errors)
    if accept_into:
        known = pipeline.glossary(applied)
        for article in told(articles, "recognising"):
            known.recognise(article)
        unwritten = _accept(ruled, accept_into, config, known, dry_run)
        leaving.leave((), errors, applied.fail_on, failed=unwritten)
    else:
        document = suggested(
            articles, applied, ruled, errors, names_from=names_from, limit=limit, progress=told
        )
        saying.put(saying.rendered(document, format), output)
    leaving.leave((), errors, applied.fail_on)


@group.command()
def decide(
    form: Annotated[str, typer.Argument(help="The form as it is written.")],
    entity: Annotated[str, typer.Argument(metavar="ENTITY", help="An entry's id, or new:… as suggested.")],
    judgement: Annotated[
        str, typer.Argument(metavar="accept|reject|unsure|open", help="What you rule; open takes it back.")
    ],
    by: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who rules; else who is logged in.", show_default=False)
    ] = None,
    why: Annotated[str, typer.Option(metavar="TEXT", help="Why.", show_default=False)] = "",
    decisions: DecisionsFile = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Change nothing; print the difference.")] = False,
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """Rule that a form is a name of an entity, or is not: one line more in decisions.jsonl."""
    from compare import pipeline
    from compare.glossary import decisions as ruled

    applied = options.settings(config, glossary)
    made = ruled.Decision(
        form=_name(form),
        entity=_known(entity, pipeline.glossary(applied), judgement),
        judgement=judgement,
        by=by or _who(),
        on=_now(),
        why=why,
    )
    path = decisions or places(applied)[-1]
    if dry_run:
        from compare.files.changes import Change, read, unified

        before = read(path) if path.exists() else None
        saying.tell(unified([Change(path, before, (before or "") + ruled.line(made))]))
        return
    ruled.append(path, made)
    saying.tell(f"{path}: “{made.form}” {made.entity}: {made.judgement}")


def _accept(ruled: Decisions, into: Path, config: Path | None, known: Glossary, dry_run: bool) -> bool:
    """Write the accepted names into the folder; whether some were not, which is told."""
    from compare.cli.glossary.edit import finish, folder
    from compare.glossary.suggest.accepted import accepted

    there = folder(into, config)
    changes, obstacles = accepted(there, ruled, _kind_in(known))
    for obstacle in obstacles:
        saying.complain(obstacle)
    finish(changes, dry_run, there.root)
    return bool(obstacles)


def _kind_in(known: Glossary) -> Callable[[str], str]:
    """The kind of a new entity in the corpus that was read; raises UserError where that does not have it."""
    from compare.model import UserError

    def kind_of(entity: str) -> str:
        if not known.has_met(entity):
            raise UserError(
                f"{entity}: these articles do not show its kind; `newscollate glossary add` makes it"
            )
        return known.kind_of(entity)

    return kind_of


def places(applied: Config) -> list[Path]:
    """Where decisions are kept when nobody says: in each configured folder, else where the command runs."""
    from compare.glossary.decisions import FILE

    return [folder / FILE for folder in applied.folders() or [Path(applied.root)]]


def _name(form: str) -> str:
    """A form with single spaces; raises UserError for what is no name."""
    from compare.glossary.words import no_name
    from compare.model import UserError

    if why := no_name(form):
        raise UserError(f"{form!r} {why}")
    return " ".join(form.split())


def _known(entity: str, known: Glossary, judgement: str) -> str:
    """The id that `entity` leads to; raises UserError for one that is none, or can be none."""
    from compare.glossary.decisions import NEW
    from compare.glossary.edit.names import check_id
    from compare.model import UserError

    if entity.startswith(NEW):
        id_ = entity.removeprefix(NEW)
        if judgement == "accept" and id_ in known.entities:
            raise UserError(f"{id_!r} is an entry already; write its id without {NEW}")
        check_id(id_, dict(known.entities) if judgement == "accept" else {})
        return entity
    if entity in known.entities:
        return entity
    now = next((one.id for one in known.entities.values() if entity in one.formerly), None)
    if now:
        return now
    from difflib import get_close_matches

    near = get_close_matches(entity, known.entities, n=3)
    hint = f"; near it: {', '.join(near)}" if near else f"; a new entity is {NEW} and an id"
    raise UserError(f"no entry has the id “{entity}”{hint}")


def _who() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def _now() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
