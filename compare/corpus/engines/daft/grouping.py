"""Which articles report the same event, as stages over tables: as `compare.align.events.group` finds it.

    articles → entries under keys → what each key shows → candidates → odds → parts → events

The driver holds the articles, the pairs that are alike, the events, and packed profiles for their stories.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b

import daft
from daft import col, lit

from compare import __version__
from compare.align.clusters import least_odds
from compare.align.events import numbered
from compare.align.joined import Link, firsts
from compare.align.packed import VERSION, Shelf
from compare.align.same_event import SAME
from compare.align.stories import stories
from compare.config import Config
from compare.corpus.engines.daft.columns import (
    candidates_of,
    entries_of,
    joining,
    light,
    loads,
    odds_of,
    profiling,
    shown_of,
)
from compare.corpus.engines.daft.running import on_cluster
from compare.corpus.engines.daft.stages import Stages
from compare.model import Article, Event
from compare.pipeline.grouping import Groups
from compare.pipeline.stages import glossary

_PARTS = 16  # of the articles on a cluster, so that all nodes have some


def key_of(article: Article) -> str:
    """The article's id as a table may hold it: keys stand in the order of the ids.

    In hexadecimal digits, for the name of a file may be no text, and Daft hangs where it joins by bytes.
    """
    return article.id.encode("utf-8", "surrogatepass").hex()


def table_of(articles: Sequence[Article]) -> daft.DataFrame:
    """The articles as `events` takes them."""
    packed = [pickle.dumps(one) for one in articles]
    table = daft.from_pydict({"id": list(map(key_of, articles)), "article": packed})
    return table.into_partitions(_PARTS) if on_cluster() and len(packed) > _PARTS else table


def run_of(articles: Iterable[Article], config: Config) -> str:
    """What tells this run from one over other articles, with other settings or another version."""
    by = f"{__version__} {VERSION} {SAME} {glossary(config).digest} {config}"
    seen = blake2b(by.encode(), digest_size=10)
    for one in sorted(articles, key=lambda article: article.id):
        seen.update(repr(one).encode("utf-8", "surrogatepass"))
    return seen.hexdigest()


def groups(
    stages: Stages, table: Callable[[], daft.DataFrame], articles: Sequence[Article], config: Config
) -> Groups:
    """The events that the articles report, numbered as `group` numbers them, and their stories.

    `table` makes a table of the articles: `id`, as `key_of` gives it, and `article`, the pickled article.
    """
    profiled = stages.keep("profiles", lambda: _profiled(table(), config))
    found = _events(stages, profiled, config)
    packed = {row["id"]: row["profile"] for row in stages.rows(lambda: profiled.select("id", "profile"))}
    shelf = Shelf((one.id for one in articles), (packed.pop(key_of(one)) for one in articles))
    return Groups(found, stories(found, articles, glossary(config), shelf))


def _events(stages: Stages, profiled: daft.DataFrame, config: Config) -> list[Event]:
    ids = sorted(row["id"] for row in stages.rows(lambda: profiled.select("id")))
    placed = stages.keep("places", lambda: profiled.join(_places(ids), on="id"))
    least = least_odds(config.same_event)
    pairs = stages.keep("candidates", lambda: _pairs(placed, len(ids)))
    alike = stages.keep("odds", lambda: _alike(pairs, placed, least, len(ids)))
    links = sorted((row["later"], row["earlier"], row["odds"]) for row in stages.rows(lambda: alike))
    grouped = stages.keep("events", lambda: _joined(placed, links, len(ids), config))
    return numbered(event for row in stages.rows(lambda: grouped) for event in loads(row["events"]))


def _profiled(articles: daft.DataFrame, config: Config) -> daft.DataFrame:
    return articles.with_column("profile", profiling(config).profiles(col("article")))


def _places(ids: Sequence[str]) -> daft.DataFrame:
    return daft.from_pydict({"id": ids, "place": list(range(len(ids)))})


def _pairs(placed: daft.DataFrame, many: int) -> daft.DataFrame:
    found = placed.select(light(entries_of, many)(col("place"), col("profile")).alias("found")).explode(
        "found"
    )
    rows = found.select(col("found")["key"].alias("key"), col("found")["entry"].alias("entry"))
    rows = rows.groupby("key").agg(col("entry").list_agg().alias("row"))
    rows = rows.where(col("row").list_count() > lit(1))
    blocks = (
        rows.select(light(shown_of, many)(col("row")).alias("shown"))
        .explode("shown")
        .where(col("shown").not_null())
    )
    blocks = blocks.select(col("shown")["later"].alias("later"), col("shown")["block"].alias("block"))
    near = blocks.groupby("later").agg(col("block").list_agg().alias("blocks"))
    pairs = near.select("later", light(candidates_of, many)(col("blocks")).alias("earlier")).explode(
        "earlier"
    )
    return pairs.where(col("earlier").not_null())


def _alike(pairs: daft.DataFrame, placed: daft.DataFrame, least: float, many: int) -> daft.DataFrame:
    one = placed.select(col("place").alias("later"), col("profile").alias("one"))
    other = placed.select(col("place").alias("earlier"), col("profile").alias("other"))
    both = pairs.join(other, on="earlier").join(one, on="later")
    odds = both.select("later", "earlier", light(odds_of, many)(col("one"), col("other")).alias("odds"))
    return odds.where(col("odds") >= lit(least))


def _joined(placed: daft.DataFrame, links: Sequence[Link], many: int, config: Config) -> daft.DataFrame:
    part = firsts(many, links)
    alike: dict[int, list[Link]] = {one: [] for one in part}
    for pair in links:
        alike[part[pair[0]]].append(pair)
    parts = daft.from_pydict({"place": list(range(many)), "part": part})
    pairs = daft.from_pydict({"part": list(alike), "pairs": [pickle.dumps(one) for one in alike.values()]})
    members = placed.join(parts, on="place").select(
        "part", daft.functions.to_struct(col("place"), col("article"), col("profile")).alias("member")
    )
    whole = members.groupby("part").agg(col("member").list_agg().alias("members"))
    return whole.join(pairs, on="part").select(
        "part", joining(config).events(col("members"), col("pairs")).alias("events")
    )
