"""The stages that need more than one part of the package."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from compare.config import Config, ConfigError
from compare.glossary import Glossary
from compare.model import Article, Collation, Event, Finding, Location, Span, Story
from compare.pipeline.fingerprints import with_fingerprints
from compare.text.folding import Folded, folded
from compare.text.story import tells

if TYPE_CHECKING:
    from compare.align.spread import Spread
    from compare.pipeline.choice import Chosen
    from compare.rules import EventRule, OriginalRule, Rule


def glossary(config: Config) -> Glossary:
    """The shipped glossary with the configured folders over it, under the configured house style.

    Raises ConfigError for a missing folder, GlossaryError for an entry or a style that cannot be used.
    """
    folders = config.folders()
    for folder in folders:
        if not Path(folder).is_dir():
            advice = "mend --glossary, or “glossary” in the configuration"
            raise ConfigError(f"{folder}: no such glossary folder; {advice}")
    known = _loaded(tuple(folders), tuple(_stamps(folders))) if folders else Glossary.shipped()
    if not config.style:
        return known
    from compare.glossary.styles import load_style

    return known.in_style(load_style(config.house_style(), folders, known.entities))


@lru_cache(maxsize=4)
def _loaded(folders: Sequence[Path], _: Sequence[object]) -> Glossary:
    """The glossary of a long-running program is read anew only when one of its files has changed."""
    return Glossary.load(folders)


def _stamps(folders: Iterable[Path]) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of the last write of every entry."""
    for folder in folders:
        for entry in sorted((*folder.rglob("*.yaml"), *folder.rglob("*.yml"))):
            with suppress(OSError):  # who reads it says so
                at = entry.stat()
                yield str(entry), at.st_size, at.st_mtime_ns


_SIC = re.compile(r"[”\"’'»).,;]{0,3}\s{0,2}[\[(]sic[\])]", re.IGNORECASE)


def judged(article: Article, rules: Chosen, config: Config) -> tuple[Article, list[Finding]]:
    """The article with its verdict, and what the chosen rules find in it.

    The verdict weighs what all rules find, so that `select` and `ignore` do not change it.
    """
    from compare.origin import verdict
    from compare.origin.model import SHIPPED

    found = found_in(article, rules.every)
    said = verdict(
        article,
        found,
        {rule.name: rule.origins for rule in rules.every},
        threshold=config.verdict_threshold,
        weights=config.weights() or SHIPPED,
    )
    if len(rules.article) == len(rules.every):  # nothing is left out
        return structs.replace(article, translated_from=said), found
    reported = {rule.name for rule in rules.article}
    found = [finding for finding in found if finding.rule in reported]
    if said:
        shown = {finding.fingerprint for finding in found}
        said = structs.replace(said, evidence=tuple(one for one in said.evidence if one in shown))
    return structs.replace(article, translated_from=said), found


def found_beside(article: Article, original: Article, rules: Sequence[OriginalRule]) -> list[Finding]:
    """What the rules find in a translation beside its original, in order of place."""
    if not rules:
        return []
    from compare.align.bitext import pair

    pairs = pair(article, original)
    found = [finding for rule in rules for finding in rule.check(article, original, pairs)]
    found.sort(key=lambda f: (f.start, f.end, f.rule))
    return with_fingerprints(article, found, beside_original=True)


def found_against(
    articles: Sequence[Article],
    others: Sequence[Article],
    known: Glossary,
    rules: Sequence[EventRule],
    config: Config,
) -> dict[str, list[Finding]]:
    """What the event rules find in each of `articles`, by their ids, beside those of `others` that report
    the same event. A copy of the article among them is left out: nobody bears himself out.
    """
    if not (others and rules):
        return {}
    from compare.align.events import Settled, group
    from compare.align.stories import stories

    ids = {article.id for article in articles}
    others = tuple({one.id: one for one in others if one.id not in ids}.values())
    events = group(others, known, threshold=config.same_event)
    settled = Settled(events, others, known, threshold=config.same_event)
    found: dict[str, list[Finding]] = {}
    for article in articles:
        words = article.prose.split()
        beside = {one.id: one for one in others if one.prose.split() != words}
        mine = [_with(event, article, beside) for event in settled.joined(article)]
        seen = {**beside, article.id: article}
        around = [event for event in mine if event.articles]
        linked = stories(around, tuple(seen.values()), known)
        across = found_in_stories(around, linked, seen, rules)
        for event in mine:
            if article.id in event.articles and len(event.articles) > 1:
                members = [seen[id] for id in event.articles]
                across += side_by_side(event, members, known, rules, config)[1]
        found[article.id] = [finding for finding in across if finding.article == article.id]
    return found


