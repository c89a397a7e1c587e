"""Side by side: the rows that several reports have, with what is marked in each sentence."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from compare.report.view.annotations import AnnotatedSentence, Annotations
from compare.report.view.event import EventView
from compare.report.view.marks import Mark
from compare.report.view.rows import Column, TextRow
from compare.report.view.wording import Place, unshared


class SideCell(Struct, frozen=True):
    """What one report has of a row; no sentence is a gap."""

    column: Column
    sentences: tuple[AnnotatedSentence, ...] = ()


class SideRow(Struct, frozen=True):
    """A row with a cell for each column, and the claims in it, each once."""

    id: str
    score: float
    cells: tuple[SideCell, ...]
    claims: tuple[Mark, ...]

    @property
    def told(self) -> tuple[SideCell, ...]:
        """The cells of the reports that have a sentence in the row."""
        return tuple(cell for cell in self.cells if cell.sentences)

    @property
    def gaps(self) -> tuple[Column, ...]:
        """The reports that have no sentence in the row."""
        return tuple(cell.column for cell in self.cells if not cell.sentences)


def side_rows(view: EventView, annotations: Annotations) -> Iterator[SideRow]:
    """The rows at least two reports have, in the order of the story, one at a time."""
    for row in view.rows:
        if row.shared:
            yield _side_row(view, row, annotations)


def _side_row(view: EventView, row: TextRow, annotations: Annotations) -> SideRow:
    own = _own_words(view, row)
    cells = [SideCell(column) for column in view.columns]
    for n, members in enumerate(row.cells):
        if members:
            told = tuple(annotations.of(m, own.get((n, k), ())) for k, m in enumerate(members))
            cells[n] = SideCell(view.columns[n], told)
    claims = {mark.target: mark for cell in cells for one in cell.sentences for mark in one.claims}
    return SideRow(row.alignment.id, row.alignment.score, tuple(cells), tuple(claims.values()))


def _own_words(view: EventView, row: TextRow) -> dict[tuple[int, int], tuple[Place, ...]]:
    """Column and number of a sentence → places of words that no other report of its language has in the row.

    A report that is alone with its language has none: word for word there is nothing to compare it with.
    """
    languages: dict[str | None, list[int]] = {}
    for n, (column, cell) in enumerate(zip(view.columns, row.cells, strict=True)):
        if cell:
            languages.setdefault(column.article.language, []).append(n)
    own: dict[tuple[int, int], tuple[Place, ...]] = {}
    for columns in languages.values():
        if len(columns) < 2:
            continue
        texts = [tuple(member.text for member in row.cells[n]) for n in columns]
        for n, sentences, places in zip(columns, texts, unshared(["\n".join(t) for t in texts]), strict=True):
            own |= {(n, k): found for k, found in enumerate(_by_sentence(sentences, places))}
    return own


def _by_sentence(sentences: tuple[str, ...], places: tuple[Place, ...]) -> Iterator[tuple[Place, ...]]:
    """Places in the sentences joined by line ends, as places in each."""
    at = 0
    for sentence in sentences:
        end = at + len(sentence)
        yield tuple((max(a, at) - at, min(b, end) - at) for a, b in places if a < end and b > at)
        at = end + 1
