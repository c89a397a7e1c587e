"""`glossary add`, `alias`, `merge`, `split`, `rename`, `deprecate`: entries changed, their comments kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from compare.cli import options, saying
from compare.cli.glossary import group

if TYPE_CHECKING:
    from compare.files.changes import Change
    from compare.glossary.edit.folder import Folder

Into = Annotated[
    Path | None,
    typer.Option(
        "--into", metavar="DIR", help="The folder to edit; else the last configured one.", show_default=False
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Change nothing; print the difference.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="The id of an entry.", show_default=False)]


def _option(help: str, *names: str, metavar: str = "WORD") -> Any:
    return typer.Option(*names, metavar=metavar, help=help, show_default=False)


@group.command()
def add(
    kind: Annotated[str, typer.Argument(help="person, organisation, place, event or agreement.")],
    name: Annotated[str, typer.Argument(help="The preferred English name.")],
    id: Annotated[str | None, _option("Its id; else made from the name.", metavar="ID")] = None,
    preferred: Annotated[
        list[str] | None, _option("Preferred name in another language; repeatable.", metavar="LANG=NAME")
    ] = None,
    wikidata: Annotated[str | None, _option("Its QID.", metavar="QID")] = None,
    note: Annotated[str | None, _option("A sentence for the next person.", metavar="TEXT")] = None,
    into: Into = None,
    dry_run: DryRun = False,
    config: options.ConfigFile = None,
) -> None:
    """A new entry."""
    from compare.glossary.edit.add import add as changes
    from compare.model import UserError

    names = {"en": name}
    for language, other in map(_pair, preferred or ()):
        if language in names:
            raise UserError(f"--preferred {language}={other}: {names[language]!r} is that name already")
        names[language] = other
    there = folder(into, config)
    finish(changes(there, kind, names, id, wikidata, note), dry_run, there.root)


@group.command()
def alias(
    id: Id,
    text: Annotated[str, typer.Argument(help="The name as it is written.")],
    lang: Annotated[str | None, _option("Its language: en (the default), ar-Latn.", metavar="LANG")] = None,
    script: Annotated[str | None, _option("Its script, where the language does not tell: Latn.")] = None,
    type: Annotated[str | None, _option("name, full, short, surname, acronym, demonym …")] = None,
    strength: Annotated[str | None, _option("strong, or weak: only with what it needs.")] = None,
    needs: Annotated[
        str | None, _option("Words one of which must stand near, comma-separated.", metavar="WORDS")
    ] = None,
    case: Annotated[str | None, _option("exact or any.")] = None,
    status: Annotated[str | None, _option("preferred, admitted or deprecated.")] = None,
    since: Annotated[str | None, _option("First day of use.", metavar="DAY")] = None,
    until: Annotated[str | None, _option("Last day of use.", metavar="DAY")] = None,
    source: Annotated[str | None, _option("Where it comes from.", metavar="TEXT")] = None,
    artefact: Annotated[
        bool | None, typer.Option("--artefact/--no-artefact", help="In English text, a sign of an error.")
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take the name from the entry.")] = False,
    into: Into = None,
    dry_run: DryRun = False,
    config: options.ConfigFile = None,
) -> None:
    """A name added to an entry; of a name that it has, what the options say changes."""
    from compare.glossary.edit import alias as edit

    facts = {
        "lang": lang, "script": script, "type": type, "strength": strength, "case": case, "status": status,
        "since": since, "until": until, "source": source,
    }  # fmt: skip
    given: dict[str, Any] = {name: value or None for name, value in facts.items() if value is not None}
    if needs is not None:
        given["needs"] = tuple(word.strip() for word in needs.split(",") if word.strip())
        given.setdefault("strength", "weak")
    if artefact is not None:
        given["in_english"] = "artefact" if artefact else None
    there = folder(into, config)
    changes = edit.without(there, id, text, lang or "en") if remove else edit.alias(there, id, text, given)
    finish(changes, dry_run, there.root)


@group.command()
def merge(
    kept: Annotated[str, typer.Argument(metavar="ID", help="The entry that stays.")],
    gone: Annotated[str, typer.Argument(metavar="OTHER", help="The entry that becomes part of it.")],
    force: Annotated[bool, typer.Option("--force", help="Even where they are known to be distinct.")] = False,
    into: Into = None,
    dry_run: DryRun = False,
    config: options.ConfigFile = None,
) -> None:
    """Two entries that are one thing made one; the id that goes leads to the one that stays."""
    from compare.glossary.edit.merge import merge as changes

    there = folder(into, config)
    finish(changes(there, kept, gone, force), dry_run, there.root)


@group.command()
def split(
    id: Id,
    name: Annotated[str, typer.Argument(help="The preferred English name of the new entry.")],
    alias: Annotated[
        list[str] | None, _option("A name that goes to the new entry; repeatable.", metavar="TEXT")
    ] = None,
    new_id: Annotated[str | None, _option("Its id; else made from the name.", "--id", metavar="ID")] = None,
    kind: Annotated[str | None, _option("Its kind, if another.", metavar="KIND")] = None,
    into: Into = None,
    dry_run: DryRun = False,
    config: options.ConfigFile = None,
) -> None:
    """One entry that is two things made two, each `distinct-from` the other."""
    from compare.glossary.edit.split import split as changes

    there = folder(into, config)
    finish(changes(there, id, name, alias or (), new_id, kind), dry_run, there.root)


@group.command()
def rename(
    id: Id,
    new: Annotated[str | None, typer.Argument(metavar="[NEW]", help="Its new id.")] = None,
    name: Annotated[str | None, _option("Its new preferred name.", metavar="TEXT")] = None,
    lang: Annotated[str, _option("The language of that name.", metavar="LANG")] = "en",
    into: Into = None,
    dry_run: DryRun = False,
    config: options.ConfigFile = None,
) -> None:
    """Another id for an entry (the old one leads to it), or another preferred name (the old one is kept)."""
    from compare.glossary.edit import rename as edit
    from compare.model import UserError

    if (new is None) == (name is None):
        raise UserError("glossary rename: name either a new id, or a preferred name with --name")
    there = folder(into, config)
    changes = edit.rename_id(there, id, new) if new is not None else edit.rename(there, id, name or "", lang)
    finish(changes, dry_run, there.root)


@group.command()
def deprecate(
    what: Annotated[str, typer.Argument(metavar="ID|NAME", help="An entry, or one of its names.")],
    of: Annotated[str | None, _option("Whose name, where several have it.", metavar="ID")] = None,
    lang: Annotated[str | None, _option("The name in this language alone.", metavar="LANG")] = None,
    until: Annotated[str | None, _option("Its last day of use.", metavar="DAY")] = None,
    into: Into = None,
    dry_run: DryRun = False,
    config: options.ConfigFile = None,
) -> None:
    """An entry or a name that is kept and recognised, but no longer proposed."""
    from compare.glossary.edit.deprecate import deprecate as changes

    there = folder(into, config)
    finish(changes(there, what, of, lang, until), dry_run, there.root)


def folder(into: Path | None, config: Path | None) -> Folder:
    """The folder to edit, over the glossary that it lies on. Raises UserError where none is named."""
    return folder_over(into, options.settings(config).folders())


def folder_over(into: Path | None, configured: Sequence[Path]) -> Folder:
    """The folder to edit, else the last of those `configured`, over the others and the shipped one."""
    from compare.glossary.edit.folder import opened
    from compare.glossary.load import SHIPPED
    from compare.model import UserError

    if into is None and not configured:
        raise UserError(
            "no glossary folder to edit; name one: --into DIR, or “glossary” in the configuration"
        )
    root = into or configured[-1]
    _check_place(root, configured)
    stacked = [SHIPPED, *configured]
    places = [one.resolve() for one in stacked]
    return opened(root, stacked[: places.index(root.resolve())] if root.resolve() in places else stacked)


def _check_place(root: Path, configured: Sequence[Path]) -> None:
    """Raises UserError for what is no place of a glossary of the user's, or is probably a slip."""
    from difflib import get_close_matches

    from compare.glossary.load import KINDS, SHIPPED, STYLES, named
    from compare.model import UserError

    if named(root).resolve().is_relative_to(SHIPPED):
        raise UserError(
            f"{root}: the shipped entries stay as they are; name a folder of yours to lie over them"
        )
    if root.exists():
        if not root.is_dir():
            raise UserError(f"{root}: is a file; name the folder of entries")
        if root.name in (*KINDS, STYLES) and not any((root / kind).is_dir() for kind in KINDS):
            raise UserError(f"{root}: is a folder inside a glossary; name the glossary, {root.parent}")
        return
    if root in configured:
        return
    if not root.parent.is_dir():
        raise UserError(f"{root}: there is no folder {root.parent}; make it first")
    beside = [one.name for one in root.parent.iterdir() if any((one / kind).is_dir() for kind in KINDS)]
    for near in get_close_matches(root.name, beside, n=1, cutoff=0.7):
        raise UserError(
            f"{root}: no such folder; did you mean {root.with_name(near)}? (If not, make it first)"
        )


def finish(changes: Iterable[Change], dry_run: bool, root: Path | None = None) -> None:
    """Write the changes and say which files they are, and that `root` was made for them; with `dry_run`
    print their difference instead.
    """
    from compare.files.changes import commit, unified

    changes = [change for change in changes if change.before != change.after]
    if dry_run:
        if changes:
            saying.tell(unified(changes))
        else:
            saying.complain("nothing to change")
        return
    new = root is not None and not root.exists()
    commit(changes)
    if new and changes:
        saying.complain(f"made {root}/")
    saying.tell("\n".join(_told(change) for change in changes) or "nothing to change")


def _told(change: Change) -> str:
    done = "added" if change.before is None else "removed" if change.after is None else "changed"
    return f"{done} {change.path}"


def _pair(text: str) -> tuple[str, str]:
    from compare.model import UserError

    language, equals, name = text.partition("=")
    if not (language and equals and name.strip()):
        raise UserError(f"--preferred {text}: write LANG=NAME, as in fr=Syrie")
    return language.strip(), name.strip()
