"""What articles are grouped by, made one after the other."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from compare.config import Config
from compare.glossary import Glossary
from compare.model import Article
from compare.pipeline.stages import glossary


class Profiled(NamedTuple):
    """What an article is compared by, and what it is found by, packed."""

    profile: bytes
    signature: bytes


class Profiling:
    """Profiles one article after the other: work to be spread."""

    def __init__(self, config: Config) -> None:
        self._config = config

    def __reduce__(self) -> tuple[object, ...]:
        """Only what was asked for travels to other processes."""
        return Profiling, (self._config,)

    def __call__(self, article: Article) -> Profiled:
        """What the article is compared by."""
        from compare.align.candidates import signature
        from compare.align.packed import pack, pack_signature
        from compare.align.profile import profile

        found = profile(article, self._glossary)
        return Profiled(pack(found), pack_signature(signature(found)))

    @cached_property
    def _glossary(self) -> Glossary:
        return glossary(self._config)
