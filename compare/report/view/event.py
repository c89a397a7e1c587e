"""One event arranged for reading: a column per report, a row per claim, a row per aligned sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

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
from compare.report.view.sentences import SentencesOf
from compare.report.view.words import ONE_ORIGIN, day

COLOURS = 8  # in the Okabe-Ito palette
_IN_WORDS = ("dates", "numbers", "quotes")  # kinds whose values are written for machines


class Column(Struct, frozen=True):
    """One report of the event: its letter and colour are the same all through the document."""

    letter: str
    name: str
    colour: int  # 0 … COLOURS - 1
    article: ComparedArticle


class Version(Struct, frozen=True):
    """What one report says of a claim: its value as it is read (an entity by its name), and the
    aligned sentence the words stand in. Where no row holds the words, they are their own sentence.
    """

    column: Column
    member: ClaimMember
    value: str
    sentence: Member
    shown: str = ""  # the value in the words of the text, where its normal form is for machines

    def split(self) -> tuple[str, str, str]:
        """The sentence before the claimed words, the words, and the sentence after them."""
        text, at = self.sentence.text, self.sentence.start
        start, end = self.member.start - at, self.member.end - at
        return text[:start], text[start:end], text[end:]


class ClaimRow(Struct, frozen=True):
    """A claim with a cell for each column. `silent` are the columns that do not say it."""

    claim: Claim
    cells: tuple[tuple[Version, ...], ...]
    silent: tuple[Column, ...]

    @property
    def by_value(self) -> dict[str, list[Version]]:
        """The versions by their value, in the order of the columns that bring it first."""
        values: defaultdict[str, list[Version]] = defaultdict(list)
        for version in self.versions:
            values[version.value].append(version)
        return dict(values)

    @property
    def versions(self) -> tuple[Version, ...]:
        """Every version, by column."""
        return tuple(version for cell in self.cells for version in cell)

    def state(self, cell: tuple[Version, ...]) -> Verdict:
        """What the matrix shows for a cell."""
        if not cell:
            return Verdict.MISSING
        if self.claim.verdict is not Verdict.MISSING:
            return self.claim.verdict
        return Verdict.AGREES if sum(map(bool, self.cells)) > 1 else Verdict.ONLY_HERE

    @property
    def one_origin(self) -> bool:
        """True for what several reports have that are copies of one, and nobody else."""
        alone = self.claim.verdict is Verdict.ONLY_HERE and self.claim.origins < 2
        return alone and sum(map(bool, self.cells)) > 1

    def label(self, labels: Mapping[Verdict, str], cell: tuple[Version, ...] | None = None) -> str:
        """What is said of a cell, or of the whole claim."""
        state = self.claim.verdict if cell is None else self.state(cell)
        return ONE_ORIGIN if self.one_origin and state is Verdict.ONLY_HERE else labels[state]


class TextRow(Struct, frozen=True):
    """An alignment row with a cell for each column; an empty cell is a gap."""

    alignment: Alignment
    cells: tuple[tuple[Member, ...], ...]

    @property
    def shared(self) -> bool:
        """True when at least two reports have a sentence in the row."""
        return sum(map(bool, self.cells)) > 1


class EventView(Struct, frozen=True):
    """All a reader is shown of one event, in the order of `Comparison`."""

    event: Collation
    columns: tuple[Column, ...]
    claims: tuple[ClaimRow, ...]
    rows: tuple[TextRow, ...]
    findings: tuple[Finding, ...]
    mentions: tuple[Mention, ...]
    glossary: tuple[GlossaryLine, ...]

    @property
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
        place = self.columns.index(column)
        asides = column.article.asides
        alone = (member for row in self.rows if not row.shared for member in row.cells[place])
        told = (
            one
            for one in alone
            if any(map(str.isalnum, one.text)) and not any(a.start < one.end <= a.end for a in asides)
        )
        return tuple(sorted(told, key=lambda member: member.start))

    @property
    def nearest(self) -> dict[Member, tuple[Column, Nearest]]:
        """By sentence without a counterpart: the one of another report that comes nearest, if any does."""
        rows = (row.alignment for row in self.rows)
        return {row.members[0]: (self.column(n.member.article), n) for row in rows if (n := row.nearest)}

    def only(self, column: Column) -> tuple[Member, ...]:
        """Those of them that no other report tells in other words either."""
        told = {m for one in self.event.omissions if one.verdict is Verdict.ONLY_HERE for m in one.members}
        return tuple(member for member in self.unpaired(column) if member in told)

    def column(self, article: str) -> Column:
        """The column of an article of the event, by its id."""
        return next(column for column in self.columns if column.article.id == article)


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

    cells = tuple(
        tuple(version(column, member) for member in claim.members if member.article == column.article.id)
        for column in cols
    )
    silent = tuple(column for column, cell in zip(cols, cells, strict=True) if not cell)
    return ClaimRow(claim, cells, silent)


def _text_row(row: Alignment, cols: tuple[Column, ...]) -> TextRow:
    cells = tuple(tuple(m for m in row.members if m.article == column.article.id) for column in cols)
    return TextRow(row, cells)


def _dated(article: ComparedArticle, name: str) -> str:
    return f"{name}, {day(article.published.start)}" if article.published else name


def _letter(place: int) -> str:
    """A … Z, AA, AB … as spreadsheets count."""
    letters = ""
    while place >= 0:
        letters = chr(ord("A") + place % 26) + letters
        place = place // 26 - 1
    return letters
