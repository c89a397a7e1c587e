"""Where along the story the reports differ."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from compare.model import Member
from compare.report.view.event import EventView
from compare.report.view.figure import Figure, percent, ties
from compare.report.view.rows import TextRow
from compare.report.view.sentences import SentencesOf
from compare.report.view.words import listed

FINE = 50  # shared rows from which the story is cut into tenths instead of fifths


class Part(Struct, frozen=True):
    """The shared rows that lie from `start` to `end` of the story (0…1), and how many `differ`: a sentence in
    them holds a version of a differing claim.
    """

    start: float
    end: float
    rows: int
    differ: int

    @property
    def value(self) -> float:
        """The share of the rows that differ, 0…1."""
        return self.differ / self.rows if self.rows else 0.0


def parts(view: EventView) -> tuple[Part, ...]:
    """The story in fifths or tenths. A row lies where its sentences begin, on average over the reports."""
    lengths: defaultdict[str, int] = defaultdict(int)
    for row in view.rows:
        for member in row.alignment.members:
            lengths[member.article] = max(lengths[member.article], member.end)
    differing = SentencesOf(
        Member(said.article, said.start, said.end, said.text)
        for claim in view.differences
        for said in (version.member for version in claim.versions)
    )

    def place(row: TextRow) -> float:
        begun = [one.start / lengths[one.article] for one in row.alignment.members if lengths[one.article]]
        return sum(begun) / len(begun) if begun else 0.0

    def differs(row: TextRow) -> bool:
        return any(any(differing.between(m.article, m.start, m.end)) for m in row.alignment.members)

    shared = view.shared
    number = 10 if len(shared) >= FINE else 5
    cut: list[list[bool]] = [[] for _ in range(number)]
    for row in shared:
        cut[min(int(place(row) * number), number - 1)].append(differs(row))
    return tuple(Part(n / number, (n + 1) / number, len(rows), sum(rows)) for n, rows in enumerate(cut))


def figure(view: EventView) -> Figure | None:
    """The parts of the story; None where nothing differs in a shared row."""
    cut = parts(view)
    if not any(part.differ for part in cut):
        return None
    most = [cut[place] for place in ties([part.value for part in cut])]
    said = listed([f"{name(part)} ({part.differ} of {part.rows})" for part in most])
    return Figure(
        id="along",
        title="Where in the story they differ",
        hint="Sentences that report the same thing, by their place in the articles: how many hold a claim on "
        "which the reports differ.",
        told=f"Most in {said} of the story." if most else "",
        head=("Part of the story", "Shared rows", "With a difference", "Share"),
        rows=tuple(
            (name(part), str(part.rows), str(part.differ), percent(part.differ, part.rows)) for part in cut
        ),
    )


def name(part: Part) -> str:
    """ "0–20%"."""
    return f"{100 * part.start:.0f}–{100 * part.end:.0f}%"
