"""Which articles are one origin: the same text, reprinted whole, cut or lightly edited.

Reports of one event that were written apart share almost no runs of words; copies share most of
theirs. So the origin is read from runs of five words, and an agency's credit changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from compare.model import Article
from compare.text.tokens import tokens

RUN = 5  # words in a run (w-shingling: Broder 1997)
COPIED = 0.5  # share of the shorter text's runs that stand in the longer: half its text
ENOUGH = 12  # runs below which a text is too short to tell


def lineage(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """Groups of article ids, one group an independent origin; every article is in exactly one.

    Ids are sorted within a group, and groups by their first id; the order of `articles` changes
    nothing.
    """
    runs = {article.id: _runs(article) for article in articles}
    ids = sorted(runs)
    origin = {id: id for id in ids}
    for at, one in enumerate(ids):
        for other in ids[at + 1 :]:
            if origin[one] != origin[other] and _copied(runs[one], runs[other]):
                kept, joined = sorted((origin[one], origin[other]))
                origin = {id: kept if first == joined else first for id, first in origin.items()}
    groups: dict[str, list[str]] = {}
    for id in ids:
        groups.setdefault(origin[id], []).append(id)
    return tuple(tuple(group) for group in groups.values())


def _copied(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    shorter = min(len(one), len(other))
    return one == other or (shorter >= ENOUGH and len(one & other) >= COPIED * shorter)


def _runs(article: Article) -> frozenset[tuple[str, ...]]:
    words = [token.of(article.prose).casefold() for token in tokens(article.prose)]
    return frozenset(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))
