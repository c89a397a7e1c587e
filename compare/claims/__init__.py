"""What the reports of one event can be compared by: one file = one kind of claim.

Being in this folder is the registration. A kind's file has `compare_claims(articles, alignments,
glossary)`, which yields its claims (their ids are given here), and `disagreement(claim)`, how far
the members of a differing claim lie apart, 0…1. Files whose name begins with "_" are no kinds.

A claim shows that reports differ, never who is right.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Sequence
from importlib import import_module
from types import ModuleType

from msgspec import structs

from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, ClaimMember, Member, Verdict

_ORDER = (Verdict.DIFFERS, Verdict.MISSING, Verdict.ONLY_HERE, Verdict.COMPATIBLE, Verdict.AGREES)


def claims(
    articles: Sequence[Article], alignments: Iterable[Alignment], glossary: Glossary
) -> tuple[Claim, ...]:
    """The claims of one event's `articles`, largest disagreement first, with the ids c1, c2, …

    The order of the articles and of the alignments changes nothing.
    """
    articles = sorted(articles, key=lambda article: article.id)
    rows = sorted(alignments, key=lambda row: _where(row.members))
    found = []
    for kind in _kinds():
        for claim in kind.compare_claims(articles, rows, glossary):
            apart = kind.disagreement(claim) if claim.verdict is Verdict.DIFFERS else 0.0
            outlets = len({member.article for member in claim.members})
            order = (_ORDER.index(claim.verdict), -apart, -outlets, claim.kind, _where(claim.members))
            found.append((order, claim))
    found.sort(key=lambda item: item[0])
    return tuple(structs.replace(claim, id=f"c{number}") for number, (_, claim) in enumerate(found, start=1))


def _where(members: Iterable[Member | ClaimMember]) -> list[tuple[str, int, int, str]]:
    return [(member.article, member.start, member.end, member.text) for member in members]


def _kinds() -> list[ModuleType]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return [import_module(f"{__name__}.{name}") for name in names if not name.startswith("_")]
