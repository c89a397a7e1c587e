"""`--changed`: which files have changed since a revision, as git sees it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from typer.core import TyperCommand

if TYPE_CHECKING:
    from typing import Any

_DEFAULTS = ("origin/main", "origin/master", "main", "master")
OPTION = "--changed"
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")  # paths from another folder


class WithChanged(TyperCommand):
    """A command whose `--changed` may stand without a revision.

    The word behind it is the revision, unless it is an option or names a file or folder that is there.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments, an empty revision put in where none stands."""
        for place, word in enumerate(args):
            if word == "--":
                break
            following = args[place + 1] if place + 1 < len(args) else "-"
            if word == f"{OPTION}=" or (word == OPTION and not following):
                raise _mistake(f"{OPTION}: the reference is empty; name one, or write {OPTION} alone, last")
            if word == OPTION and (
                following.startswith(("-", "https://", "http://")) or Path(following).exists()
            ):
                args = [*args[:place], f"{OPTION}=", *args[place + 1 :]]
        return super().parse_args(ctx, args)


class Changes(NamedTuple):
    """The files that have changed, absolute and resolved, and since when, in words; `nested` are changed
    repositories within these, which are not looked into.
    """

    files: frozenset[Path]
    since: str
    nested: tuple[str, ...] = ()


def changed(paths: Sequence[str], revision: str = "") -> Changes:
    """The files that differ from where HEAD left `revision`, those that git does not know yet among them.

    Without a revision it is the default branch, where there is one, else HEAD. Only the repositories that
    `paths` lie in are asked. Raises UserError without git, outside a repository, for an unknown revision.
    """
    if "-" in paths:
        raise _mistake(f"{OPTION}: git knows nothing of standard input; leave out {OPTION} or -")
    folders = {_folder(path) for path in paths if not path.startswith(("https://", "http://"))}
    tops = {Path(_git(folder, "rev-parse", "--show-toplevel")) for folder in folders if folder.is_dir()}
    files: set[Path] = set()
    since = set()
    for top in sorted(tops):
        if revision and (revision.startswith("-") or not _commit(top, revision)):
            hint = _fetch(top, revision)
            raise _mistake(f"{OPTION} {revision}: neither a revision of {top} nor a file or folder{hint}")
        name = revision or _default_branch(top)
        base = _git(top, "merge-base", name, "HEAD", may_fail=True)
        if not base and _commit(top, name) and _commit(top, "HEAD"):
            raise _mistake(
                f"{OPTION}: {name} and HEAD have no commit in common in {top}; in a shallow clone fetch more"
                " of the history (git fetch --unshallow), or name another commit"
            )
        base = base or _commit(top, name) or _nothing(top)
        since.add(f"{name} ({base[:10]})")
        differing = _git(
            top, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--diff-filter=d", base
        )
        unknown = _git(top, "ls-files", "-z", "--others", "--exclude-standard")
        files |= {(top / name).resolve() for name in (differing + unknown).split("\0") if name}
    nested = tuple(sorted(str(file) for file in files if file.is_dir()))
    return Changes(frozenset(files), " and ".join(sorted(since)), nested)


def _fetch(top: Path, revision: str) -> str:
    """What to do where the revision is a branch of a remote."""
    remote, _, branch = revision.partition("/")
    known = _git(top, "remote", may_fail=True).split()
    return f"; fetch it: git fetch {remote} {branch}" if branch and remote in known else ""


def _folder(path: str) -> Path:
    return Path(path) if Path(path).is_dir() else Path(path).parent


def _default_branch(top: Path) -> str:
    """The branch that others are merged into, as the remote says or as it is usually called; else HEAD."""
    declared = _git(top, "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD", may_fail=True)
    return next((name for name in (declared, *_DEFAULTS) if name and _commit(top, name)), "HEAD")


def _commit(top: Path, revision: str) -> str:
    return _git(top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", may_fail=True)


def _nothing(top: Path) -> str:
    """The tree without files: where there is no commit, everything has changed."""
    return _git(top, "hash-object", "-t", "tree", "--stdin")


def _git(folder: Path, *words: str, may_fail: bool = False) -> str:
    """What git prints, without a line end; "" where it fails and may. Raises UserError."""
    import os
    import subprocess

    try:
        done = subprocess.run(  # noqa: S603
            ["git", *words],  # noqa: S607
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
            | {"LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise _mistake(f"{OPTION} needs git, which is not installed; name the files instead") from None
    if done.returncode == 0:
        return done.stdout.decode("utf-8", "surrogateescape").removesuffix("\n")
    if may_fail:
        return ""
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    if said and "not a git repository" in said[0]:
        raise _mistake(f"{OPTION}: {folder} lies in no git repository; name the files instead")
    raise _mistake(f"{OPTION}: git {words[0]} in {folder}: {said[0] if said else 'failed'}")


def _mistake(message: str) -> Exception:
    """The model is loaded only for it: help is asked for more often."""
    from compare.model import UserError

    return UserError(message)
