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
    paths: Sequence[str], config: Config, stdin_name: str = "stdin.txt"
) -> tuple[list[Article], list[InputError]]:
    """Read the articles; every error is told on standard error at once."""
    from compare.readers import Selection, read_all

    articles, errors = read_all(paths, Selection(config.exclude, config.root, config.extensions, stdin_name))
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

    One that cannot be read is told at once and added to `errors`.
    """
    from compare.model import InputError as Error
    from compare.model import UserError
    from compare.readers import ReadError
    from compare.readers import read as read_files

    if named and len(articles) != 1:
        raise UserError(f"--original {named}: belongs to one article, not to {len(articles)}")
    paths = {article.id: str(named) if named else article.original for article in articles}
    found = {}
    for id, path in paths.items():
        if path is None:
            continue
        try:
            texts = read_files(path)
            if len(texts) != 1:
                raise ReadError(path, f"holds {len(texts)} texts; name a file with the original alone")
        except ReadError as error:
            errors.append(Error(error.path, f"{error.message} (the original of {id})"))
            complain(f"{error.path}: {errors[-1].message}")
        else:
            found[id] = texts[0]
    return found
