"""`glossary suggest` and `decide`: names worth adding, and what somebody rules on them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import common, intake
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
    paths: common.Paths,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    limit: Annotated[int, typer.Option(min=0, metavar="N", help="Show the first N; 0 shows all.")] = LIMIT,
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
    output: common.OutputFile = None,
    exclude: common.Exclude = None,
    ext: common.Extensions = None,
    stdin_name: common.StdinName = "stdin.txt",
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
) -> None:
    """New entities, and new names of known ones, with score, reasons and contexts; nothing is decided."""
    from compare import pipeline
    from compare.cli.progress import told
    from compare.glossary.decisions import read_all
    from compare.pipeline.suggestions import suggested

    common.choose(format, FORMATS)
    applied = common.settings(config, glossary, exclude=exclude, ext=ext)
    ruled, warnings = read_all([decisions] if decisions else places(applied))
    for warning in warnings:
        common.complain(warning)
    articles, errors = intake.read(paths, applied, stdin_name)
    if accept_into:
        known = pipeline.glossary(applied)
        for article in told(articles, "recognising"):
            known.recognise(article)
        _accept(ruled, accept_into, config, known, dry_run)
    else:
        document = suggested(
            articles, applied, ruled, errors, names_from=names_from, limit=limit, progress=told
        )
        common.put(common.rendered(document, format), output)
    common.leave((), errors, applied.fail_on)


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
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
) -> None:
    """Rule that a form is a name of an entity, or is not: one line more in decisions.jsonl."""
    from compare import pipeline
    from compare.glossary import decisions as ruled

    applied = common.settings(config, glossary)
    made = ruled.Decision(
        form=" ".join(form.split()),
        entity=_known(entity, pipeline.glossary(applied)),
        judgement=judgement,
        by=by or _who(),
        on=_now(),
        why=why,
    )
    path = decisions or places(applied)[-1]
    if dry_run:
        from compare.glossary.writing import Change, read, unified

        before = read(path) if path.exists() else None
        common.put(unified([Change(path, before, (before or "") + ruled.line(made))]))
        return
    ruled.append(path, made)
    common.put(f"{path}: “{made.form}” {made.entity}: {made.judgement}")


def _accept(ruled: Decisions, into: Path, config: Path | None, known: Glossary, dry_run: bool) -> None:
    """Write the accepted names into the folder; what stands in the way is told."""
    from compare.cli.glossary.edit import finish, folder
    from compare.glossary.suggest.accepted import accepted

    changes, obstacles = accepted(folder(into, config), ruled, known.kind_of)
    for obstacle in obstacles:
        common.complain(obstacle)
    finish(changes, dry_run)


def places(applied: Config) -> list[Path]:
    """Where decisions are kept when nobody says: in each configured folder, else where the command runs."""
    from compare.glossary.decisions import FILE

    return [folder / FILE for folder in applied.folders() or [Path(applied.root)]]


def _known(entity: str, known: Glossary) -> str:
    """The id that `entity` leads to; raises UserError where no entry has it and it is not `new:…`."""
    from compare.glossary.decisions import NEW
    from compare.model import UserError

    if entity in known.entities or (entity.startswith(NEW) and entity != NEW):
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
