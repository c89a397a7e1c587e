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

    One that cannot be read, or cannot be an original, is told at once and added to `errors`.
    """
    from compare.model import InputError as Error
    from compare.model import UserError
    from compare.readers import ReadError

    if named and len(articles) != 1:
        raise UserError(f"--original {named}: belongs to one article, not to {len(articles)}")
    found = {}
    for article in articles:
        path = str(named) if named else article.original
        if path is None:
            continue
        if article.language not in (None, "en"):
            complain(f"{article.path}: is not in English; it was not compared with {path}")
            continue
        try:
            found[article.id] = _original(article, path)
        except ReadError as error:
            errors.append(Error(error.path, f"{error.message} (the original of {article.id})"))
            complain(f"{error.path}: {errors[-1].message}")
    return found


def _original(article: Article, path: str) -> Article:
    """The one text in the file at `path`, if it can be what `article` was translated from."""
    from compare.readers import ReadError, read
    from compare.text.language import detect

    if Path(path).is_dir():
        raise ReadError(path, "is a folder; name the file of the original")
    if _is_one_file(path, article.path):
        raise ReadError(path, "is the article itself; name the text it was translated from")
    texts = read(path)
    if len(texts) != 1:
        raise ReadError(path, f"holds {len(texts)} texts; name a file with the original alone")
    original = texts[0]
    if original.prose.strip() == article.prose.strip():
        raise ReadError(path, "has the very words of the article; name the text it was translated from")
    if (original.language or detect(original.prose).language) == "en":
        raise ReadError(path, "is in English; name the text in the language the article was translated from")
    return original


def _is_one_file(path: str, other: str) -> bool:
    try:
        return Path(path).samefile(other.partition("#")[0])
    except OSError:
        return False
