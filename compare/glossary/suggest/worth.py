"""How sure it is that a cluster of new names is something, and worth an entry."""

from __future__ import annotations

from collections.abc import Mapping

from compare.glossary.extractors import Extractor
from compare.glossary.suggest.clusters import Cluster

_SURE, _UNSURE, _VOTED_ONLY = 0.85, 0.6, 0.35
_EACH_REPORT = 0.65  # the doubt that one report more leaves
_BOTH_FIND, _ONE_FINDS = 0.6, 0.8  # doubt left when the second voter agrees; what is left when it does not

Places = Mapping[str, frozenset[tuple[int, int]]]  # where a second voter finds names, by article


def worth(cluster: Cluster, voter: Extractor | None, voted_for: Places) -> tuple[float, tuple[str, ...]]:
    """How sure it is a name, and used: by how it was recognised, in how many reports, and by whom."""
    ours = [one for one in cluster.seen if one.why]
    reports = {one.context.article for one in cluster.seen}
    outlets = {one.context.outlet for one in cluster.seen}
    named = f"named {_times(len(cluster.seen))} in {_count(len(reports), 'report')}"
    reasons = [f"{named} of {_count(len(outlets), 'outlet')}" if len(outlets) > 1 else named]
    sure = _VOTED_ONLY if not ours else _SURE if any(one.sure for one in ours) else _UNSURE
    score = sure * (1 - _EACH_REPORT ** len(reports) / 2)
    if ours:
        reasons.append(min(ours, key=lambda one: (not one.sure, one.why)).why)
    if voter:
        places = ((one.context.article, (one.context.start, one.context.end)) for one in ours)
        if not ours:
            reasons.append(f"found by {voter.label} alone")
        elif any(place in voted_for.get(article, ()) for article, place in places):
            score = 1 - (1 - score) * _BOTH_FIND
            reasons.append(f"found by {voter.label} too")
        else:
            score *= _ONE_FINDS
            reasons.append(f"not found by {voter.label}")
    return score, tuple(reasons)


def _times(n: int) -> str:
    return {1: "once", 2: "twice"}.get(n, f"{n} times")


def _count(n: int, what: str) -> str:
    return f"{n} {what}{'s' * (n != 1)}"
