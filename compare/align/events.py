"""Which articles report the same event."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compare.align.clusters import average_link
from compare.align.same_event import event_scores
from compare.glossary import Glossary
from compare.model import Article, Event
from compare.text.story import story

SAME_EVENT = 0.45  # score from which articles are one event; chosen on ECB+ and BASIL together


def group(articles: Sequence[Article], glossary: Glossary) -> list[Event]:
    """The events that `articles` report; every article is in exactly one.

    The order of the articles changes nothing. Events come by first day of publication (those
    without one last), then by title; their ids e1, e2, … count in that order. An event is called
    by the headline of its most central article; `start` and `end` are the first and the last day
    any of its articles was published, None where no article says.
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.text))
    scores = event_scores(ordered, glossary)
    events = [_event(ordered, scores, members) for members in average_link(scores, SAME_EVENT)]
    events.sort(key=lambda event: (event.start or "9999", event.title, event.articles))
    return [
        Event(f"e{number}", event.title, event.start, event.end, event.articles)
        for number, event in enumerate(events, 1)
    ]


def _event(articles: list[Article], scores: NDArray[np.float64], members: list[int]) -> Event:
    central = max(members, key=lambda one: (round(float(scores[one, members].mean()), 6), -one))
    published = [day for one in members if (day := articles[one].published)]
    return Event(
        id="",
        title=_title(articles[central]),
        start=min((day.start for day in published), default=None),
        end=max((day.end for day in published), default=None),
        articles=tuple(articles[one].id for one in members),
    )


def _title(article: Article) -> str:
    first = story(article.prose)[:1]
    return article.headline or (" ".join(first[0].of(article.prose).split()) if first else article.id)
