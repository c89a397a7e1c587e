"""Entities and their names: load, recognise, lint."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from compare.model import Article, Entity, Mention


class Glossary:
    """Entities by id, and the recogniser built from their aliases."""

    entities: dict[str, Entity]

    @classmethod
    def shipped(cls) -> Glossary:
        raise NotImplementedError

    @classmethod
    def load(cls, folders: Iterable[Path] = ()) -> Glossary:
        raise NotImplementedError

    def recognise(self, article: Article) -> tuple[Mention, ...]:
        raise NotImplementedError
