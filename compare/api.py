"""The verbs of the Python API: what `compare.check`, `compare.group` and `compare.collate` take and give.

A source is an `Article`, a path, an address, or a text. A `Path` is always a path. A string is a path
when it names something that is there, or could only be a path (one word, or a name with a suffix at its
end); it is a text when it has line breaks or at least four words; anything else is refused rather than
guessed, for a misspelt path that is taken for a short clean text would pass every test.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import structs

from compare import pipeline
from compare.config import Config, checked, load
from compare.model import Article, Comparison, Event, Finding, UserError

Source = Article | Path | str
Sources = Source | Iterable[Source]
Settings = Config | Path | str | None

_SUFFIX_AT_END = re.compile(r"\S\.[A-Za-z0-9]{1,5}\Z")
_WORDS_OF_A_TEXT = 4
_COMMENTED = ("plain", "markdown")  # formats whose comments stand in the text itself


def check(
    sources: Sources,
    config: Settings = None,
    *,
    language: str | None = None,
    original: Source | None = None,
    against: Sources = (),
) -> list[Finding]:
    """What the rules find, article by article, in order of place.

    `config` is a `Config`, or the path of a newscollate.toml; without it the defaults apply, wherever the
    program runs. `language` (ISO 639-1) is that of the texts given as strings, which is detected otherwise.
    `original` is the text that the only article was translated from; an article's own front matter may
    name one too. `against` holds other reports, compared with where they tell of the same event.

    Raises UserError (ReadError, ConfigError, GlossaryError) with one line that says what to mend.
    """
    from compare.pipeline.known import configured
    from compare.pipeline.originals import originals

    _known(language)
    articles = _articles(sources, language)
    named = _only(original) if original is not None else None
    settings = _config(config)
    texts = originals(articles, named, root=settings.root if isinstance(config, Path | str) else None)
    for error in texts.errors:
        raise UserError(f"{error.place}: {error.message}")
    others = _articles(against, language)
    document = pipeline.checked(articles, settings, originals=texts.found, against=others)
    for error in document.errors:
        raise UserError(f"{error.place}: {error.message}")
    known = configured(settings, [article.path for article in articles], texts.found)
    return list((known.only_new(document) if known else document).findings)


def group(sources: Sources, config: Settings = None) -> list[Event]:
    """The events that the articles report. Raises UserError."""
    return list(pipeline.grouped(_articles(sources), _config(config)).events)


def collate(sources: Sources, config: Settings = None) -> Comparison:
    """The articles grouped into events, aligned and compared. Raises UserError."""
    return pipeline.compared(_articles(sources), _config(config))


def _config(given: Settings) -> Config:
    return checked(given) if isinstance(given, Config) else load(Path(given)) if given else Config()


def _known(language: str | None) -> None:
    from compare.readers._values import is_language

    if language is not None and not (isinstance(language, str) and is_language(language)):
        raise UserError(f"language “{language}” is not known; use a code of ISO 639-1, such as en or fr")


def _only(source: Source) -> Article:
    articles = _articles(source)
    if len(articles) != 1:
        raise UserError(f"an original is one text, not {len(articles)}")
    return articles[0]


def _articles(sources: Sources, language: str | None = None) -> list[Article]:
    """Every source as articles, in the order given; one that is given twice comes once."""
    if isinstance(sources, Article | Path | str):
        sources = (sources,)
    if not isinstance(sources, Iterable):
        raise UserError(f"{type(sources).__name__} is no article; give an Article, a path or a text")
    by_id: dict[str, Article] = {}
    for number, source in enumerate(sources, 1):
        for article in _of(source, f"text-{number}", language):
            if by_id.setdefault(article.id, article).text != article.text:
                raise UserError(f"two articles have the id “{article.id}”; give them different ids")
    return list(by_id.values())


def _of(source: Source, name: str, language: str | None) -> Iterator[Article]:
    from compare.readers import read

    if isinstance(source, Article):
        yield _complete(source, name)
    elif not isinstance(source, Path | str):
        raise UserError(f"{type(source).__name__} is no article; give an Article, a path or a text")
    elif isinstance(source, Path) or _is_path(source):
        yield from read(source)
    else:
        yield _text(source, name, language)


def _is_path(given: str) -> bool:
    if "\n" in given:
        return False
    if given.startswith(("https://", "http://")) or os.path.lexists(given):
        return True
    words = given.split()
    if len(words) < 2 or _SUFFIX_AT_END.search(given):
        return True
    if len(words) < _WORDS_OF_A_TEXT:
        raise UserError(f"“{given}” names no file, and is short for a text; use Path(…) or Article(…)")
    return False


def _text(text: str, name: str, language: str | None) -> Article:
    """An article of `text`, with the facts that its own lines show."""
    from compare.readers.facts import build
    from compare.readers.plain import asked

    declared: Mapping[str, str] = {"language": language} if language else {}
    prose, instructions = asked(text)
    return build(
        declared,
        text=text,
        path=name,
        format="plain",
        prose=prose,
        source="argument",
        instructions=instructions,
    )


def _complete(article: Article, name: str) -> Article:
    """`article` with an id, with what its comments ask where nobody has read them, and with the language of
    its words where nobody has looked for it.
    """
    from compare.readers.plain import asked
    from compare.text.language import detect

    if article.format in _COMMENTED and article.prose == article.text and not article.instructions:
        prose, instructions = asked(article.text)
        article = structs.replace(article, prose=prose or article.text, instructions=instructions)
    missing: dict[str, str | None] = {} if article.id else {"id": name}
    if not article.path:
        missing["path"] = article.id or name
    if article.language is None and article.language_why is None:
        missing["language"] = detect(article.prose).language
    return structs.replace(article, **missing) if missing else article
