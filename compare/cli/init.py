"""`newscollate init`: the files that a folder of articles starts with."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from compare.cli import app, saying

if TYPE_CHECKING:
    from compare.cli.starter.surroundings import Surroundings


_GLOSSARY = "names"  # the folder of the starter glossary


class Step(NamedTuple):
    """What to do about a file: write `text` into it, or leave it as it is; `words` say which and why.
    `by_hand` is for the user to add; `before` is what the file holds, to which something is added.
    """

    path: Path
    words: str
    text: str | None = None
    by_hand: str = ""
    before: str | None = None


@app.command()
def init(
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Write without asking whether to.")] = False,
) -> None:
    """Write a configuration, a starter glossary, a pre-commit hook, and a job for GitHub or GitLab.

    What is needed is seen from the folder and its repository. No file that is there is overwritten: a
    hook or an include is added to one, everything else is left as it is. A second run changes nothing.
    """
    from compare.cli.starter.surroundings import seen
    from compare.cli.starter.templates import SOURCE
    from compare.files.changes import Change, commit

    around = seen(Path.cwd())
    steps = list(_steps(around))
    for step in steps:
        saying.tell(f"{_shown(step.path, around.here)}: {step.words}\n{step.by_hand}")
    to_write = [step for step in steps if step.text is not None]
    if not to_write:
        saying.tell("Nothing to write.")
        return
    if not yes and sys.stdin.isatty():
        typer.confirm("Write this?", default=True, abort=True, err=True)
    commit(Change(step.path, step.before, step.text) for step in to_write)
    if unsaid := [step.path for step in to_write if "NEWSCOLLATE_SOURCE" in (step.text or "")]:
        files = ", ".join(_shown(path, around.here) for path in unsaid)
        saying.tell(f"Left to do: set NEWSCOLLATE_SOURCE to {SOURCE}, in {files}")
    saying.tell(f"Written. Next: newscollate check {_shown(around.top / around.articles, around.here)}")


def _steps(around: Surroundings) -> Iterator[Step]:
    yield from _configuration(around)
    if around.repository:
        yield _hook(around)
    if around.github:
        yield _workflow(around)
    if around.gitlab:
        yield from _job(around)
    elif not around.github:
        words = "no job for it, since neither GitHub nor GitLab is seen here; docs/ci.md has recipes"
        yield Step(around.top, words)


def _configuration(around: Surroundings) -> Iterator[Step]:
    """The configuration, and the glossary that it names."""
    from compare.cli.starter.templates import CONFIG, ENTRY
    from compare.config import FILE, find, load

    existing = find(around.here)
    if existing is None:
        yield Step(around.here / FILE, "new: the settings", CONFIG)
        folder = around.here / _GLOSSARY
    else:
        yield _left(existing)
        named = load(existing).folders()
        folder = named[0] if named else existing.parent / _GLOSSARY
        if not named:
            words = "names no glossary; to use the one below, add this line to the settings of newscollate:"
            yield Step(existing, words, by_hand=f'glossary = ["{_GLOSSARY}"]\n')
    if folder.is_file() or any(not one.is_dir() for one in folder.rglob("[!.]*")):
        yield _left(folder)
    else:
        entry = folder / "organisation" / "example-port-authority.yaml"
        yield Step(entry, "new: an entry of the glossary to copy", ENTRY)


def _hook(around: Surroundings) -> Step:
    from compare.cli.starter.templates import HOOK, filled

    files = "" if around.articles == "." else f"      files: ^{_pattern(around.articles)}/\n"
    path = around.top / ".pre-commit-config.yaml"
    return _added(path, "repos", filled(HOOK, files=files), "id: newscollate", "the pre-commit hook")


def _workflow(around: Surroundings) -> Step:
    from compare.cli.starter.templates import GITHUB, filled

    path = around.top / ".github" / "workflows" / "newscollate.yml"
    if path.exists():
        return _left(path)
    return Step(path, "new: a workflow for GitHub", filled(GITHUB, paths=around.articles))


def _job(around: Surroundings) -> Iterator[Step]:
    from compare.cli.starter.templates import GITLAB, INCLUDE, filled

    path, main = around.top / ".gitlab" / "newscollate.yml", around.top / ".gitlab-ci.yml"
    if path.exists():
        yield _left(path)
    else:
        job = filled(GITLAB, paths=around.articles, stage=_stage(main))
        yield Step(path, "new: a job for GitLab", job)
    yield _added(main, "include", INCLUDE, "newscollate.yml", "the include of that job")


def _stage(main: Path) -> str:
    """The stage for the job: `test`, or the first of the pipeline's own where it has no such."""
    import re

    text = _text(main) or ""
    stages = re.search(r"^stages:\s*(?:\[([^\]]*)\]|((?:\r?\n\s*-[^\n]*)+))", text, re.MULTILINE)
    names = re.findall(r"[\w.-]*\w", (stages[1] or stages[2]) if stages else "")
    return "test" if not names or "test" in names else names[0]


def _added(path: Path, key: str, item: str, there: str, what: str) -> Step:
    """`item` at the end of the list under `key` of the file, unless `there` shows that it has it."""
    from compare.cli.starter.merging import with_item

    text = _text(path)
    if text is not None and there in text:
        return _left(path)
    merged = with_item(text or "", key, item)
    if merged is None:
        return Step(path, f"left as it is; add {what} under “{key}” by hand:", by_hand=item)
    return Step(path, f"{'new' if text is None else 'added'}: {what}", merged, before=text)


def _left(path: Path) -> Step:
    return Step(path, "there already, left as it is")


def _text(path: Path) -> str | None:
    from compare.model import UserError

    try:
        return path.read_bytes().decode()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _pattern(folder: str) -> str:
    import re

    return re.escape(folder).replace(r"\-", "-")


def _shown(path: Path, here: Path) -> str:
    import os

    return Path(os.path.relpath(path, here)).as_posix()
