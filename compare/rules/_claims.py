"""Claims on which one report stands alone against others that agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from compare.model import Article, Claim, ClaimMember, Location, Verdict

_AGREED = 2  # independent reports that agree against the one


class Odd(NamedTuple):
    """The member that stands alone, one member of each other report, and where these stand."""

    member: ClaimMember
    others: tuple[ClaimMember, ...]
    related: tuple[Location, ...]


def odd_one_out(claim: Claim, kind: str, articles: Mapping[str, Article]) -> Odd | None:
    """The report whose value differs from the one value of all the others; None unless of these two or
    more are independent.
    """
    if claim.origins <= _AGREED:
        return None
    if claim.kind != kind or claim.verdict is not Verdict.DIFFERS:
        return None
    values: dict[str, dict[str, ClaimMember]] = defaultdict(dict)
    for member in sorted(claim.members, key=lambda one: (one.article, one.start)):
        values[member.value].setdefault(member.article, member)
    if len(values) != 2:
        return None
    alone, agreed = sorted(values.values(), key=len)
    if len(alone) != 1 or len(agreed) < _AGREED or not alone.keys().isdisjoint(agreed):
        return None
    [member] = alone.values()
    others = tuple(agreed[id] for id in sorted(agreed))
    if member.text == others[0].text:  # four killed, four wounded: what differs stands beside the figure
        return None
    places = tuple(Location(m.article, articles[m.article].path, m.start, m.end, m.text) for m in others)
    return Odd(member, others, places)
