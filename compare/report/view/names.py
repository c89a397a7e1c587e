"""Names for files and permalinks, made from ids."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2s
from itertools import count
from typing import Final

from compare.model import Finding

_NAME: Final = re.compile(r"(?![-.])[A-Za-z0-9_.-]{1,60}(?<![-.])")


def slug(text: str) -> str:
    """`text` as an ASCII name of letters, digits, dot, hyphen and underscore, at most 80 long.

    Where that loses something, a digest of the whole keeps two names apart.
    """
    if _NAME.fullmatch(text):  # as most ids are
        return text
    name = re.sub(r"[^A-Za-z0-9_.-]+", "-", text).strip("-.")[:60]
    if name == text:
        return name
    digest = blake2s(text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{name}-{digest}".lstrip("-")


def finding_anchors(findings: Iterable[Finding]) -> dict[Finding, str]:
    """A permalink per finding, from its fingerprint; a second one of the same fingerprint gets "-2"."""
    seen: Counter[str] = Counter()
    anchors = {}
    for finding in findings:
        anchor = f"finding-{slug(finding.fingerprint or f'{finding.article}-{finding.start}-{finding.rule}')}"
        seen[anchor] += 1
        anchors[finding] = anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}"
    return anchors


def numbered(names: Sequence[str]) -> list[str]:
    """Those that are alike with a number behind them, which none of the others has."""
    often, taken = Counter(names), {*names}
    told = []
    for name in names:
        numbers = (f"{name} ({n})" for n in count(1))
        told.append(next(one for one in numbers if one not in taken) if often[name] > 1 else name)
        taken.add(told[-1])
    return told


def of_many(path: str, article: str) -> str:
    """How a place in an article begins: its path, or its id where it is one of many in a file."""
    return article if article.startswith(f"{path}#") else path
