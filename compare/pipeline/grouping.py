"""Articles put into events, and events into stories: what the stages ask for it by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from compare.config import Config
from compare.model import Article, Event, InputError, Story
from compare.pipeline.joining import Means, events_of
from compare.pipeline.profiling import Profiled, Profiling
from compare.pipeline.spreading import Each, Failed, Progress, here, silent, told_once
from compare.pipeline.stages import glossary

if TYPE_CHECKING:
    from compare.align.packed import Whole
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
    """The same groups; `each` makes the profiles, compares the articles and joins those that are alike."""
    made: dict[str, Profiled] = {}
    failed: dict[str, InputError] = {}
    profiled = progress(each(Profiling(config), articles, size=32), "profiling", len(articles))
    for article, one in zip(articles, profiled, strict=True):
        if isinstance(one, Failed):
            failed[article.id] = InputError(article.path, one.why)
        else:
            made[article.id] = one
    whole = [article for article in articles if article.id in made]
    return _groups(whole, made, Means(config, each, progress))._replace(errors=tuple(failed.values()))


def group_sources(sources: Sources, config: Config, each: Each, progress: Progress = silent) -> Grouping:
    """The groups of what `sources` hold, read and profiled by `each`; no more texts are held than are worked
    on.
    """
    from compare.pipeline.heading import heads

    read = heads(sources, config, each, progress)
    found = _groups(read.articles, read.made, Means(config, each, progress), read.whole)
    return Grouping(found._replace(errors=tuple(read.errors)), read.articles)


def _groups(
    articles: Sequence[Article], made: Mapping[str, Profiled], means: Means, whole: Whole | None = None
) -> Groups:
    """The groups of articles; `made` is by id what they are compared by."""
    from compare.align.packed import Shelf, as_it_is
    from compare.align.stories import stories

    whole = whole or as_it_is
    ordered = sorted(articles, key=lambda article: article.id)
    events = events_of(ordered, [made[one.id] for one in ordered], means, whole)
    profiles = Shelf(made.keys(), (one.profile for one in made.values()))
    known = glossary(means.config)
    told = told_once(
        lambda: stories(events, ordered, known, profiles, whole), "finding stories", means.progress
    )
    return Groups(events, told)
