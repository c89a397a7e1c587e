"""What commands are given to read: articles, and the texts that they were translated from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from compare.cli.common import complain

if TYPE_CHECKING:
    from compare.config import Config
    from compare.model import Article, InputError


def read(
    paths: Sequence[str],
    config: Config,
    stdin_name: str = "stdin.txt",
    only: frozenset[Path] | None = None,
) -> tuple[list[Article], list[InputError]]:
    """Read the articles, of files those in `only` if given; every error is told on standard error at once."""
    from compare.readers import Selection, read_all

    selection = Selection(config.exclude, config.root, config.extensions, stdin_name, only)
    articles, errors = read_all(paths, selection)
    for error in errors:
        complain(f"{error.path}: {error.message}")
    return articles, errors


def others(paths: Sequence[str], config: Config, errors: list[InputError]) -> list[Article]:
    """The reports that articles are compared with; what cannot be read is told and added to `errors`."""
    if not paths:
        return []
    articles, unreadable = read(paths, config)
    errors += unreadable
    return articles


def originals(
    articles: Sequence[Article], named: Path | None, errors: list[InputError]
) -> dict[str, Article]:
    """The texts that articles were translated from, by the articles' ids; `named` is that of the only one.

    One that cannot be read, or cannot be an original, is told at once and added to `errors`.
    """
    from compare.pipeline.originals import originals as read_originals

    texts = read_originals(articles, str(named) if named else None)
    errors += texts.errors
    for told in (*texts.left_out, *texts.errors):
        complain(f"{told.path}: {told.message}")
    return texts.found
