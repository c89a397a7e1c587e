"""`glossary merge-driver`: how git merges an entry that two branches changed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli import saying
from compare.cli.glossary import group

_MOST_CONFLICTS = 127  # that git counts


@group.command()
def merge_driver(
    base: Annotated[Path, typer.Argument(metavar="%O", help="The common ancestor.")],
    ours: Annotated[Path, typer.Argument(metavar="%A", help="Our version, which the result replaces.")],
    theirs: Annotated[Path, typer.Argument(metavar="%B", help="Their version.")],
    path: Annotated[str, typer.Argument(metavar="[%P]", help="The file's name.")] = "",
) -> None:
    """Merge three versions of an entry alias by alias, for git; exits with 1 on a conflict.

    A conflict gets git's marks round what contradicts; the rest is merged. What is no entry is merged by
    lines.

    git config merge.newscollate.driver "newscollate glossary merge-driver %O %A %B %P"

    In .gitattributes: names/**/*.yaml merge=newscollate
    """
    from compare.files.changes import read
    from compare.files.whole import replace
    from compare.glossary.edit.three_way import ConflictError, three_way
    from compare.model import UserError

    name = Path(path or ours)
    try:
        merged = three_way(read(base), read(ours), read(theirs), name)
    except ConflictError as error:
        saying.complain(f"{name}: both sides changed {error}")
        if error.text is None:
            _by_lines(base, ours, theirs)
        else:
            replace(ours, error.text.encode())
        raise typer.Exit(1) from None
    except (UserError, ValueError):  # no entries
        raise typer.Exit(_by_lines(base, ours, theirs)) from None
    replace(ours, merged.encode())


def _by_lines(base: Path, ours: Path, theirs: Path) -> int:
    """Git's own merge of lines, with its marks where both changed the same ones; 1 if there are any, or if
    git cannot merge them, which it says.
    """
    import subprocess

    from compare.files.whole import replace
    from compare.model import UserError

    labels = ("-L", "ours", "-L", "base", "-L", "theirs")
    words = ["git", "merge-file", "-p", *labels, str(ours), str(base), str(theirs)]
    try:
        done = subprocess.run(words, stdout=subprocess.PIPE, check=False)  # noqa: S603
    except OSError as error:
        raise UserError(f"git merge-file cannot be run: {error.strerror or error}") from None
    if done.returncode <= _MOST_CONFLICTS:  # otherwise git has given up
        replace(ours, done.stdout)
    return int(done.returncode != 0)
