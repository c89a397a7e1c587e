"""What is done with the columns of the tables, in the worker that has them."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, cast

import daft
from daft import DataType, Series

from compare.align.candidates import signature
from compare.align.joined import Link, Part
from compare.align.packed import unpack
from compare.align.pairs import pair_odds
from compare.config import Config
from compare.corpus.engines.daft.neighbours import candidates, entries, shown
from compare.glossary import Glossary
from compare.model import Article, Event
from compare.pipeline.profiling import Profiling
from compare.pipeline.stages import glossary

_FEW = 10_000  # articles up to which light work is not worth processes of its own
_BINARY = DataType.binary()
_PLACE = DataType.int64()
_LIST = DataType.list


class _Profiling:
    """The profiles of a column of articles."""

    def __init__(self, config: Config) -> None:
        self._profiled = Profiling(config)

    @daft.method.batch(return_dtype=_BINARY, batch_size=16)
    def profiles(self, articles: Series) -> list[bytes]:
        """The packed profile of each article."""
        return [self._profiled(loads(one)).profile for one in articles.to_pylist()]


profiling = daft.cls(_Profiling, use_process=True)


def entries_of(places: Series, profiles: Series) -> list[list[dict[str, Any]]]:
    """Each article’s keys, and what stands under them."""
    return [
        [{"key": key, "entry": entry} for key, entry in entries(place, signature(unpack(packed)))]
        for place, packed in zip(places.to_pylist(), profiles.to_pylist(), strict=True)
    ]


def shown_of(rows: Series) -> list[list[dict[str, Any]]]:
    """What the articles under each key are shown of it."""
    found = map(shown, rows.to_pylist())
    return [[{"later": later, "block": block} for later, block in one.items()] for one in found]


def candidates_of(blocks: Series) -> list[list[int]]:
    """The candidates of each article."""
    return list(map(candidates, blocks.to_pylist()))


def odds_of(ones: Series, others: Series) -> list[float]:
    """The log-odds of each two profiles."""
    pairs = zip(ones.to_pylist(), others.to_pylist(), strict=True)
    return [pair_odds(_opened(one), _opened(other)) for one, other in pairs]


_opened = lru_cache(maxsize=4096)(unpack)


_RETURNED: dict[Any, DataType] = {
    entries_of: _LIST(DataType.struct({"key": DataType.string(), "entry": _BINARY})),
    shown_of: _LIST(DataType.struct({"later": _PLACE, "block": _BINARY})),
    candidates_of: _LIST(_PLACE),
    odds_of: DataType.float64(),
}


def light(work: Callable[..., Any], many: int) -> Callable[..., daft.Expression]:
    """One of the four above as what is done with columns; few articles are not worth a process."""
    made = daft.func.batch(return_dtype=_RETURNED[work], use_process=many > _FEW, batch_size=512)
    return cast("Callable[..., daft.Expression]", made(work))


class _Joining:
    """The events of a part: articles of which no two in different parts are alike."""

    def __init__(self, config: Config) -> None:
        self._config = config

    @cached_property
    def _glossary(self) -> Glossary:
        return glossary(self._config)

    @daft.method.batch(return_dtype=_BINARY, batch_size=4)
    def events(self, parts: Series, pairs: Series) -> list[bytes]:
        """The events of each part; `pairs` are those in it that are alike."""
        return [
            pickle.dumps(self._events(part, loads(alike)))
            for part, alike in zip(parts.to_pylist(), pairs.to_pylist(), strict=True)
        ]

    def _events(self, part: Sequence[Mapping[str, Any]], links: Iterable[Link]) -> list[Event]:
        members = sorted(part, key=lambda one: one["place"])
        articles: list[Article] = [loads(one["article"]) for one in members]
        number = {one["place"]: place for place, one in enumerate(members)}
        within = [(number[one], number[other], odds) for one, other, odds in links]
        whole = Part(articles, [one["profile"] for one in members], within)
        return whole.events(self._config.same_event, self._glossary)


joining = daft.cls(_Joining, use_process=True)


def loads(data: bytes) -> Any:
    """What our own processes pickled."""
    return pickle.loads(data)  # noqa: S301
