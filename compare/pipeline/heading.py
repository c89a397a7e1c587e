"""Articles made ready to be grouped while they are read; texts are packed, since few words of them are asked
for again.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from sys import intern
from typing import NamedTuple

from msgspec import structs

from compare.config import Config
from compare.model import Article, InputError, Published, UserError
from compare.model.errors import unexpected
from compare.pipeline.profiling import Profiled, Profiling
from compare.pipeline.sources import OnDisk, Sources
from compare.pipeline.spreading import Each, Failed, Progress
from compare.readers import doubled, in_order, nothing_in

Input = OnDisk | Article | InputError


class Headed(NamedTuple):
    """An article without its text, that text packed, and what the article is compared by."""

    article: Article
    text: bytes
    made: Profiled


class Heading:
    """Reads an item, if it is not read yet, and makes the profiles: work to be spread."""

    def __init__(self, config: Config) -> None:
        self._profiled = Profiling(config)

    def __call__(self, item: Input) -> list[Headed | InputError]:
        """Raises UserError where a glossary cannot be used."""
        if isinstance(item, InputError):
            return [item]
        if isinstance(item, Article):
            return [self._headed(item)]
        return [self._unless_broken(found) for found in item.contents()]

    def _unless_broken(self, found: Article | InputError) -> Headed | InputError:
        """One article of a file that we cannot stand is no reason to leave the others out."""
        if isinstance(found, InputError):
            return found
        try:
            return self._headed(found)
        except UserError:
            raise
        except Exception as error:
            return InputError(found.path, unexpected(error))

    def _headed(self, article: Article) -> Headed:
        text = zlib.compress(article.prose.encode("utf-8", "surrogatepass"), 1)
        return Headed(_head(article), text, self._profiled(article))


class Heads:
    """What was read: articles without their texts, by path; what they are compared by, by id; every error."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.made: dict[str, Profiled] = {}
        self.errors: list[InputError] = []
        self._texts: dict[str, bytes] = {}

    def add(self, results: list[Headed | InputError] | Failed[Input]) -> None:
        """Take in what came of one item; an article that comes again is one."""
        if isinstance(results, Failed):
            item = results.item
            self.errors.append(
                item
                if isinstance(item, InputError)
                else InputError(item.path if isinstance(item, Article) else item.path.as_posix(), results.why)
            )
            return
        for one in results:
            if isinstance(one, InputError):
                self.errors.append(one)
            elif one.article.id not in self._texts:
                self._texts[one.article.id] = one.text
                path, outlet = intern(one.article.path), one.article.outlet and intern(one.article.outlet)
                self.articles.append(structs.replace(one.article, path=path, outlet=outlet))
                self.made[one.article.id] = one.made
            elif self._texts[one.article.id] != one.text:
                self.errors.append(doubled(one.article.path, one.article.id))

    def whole(self, article: Article) -> Article:
        """The article with its prose."""
        prose = zlib.decompress(self._texts[article.id]).decode("utf-8", "surrogatepass")
        return structs.replace(article, text=prose, prose=prose)

    def end(self, sources: Sources) -> None:
        """All was read."""
        self.articles.sort(key=lambda article: article.path)
        if not self.articles and not self.errors and sources.selection.only is None:
            self.errors.append(nothing_in(sources.paths))
        self.errors = in_order(self.errors)


def heads(sources: Sources, config: Config, each: Each, progress: Progress) -> Heads:
    """What `sources` hold, ready to be grouped."""
    found = Heads()
    items: Iterator[Input] = sources.items()
    for results in progress(each(Heading(config), items, size=32), "profiling", sources.count()):
        found.add(results)
    found.end(sources)
    return found


def _head(article: Article) -> Article:
    """The article without its text and what explains it."""
    day = article.published
    return structs.replace(
        article,
        text="",
        prose="",
        translated_from=None,
        published=Published(day.start, day.end, day.confidence) if day else None,
        outlet_why=None,
        language_why=None,
        instructions=(),
    )
