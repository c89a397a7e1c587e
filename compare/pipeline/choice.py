"""Which rules run on which article, and which of their findings are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from compare.config import Config, ConfigError
from compare.glossary import Glossary
from compare.model import TRANSLATED, Article, Finding, InputError, Silenced
from compare.pipeline.verdicts import NAMES as VERDICT_NAMES
from compare.pipeline.verdicts import unflagged, verdict_on, wants_verdict
from compare.silencing import CATEGORY, UNUSED, Silencer, Use
from compare.silencing.orders import nearest

if TYPE_CHECKING:
    from compare.rules import EventRule, OriginalRule, Rule


class Chosen(NamedTuple):
    """The rules that run, by what they need to see, and all article rules: the verdict asks every one."""

    article: list[Rule]
    event: list[EventRule]
    original: list[OriginalRule]
    every: list[Rule]


def chosen_rules(known: Glossary, config: Config) -> Chosen:
    """The rules that `select` names (all when it is empty) and `ignore` does not.

    Both take names of rules and of categories. Raises ConfigError for a name that is neither.
    """
    article, event, original = rules_of(known)
    names = known_names(known)
    for name in (*config.select, *config.ignore):
        if name not in names:
            hint = nearest(name, names) or "; `newscollate rule` lists them"
            raise ConfigError(f"unknown rule or category “{name}”{hint}")

    def runs(rule: Rule | EventRule | OriginalRule) -> bool:
        own = {rule.name, rule.category}
        return (not config.select or not own.isdisjoint(config.select)) and own.isdisjoint(config.ignore)

    return Chosen(
        [rule for rule in article if runs(rule)],
        [rule for rule in event if runs(rule)],
        [rule for rule in original if runs(rule)],
        article,
    )


@lru_cache(maxsize=4)
def rules_of(known: Glossary) -> tuple[list[Rule], list[EventRule], list[OriginalRule]]:
    """Every rule, made once for a glossary: making them takes longer than a short article."""
    from compare.rules import all_event_rules, all_original_rules, all_rules

    return all_rules(known), all_event_rules(known), all_original_rules(known)


@lru_cache(maxsize=4)
def known_names(known: Glossary) -> frozenset[str]:
    """The names of all rules and categories, that of notes on what silences nothing among them."""
    names = {name for rules in rules_of(known) for rule in rules for name in (rule.name, rule.category)}
    return frozenset({*names, UNUSED, CATEGORY, *VERDICT_NAMES})


class Result(NamedTuple):
    """An article as the document shows it, with what is told of it and what is silenced."""

    article: Article
    told: list[Finding]
    silenced: list[Silenced]
    use: Use | None = None  # of the sidecar beside it


class Choice:
    """The choices of one run: rules by configuration and path, levels, and what was asked to be silent.

    Without `silencing` everything is told. Raises ConfigError for an unknown rule, in a table of
    `per-path` too.
    """

    def __init__(self, known: Glossary, config: Config, *, silencing: bool = True) -> None:
        self._known = known
        self._config = config
        self._chosen: dict[tuple[tuple[str, ...], tuple[str, ...]], Chosen] = {}
        self._silencer = Silencer(known_names(known)) if silencing else None
        self._of(config)
        for table in config.per_path.values():
            self._of(structs.replace(config, select=table.select or (), ignore=table.ignore))

    def rules(self, article: Article) -> Chosen:
        """The rules that run on the article."""
        return self._of(self._config.at(article.path))

    def event_rules(self, articles: Iterable[Article]) -> list[EventRule]:
        """The event rules that run on any of the articles."""
        run = {rule.name: rule for article in articles for rule in self.rules(article).event}
        return [run[name] for name in sorted(run)]

    def sort(
        self, article: Article, found: Iterable[Finding], *, across: bool, original: bool = False
    ) -> Result:
        """What rules found in the article, in order of place: what is told, and what is silenced.

        `across` and `original` say whether it was compared with other reports, and with its original.
        """
        rules = self.rules(article)
        ran = [rule for rule in rules.article if not rule.languages or article.language in rule.languages]
        wider = [*(rules.event if across else ()), *(rules.original if original else ())]
        names = {name for rule in (*ran, *wider) for name in (rule.name, rule.category)}
        wanted = {rule.name for rule in (*rules.article, *rules.event, *rules.original)}
        found = [finding for finding in found if finding.rule in wanted]
        if article.translated_from and wants_verdict(self._config, article.path):
            names |= VERDICT_NAMES
            said = verdict_on(article)
            found += [said] if said else []
        if self._silencer is None:
            return self._shown(article, found, ())
        (told, silenced), use = self._silencer.tried(article, found, names)
        if use:
            self._silencer.met(use)
        told = [one for one in told if one.rule != UNUSED or self._notes(article.path)]
        return self._shown(article, told, silenced)._replace(use=use)

    def met(self, use: Use) -> None:
        """Count what an article sorted by another choice made of the sidecar beside it."""
        if self._silencer:
            self._silencer.met(use)

    def sort_all(
        self, articles: Sequence[Article], found: Iterable[Finding], beside: Container[str]
    ) -> list[Result]:
        """The same for every article; those whose ids are in `beside` were compared with other reports."""
        of: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in found:
            of[finding.article].append(finding)
        return [self.sort(one, of[one.id], across=one.id in beside) for one in articles]

    def unused_entries(self) -> list[Finding]:
        """Notes on what silenced nothing and stands in no article, once all articles have been sorted."""
        notes = self._silencer.unused_entries() if self._silencer else ()
        return [note for note in notes if self._notes(note.path) and self._config.shows(note)]

    @property
    def faults(self) -> tuple[InputError, ...]:
        """The entries of sidecars that could not be understood."""
        return tuple(self._silencer.faults()) if self._silencer else ()

    def _shown(self, article: Article, found: Iterable[Finding], silenced: Iterable[Silenced]) -> Result:
        told = sorted(filter(self._config.shows, found), key=lambda one: (one.start, one.end, one.rule))
        kept = [one for one in silenced if self._config.shows(one.finding)]
        if all(one.rule != TRANSLATED for one in told):
            article = structs.replace(article, translated_from=unflagged(article.translated_from))
        told = [one for one in told if one.rule != TRANSLATED]
        return Result(_with_evidence(article, told, kept), told, kept)

    def _notes(self, path: str) -> bool:
        """Whether notes on what silences nothing are wanted there, as for any rule."""
        here = self._config.at(path)
        own = {UNUSED, CATEGORY}
        return (not here.select or not own.isdisjoint(here.select)) and own.isdisjoint(here.ignore)

    def _of(self, config: Config) -> Chosen:
        key = (config.select, config.ignore)
        if key not in self._chosen:
            self._chosen[key] = chosen_rules(self._known, config)
        return self._chosen[key]


def _with_evidence(article: Article, told: Iterable[Finding], silenced: Iterable[Silenced]) -> Article:
    """The article with the evidence of its verdict that the document holds: the verdict stays as it is."""
    said = article.translated_from
    if said is None:
        return article
    held = {finding.fingerprint for finding in (*told, *(one.finding for one in silenced))}
    shown = structs.replace(said, evidence=tuple(one for one in said.evidence if one in held))
    return structs.replace(article, translated_from=shown)
