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
    Event,
    Explanation,
    Finding,
    GlossaryReport,
    Grouped,
    InputError,
    Reading,
    Run,
    Sentence,
)
from compare.pipeline.records import closely, entities, record, shown
from compare.pipeline.stages import (
    chosen_rules,
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
    "annotated", "check", "checked", "chosen_rules", "collate", "compared", "explained", "glossary",
    "group", "grouped", "read_closely", "shown", "used",
]  # fmt: skip

Item = TypeVar("Item")
Progress = Callable[[Sequence[Item], str], Iterable[Item]]


def _silent(items: Sequence[Item], _: str) -> Iterable[Item]:
    return items


# The verbs of the Python API.


def check(articles: Iterable[Article], config: Config | None = None) -> list[Finding]:
    """What the article rules find, in order of article and place."""
    return list(checked(list(articles), config or Config()).findings)


def group(articles: Iterable[Article], config: Config | None = None) -> list[Event]:
    """The events that the articles report."""
    return list(grouped(list(articles), config or Config()).events)


def collate(articles: Iterable[Article], config: Config | None = None) -> Comparison:
    """The articles grouped into events, aligned and compared."""
    return compared(list(articles), config or Config())


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
    progress: Progress[Article] = _silent,
) -> Checked:
    """The document of `check`: every article, its verdict, and what the rules find in it.

    `originals` holds the texts that articles were translated from, by the articles' ids; `against`
    other reports, which the articles are compared with where they report the same event.
    """
    known = glossary(config)
    rules = chosen_rules(known, config)
    beside = found_against(articles, against, known, rules.event, config)
    findings: list[Finding] = []
    records = []
    for each in progress(articles, "checking"):
        article, found = judged(each, rules, config)
        if article.id in originals:
            found += found_beside(article, originals[article.id], rules.original)
        found += beside.get(article.id, ())
        findings += sorted(found, key=lambda finding: (finding.start, finding.end, finding.rule))
        records.append(record(ArticleRecord, article, readability))
    return Checked(tuple(records), tuple(findings), tuple(errors))


def grouped(articles: Sequence[Article], config: Config, errors: Sequence[InputError] = ()) -> Grouped:
    """The document of `events`."""
    from compare.align.events import group as into_events
    from compare.align.stories import stories as linked

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
    from compare.align.explain import explain_events

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

    return structs.replace(document, changes=changes(since, document))


def compared(
    articles: Sequence[Article],
    config: Config,
    errors: Sequence[InputError] = (),
    *,
    command: str = "",
    readability: bool = True,
    progress: Progress[Any] = _silent,
) -> Comparison:
    """The document of `compare`: findings, mentions, events, and each event laid side by side.

    Without `readability` its slow import is spared and the field left out.
    """
    from compare.align.events import group as into_events
    from compare.align.stories import stories as linked

    known = glossary(config)
    rules = chosen_rules(known, config)
    findings: list[Finding] = []
    by_id: dict[str, Article] = {}
    for article in progress(articles, "checking"):
        by_id[article.id], found = judged(article, rules, config)
        findings += found
    articles = tuple(by_id.values())
    events = []
    found_events = into_events(articles, known, threshold=config.same_event)
    for event in progress(found_events, "comparing"):
        members = [by_id[id] for id in event.articles]
        collation, across = side_by_side(event, members, known, rules.event, config)
        events.append(collation)
        findings += across
    stories = linked(found_events, articles, known)
    findings += found_in_stories(found_events, stories, by_id, rules.event)
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
        errors=tuple(errors),
        stories=stories,
    )
