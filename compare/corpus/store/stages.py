"""What is made of every article that the store keeps, and of which version it is.

What a stage makes depends on the article, the program, the glossary and some settings; `versions` says on
which. Where one of them changes, what the stages it matters to had made is stale, and is made anew when
asked for; the others stay.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import msgspec

from compare import __version__
from compare.align.candidates import Signature, signature
from compare.align.packed import VERSION, pack, pack_signature, unpack, unpack_signature
from compare.align.profile import Profile, profile
from compare.config import Config
from compare.glossary import Glossary
from compare.model import Article, Finding, Mention, TranslatedFrom
from compare.pipeline.choice import Chosen, rules_of
from compare.pipeline.stages import glossary, judged

EVENTS = ("profile", "signature")  # what events are found by
READING = ("findings", "mentions")  # what `check` and `glossary annotate` tell
EVERY = (*EVENTS, *READING)
_LONGEST = 500  # letters of a key; PostgreSQL looks up no more than 2,704 bytes


class Told(NamedTuple):
    """The verdict on an article, and what every rule finds in it, chosen or not."""

    translated_from: TranslatedFrom | None
    findings: tuple[Finding, ...]


class Asked(NamedTuple):
    """An article with its digest, and the stages that are to be made of it."""

    article: Article
    digest: bytes
    stages: tuple[str, ...]


class Ready(NamedTuple):
    """An article with its digest, and what stages made of it."""

    article: Article
    digest: bytes
    made: dict[str, bytes]


class Stages:
    """The stages under a configuration; called, it makes those that are asked for, in whatever process."""

    def __init__(self, config: Config) -> None:
        self._config = config

    def __reduce__(self) -> tuple[object, ...]:
        """Only the configuration travels to other processes."""
        return Stages, (self._config,)

    def __call__(self, asked: Asked) -> Ready:
        """The article with what stages make of it. Raises UserError for a glossary that cannot be used."""
        return Ready(asked.article, asked.digest, self._made(asked.article, asked.stages))

    @property
    def same_event(self) -> float:
        """The mean score from which articles are one event."""
        return self._config.same_event

    @cached_property
    def glossary(self) -> Glossary:
        """The glossary of the configuration."""
        return glossary(self._config)

    @cached_property
    def versions(self) -> dict[str, str]:
        """The version of each stage as it is now."""
        known = self.glossary
        style = msgspec.json.encode(known.style).decode() if known.style else ""
        weights = (str(self._config.verdict_threshold), _content(self._config.weights()))
        found = _short(__version__, known.digest, style, *weights)
        profiles = _short(str(VERSION), known.digest)
        mentions = _short(__version__, known.digest)
        return {"profile": profiles, "signature": profiles, "findings": found, "mentions": mentions}

    def _made(self, article: Article, wanted: Collection[str]) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        if not set(EVENTS).isdisjoint(wanted):
            mine = self.profile(article)
            found["profile"] = pack(mine)
            found["signature"] = pack_signature(_found_by(mine))
        if "findings" in wanted:
            found["findings"] = msgspec.msgpack.encode(self._told(article))
        if "mentions" in wanted:
            found["mentions"] = msgspec.msgpack.encode(self.glossary.recognise(article))
        return {stage: found[stage] for stage in wanted}

    def profile(self, article: Article) -> Profile:
        """What an article is compared by."""
        return profile(article, self.glossary)

    def _told(self, article: Article) -> Told:
        rules, event, original = rules_of(self.glossary)
        with self.glossary.among([article]):  # so that it does not matter which others were read before
            article, found = judged(article, Chosen(rules, event, original, rules), self._config)
        return Told(article.translated_from, tuple(found))


def profile_in(data: bytes) -> Profile:
    """What the stage `profile` made."""
    return unpack(data)


def signature_in(data: bytes) -> Signature:
    """What the stage `signature` made."""
    return unpack_signature(data)


def told_in(data: bytes) -> Told:
    """What the stage `findings` made."""
    return msgspec.msgpack.decode(data, type=Told)


def mentions_in(data: bytes) -> tuple[Mention, ...]:
    """What the stage `mentions` made."""
    return msgspec.msgpack.decode(data, type=tuple[Mention, ...])


def _content(file: Path | None) -> str:
    """What changes with what is in a file; one that cannot be read is told of by whoever needs it."""
    try:
        return blake2b(file.read_bytes(), digest_size=16).hexdigest() if file else ""
    except OSError:
        return "none"


def _found_by(mine: Profile) -> Signature:
    """Without what no index takes and nobody else has: words without end, and with a NUL."""
    found = signature(mine)
    keys = tuple((key, weight) for key, weight in found.keys if len(key) <= _LONGEST and "\0" not in key)
    return msgspec.structs.replace(found, keys=keys)


def _short(*parts: str) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
