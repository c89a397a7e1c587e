"""The order of the stages, and the only place that knows it.

read → segment → recognise → check, then group → align → claims; what comes out is a document of
the contract, ready for any report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import structs

from compare import __version__
from compare.config import Config
from compare.model import (
    Annotated,
    Article,
    ArticleRecord,
    Checked,
    ComparedArticle,
    Comparison,
    Explanation,
    Finding,
    GlossaryReport,
    Grouped,
    InputError,
    Reading,
    Run,
    Sentence,
    Silenced,
    UserError,
)
from compare.pipeline.choice import Choice, chosen_rules
from compare.pipeline.records import closely, entities, record, shown
from compare.pipeline.stages import (
    found_against,
    found_beside,
    found_in,
    found_in_stories,
    glossary,
    judged,
    side_by_side,
)
from compare.text.story import asides

__all__ = [
    "annotated", "checked", "chosen_rules", "compared", "explained", "glossary", "grouped",
    "read_closely", "shown", "used",
]  # fmt: skip

Item = TypeVar("Item")
Progress = Callable[[Sequence[Item], str], Iterable[Item]]


def _silent(items: Sequence[Item], _: str) -> Iterable[Item]:
    return items


# The documents of the commands.


def read_closely(articles: Sequence[Article], errors: Sequence[InputError] = ()) -> Reading:
    """The document of `read`: what was taken for what in each article, and why."""
    return Reading(tuple(map(closely, articles)), tuple(errors))


def checked(
    articles: Sequence[Article],
    config: Config,
    errors: Sequence[InputError] = (),
    *,
    originals: Mapping[str, Article] = {},
    against: Sequence[Article] = (),
    readability: bool = False,
    verdict: bool = True,
    silencing: bool = True,
    progress: Progress[Article] = _silent,
) -> Checked:
    """The document of `check`: every article, its verdict, and what the rules find in it.

    `originals` holds the texts that articles were translated from, by the articles' ids; `against`
    other reports, which the articles are compared with where they report the same event. Without
    `verdict` nobody asks whether an article is a translation; the findings are the same. Without
    `silencing` what the articles and sidecars ask not to be told of is told all the same.
    """
    _told_apart(articles)
    known = glossary(config)
    choice = Choice(known, config, silencing=silencing)
    beside = found_against(articles, against, known, choice.event_rules(articles), config)
    findings: list[Finding] = []
    silenced: list[Silenced] = []
    records = []
    for each in progress(articles, "checking"):
        rules = choice.rules(each)
        article, found = judged(each, rules, config) if verdict else (each, found_in(each, rules.article))
        if article.id in originals:
            found += found_beside(article, originals[article.id], rules.original)
        across = beside.get(article.id, [])
        found += across
        result = choice.sort(article, found, across=bool(across), original=article.id in originals)
        findings += result.told
        silenced += result.silenced
        records.append(record(ArticleRecord, result.article, readability))
    findings += choice.unused_entries()
    return Checked(tuple(records), tuple(findings), (*errors, *choice.faults), tuple(silenced))


def grouped(articles: Sequence[Article], config: Config, errors: Sequence[InputError] = ()) -> Grouped:
    """The document of `events`."""
    from compare.align.events import group as into_events
    from compare.align.stories import stories as linked

    _told_apart(articles)
    known = glossary(config)
    events = tuple(into_events(articles, known, threshold=config.same_event))
    return Grouped(events, tuple(errors), stories=linked(events, articles, known))


def explained(
    first: Article,
    second: Article,
    config: Config,
    here: Sentence | None = None,
    there: Sentence | None = None,
) -> Explanation:
    """The document of `explain`: two articles, or the sentences `here` and `there` of them."""
    known = glossary(config)
    if here and there:
        from compare.align import explain_sentences

        return explain_sentences(here.of(first.prose), there.of(second.prose), known, config.same_row)
    from compare.align.explained_events import explain_events

    return explain_events(first, second, known, threshold=config.same_event)


def annotated(
    articles: Sequence[Article],
    config: Config,
    errors: Sequence[InputError] = (),
    *,
    progress: Progress[Article] = _silent,
) -> Annotated:
    """The document of `glossary annotate`: every mention of every entity."""
    recognise = glossary(config).recognise
    return Annotated(tuple(m for a in progress(articles, "recognising") for m in recognise(a)), tuple(errors))


def used(
    articles: Sequence[Article],
    config: Config,
    errors: Sequence[InputError] = (),
    *,
    since: GlossaryReport | None = None,
    progress: Progress[Article] = _silent,
) -> GlossaryReport:
    """The document of `glossary report`: every entity met and all its surface forms.

    What breaches the configured house style is in it too, and what changed `since` an earlier report.
    """
    from compare.glossary.usage import inconsistent, usage, worth_adding

    known = glossary(config)
    rules = [rule for rule in chosen_rules(known, config).article if rule.category == "glossary"]
    breaches: list[Finding] = []
    for article in progress(articles, "recognising"):
        known.recognise(article)
        if known.style:
            breaches += found_in(article, rules)
    lines = usage(articles, known)
    document = GlossaryReport(
        glossary=known.digest,
        entities=lines,
        errors=tuple(errors),
        articles=len(articles),
        style=known.style.id if known.style else None,
        inconsistent=inconsistent(articles, known),
        unknown=worth_adding(lines),
        breaches=tuple(breaches),
    )
    if since is None:
        return document
    from compare.glossary.changes import changes
    from compare.glossary.load import redirects

    return structs.replace(document, changes=changes(since, document, redirects(known.entities)))


def compared(
    articles: Sequence[Article],
    config: Config,
    errors: Sequence[InputError] = (),
    *,
    command: str = "",
    readability: bool = True,
    silencing: bool = True,
    progress: Progress[Any] = _silent,
) -> Comparison:
    """The document of `compare`: findings, mentions, events, and each event laid side by side.

    Without `readability` its slow import is spared and the field left out; without `silencing` what the
    articles and sidecars ask not to be told of is told all the same.
    """
    from compare.align.events import group as into_events
    from compare.align.stories import stories as linked

    _told_apart(articles)
    known = glossary(config)
    choice = Choice(known, config, silencing=silencing)
    event_rules = choice.event_rules(articles)
    findings: list[Finding] = []
    by_id: dict[str, Article] = {}
    for article in progress(articles, "checking"):
        by_id[article.id], found = judged(article, choice.rules(article), config)
        findings += found
    articles = tuple(by_id.values())
    events = []
    found_events = into_events(articles, known, threshold=config.same_event)
    for event in progress(found_events, "comparing"):
        members = [by_id[id] for id in event.articles]
        collation, across = side_by_side(event, members, known, event_rules, config)
        events.append(collation)
        findings += across
    stories = linked(found_events, articles, known)
    findings += found_in_stories(found_events, stories, by_id, event_rules)
    beside = {id for event in found_events if len(event.articles) > 1 for id in event.articles}
    results = choice.sort_all(articles, findings, beside)
    findings = [*(one for each in results for one in each.told), *choice.unused_entries()]
    articles = tuple(each.article for each in results)
    mentions = tuple(mention for article in articles for mention in known.recognise(article))
    return Comparison(
        run=Run(__version__, known.digest, command, shown(config)),
        articles=tuple(
            record(ComparedArticle, article, readability, asides=asides(article.prose))
            for article in articles
        ),
        entities=entities(mentions, known),
        mentions=mentions,
        findings=tuple(sorted(findings, key=lambda f: (f.path, f.article, f.start, f.end, f.rule))),
        events=tuple(events),
        errors=(*errors, *choice.faults),
        stories=stories,
        silenced=tuple(one for each in results for one in each.silenced),
    )


def _told_apart(articles: Sequence[Article]) -> None:
    ids = set()
    for article in articles:
        if article.id in ids:
            raise UserError(f"two articles have the id “{article.id}”; give each an id of its own")
        ids.add(article.id)
