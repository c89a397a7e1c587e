"""Names outside the glossary: what they are called and of what kind they seem, by the articles with them.

A provisional id such as `new:maria-lopez` says neither. What some articles say of it is all that counts
where these are judged: neither what else was read before them, nor in which process, changes a thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from compare.glossary.load import KINDS


class Unlisted(NamedTuple):
    """A name that is no entry's, as an article has it: its provisional id, the words, and its kind."""

    entity: str
    form: str
    kind: str


class Met:
    """The forms and kinds of provisional ids, counted."""

    def __init__(self, names: Iterable[Unlisted] = ()) -> None:
        self._forms: dict[str, Counter[str]] = {}
        self._kinds: dict[str, Counter[str]] = {}
        self._most: dict[str, tuple[int, str]] = {}  # by id, so often met, and the kind it seemed to be then
        self.add(names)

    def add(self, names: Iterable[Unlisted]) -> None:
        """Count these, too."""
        for name in names:
            self._forms.setdefault(name.entity, Counter())[name.form] += 1
            self._kinds.setdefault(name.entity, Counter())[name.kind] += 1

    def __contains__(self, entity: str) -> bool:
        return entity in self._kinds

    def name_of(self, entity: str) -> str | None:
        """The fullest form; None for an id that was not met."""
        forms = self._forms.get(entity)
        return min(forms, key=lambda form: (form.isupper(), -len(form), form)) if forms else None

    def kind_of(self, entity: str) -> str | None:
        """The kind it seems to be most often; None for an id that was not met."""
        kinds = self._kinds.get(entity)
        if not kinds:
            return None
        often, kind = self._most.get(entity, (0, ""))
        if often != kinds.total():
            often, kind = kinds.total(), max(KINDS, key=lambda kind: kinds[kind])
            self._most[entity] = often, kind
        return kind
