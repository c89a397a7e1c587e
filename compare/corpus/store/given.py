"""What `store add` is given to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from compare.corpus.store.adding import Outcome
from compare.corpus.store.exported import is_export, read
from compare.corpus.store.packing import unkeepable
from compare.corpus.store.stages import Asked
from compare.model import Article, InputError
from compare.pipeline import Failed, Sources
from compare.pipeline.checking import of_article
from compare.pipeline.sources import OnDisk
from compare.readers import Selection, doubled, nothing_in


class Given:
    """What is to be added: articles in any format and exports of a store. `tell` hears of errors at once."""

    def __init__(
        self, paths: Sequence[str], selection: Selection, tell: Callable[[InputError], None]
    ) -> None:
        self._exports = [path for path in paths if is_export(path)]
        others = [path for path in paths if path not in self._exports]
        self._others = Sources(others, selection) if others else None
        self._tell_of = tell
        self._ids: set[int] = set()
        self._found = 0
        self.errors: list[InputError] = []

    @property
    def size(self) -> int:
        """How many bytes there are to read, as far as one can tell."""
        files = (Path(path) for path in self._exports if path != "-")
        return sum(file.stat().st_size for file in files) + (self._others.size if self._others else 0)

    @property
    def total(self) -> int | None:
        """How many articles there are to add; None where only reading would tell."""
        return self._others.articles() if self._others and not self._exports else None

    def articles(self) -> Iterator[Article]:
        """The articles, each id once."""
        for item in self._items():
            fault = item if isinstance(item, InputError) else unkeepable(item) or self._doubled(item)
            if fault:
                self._tell(fault)
            elif not isinstance(item, InputError):
                self._found += 1
                yield item
        if self._others and not (self._found or self.errors):
            self._tell(nothing_in(self._others.paths))

    def _items(self) -> Iterator[Article | InputError]:
        for path in self._exports:
            yield from read(path)
        for item in self._others.items() if self._others else ():
            yield from item.contents() if isinstance(item, OnDisk) else [item]

    def _doubled(self, article: Article) -> InputError | None:
        number = hash(article.id)  # ids of millions of articles would take much room
        if number in self._ids:
            return doubled(article.path, article.id)
        self._ids.add(number)
        return None

    def holds(self, id: str) -> bool:
        """Whether an article of this id has been read."""
        return hash(id) in self._ids

    def outcome(self, one: Outcome | Failed[Asked]) -> str:
        """What became of an article; of one that broke it is told why."""
        if not isinstance(one, Failed):
            return one.what
        article = one.item.article
        self._tell(InputError(article.path or article.id, of_article(article, one.why)))
        return "broken"

    def _tell(self, error: InputError) -> None:
        self._tell_of(error)
        self.errors.append(error)
