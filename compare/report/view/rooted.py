"""A document whose paths are written from another folder."""

from __future__ import annotations

from typing import TypeVar

from msgspec import structs

from compare.model import ArticleRecord, Checked, Finding, Location, Silenced
from compare.report.view.place import from_root

_Placed = TypeVar("_Placed", Finding, Location)


class Rooted:
    """Paths and ids as a tool that works in the folder `root` writes them, for those written `here`."""

    def __init__(self, root: str, here: str) -> None:
        self._root = root
        self._here = here
        self._paths: dict[str, str] = {}

    def path(self, path: str) -> str:
        """The path from the root."""
        if path not in self._paths:
            self._paths[path] = from_root(path, self._root, self._here)
        return self._paths[path]

    def id(self, id: str, path: str) -> str:
        """The id of the article in the file `path`, which begins with that path."""
        return self.path(path) + id.removeprefix(path) if id == path or id.startswith(f"{path}#") else id

    def document(self, document: Checked) -> Checked:
        """The document with all its paths and ids from the root."""
        return structs.replace(
            document,
            articles=tuple(map(self._article, document.articles)),
            findings=tuple(map(self._finding, document.findings)),
            errors=tuple(structs.replace(one, path=self.path(one.path)) for one in document.errors),
            silenced=tuple(map(self._silenced, document.silenced)),
        )

    def _article(self, article: ArticleRecord) -> ArticleRecord:
        return structs.replace(article, id=self.id(article.id, article.path), path=self.path(article.path))

    def _finding(self, finding: Finding) -> Finding:
        return structs.replace(self._placed(finding), related=tuple(map(self._placed, finding.related)))

    def _silenced(self, silenced: Silenced) -> Silenced:
        return structs.replace(
            silenced, finding=self._finding(silenced.finding), path=self.path(silenced.path)
        )

    def _placed(self, place: _Placed) -> _Placed:
        return structs.replace(place, article=self.id(place.article, place.path), path=self.path(place.path))
