"""The order of the stages, and the only place that knows it.

read → segment → recognise → check, then group → align → claims; what comes out is a document of
the contract, ready for any report.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from compare.config import Config
from compare.glossary import Glossary, Unlisted
from compare.model import (
    Annotated,
    Article,
    Explanation,
    Finding,
    GlossaryReport,
    Grouped,
    InputError,
    Mention,
    Reading,
    Sentence,
)
from compare.pipeline.checking import Margin, checked, of_article, told_apart
from compare.pipeline.choice import chosen_rules
from compare.pipeline.comparing import compared
from compare.pipeline.grouping import Group, GroupSources, group_here
from compare.pipeline.records import closely, shown
from compare.pipeline.sources import Sources
from compare.pipeline.spreading import Each, Failed, Progress, Stopped, here, silent
from compare.pipeline.stages import found_in, glossary

if TYPE_CHECKING:
    from compare.rules import Rule

__all__ = [
    "Each", "Failed", "Margin", "Progress", "Sources", "Stopped", "annotated", "checked", "chosen_rules",
    "compared", "explained", "glossary", "grouped", "grouped_sources", "here", "read_closely", "shown",
    "used",
]  # fmt: skip


# The documents of the commands.


def read_closely(articles: Sequence[Article], errors: Sequence[InputError] = ()) -> Reading:
    """The document of `read`: what was taken for what in each article, and why."""
    return Reading(tuple(map(closely, articles)), tuple(errors))


def grouped(
    articles: Sequence[Article],
    config: Config,
    errors: Sequence[InputError] = (),
    *,
    progress: Progress = silent,
    group: Group = group_here,
) -> Grouped:
    """The document of `events`."""
    told_apart(articles)
    found = group(articles, config, progress)
    return Grouped(tuple(found.events), (*errors, *found.errors), stories=found.stories)


def grouped_sources(
    sources: Sources, config: Config, *, progress: Progress = silent, group: GroupSources
) -> tuple[Grouped, Sequence[Article]]:
    """The same of what is yet to be read, and the articles; their texts may be gone."""
    found, articles = group(sources, config, progress)
    return Grouped(tuple(found.events), found.errors, stories=found.stories), articles


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


class Recognised(NamedTuple):
    """The names in an article, those outside the glossary, and how the first breach the house style."""

    mentions: tuple[Mention, ...]
    unlisted: tuple[Unlisted, ...]
    breaches: list[Finding]


class Recognising:
    """What is done with an article to find its names; `breaches`: and how they breach the house style."""

    def __init__(self, config: Config, *, breaches: bool = False) -> None:
        self._config, self._breaches = config, breaches

    def __reduce__(self) -> tuple[object, ...]:
        """Only what was asked for travels to other processes."""
        return _recognising, (self._config, self._breaches)

    def __call__(self, article: Article) -> Recognised:
        """The names in the article."""
        known = self._glossary
        breaches = found_in(article, self._rules) if self._breaches and self._rules else []
        return Recognised(known.recognise(article), known.unlisted(article), breaches)

    @cached_property
    def _glossary(self) -> Glossary:
        return glossary(self._config)

    @cached_property
    def _rules(self) -> list[Rule]:
        rules = chosen_rules(self._glossary, self._config).article if self._glossary.style else []
        return [rule for rule in rules if rule.category == "glossary"]


def _recognising(config: Config, breaches: bool) -> Recognising:
    return Recognising(config, breaches=breaches)


def annotated(
    articles: Sequence[Article],
    config: Config,
    errors: Sequence[InputError] = (),
    *,
    progress: Progress = silent,
    each: Each = here,
) -> Annotated:
    """The document of `glossary annotate`: every mention of every entity."""
    found: list[Mention] = []
    faults: list[InputError] = []
    for one in progress(each(Recognising(config), articles), "recognising", len(articles)):
        if isinstance(one, Failed):
            faults.append(InputError(one.item.path, of_article(one.item, one.why)))
        else:
            found += one.mentions
    return Annotated(tuple(found), (*errors, *faults))


def used(
    articles: Sequence[Article],
    config: Config,
    errors: Sequence[InputError] = (),
    *,
    since: GlossaryReport | None = None,
    progress: Progress = silent,
    each: Each = here,
) -> GlossaryReport:
    """The document of `glossary report`: every entity met and all its surface forms.

    What breaches the configured house style is in it too, and what changed `since` an earlier report.
    """
    from compare.glossary.usage import inconsistent, usage, worth_adding

    known = glossary(config)
    chosen_rules(known, config)  # which says what is wrong with the choice
    breaches: list[Finding] = []
    faults: list[InputError] = []
    read: list[Article] = []
    results = each(Recognising(config, breaches=True), articles)
    for article, one in zip(articles, progress(results, "recognising", len(articles)), strict=True):
        if isinstance(one, Failed):
            faults.append(InputError(article.path, of_article(article, one.why)))
            continue
        known.remember(article, one.mentions, one.unlisted)
        breaches += one.breaches
        read.append(article)
    lines = usage(read, known)
    document = GlossaryReport(
        glossary=known.digest,
        entities=lines,
        errors=(*errors, *faults),
        articles=len(read),
        style=known.style.id if known.style else None,
        inconsistent=inconsistent(read, known),
        unknown=worth_adding(lines),
        breaches=tuple(breaches),
    )
    if since is None:
        return document
    from compare.glossary.changes import changes
    from compare.glossary.load import redirects

    return structs.replace(document, changes=changes(since, document, redirects(known.entities)))
