"""How many claims of an event have which verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from compare.model import Verdict
from compare.report.view.event import EventView


def tally(view: EventView, verdicts: Iterable[Verdict]) -> tuple[tuple[Verdict, int, bool], ...]:
    """Those of the `verdicts` that there are, with the number of claims, and whether some of these are what
    copies of one report alone have.
    """
    often = Counter(row.claim.verdict for row in view.claims)
    copied = {row.claim.verdict for row in view.claims if row.one_origin}
    return tuple((verdict, often[verdict], verdict in copied) for verdict in verdicts if often[verdict])
