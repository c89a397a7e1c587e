"""The order of the stages, and the only file that knows it.

read → segment → recognise → check, then group → align → claims; what comes out is a document of
the contract, ready for any report.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import UNSET, structs, to_builtins

from compare import __version__
from compare.config import Config, ConfigError
from compare.glossary import Glossary
from compare.model import (
    Annotated,
    Article,
    ArticleRecord,
    Checked,
    Collation,
    ComparedArticle,
    Comparison,
    EntityRecord,
    Event,
    Finding,
    GlossaryReport,
    Grouped,
    InputError,
    Mention,
    Readability,
    Run,
)

if TYPE_CHECKING:
    from compare.rules import EventRule, Rule

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


def checked(
    articles: Sequence[Article],
    config: Config,
    errors: Sequence[InputError] = (),
    *,
    readability: bool = False,
    progress: Progress[Article] = _silent,
) -> Checked:
    """The document of `check`: every article and what the rules find in it."""
    rules, _ = chosen_rules(glossary(config), config)
    findings: list[Finding] = []
    records = []
    for article in progress(articles, "checking"):
        findings += _findings(article, rules)
        records.append(_record(ArticleRecord, article, readability))
    return Checked(tuple(records), tuple(findings), tuple(errors))


def grouped(articles: Sequence[Article], config: Config, errors: Sequence[InputError] = ()) -> Grouped:
    """The document of `events`."""
    from compare.align.events import group as into_events

    return Grouped(tuple(into_events(articles, glossary(config))), tuple(errors))


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
    progress: Progress[Article] = _silent,
) -> GlossaryReport:
    """The document of `glossary report`: every entity met and all its surface forms."""
    from compare.glossary.usage import usage

    known = glossary(config)
    for article in progress(articles, "recognising"):
        known.recognise(article)
    return GlossaryReport(known.digest, usage(articles, known), tuple(errors))


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

    known = glossary(config)
    rules, event_rules = chosen_rules(known, config)
    by_id = {article.id: article for article in articles}
    findings = [f for article in progress(articles, "checking") for f in _findings(article, rules)]
    events = []
    for event in progress(into_events(articles, known), "comparing"):
        members = [by_id[id] for id in event.articles]
        collation, across = _collate(event, members, known, event_rules)
        events.append(collation)
        findings += across
    mentions = tuple(mention for article in articles for mention in known.recognise(article))
    return Comparison(
        run=Run(__version__, known.digest, command, shown(config)),
        articles=tuple(_record(ComparedArticle, article, readability) for article in articles),
        entities=_entities(mentions, known),
        mentions=mentions,
        findings=tuple(sorted(findings, key=lambda f: (f.path, f.article, f.start, f.end, f.rule))),
        events=tuple(events),
        errors=tuple(errors),
    )


# The stages.


def glossary(config: Config) -> Glossary:
    """The shipped glossary with the configured folders over it. Raises ConfigError for a missing one."""
    folders = config.folders()
    for folder in folders:
        if not Path(folder).is_dir():
            raise ConfigError(f"{folder}: no such glossary folder; mend “glossary” in the configuration")
    return Glossary.load(folders) if folders else Glossary.shipped()


def chosen_rules(known: Glossary, config: Config) -> tuple[list[Rule], list[EventRule]]:
    """The article and event rules that `select` names (all when it is empty) and `ignore` does not.

    Both take names of rules and of categories. Raises ConfigError for a name that is neither.
    """
    from compare.rules import all_event_rules, all_rules

    article_rules, event_rules = all_rules(known), all_event_rules(known)
    names = {name for rule in (*article_rules, *event_rules) for name in (rule.name, rule.category)}
    for name in (*config.select, *config.ignore):
        if name not in names:
            raise ConfigError(f"unknown rule or category “{name}”; `newscollate rule` lists them")

    def runs(rule: Rule | EventRule) -> bool:
        own = {rule.name, rule.category}
        return (not config.select or not own.isdisjoint(config.select)) and own.isdisjoint(config.ignore)

    return [rule for rule in article_rules if runs(rule)], [rule for rule in event_rules if runs(rule)]


def _findings(article: Article, rules: Sequence[Rule]) -> list[Finding]:
    found = [f for rule in rules if article.language in rule.languages for f in rule.check(article)]
    return _with_fingerprints(article, sorted(found, key=lambda f: (f.start, f.end, f.rule)))


def _collate(
    event: Event, articles: Sequence[Article], known: Glossary, rules: Sequence[EventRule]
) -> tuple[Collation, list[Finding]]:
    from compare.align.lineage import lineage
    from compare.align.sentences import align
    from compare.claims import claims

    alignments = align(articles, known)
    collation = Collation(
        **structs.asdict(event),
        alignments=alignments,
        claims=claims(articles, alignments, known),
        lineage=lineage(articles),
    )
    found = [f for rule in rules for f in rule.check(articles, alignments)]
    by_article = ((a, [f for f in found if f.article == a.id]) for a in articles)
    return collation, [f for article, own in by_article for f in _with_fingerprints(article, own)]


def _with_fingerprints(article: Article, findings: Sequence[Finding]) -> list[Finding]:
    """Give each finding a name that survives edits elsewhere in the file: rule, words, sentence, ordinal."""
    if not findings:
        return []
    from compare.text.sentences import sentences

    seen: Counter[tuple[str, ...]] = Counter()
    named = []
    for finding in findings:
        inside = (s.of(article.text) for s in sentences(article.prose) if s.start <= finding.start < s.end)
        key = (finding.rule, _plain(finding.text), _plain(next(inside, "")))
        seen[key] += 1
        digest = hashlib.sha256("\x1f".join((*key, str(seen[key]))).encode()).hexdigest()[:16]
        named.append(structs.replace(finding, fingerprint=digest))
    return named


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


RecordT = TypeVar("RecordT", bound=ArticleRecord)


def _record(kind: type[RecordT], article: Article, readability: bool) -> RecordT:
    """What a document of this kind says of the article; without `readability` the field is left out."""
    fields = {name: getattr(article, name) for name in kind.__struct_fields__ if name != "readability"}
    return kind(**fields, readability=_readability(article) if readability else UNSET)


def _readability(article: Article) -> Readability | None:
    from compare.text.readability import readability

    return readability(article.prose, article.language)


def shown(config: Config) -> dict[str, Any]:
    """The settings as a report shows them: without the place of the file they came from."""
    return {key: value for key, value in to_builtins(config).items() if key != "root"}


def _entities(mentions: Sequence[Mention], known: Glossary) -> tuple[EntityRecord, ...]:
    ids = sorted({mention.entity for mention in mentions})
    records = []
    for id in ids:
        entry = known.entities.get(id)
        records.append(
            EntityRecord(id, known.kind_of(id), known.name_of(id), entry.wikidata if entry else None)
        )
    return tuple(records)
