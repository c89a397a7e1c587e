"""One event arranged for reading: a column per report, a row per claim, a row per aligned sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from msgspec import Struct

from compare.model import (
    Alignment,
    Claim,
    ClaimMember,
    Collation,
    ComparedArticle,
    Comparison,
    Finding,
    GlossaryLine,
    Member,
    Mention,
    Nearest,
    Verdict,
)
from compare.report.view.by_article import ByArticle
from compare.report.view.glossary import glossary_lines
from compare.report.view.names import numbered
from compare.report.view.rows import COLOURS, ClaimRow, Column, TextRow, Version
from compare.report.view.sentences import SentencesOf
from compare.report.view.words import day

_Said = TypeVar("_Said", ClaimMember, Member)
_IN_WORDS = ("dates", "numbers", "quotes")  # kinds whose values are written for machines


class EventView(Struct, frozen=True, dict=True):
    """All a reader is shown of one event, in the order of `Comparison`. What several sections ask for is
    found once: an event of many reports has many rows.
    """

    event: Collation
    columns: tuple[Column, ...]
    claims: tuple[ClaimRow, ...]
    rows: tuple[TextRow, ...]
    findings: tuple[Finding, ...]
    mentions: tuple[Mention, ...]
    glossary: tuple[GlossaryLine, ...]

    @cached_property
    def differences(self) -> tuple[ClaimRow, ...]:
        """The claims on which reports differ, largest disagreement first."""
        return tuple(row for row in self.claims if row.claim.verdict is Verdict.DIFFERS)

    @property
    def shared(self) -> tuple[TextRow, ...]:
        """The rows at least two reports have, best score first."""
        rows = (row for row in self.rows if row.shared)
        return tuple(sorted(rows, key=lambda row: -row.alignment.score))

    def unpaired(self, column: Column) -> tuple[Member, ...]:
        """The sentences of its story that no other report has a counterpart of, in its order."""
        return self._unpaired.get(column.article.id, ())

    @property
    def nearest(self) -> dict[Member, tuple[Column, Nearest]]:
        """By sentence without a counterpart: the one of another report that comes nearest, if any does."""
        rows = (row.alignment for row in self.rows)
        return {row.members[0]: (self.column(n.member.article), n) for row in rows if (n := row.nearest)}

    def only(self, column: Column) -> tuple[Member, ...]:
        """Those of them that no other report tells in other words either."""
        return self._only.get(column.article.id, ())

    def column(self, article: str) -> Column:
        """The column of an article of the event, by its id."""
        return self._by_article[article]

    @cached_property
    def _by_article(self) -> dict[str, Column]:
        return {column.article.id: column for column in self.columns}

    @cached_property
    def _unpaired(self) -> dict[str, tuple[Member, ...]]:
        """By article."""
        alone: defaultdict[str, list[Member]] = defaultdict(list)
        for row in self.rows:
            for one in () if row.shared else row.alignment.members:
                if self._is_told(one):
                    alone[one.article].append(one)
        return {article: tuple(sorted(told, key=lambda one: one.start)) for article, told in alone.items()}

    def _is_told(self, one: Member) -> bool:
        """True for words of the story itself."""
        column = self._by_article.get(one.article)
        asides = column.article.asides if column else ()
        return any(map(str.isalnum, one.text)) and not any(a.start < one.end <= a.end for a in asides)

    @cached_property
    def _only(self) -> dict[str, tuple[Member, ...]]:
        told = {m for one in self.event.omissions if one.verdict is Verdict.ONLY_HERE for m in one.members}
        found = (
            (article, tuple(one for one in alone if one in told)) for article, alone in self._unpaired.items()
        )
        return dict(found)


def views(comparison: Comparison) -> tuple[EventView, ...]:
    """The events of a comparison: those with most differences first, then those with most reports."""
    by_article = ByArticle(comparison)
    made = (_view(by_article, event) for event in comparison.events)
    return tuple(sorted(made, key=lambda view: (-len(view.differences), -len(view.columns))))


def by_rule(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Findings by rule: the gravest rule first, then the one with most findings, then by name."""
    rules: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        rules[finding.rule].append(finding)
    order = sorted(rules, key=lambda rule: (-max(f.level.rank for f in rules[rule]), -len(rules[rule]), rule))
    return {rule: rules[rule] for rule in order}


def columns(articles: Iterable[ComparedArticle]) -> tuple[Column, ...]:
    """A column per article; reports of one outlet are told apart by their day, else numbered."""
    articles = tuple(articles)
    names = [article.name for article in articles]
    often = Counter(names)
    names = [_dated(a, n) if often[n] > 1 else n for a, n in zip(articles, names, strict=True)]
    return tuple(
        Column(letter=_letter(place), name=name, colour=place % COLOURS, article=article)
        for place, (article, name) in enumerate(zip(articles, numbered(names), strict=True))
    )


def _view(whole: ByArticle, event: Collation) -> EventView:
    cols = columns(whole.records.get(id_, ComparedArticle(id=id_, path=id_)) for id_ in event.articles)
    mentions = whole.mentions(event)
    sentences = SentencesOf(member for row in event.alignments for member in row.members)
    entities = (whole.entities.get(id_) for id_ in dict.fromkeys(mention.entity for mention in mentions))
    return EventView(
        event=event,
        columns=cols,
        claims=tuple(_claim_row(claim, cols, sentences, whole.names) for claim in event.claims),
        rows=tuple(_text_row(row, cols) for row in event.alignments),
        findings=whole.findings(event),
        mentions=mentions,
        glossary=glossary_lines(
            filter(None, entities), mentions, {column.article.id: column.name for column in cols}
        ),
    )


def _claim_row(
    claim: Claim, cols: Sequence[Column], sentences: SentencesOf, names: Mapping[str, str]
) -> ClaimRow:
    def version(column: Column, member: ClaimMember) -> Version:
        around = sentences.around(member.article, member.start, member.end)
        alone = Member(member.article, member.start, member.end, member.text)
        value = names.get(member.value, member.value)
        shown = " ".join(member.text.split()) if claim.kind in _IN_WORDS else value
        return Version(column, member, value, around or alone, shown)

    said = _of_article(claim.members)
    cells = tuple(
        tuple([version(column, member) for member in said.get(column.article.id, ())]) for column in cols
    )
    silent = tuple(column for column, cell in zip(cols, cells, strict=True) if not cell)
    return ClaimRow(claim, cells, silent)


def _text_row(row: Alignment, cols: tuple[Column, ...]) -> TextRow:
    told = _of_article(row.members)
    return TextRow(row, tuple([tuple(told.get(column.article.id, ())) for column in cols]))


def _of_article(members: Iterable[_Said]) -> dict[str, list[_Said]]:
    """The members by their article: a row is gone through once, however many columns there are."""
    found: dict[str, list[_Said]] = {}
    for member in members:
        found.setdefault(member.article, []).append(member)
    return found


def _dated(article: ComparedArticle, name: str) -> str:
    return f"{name}, {day(article.published.start)}" if article.published else name


def _letter(place: int) -> str:
    """A … Z, AA, AB … as spreadsheets count."""
    letters = ""
    while place >= 0:
        letters = chr(ord("A") + place % 26) + letters
        place = place // 26 - 1
    return letters
