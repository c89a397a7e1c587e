"""A finding's name, which survives edits elsewhere in the file."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from msgspec import structs

from compare.model import Article, Finding


def with_fingerprints(
    article: Article, findings: Sequence[Finding], beside_original: bool = False
) -> list[Finding]:
    """Give each finding a name that survives edits elsewhere in the file: rule, words, sentence, ordinal.

    What is found `beside_original` is named by what it says and by the original's words, too: the words of
    the article are not those that are missing.
    """
    if not findings:
        return []
    from compare.text.sentences import sentences

    around = sentences(article.prose)
    starts = [sentence.start for sentence in around]
    plain = lru_cache(maxsize=None)(lambda number: _plain(around[number].of(article.prose)))
    seen: Counter[tuple[str, ...]] = Counter()
    named = []
    key: tuple[str, ...]
    for finding in findings:
        number = bisect_right(starts, finding.start) - 1
        inside = number >= 0 and finding.start < around[number].end
        key = (finding.rule, _plain(finding.text), plain(number) if inside else "")
        if beside_original:
            key += (finding.message, *(_plain(one.text) for one in finding.related))
        seen[key] += 1
        digest = hashlib.sha256("\x1f".join((*key, str(seen[key]))).encode()).hexdigest()[:16]
        named.append(structs.replace(finding, fingerprint=digest))
    return named


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
