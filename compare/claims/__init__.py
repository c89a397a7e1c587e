"""What the reports of one event can be compared by: one file = one kind of claim.

Being in this folder is the registration. A kind's file has `compare_claims(articles, alignments,
glossary)`, which yields its claims, and `disagreement(claim)`, how far the members of a differing
claim lie apart, 0…1. What is the same for all kinds is added here: ids, outlets, sentences, origins.
Files whose name begins with "_" are no kinds.

A claim shows that reports differ, never who is right.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Sequence
from importlib import import_module
from types import ModuleType

from msgspec import structs

from compare.claims._places import sentence_at
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, ClaimMember, Member, Span, Verdict

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
    by_id = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    rows = sorted(alignments, key=lambda row: _where(row.members))
    origin = {id: min(group) for group in lineage for id in group}
    found = []
    for kind in _kinds():
        for claim in kind.compare_claims(list(by_id.values()), rows, glossary):
            apart = kind.disagreement(claim) if claim.verdict is Verdict.DIFFERS else 0.0
            whole = structs.replace(
                claim,
                members=tuple(_placed(member, by_id[member.article]) for member in claim.members),
                disagreement=round(apart, 4),
                origins=len({origin.get(member.article, member.article) for member in claim.members}),
            )
            found.append(whole)
    found.sort(key=_by_weight)
    return tuple(structs.replace(claim, id=f"c{number}") for number, claim in enumerate(found, start=1))


def _by_weight(claim: Claim) -> tuple[object, ...]:
    """Largest disagreement first, then what more independent origins tell."""
    verdict = _ORDER.index(claim.verdict)
    return (verdict, -claim.disagreement, -claim.origins, claim.kind, _where(claim.members))


def _placed(member: ClaimMember, article: Article) -> ClaimMember:
    sentence = sentence_at(article, member.start)
    return structs.replace(member, outlet=article.outlet, sentence=Span(sentence.start, sentence.end))


def _where(members: Iterable[Member | ClaimMember]) -> list[tuple[str, int, int, str]]:
    return [(member.article, member.start, member.end, member.text) for member in members]


def _kinds() -> list[ModuleType]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return [import_module(f"{__name__}.{name}") for name in names if not name.startswith("_")]
