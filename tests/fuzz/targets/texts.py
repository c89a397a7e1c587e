"""Any text through the whole program: checked, compared with another, and shown in every form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from compare.config import Config
from compare.model import Article, Event
from compare.pipeline import annotated, checked, compared, grouped, read_closely
from compare.pipeline.grouping import Groups
from tests.fuzz import SAMPLES, BrokenError, Target
from tests.report.sound import all_sound


def targets() -> Iterator[Target]:
    """One of a single text, one of two with a NUL between them."""
    texts = [path.read_bytes() for path in sorted(SAMPLES.glob("*/*.txt"))[:12]]
    pairs = [b"\0".join(pair) for pair in pairwise(texts)]
    yield Target("check-text", _check, texts)
    yield Target("compare-texts", _compare, pairs)


def _as_one(articles: Sequence[Article], *_: object) -> Groups:
    event = Event("e1", "One event", None, None, tuple(article.id for article in articles))
    return Groups([event], ())


def _check(data: bytes) -> None:
    article = Article(text=data.decode("utf-8", "replace"), id="a.txt", path="a.txt")
    document = checked([article], Config(), readability=True)
    for finding in document.findings:
        if article.text[finding.start : finding.end] != finding.text:
            raise BrokenError(f"{finding.rule} says that {finding.text!r} stands where it does not")
    if document.errors:
        raise BrokenError(document.errors[0].message)
    all_sound(document)
    annotated([article], Config())
    read_closely([article])


def _compare(data: bytes) -> None:
    texts = data.decode("utf-8", "replace").split("\0")[:3]
    articles = [
        Article(text=text, id=f"{number}.txt", path=f"{number}.txt", outlet=text[:20])
        for number, text in enumerate(texts)
    ]
    grouped(articles, Config())
    document = compared(articles, Config(), group=_as_one)
    if document.errors:
        raise BrokenError(document.errors[0].message)
    all_sound(document)
