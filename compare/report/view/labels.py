"""Labels: what each report calls the same people."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final

from msgspec import Struct

from compare.model import Mention, Verdict
from compare.report.view.event import EventView
from compare.report.view.rows import ClaimRow, Version
from compare.report.view.words import CLAIM_LABELS

_LABELS: Final = "labels"
_NAMED: Final = 3  # names at most that tell a reader whom the sentences are about


class Label(Struct, frozen=True):
    """People for whom reports have words: the `names` in the sentences that have the words, in at least two
    reports, and what each column calls them.
    """

    claim: str
    verdict: Verdict
    names: tuple[str, ...]
    cells: tuple[tuple[Version, ...], ...]
    label: str = ""  # what is said of the claim

    @property
    def words(self) -> tuple[str, ...]:
        """Every word in use, in the order of the columns."""
        return tuple(dict.fromkeys(version.value for cell in self.cells for version in cell))


def labels(view: EventView) -> tuple[Label, ...]:
    """A line for each group that reports have a word for, the one with most words first."""
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in view.mentions:
        mentions[mention.article].append(mention)
    preferred = {line.entity: line.preferred for line in view.glossary}
    found = (
        Label(
            row.claim.id,
            row.claim.verdict,
            _names(row, mentions, preferred),
            row.cells,
            row.label(CLAIM_LABELS),
        )
        for row in view.claims
        if row.claim.kind == _LABELS
    )
    return tuple(sorted(found, key=lambda label: -len(label.words)))


def _names(row: ClaimRow, mentions: dict[str, list[Mention]], preferred: dict[str, str]) -> tuple[str, ...]:
    told: Counter[str] = Counter()
    for cell in row.cells:
        told.update(
            {
                mention.entity
                for version in cell
                for mention in mentions.get(version.member.article, ())
                if version.sentence.start <= mention.start < version.sentence.end
            }
        )
    often = sorted(
        (entity for entity, n in told.items() if n > 1), key=lambda entity: (-told[entity], entity)
    )
    return tuple(preferred.get(entity, entity) for entity in often[:_NAMED])
