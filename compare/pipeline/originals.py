"""The texts that articles were translated from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from compare.model import Article, InputError
from compare.readers import ReadError, read
from compare.text.language import detect


class Originals(NamedTuple):
    """`found` by the articles' ids; what could not be read; and articles left out, as path and reason."""

    found: dict[str, Article]
    errors: list[InputError]
    left_out: list[InputError]


def originals(
    articles: Sequence[Article], named: Article | str | None = None, root: str | Path | None = None
) -> Originals:
    """The original of each article that names one; `named` (a path, or the text) is that of the only one.

    `named` may be anything, also an address. What an article names is not for the user to answer for, who
    may only want to check it: it must be a file below the article's folder, or below `root`, which is the
    folder of the configuration; nothing is fetched for it.

    Raises UserError where there is not one article for `named` to belong to.
    """
    from compare.model import UserError

    if named and len(articles) != 1:
        shown = named if isinstance(named, str) else named.path
        raise UserError(f"--original {shown}: belongs to one article, not to {len(articles)}")
    found: dict[str, Article] = {}
    errors: list[InputError] = []
    left_out: list[InputError] = []
    for article in articles:
        original = named or article.original
        if original is None:
            continue
        path = original if isinstance(original, str) else original.path
        if article.language not in (None, "en"):
            left_out.append(InputError(article.path, f"is not in English; it was not compared with {path}"))
            continue
        try:
            if named is None:
                _allowed(article, path, root)
            found[article.id] = _fitting(article, original)
        except ReadError as error:
            whose = "" if error.path == article.path else f" (the original of {article.id})"
            errors.append(InputError(error.path, f"{error.message}{whose}", error.line))
    return Originals(found, errors, left_out)


def _allowed(article: Article, path: str, root: str | Path | None) -> None:
    """Raises ReadError for an original that the article itself must not name; links are followed."""
    if path.startswith(("https://", "http://")):
        raise ReadError(article.path, f"original: {path} is not fetched for an article; use --original")
    try:
        at = Path(path).resolve()
        folders = [Path(article.path).parent.resolve(), *([Path(root).resolve()] if root else [])]
    except (OSError, RuntimeError, ValueError):
        raise ReadError(article.path, f"original: {path} names no file; check the path") from None
    away = "://" in article.path or (Path(path).is_absolute() and not Path(article.path).is_absolute())
    if away or not any(at.is_relative_to(folder) for folder in folders):
        raise ReadError(
            article.path,
            f"original: {path} is no file below the article’s folder or that of newscollate.toml;"
            " name it from the article’s folder, or use --original",
        )


def _fitting(article: Article, original: Article | str) -> Article:
    """`original`, read where it is a path, if it can be what `article` was translated from."""
    text = _read(article, original) if isinstance(original, str) else original
    if text.prose.strip() == article.prose.strip():
        raise ReadError(text.path, "has the very words of the article; name the text it was translated from")
    if (text.language or detect(text.prose).language) == "en":
        raise ReadError(
            text.path, "is in English; name the text in the language the article was translated from"
        )
    return text


def _read(article: Article, path: str) -> Article:
    if Path(path).is_dir():
        raise ReadError(path, "is a folder; name the file of the original")
    if _is_one_file(path, article.path):
        raise ReadError(path, "is the article itself; name the text it was translated from")
    texts = read(path if path != "-" else "./-")  # a file: front matter cannot ask for standard input
    if len(texts) != 1:
        raise ReadError(path, f"holds {len(texts)} texts; name a file with the original alone")
    return texts[0]


def _is_one_file(path: str, other: str) -> bool:
    try:
        return Path(path).samefile(other.partition("#")[0])
    except OSError:
        return False
