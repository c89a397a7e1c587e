"""Events laid side by side one by one, in whatever process, and put together as the document of `compare`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import UNSET, structs

from compare import __version__
from compare.config import Config
from compare.glossary import Glossary, Unlisted
from compare.model import (
    Article,
    Collation,
    ComparedArticle,
    Comparison,
    Event,
    Finding,
    InputError,
    Mention,
    Readability,
    Run,
    Span,
    Story,
    TranslatedFrom,
)
from compare.pipeline.checking import told_apart
from compare.pipeline.choice import Choice, rules_of
from compare.pipeline.grouping import Group, group_here
from compare.pipeline.records import entities, readability_of, record, shown
from compare.pipeline.spreading import Each, Failed, Progress, here, silent
from compare.pipeline.stages import found_in_stories, glossary, judged, side_by_side
from compare.text.story import asides

if TYPE_CHECKING:
    from compare.rules import EventRule

Names = tuple[str, ...]
LONGEST = 1_000_000  # characters: such a text keeps the whole report waiting for about half a minute


class Reported(NamedTuple):
    """An event and the articles that report it; `alone` where it belongs to no story of several."""

    event: Event
    articles: tuple[Article, ...]
    alone: bool


class Told(NamedTuple):
    """What is known of one article of an event: with its verdict, and its own findings."""

    article: str
    translated_from: TranslatedFrom | None
    found: list[Finding]
    mentions: tuple[Mention, ...]
    unlisted: tuple[Unlisted, ...]
    readability: Readability | None
    asides: tuple[Span, ...]


class Laid(NamedTuple):
    """An event laid side by side: what is known of each article, and what the event rules find."""

    collation: Collation
    articles: list[Told]
    across: list[Finding]


class Laying:
    """What is done with an event: its articles are judged, and then laid side by side.

    `event_rules` are the names of the rules for events that run.
    """

    def __init__(self, config: Config, event_rules: Names, readability: bool) -> None:
        self._asked = (config, event_rules, readability)

    def __reduce__(self) -> tuple[object, ...]:
        """Only what was asked for travels to other processes."""
        return Laying, self._asked

    def __call__(self, reported: Reported) -> Laid:
        """Raises UserError where a glossary cannot be used."""
        config, names, _ = self._asked
        known = self._glossary
        told, articles = [], []
        for article in reported.articles:
            with known.among([article]):
                article, found = judged(article, self._choice.rules(article), config)
            articles.append(article)
            told.append(self._told(article, found))
        rules = _named(known, names)
        with known.among(articles):
            collation, across = side_by_side(reported.event, articles, known, rules, config)
            if reported.alone:
                by_id = {article.id: article for article in articles}
                across += found_in_stories([reported.event], [], by_id, rules)
        return Laid(collation, told, across)

    def _told(self, article: Article, found: list[Finding]) -> Told:
        known = self._glossary
        return Told(
            article.id,
            article.translated_from,
            found,
            known.recognise(article),
            known.unlisted(article),
            readability_of(article) if self._asked[2] else None,
            asides(article.prose),
        )

    @cached_property
    def _glossary(self) -> Glossary:
        return glossary(self._asked[0])

    @cached_property
    def _choice(self) -> Choice:
        return Choice(self._glossary, self._asked[0], silencing=False)


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
            return found_in_stories(events, [story], by_id, _named(known, names))


def _named(known: Glossary, names: Names) -> list[EventRule]:
    return [rule for rule in rules_of(known)[1] if rule.name in names]


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
    laid = _Laid(by_id, (*errors, *too_long, *failed))
    alone = {event.id for event in found_events} - {id for story in stories for id in story.events}
    reported = [
        Reported(event, tuple(by_id[id] for id in event.articles), event.id in alone)
        for event in found_events
    ]
    laying = each(Laying(config, event_rules, readability), reported, size=1)
    for event, result in zip(found_events, progress(laying, "comparing", len(reported)), strict=True):
        laid.add(event, result)
    stories = laid.left_of(stories)
    whole = [laid.of_story(story) for story in stories]
    for found in each(Linking(config, event_rules), whole, size=1):
        if isinstance(found, Failed):
            laid.fail(found.item[2][0], f"story {found.item[0].id}: {found.why}")
        else:
            laid.findings += found
    return laid.document(
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
