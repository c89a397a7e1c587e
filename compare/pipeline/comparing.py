"""Events laid side by side, and put together as the document of `compare`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import UNSET, structs

from compare import __version__
from compare.config import Config
from compare.glossary import Glossary
from compare.model import (
    Article,
    Collation,
    ComparedArticle,
    Comparison,
    Event,
    Finding,
    InputError,
    Run,
    Story,
)
from compare.pipeline.checking import told_apart
from compare.pipeline.choice import Choice
from compare.pipeline.grouping import Group, group_here
from compare.pipeline.laying import Laid, Laying, Names, Reported, Told, laid, named
from compare.pipeline.records import entities, record, shown
from compare.pipeline.spreading import Each, Failed, Progress, here, silent
from compare.pipeline.stages import found_in_stories, glossary

LONGEST = 1_000_000  # characters: such a text keeps the whole report waiting for about half a minute


class Linking:
    """What is done with the events of one story: the rules that see it whole are asked."""

    def __init__(self, config: Config, event_rules: Names) -> None:
        self._asked = (config, event_rules)

    def __reduce__(self) -> tuple[object, ...]:
        """Only what was asked for travels to other processes."""
        return Linking, self._asked

    def __call__(self, told: tuple[Story, tuple[Event, ...], tuple[Article, ...]]) -> list[Finding]:
        """What they find in the articles of the events."""
        story, events, articles = told
        config, names = self._asked
        known = glossary(config)
        with known.among(articles):
            by_id = {article.id: article for article in articles}
            return found_in_stories(events, [story], by_id, named(known, names))


def compared(
    articles: Sequence[Article],
    config: Config,
    errors: Sequence[InputError] = (),
    *,
    command: str = "",
    readability: bool = True,
    silencing: bool = True,
    progress: Progress = silent,
    each: Each = here,
    group: Group = group_here,
) -> Comparison:
    """The document of `compare`: findings, mentions, events, and each event laid side by side.

    Without `readability` its slow import is spared and the field left out; without `silencing` what the
    articles and sidecars ask not to be told of is told all the same.
    """
    told_apart(articles)
    articles, too_long = _parted(articles)
    known = glossary(config)
    choice = Choice(known, config, silencing=silencing)
    event_rules = tuple(rule.name for rule in choice.event_rules(articles))
    by_id = {article.id: article for article in articles}
    found_events, stories, failed = group(articles, config, progress)
    done = _Laid(by_id, (*errors, *too_long, *failed))
    alone = {event.id for event in found_events} - {id for story in stories for id in story.events}
    reported = [
        Reported(event, tuple(by_id[id] for id in event.articles), event.id in alone)
        for event in found_events
    ]
    laying = laid(Laying(config, event_rules, readability), reported, each)
    for event, result in zip(found_events, progress(laying, "comparing", len(reported)), strict=True):
        done.add(event, result)
    stories = done.left_of(stories)
    whole = [done.of_story(story) for story in stories]
    for found in each(Linking(config, event_rules), whole, size=1):
        if isinstance(found, Failed):
            done.fail(found.item[2][0], f"story {found.item[0].id}: {found.why}")
        else:
            done.findings += found
    return done.document(
        choice, known, readability, stories, Run(__version__, known.digest, command, shown(config))
    )


def _parted(articles: Sequence[Article]) -> tuple[list[Article], list[InputError]]:
    """The articles that are laid side by side, and what is said of those that are too long for it."""
    fitting = [one for one in articles if len(one.prose) <= LONGEST]
    why = f"has more than {LONGEST:,} characters, which is no news report; it is not laid beside others"
    return fitting, [InputError(one.path, why) for one in articles if len(one.prose) > LONGEST]


class _Laid:
    """The events laid side by side so far, and what is known of their articles."""

    def __init__(self, by_id: dict[str, Article], errors: Sequence[InputError]) -> None:
        self._by_id = by_id
        self._errors = list(errors)
        self._told: dict[str, Told] = {}
        self._events: dict[str, Collation] = {}
        self.findings: list[Finding] = []

    def add(self, event: Event, result: Laid | Failed[Reported]) -> None:
        """An event that broke is told of and left out with its articles."""
        if isinstance(result, Failed):
            self.fail(result.item.articles[0], f"event “{event.title}”: {result.why}")
            return
        self._events[event.id] = result.collation
        self._told |= {one.article: one for one in result.articles}
        self.findings += result.across

    def fail(self, article: Article, why: str) -> None:
        """Something broke that the article has part in."""
        self._errors.append(InputError(article.path, why))

    def left_of(self, stories: Iterable[Story]) -> tuple[Story, ...]:
        """The stories, without the events that are left out."""
        held = (
            structs.replace(story, events=tuple(id for id in story.events if id in self._events))
            for story in stories
        )
        return tuple(story for story in held if len(story.events) > 1)

    def of_story(self, story: Story) -> tuple[Story, tuple[Event, ...], tuple[Article, ...]]:
        """The story with its events and their articles."""
        events = tuple(self._events[id] for id in story.events)
        plain = tuple(
            Event(**{name: getattr(one, name) for name in Event.__struct_fields__}) for one in events
        )
        return story, plain, tuple(self._by_id[id] for event in events for id in event.articles)

    def document(
        self, choice: Choice, known: Glossary, readability: bool, stories: tuple[Story, ...], run: Run
    ) -> Comparison:
        """All of it."""
        told = [(article, self._told[id]) for id, article in self._by_id.items() if id in self._told]
        articles = [structs.replace(article, translated_from=one.translated_from) for article, one in told]
        beside = {id for event in self._events.values() if len(event.articles) > 1 for id in event.articles}
        own = [finding for _, one in told for finding in one.found]
        results = choice.sort_all(articles, [*own, *self.findings], beside)
        findings = [*(one for each in results for one in each.told), *choice.unused_entries()]
        mentions = tuple(mention for _, one in told for mention in one.mentions)
        with known.knowing(lambda: (name for _, one in told for name in one.unlisted)):
            records = entities(mentions, known)
        return Comparison(
            run=run,
            articles=tuple(
                record(
                    ComparedArticle,
                    each.article,
                    readability=one.readability if readability else UNSET,
                    asides=one.asides,
                )
                for each, (_, one) in zip(results, told, strict=True)
            ),
            entities=records,
            mentions=mentions,
            findings=tuple(sorted(findings, key=lambda f: (f.path, f.article, f.start, f.end, f.rule))),
            events=tuple(self._events.values()),
            errors=(*self._errors, *choice.faults),
            stories=stories,
            silenced=tuple(one for each in results for one in each.silenced),
        )
