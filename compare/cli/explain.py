"""`newscollate explain`: why two articles are one event or not, and two sentences one row or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import app, intake, options, saying

if TYPE_CHECKING:
    from compare.config import Config
    from compare.model import Article, Sentence

FORMATS = ("text", "json")
_Place = Annotated[
    str,
    typer.Argument(
        metavar="ARTICLE[:SENTENCE]",
        help="A file, or a sentence of it: FILE:LINE, FILE:LINE:COLUMN, FILE:@START as JSON counts, "
        "or FILE:'words of it'.",
        show_default=False,
    ),
]


@app.command()
def explain(
    first: _Place,
    second: _Place,
    format: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "text",
    output: options.OutputFile = None,
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """Show why two articles are taken for one event or not, or two sentences for one statement.

    Prints every signal with its value and weight, the score, and the score from which they are.
    """
    from compare import pipeline
    from compare.model import UserError

    options.choose(format, FORMATS)
    applied = options.settings(config, glossary)
    (one, here), (other, there) = (_found(given, applied) for given in (first, second))
    if (here is None) != (there is None):
        raise UserError(f"{first} and {second}: name two articles, or a sentence of each")
    document = pipeline.explained(one, other, applied, here, there)
    saying.put(saying.rendered(document, format), output)


def _found(given: str, config: Config) -> tuple[Article, Sentence | None]:
    """The article that `given` names, and the sentence if it names one."""
    from pathlib import Path

    path, words = given, ""
    if not Path(given).exists():
        path, _, words = _at_colon(given)
    return (article := _article(path, config)), (_sentence(article, words, given) if words else None)


def _at_colon(given: str) -> tuple[str, str, str]:
    """`given` cut at the first colon behind an existing file: a path may hold colons, and so may words."""
    from pathlib import Path

    at = given.find(":")
    while at >= 0:
        if Path(given[:at]).is_file() or Path(given[:at].partition("#")[0]).is_file():
            return given[:at], ":", given[at + 1 :]
        at = given.find(":", at + 1)
    return given, "", ""


def _article(path: str, config: Config) -> Article:
    from compare.model import UserError

    file, _, part = path.partition("#")
    articles, errors = intake.read([path if not part else file], config)
    if errors:
        raise typer.Exit(2)
    if part:
        articles = [article for article in articles if article.id == path]
    if len(articles) != 1:
        ids = ", ".join(article.id for article in articles[:3])
        raise UserError(
            f"{path}: holds {len(articles)} articles ({ids} …); name one"
            if articles
            else f"{path}: no such article in the file"
        )
    return articles[0]


def _sentence(article: Article, words: str, given: str) -> Sentence:
    """The sentence at a line and column or a character, or the only one that holds the words."""
    from compare.model import UserError
    from compare.text.sentences import sentences

    said = sentences(article.prose)
    if words[:1] == "@" and _is_number(words[1:]):
        found = [one for one in said if one.start <= int(words[1:]) < one.end]
        what = f"character {words[1:]}"
    elif all(map(_is_number, numbers := words.split(":"))) and len(numbers) <= 2:
        line, column = int(numbers[0]), int(numbers[1]) if len(numbers) == 2 else 1
        lines = article.text.splitlines(keepends=True)
        start = sum(map(len, lines[: line - 1])) + column - 1
        end = start + 1 if len(numbers) == 2 else sum(map(len, lines[:line]))
        found = [one for one in said if one.start < end and start < one.end]
        what = f"line {line}" + (f", column {column}" if len(numbers) == 2 else "")
    else:
        plain = " ".join(words.strip("'\"").split())
        found = [one for one in said if plain in " ".join(one.of(article.text).split())]
        what = f"“{plain}”"
    if len(found) != 1:
        many = f"{len(found)} sentences at {what}; name a column or more words"
        raise UserError(f"{given}: {many if found else f'no sentence at {what}'}")
    return found[0]


def _is_number(part: str) -> bool:
    return part.isascii() and part.isdecimal()
