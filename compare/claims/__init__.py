"""What the reports of one event can be compared by: one file = one kind of claim.

Being in this folder is the registration. A kind's file has `compare_claims(articles, alignments,
glossary)`, which yields its claims, and `disagreement(claim)`, how far the members of a differing
claim lie apart, 0…1. What is the same for all kinds is added here: ids, outlets, sentences, origins, weights.
Files whose name begins with "_" are no kinds.

A claim shows that reports differ, never who is right.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from itertools import chain

from msgspec import structs

from compare.claims._places import sentence_at
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, ClaimMember, Member, Span, Verdict

# How much a disagreement of each kind weighs, 0…1: its `disagreement` is multiplied by it. Readers look for
# other figures and other words before other dates, and for these before another spelling; labels are never
# scored.
_WEIGHTS = {
    "numbers": 1.0,
    "quotes": 1.0,
    "modality": 0.8,
    "dates": 0.7,
    "places": 0.7,
    "attribution": 0.5,
    "names": 0.2,
    "labels": 0.0,
}
_REASONS = {  # of a member, where its kind gives none
    Verdict.AGREES: "as the others have it",
    Verdict.COMPATIBLE: "both forms can stand",
    Verdict.DIFFERS: "one of several versions",
    Verdict.MISSING: "has it",
    Verdict.ONLY_HERE: "nobody else has it",
}
_ORDER = (Verdict.DIFFERS, Verdict.MISSING, Verdict.ONLY_HERE, Verdict.COMPATIBLE, Verdict.AGREES)


def claims(
    articles: Sequence[Article],
    alignments: Iterable[Alignment],
    glossary: Glossary,
    lineage: Iterable[Sequence[str]] = (),
) -> tuple[Claim, ...]:
    """The claims of one event's `articles`, largest disagreement first, with the ids c1, c2, …

    `lineage` holds groups of article ids that are one independent origin; an article in none is its
    own. The order of the articles, of the alignments and of the groups changes nothing.
    """
    rows = list(alignments)
    found = [claims_of(kind, articles, rows, glossary) for kind in kinds()]
    return in_order(chain.from_iterable(found), lineage)


@cache
def kinds() -> tuple[str, ...]:
    """The kinds of claim, by the names of their files."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(name for name in names if not name.startswith("_"))


def claims_of(
    kind: str, articles: Sequence[Article], alignments: Iterable[Alignment], glossary: Glossary
) -> list[Claim]:
    """The claims of one kind, for `in_order`."""
    file = import_module(f"{__name__}.{kind}")
    by_id = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    rows = sorted(alignments, key=lambda row: _where(row.members))
    found = []
    for claim in file.compare_claims(list(by_id.values()), rows, glossary):
        apart = file.disagreement(claim) if claim.verdict is Verdict.DIFFERS else 0.0
        whole = structs.replace(
            claim,
            members=tuple(_placed(claim, member, by_id[member.article]) for member in claim.members),
            disagreement=round(apart * _WEIGHTS.get(claim.kind, 1.0), 4),
        )
        found.append(whole)
    return found


def in_order(found: Iterable[Claim], lineage: Iterable[Sequence[str]] = ()) -> tuple[Claim, ...]:
    """What `claims_of` found of all kinds, as `claims` gives it."""
    origin = {id: min(group) for group in lineage for id in group}
    ordered = sorted((_by_origin(claim, origin) for claim in found), key=_by_weight)
    return tuple(structs.replace(claim, id=f"c{number}") for number, claim in enumerate(ordered, start=1))


def _by_origin(claim: Claim, origin: Mapping[str, str]) -> Claim:
    """The claim with the number of its origins. Copies of one report in several outlets agree with nobody:
    what only they have is only here. What one outlet has twice stays as it is: a report agrees with itself.
    """
    origins = len({origin.get(member.article, member.article) for member in claim.members})
    claim = structs.replace(claim, origins=origins)
    outlets = len({member.outlet or member.article for member in claim.members})
    if claim.origins > 1 or outlets < 2 or claim.verdict is Verdict.DIFFERS:
        return claim
    return structs.replace(
        claim, verdict=Verdict.ONLY_HERE, reason=f"{claim.reason}; one origin, {outlets} outlets"
    )


def _by_weight(claim: Claim) -> tuple[object, ...]:
    """Largest disagreement first, then what more independent origins tell, then what is surer."""
    verdict, sure = _ORDER.index(claim.verdict), claim.confidence.rank
    return (verdict, -claim.disagreement, -claim.origins, -sure, claim.kind, _where(claim.members))


def _placed(claim: Claim, member: ClaimMember, article: Article) -> ClaimMember:
    first, last = sentence_at(article, member.start), sentence_at(article, max(member.start, member.end - 1))
    span, reason = Span(first.start, last.end), member.reason or _REASONS.get(claim.verdict, "")
    return structs.replace(member, outlet=article.outlet, sentence=span, reason=reason)


def _where(members: Iterable[Member | ClaimMember]) -> list[tuple[str, int, int, str]]:
    return [(member.article, member.start, member.end, member.text) for member in members]
