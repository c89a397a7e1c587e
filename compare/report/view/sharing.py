"""How much of each report stands in each other one, counted in sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from compare.model import Member
from compare.report.view.event import EventView
from compare.report.view.figure import Figure, percent, ties
from compare.report.view.rows import Column
from compare.report.view.words import capital, listed, number

MOST: int = 26  # reports that a reader can take in, a letter each


class Share(Struct, frozen=True):
    """Of the `whole` sentences of the story in `report`, `part` have a counterpart in `other`."""

    report: Column
    other: Column
    part: int
    whole: int

    @property
    def value(self) -> float:
        """0…1."""
        return self.part / self.whole if self.whole else 0.0


def shares(view: EventView) -> tuple[Share, ...]:
    """A row for each ordered pair of reports; of more than `MOST` those that share most, in their order."""
    sentences = [_sentences(view, place) for place in range(len(view.columns))]
    shared = [sum(len(others) > 1 for others in own) for own in sentences]
    first = sorted(sorted(range(len(view.columns)), key=lambda place: -shared[place])[:MOST])
    return tuple(
        Share(
            view.columns[place],
            view.columns[other],
            sum(other in others for others in sentences[place]),
            len(sentences[place]),
        )
        for place in first
        for other in first
        if place != other
    )


def figure(view: EventView) -> Figure | None:
    """The matrix of the shares; None where no two reports can be compared."""
    pairs = shares(view)
    if not any(pair.part for pair in pairs):
        return None
    reports = tuple(dict.fromkeys(pair.report for pair in pairs))
    by_pair = {(pair.report.letter, pair.other.letter): pair for pair in pairs}
    whole = {pair.report.letter: pair.whole for pair in pairs}

    def cell(report: Column, other: Column) -> str:
        pair = by_pair.get((report.letter, other.letter))
        return percent(pair.part, pair.whole) if pair else ""

    hint = "Of the sentences of each report (a line): how many have a counterpart in each other (a column)."
    if len(reports) < len(view.columns):
        hint += f" Shown are the {number(len(reports))} of {len(view.columns)} reports that share most."
    return Figure(
        id="sharing",
        title="What the reports share",
        hint=hint,
        told=_told(pairs),
        head=("Report", "Sentences", *reports),
        rows=tuple(
            (report, str(whole[report.letter]), *(cell(report, other) for other in reports))
            for report in reports
        ),
    )


def _sentences(view: EventView, place: int) -> list[set[int]]:
    """For each sentence of a report's story: the places of the columns that stand in its row."""
    asides = view.columns[place].article.asides

    def told(one: Member) -> bool:
        return not any(aside.start < one.end <= aside.end for aside in asides)

    return [
        {other for other, cell in enumerate(row.cells) if cell}
        for row in view.rows
        for member in row.cells[place]
        if told(member)
    ]


def _told(pairs: Sequence[Share]) -> str:
    values = [pair.value for pair in pairs]
    most, least = ([pairs[place] for place in ties(ones)] for ones in (values, [-one for one in values]))
    ends = (f"{name}: {listed(_of(found))}" for name, found in (("most", most), ("least", least)) if found)
    said = capital("; ".join(ends))
    return f"{said}." if said else ""


def _of(pairs: Sequence[Share]) -> list[str]:
    """Each report once, with those that have as much of it."""
    others: defaultdict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        others[f"{percent(pair.part, pair.whole)} of {pair.report.name}"].append(pair.other.name)
    return [f"{part} is in {listed(names)}" for part, names in others.items()]