def _with(event: Event, article: Article, others: Mapping[str, Article]) -> Event:
    """The event as it is for `article`: without its copies."""
    members = tuple(id for id in event.articles if id == article.id or id in others)
    return structs.replace(event, articles=members)


def found_in_stories(
    events: Sequence[Event],
    stories: Sequence[Story],
    by_id: Mapping[str, Article],
    rules: Sequence[EventRule],
) -> list[Finding]:
    """What the rules that see a whole story find; an event that belongs to none is a story of its own."""
    wide = [rule for rule in rules if rule.story_wide]
    members = {event.id: event.articles for event in events}
    told = [story.events for story in stories]
    told += [(id,) for id in members if not any(id in story for story in told)]
    found = []
    for story in told:
        articles = [by_id[id] for event in story for id in members[event]]
        found += [finding for rule in wide for finding in rule.check(articles, (), ())]
    return _fingerprinted(found, by_id.values())


def _fingerprinted(found: Iterable[Finding], articles: Iterable[Article]) -> list[Finding]:
    of: dict[str, list[Finding]] = {}
    for finding in found:
        of.setdefault(finding.article, []).append(finding)
    return [f for article in articles for f in with_fingerprints(article, of.get(article.id, []))]


def found_in(article: Article, rules: Sequence[Rule]) -> list[Finding]:
    """What the rules for its language find in the article, in order of place.

    Page furniture, teasers, lines that stood before, and words marked [sic] are not judged.
    """
    fold = folded(article.prose)
    hidden = fold.text is not article.prose
    plain = structs.replace(article, text=fold.text, prose=fold.text) if hidden else article
    found: list[Finding] = []
    for rule in rules:
        if rule.languages and article.language not in rule.languages:
            continue
        if rule.raw or plain is article:
            found += rule.check(article)
        else:
            found += [_unfolded(finding, fold, article) for finding in rule.check(plain)]
    found = [
        one for one in found if tells(article.prose, one.start) and not _SIC.match(article.prose, one.end)
    ]
    return with_fingerprints(article, sorted(found, key=lambda f: (f.start, f.end, f.rule)))


def _unfolded(finding: Finding, fold: Folded, article: Article) -> Finding:
    """A finding in the folded text of `article` at its place in the text itself."""
    from compare.rules import line_and_column

    span = fold.original(Span(finding.start, finding.end))
    line, column = line_and_column(article.text, span.start)
    related = tuple(_relocated(one, fold, article) for one in finding.related)
    return structs.replace(
        finding, start=span.start, end=span.end, line=line, column=column, text=span.of(article.text),
        related=related,
    )  # fmt: skip


def _relocated(place: Location, fold: Folded, article: Article) -> Location:
    if place.article != article.id:
        return place
    span = fold.original(Span(place.start, place.end))
    return structs.replace(place, start=span.start, end=span.end, text=span.of(article.text))


def side_by_side(
    event: Event,
    articles: Sequence[Article],
    known: Glossary,
    rules: Sequence[EventRule],
    config: Config,
    spread: Spread = map,
) -> tuple[Collation, list[Finding]]:
    """The event with its rows, claims, origins and omissions, and what the event rules find in it. `spread`
    does what can be done in parts.
    """
    from compare.align.sentences import align
    from compare.claims import in_order, kinds
    from compare.pipeline.comparisons import ORIGINS, PASSAGES, Comparisons, dearest_first

    alignments = align(articles, known, threshold=config.same_row, spread=spread)
    asked = dearest_first(kinds())
    told = dict(
        zip(asked, spread(Comparisons(event, articles, alignments, known, config), asked), strict=True)
    )
    from_where, left_out = told.pop(ORIGINS)
    seen = told.pop(PASSAGES)
    lineage = tuple(origin.articles for origin in from_where)
    compared = in_order(chain.from_iterable(told.values()), lineage)
    collation = Collation(
        **structs.asdict(event),
        alignments=alignments,
        claims=compared,
        lineage=lineage,
        origins=tuple(from_where),
        passages=tuple(seen),
        omissions=left_out,
    )
    found = [f for rule in rules if not rule.story_wide for f in rule.check(articles, alignments, compared)]
    return collation, _fingerprinted(found, articles)
