"""What commands are given to read: articles, and the texts that they were translated from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from os.path import samestat
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli.saying import complain

ForceExclude = Annotated[
    bool,
    typer.Option("--force-exclude", help="Leave out what is excluded even where it is named; for hooks."),
]

if TYPE_CHECKING:
    from compare.config import Config
    from compare.model import Article, ArticleRecord, InputError
    from compare.pipeline import Each, Sources


def read(
    paths: Sequence[str],
    config: Config,
    stdin_name: str = "stdin.txt",
    only: frozenset[Path] | None = None,
) -> tuple[list[Article], list[InputError]]:
    """Read the articles, of files those in `only` if given; every error is told on standard error at once."""
    return taken(sources(paths, config, stdin_name, only))


def sources(
    paths: Sequence[str],
    config: Config,
    stdin_name: str = "stdin.txt",
    only: frozenset[Path] | None = None,
) -> Sources:
    """What is to be read, of files those in `only` if given, before it is read."""
    from compare.pipeline import Sources
    from compare.readers import Selection

    return Sources(paths, Selection(config.exclude, config.root, config.extensions, stdin_name, only))


def taken(given: Sources, each: Each | None = None) -> tuple[list[Article], list[InputError]]:
    """Read what is given; every error is told on standard error at once. `each` shares the work."""
    from compare.cli.progress import told
    from compare.pipeline import here

    articles, errors = given.read(each or here, told)
    for error in errors:
        complain(f"{error.place}: {error.message}")
    return articles, errors


def spare(file: Path | None, articles: Iterable[ArticleRecord | Article]) -> None:
    """Raises UserError where `file` is one of the articles that were read: it would be overwritten."""
    from compare.model import UserError

    if file is None or not file.exists():
        return
    own = file.stat()
    for path in {article.path for article in articles}:
        with suppress(OSError, ValueError):  # standard input, an address
            if samestat(own, Path(path).stat()):
                raise UserError(
                    f"{file}: is one of the articles that are read; name another file for the output"
                )


def not_left_out(paths: Sequence[str], config: Config) -> list[str]:
    """The paths less the files that a walk of their folder would leave out."""
    from compare.readers import Selection
    from compare.readers.walk import is_left_out

    selection = Selection(config.exclude, config.root)
    return [path for path in paths if not (Path(path).is_file() and is_left_out(Path(path), selection))]


def others(
    paths: Sequence[str], config: Config, errors: list[InputError], near: Sequence[Article]
) -> list[Article]:
    """The reports that the articles `near` are compared with, of a large folder those likest to them; what
    cannot be read of these is told and added to `errors`.
    """
    if not paths:
        return []
    from compare.pipeline.nearby import nearby
    from compare.readers import Selection

    selection = Selection(config.exclude, config.root, config.extensions)
    articles, unreadable = read(paths, config, only=nearby(near, paths, selection))
    errors += unreadable
    return articles


def originals(
    articles: Sequence[Article], named: Path | None, errors: list[InputError], root: str = "."
) -> dict[str, Article]:
    """The texts that articles were translated from, by the articles' ids; `named` is that of the only one.
    `root` is the folder of the configuration, below which an article may name its original.

    One that cannot be read, or cannot be an original, is told at once and added to `errors`.
    """
    from compare.pipeline.originals import originals as read_originals

    texts = read_originals(articles, _named(named), root)
    errors += texts.errors
    for told in (*texts.left_out, *texts.errors):
        complain(f"{told.place}: {told.message}")
    return texts.found


def _named(original: Path | None) -> str | None:
    """The original as it was written: a path has lost one of the slashes of an address."""
    import re

    return re.sub(r"\A(https?):/+", r"\1://", original.as_posix()) if original else None
