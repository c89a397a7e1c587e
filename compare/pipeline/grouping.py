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
    from compare.align.packed import ProfileOf


class Groups(NamedTuple):
    """The events that articles report, and the stories that these make; `errors` names the articles on which
    our work broke: they are in none.
    """

    events: list[Event]
    stories: tuple[Story, ...]
    errors: tuple[InputError, ...] = ()


Group = Callable[[Sequence[Article], Config, Progress], Groups]  # ids of the articles differ


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


def _groups(articles: Sequence[Article], config: Config, profiles: ProfileOf) -> Groups:
    from compare.align.events import group
    from compare.align.stories import stories

    known = glossary(config)
    events = group(articles, known, threshold=config.same_event, profiles=profiles)
    return Groups(events, stories(events, articles, known, profiles))
