"""Articles put into events, and events into stories: what the stages ask for it by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from compare.config import Config
from compare.glossary import Glossary
from compare.model import Article, Event, InputError, Story
from compare.pipeline.spreading import Each, Failed, Progress, here, silent, told_once
from compare.pipeline.stages import glossary

if TYPE_CHECKING:
    from compare.align.packed import ProfileOf, Whole
    from compare.pipeline.sources import Sources


class Groups(NamedTuple):
    """The events that articles report, and the stories that these make; `errors` names the articles on which
    our work broke: they are in none.
    """

    events: list[Event]
    stories: tuple[Story, ...]
    errors: tuple[InputError, ...] = ()


class Grouping(NamedTuple):
    """The groups of what was read, with every error, and the articles, by path: their texts may be gone."""

    groups: Groups
    articles: Sequence[Article]


Group = Callable[[Sequence[Article], Config, Progress], Groups]  # ids of the articles differ


GroupSources = Callable[["Sources", Config, Progress], Grouping]


def group_here(articles: Sequence[Article], config: Config, progress: Progress = silent) -> Groups:
    """The groups, found in this process; what goes wrong is raised."""
    return group_spread(articles, config, here, progress)


def group_spread(
    articles: Sequence[Article], config: Config, each: Each, progress: Progress = silent
) -> Groups:
    """The same groups; `each` makes the profiles."""
    from compare.align.packed import Shelf

    packed: dict[str, bytes] = {}
    failed: dict[str, InputError] = {}
    profiled = progress(each(Profiling(config), articles, size=32), "profiling", len(articles))
    for article, made in zip(articles, profiled, strict=True):
        if isinstance(made, Failed):
            failed[article.id] = InputError(article.path, made.why)
        else:
            packed[article.id] = made
    whole = [article for article in articles if article.id in packed]
    profiles = Shelf(packed.keys(), packed.values())
    found = told_once(lambda: _groups(whole, config, profiles), "grouping", progress)
    return found._replace(errors=tuple(failed.values()))


def group_sources(sources: Sources, config: Config, each: Each, progress: Progress = silent) -> Grouping:
    """The groups of what `sources` hold, read and profiled by `each`; no more texts are held than are worked
    on.
    """
    from compare.align.packed import Shelf
    from compare.pipeline.heading import heads

    read = heads(sources, config, each, progress)
    profiles = Shelf(read.profiles.keys(), read.profiles.values())
    read.profiles.clear()
    found = told_once(lambda: _groups(read.articles, config, profiles, read.whole), "grouping", progress)
    return Grouping(found._replace(errors=tuple(read.errors)), read.articles)


class Profiling:
    """The profile of one article after the other, packed: work to be spread."""

    def __init__(self, config: Config) -> None:
        self._config = config

    def __call__(self, article: Article) -> bytes:
        """The packed profile."""
        from compare.align.packed import pack
        from compare.align.profile import profile

        return pack(profile(article, self._glossary))

    @cached_property
    def _glossary(self) -> Glossary:
        return glossary(self._config)


def _groups(
    articles: Sequence[Article], config: Config, profiles: ProfileOf, whole: Whole | None = None
) -> Groups:
    from compare.align.events import group
    from compare.align.packed import as_it_is
    from compare.align.stories import stories

    known, whole = glossary(config), whole or as_it_is
    events = group(articles, known, threshold=config.same_event, profiles=profiles, whole=whole)
    return Groups(events, stories(events, articles, known, profiles, whole))
