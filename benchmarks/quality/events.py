"""Which articles report one event: ECB+ and BASIL, with one setting for both, alone and together."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import structs

from benchmarks.metrics import auroc, b_cubed
from benchmarks.quality import shared_folder
from compare.align import event_score
from compare.align.clusters import least_odds, linked, log_odds
from compare.align.events import SAME_EVENT, Settled, group
from compare.align.profile import profile_of
from compare.align.same_event import chances, odds_between
from compare.align.stories import stories
from compare.glossary import Glossary
from compare.model import Article, Event, Published

SETS = {"ecbplus": "events-ecbplus-dev.jsonl", "basil": "events-basil-dev.jsonl"}
SNIPPET = 60  # words of a snippet, as feeds and searches give them
NEW = 16  # every sixteenth article of ECB+ and BASIL comes later, one by one


def articles(path: Path) -> tuple[list[Article], list[dict[str, Any]]]:
    """The articles of a set, and their records (event, topic …)."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Article(
            text="\n".join(record["sentences"]),
            id=record["id"],
            headline=record.get("title"),
            language="en",
            published=Published(record["date"], record["date"]) if record.get("date") else None,
        )
        for record in records
    ], records


def grouped(truth: Sequence[Any], groups: Sequence[Sequence[int]]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of groups of indices."""
    group_of = {member: number for number, members in enumerate(groups) for member in members}
    return b_cubed(list(truth), [group_of[place] for place in range(len(truth))])


def all_with_all(odds: Any) -> list[list[int]]:
    """The groups by a matrix of log-odds, where every article is compared with every other."""
    odds, least = log_odds(chances(odds)), least_odds(SAME_EVENT)
    np.fill_diagonal(odds, -np.inf)
    links = [np.nonzero(row >= least)[0] for row in odds]
    return linked(links, lambda rows, columns: odds[np.ix_(rows, columns)], least)


def measure(shared: Path) -> dict[str, float]:
    """B-cubed of the groups, each set alone and with the other's articles added, when some articles come one
    by one, and by the first words alone; whether the groups of both sets are those of all pairs; on ECB+ the
    AUROC of pairs within a topic of two like events; of the stories, how many there are and how many hold one
    topic only.
    """
    glossary = Glossary.shipped()
    result: dict[str, float] = {}
    sets = {name: articles(shared / "data" / file) for name, file in SETS.items()}
    everything = [article for found, _ in sets.values() for article in found]
    together = group(everything, glossary)
    profiles = [profile_of(article, glossary) for article in everything]
    every_pair = {
        frozenset(everything[n].id for n in g) for g in all_with_all(odds_between(profiles, profiles))
    }
    result["as_all_pairs"] = float({frozenset(event.articles) for event in together} == every_pair)
    every_event = {record["id"]: (name, record["event"]) for name, (_, r) in sets.items() for record in r}
    of_snippets = _b_cubed(every_event, group([_snippet(one) for one in everything], glossary))
    result |= {"snippets_precision": of_snippets[0], "snippets_f1": of_snippets[2]}
    for name, (found, records) in sets.items():
        truth = {record["id"]: record["event"] for record in records}
        alone = group(found, glossary)
        precision, recall, f1 = _b_cubed(truth, alone)
        result |= {f"{name}_precision": precision, f"{name}_recall": recall, f"{name}_f1": f1}
        result[f"{name}_lost_together_max"] = f1 - _b_cubed(truth, together)[2]
        first = [article for place, article in enumerate(found) if place % NEW]
        later = group(first, glossary)
        for place, article in enumerate(found):
            if place % NEW == 0:
                later = list(Settled(later, first, glossary).joined(article))
                first.append(article)
        batch = {one: event.id for event in alone for one in event.articles}
        result[f"{name}_joined_f1"] = _b_cubed(truth, later)[2]
        result[f"{name}_joined_as_batch"] = _b_cubed(batch, later)[2]
        if name == "ecbplus":
            result["ecbplus_within_topic_auroc"] = _auroc_within_topics(found, records)
            topic_of = {record["id"]: record["topic"] for record in records}
            linked = _topics(alone, [story.events for story in stories(alone, found, glossary)], topic_of)
            result["ecbplus_stories"] = float(len(linked))
            result["ecbplus_stories_of_one_topic"] = sum(len(t) == 1 for t in linked) / max(1, len(linked))
    return {name: round(value, 4) for name, value in result.items()}


def _snippet(article: Article) -> Article:
    text = " ".join(article.text.split()[:SNIPPET])
    return structs.replace(article, text=text, prose="", headline=None)


def _b_cubed(truth: dict[str, str], events: Sequence[Event]) -> tuple[float, float, float]:
    event_of = {one: event.id for event in events for one in event.articles}
    return b_cubed(list(truth.values()), [event_of[one] for one in truth])


def _auroc_within_topics(found: list[Article], records: list[dict[str, Any]]) -> float:
    topics, events = (np.array([record[key] for record in records]) for key in ("topic", "event"))
    rows, columns = np.tril_indices(len(records), -1)
    within = topics[rows] == topics[columns]
    rows, columns = rows[within], columns[within]
    return auroc(events[rows] == events[columns], event_score(found)[rows, columns])


def _topics(
    events: Sequence[Event], linked: list[tuple[str, ...]], topic_of: dict[str, int]
) -> list[set[int]]:
    members = {event.id: event.articles for event in events}
    return [{topic_of[article] for event in story for article in members[event]} for story in linked]


if __name__ == "__main__":
    folder = shared_folder()
    print(measure(folder) if folder else "skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
