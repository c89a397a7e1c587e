"""Articles that stand in a store twice, where somebody ran `add` from another place: ids are paths."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from compare.corpus.store.adding import Outcome
from compare.corpus.store.database import Database
from compare.corpus.store.packing import unpack
from compare.model import Article

_SEEN = 1_000  # articles of an event that are looked at


class Twins:
    """New articles whose words stood in the store before, with a path that ends as theirs."""

    def __init__(self, base: Database) -> None:
        self._base = base
        self._example = ("", "")
        self.found = 0

    def see(self, new: Outcome, given: Callable[[str], bool]) -> None:
        """Look for the twin of an article that was added; what was `given` beside it is none."""
        here = "articles JOIN members ON article = number WHERE event = ?"
        sql = f"SELECT id FROM {here} ORDER BY number LIMIT {_SEEN}"
        ids = (id for (id,) in self._base.rows(sql, [new.event]) if not given(id))
        twin = next((id for id in ids if self._is_twin(new.id, id)), None)
        if twin is not None:
            self._example = self._example if self.found else (twin, new.id)
            self.found += 1

    def told(self) -> str:
        """How many there are, and what to do."""
        many = "one article stands" if self.found == 1 else f"{self.found:,} articles stand"
        before, now = self._example
        return (
            f"{many} in the store under other ids too, for instance {now} as {before}; an id is the path as"
            " it was written: run `add` from one place"
        )

    def _is_twin(self, new: str, other: str) -> bool:
        return _may_be_one_file(new, other) and self._read(new).text == self._read(other).text

    def _read(self, id: str) -> Article:
        [[facts]] = self._base.rows("SELECT facts FROM articles WHERE id = ?", [id])
        return unpack(facts)


def _may_be_one_file(one: str, other: str) -> bool:
    """Whether two paths, seen from different places, may lead to the same file, and its same article."""
    shorter, longer = sorted((_below(one), _below(other)), key=len)
    return longer[-len(shorter) :] == shorter


def _below(path: str) -> tuple[str, ...]:
    return tuple(part for part in PurePath(path).parts if part != "..")
