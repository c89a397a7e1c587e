"""Events laid side by side, in whatever process: most as a whole, a large one in parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from msgspec import structs

from compare.config import Config
from compare.glossary import Glossary, Unlisted
from compare.model import Article, Collation, Event, Finding, Mention, Readability, Span, TranslatedFrom
from compare.model.errors import UserError, unexpected
from compare.pipeline.choice import Choice, rules_of
from compare.pipeline.records import readability_of
from compare.pipeline.spreading import Each, Failed, here
from compare.pipeline.stages import found_in_stories, glossary, judged, side_by_side
from compare.text.story import asides

if TYPE_CHECKING:
    from compare.align.spread import Spread
    from compare.rules import EventRule

Item = TypeVar("Item")
Result = TypeVar("Result")
Names = tuple[str, ...]

_LARGE = 16  # articles from which on an event is worth being worked on in parts


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


class Telling:
    """What is done with each article of an event: it is judged."""

    def __init__(self, config: Config, readability: bool) -> None:
        self._asked = (config, readability)

    def __reduce__(self) -> tuple[object, ...]:
        """Only what was asked for travels to other processes."""
        return Telling, self._asked

    def __call__(self, article: Article) -> Told:
        """Raises UserError where a glossary cannot be used."""
        config, readability = self._asked
        known = self._glossary
        with known.among([article]):
            article, found = judged(article, self._choice.rules(article), config)
        return Told(
            article.id,
            article.translated_from,
            found,
            known.recognise(article),
            known.unlisted(article),
            readability_of(article) if readability else None,
            asides(article.prose),
        )

    @cached_property
    def _glossary(self) -> Glossary:
        return glossary(self._asked[0])

    @cached_property
    def _choice(self) -> Choice:
        return Choice(self._glossary, self._asked[0], silencing=False)


class Laying:
    """What is done with an event: its articles are judged, and then laid side by side.

    `event_rules` are the names of the rules for events that run.
    """

    def __init__(self, config: Config, event_rules: Names, readability: bool) -> None:
        self._asked = (config, event_rules, readability)
        self._telling = Telling(config, readability)

    def __reduce__(self) -> tuple[object, ...]:
        """Only what was asked for travels to other processes."""
        return Laying, self._asked

    def __call__(self, reported: Reported) -> Laid:
        """Raises UserError where a glossary cannot be used."""
        return self._side_by_side(reported, [self._telling(one) for one in reported.articles], map)

    def in_parts(self, reported: Reported, each: Each) -> Laid | Failed[Reported]:
        """The same, done in this process and in those of `each`."""
        spread = _spread_by(each)
        known = self._glossary
        try:
            told = list(spread(self._telling, reported.articles))
            for article, one in zip(reported.articles, told, strict=True):
                known.remember(article, one.mentions, one.unlisted)
            return self._side_by_side(reported, told, spread)
        except UserError:
            raise
        except _PartError as error:
            return Failed(reported, str(error))
        except Exception as error:
            return Failed(reported, unexpected(error))

    def _side_by_side(self, reported: Reported, told: list[Told], spread: Spread) -> Laid:
        config, names, _ = self._asked
        known = self._glossary
        articles = [
            structs.replace(article, translated_from=one.translated_from)
            for article, one in zip(reported.articles, told, strict=True)
        ]
        rules = named(known, names)
        with known.among(articles):
            collation, across = side_by_side(reported.event, articles, known, rules, config, spread)
            if reported.alone:
                by_id = {article.id: article for article in articles}
                across += found_in_stories([reported.event], [], by_id, rules)
        return Laid(collation, told, across)

    @cached_property
    def _glossary(self) -> Glossary:
        return glossary(self._asked[0])


class _PartError(Exception):
    """The work on a part of an event broke; says why in one line."""


def _spread_by(each: Each) -> Spread:
    def spread(work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        for one in each(work, items, size=1):
            if isinstance(one, Failed):
                raise _PartError(one.why)
            yield one

    return spread


def laid(laying: Laying, reported: Sequence[Reported], each: Each) -> Iterator[Laid | Failed[Reported]]:
    """Each event laid side by side, in order. Large ones come first, one after the other in parts, so that
    none keeps all others waiting in the end; with `here` nothing is parted.
    """
    large = [each is not here and len(one.articles) >= _LARGE for one in reported]
    in_parts = [laying.in_parts(one, each) for one, apart in zip(reported, large, strict=True) if apart]
    whole = each(laying, (one for one, apart in zip(reported, large, strict=True) if not apart), size=1)
    parted = iter(in_parts)
    for apart in large:
        yield next(parted if apart else whole)


def named(known: Glossary, names: Names) -> list[EventRule]:
    """The rules for events of these names."""
    return [rule for rule in rules_of(known)[1] if rule.name in names]
