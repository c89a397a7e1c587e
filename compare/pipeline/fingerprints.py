"""A finding's name, which survives edits elsewhere in the file."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from msgspec import structs

from compare.model import Article, Finding


def with_fingerprints(article: Article, findings: Sequence[Finding]) -> list[Finding]:
    """Give each finding a name that survives edits elsewhere in the file: rule, words, sentence, ordinal."""
    if not findings:
        return []
    from compare.text.sentences import sentences

    seen: Counter[tuple[str, ...]] = Counter()
    named = []
    for finding in findings:
        inside = (s.of(article.text) for s in sentences(article.prose) if s.start <= finding.start < s.end)
        key = (finding.rule, _plain(finding.text), _plain(next(inside, "")))
        seen[key] += 1
        digest = hashlib.sha256("\x1f".join((*key, str(seen[key]))).encode()).hexdigest()[:16]
        named.append(structs.replace(finding, fingerprint=digest))
    return named


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
