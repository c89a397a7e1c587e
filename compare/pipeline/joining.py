"""Articles that were profiled, compared and joined into events by as many processes as there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from compare.config import Config
from compare.glossary import Glossary
from compare.model import Article, Event
from compare.pipeline.profiling import Profiled
from compare.pipeline.spreading import Each, Failed, Progress
from compare.pipeline.stages import glossary

if TYPE_CHECKING:
    from compare.align.joined import Link, Part
    from compare.align.packed import Whole

Item = TypeVar("Item")
Result = TypeVar("Result")


class Means(NamedTuple):
    """How work is done: under what settings, by which processes, and who hears of it."""

    config: Config
    each: Each
    progress: Progress


def events_of(
    articles: Sequence[Article], made: Sequence[Profiled], means: Means, whole: Whole
) -> list[Event]:
    """The events of articles in the order of their ids, as `compare.align.events.group` finds them; `made`
    is of each what it is compared by, and `whole` gives those their texts back that were parted from them.
    """
    from compare.align.events import numbered

    links = _links(articles, made, means)
    return numbered(_joined(articles, made, links, means, whole))


def _links(articles: Sequence[Article], made: Sequence[Profiled], means: Means) -> list[Link]:
    """Which articles are alike, by their places."""
    from compare.align.blocks import Weighing, blocks
    from compare.align.candidates import earlier, order
    from compare.align.clusters import least_odds
    from compare.align.packed import unpack_signature
    from compare.align.profile import ordinals

    days = [order(ordinals(article.published)) for article in articles]
    near = earlier(days, lambda place: unpack_signature(made[place].signature))
    cut = blocks(near, [one.profile for one in made])
    weighed = _all(Weighing(least_odds(means.config.same_event)), cut, means.each, size=1)
    each = means.progress((links for block in weighed for links in block), "comparing", len(articles))
    return [link for links in each for link in links]


def _joined(
    articles: Sequence[Article],
    made: Sequence[Profiled],
    links: Iterable[Link],
    means: Means,
    whole: Whole,
) -> Iterator[Event]:
    """The events, not numbered yet. What stands alone is told of here: elsewhere it would cost its way."""
    from compare.align.joined import Part, parts
    from compare.align.membership import lone

    many: list[tuple[list[int], list[Link]]] = []
    for places, within in parts(len(articles), links):
        if within:
            many.append((places, within))
        else:
            article = articles[places[0]]
            yield lone(article if article.headline else whole(article))
    cut = (
        Part([whole(articles[one]) for one in places], [made[one].profile for one in places], within)
        for places, within in many
    )
    found = _all(Joining(means.config), cut, means.each, size=16)
    for events in means.progress(found, "grouping", len(many)):
        yield from events


class Joining:
    """The events of one part after the other: work to be spread."""

    def __init__(self, config: Config) -> None:
        self._config = config

    def __call__(self, part: Part) -> list[Event]:
        """The events, not numbered yet."""
        return part.events(self._config.same_event, self._glossary)

    @cached_property
    def _glossary(self) -> Glossary:
        return glossary(self._config)


def _all(work: Callable[[Item], Result], items: Iterable[Item], each: Each, *, size: int) -> Iterator[Result]:
    """The results of `each`; what another process cannot do, for want of memory perhaps, is done here."""
    for one in each(work, items, size=size):
        yield work(one.item) if isinstance(one, Failed) else one
