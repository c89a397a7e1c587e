"""The five annotated articles, compared as an analyst would: their events, what the two that report one
event share, and what must not be taken for one thing.

Sentences are named by article and by a character they hold, so that no text of theirs stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.quality import shared_folder
from compare.align import event_score, score
from compare.align.sentences import THRESHOLD, align
from compare.claims import claims
from compare.config import Config
from compare.glossary import Glossary
from compare.model import Article, Collation, Verdict
from compare.pipeline import compared
from compare.readers import read
from compare.text.quotations import quotations
from compare.text.sentences import sentences

_ONE_EVENT = ("000", "004")
_ALIKE = {  # what both report, as (character of 000, character of 004)
    "military_talks": (3559, 1792),
    "build_up_feared": (55, 3007),
    "support_for_damascus": (3377, 60),
    "migrants_and_terrorism": (1213, 723),
    "migrants_framed": (1423, 2637),
}
_TOLLS = ("240000", "280000")  # in all, in 000; a year later, in 003
_ENVOY, _MISSPELT = "Mistura", "Steffan"


def measure(shared: Path) -> dict[str, float]:
    """1 for each thing that is as it should be, and the highest score of what is not one statement."""
    articles = {path.name[:3]: _article(path) for path in sorted((shared / "seeds").glob("*.txt"))}
    found = compared(list(articles.values()), Config(), readability=False)
    names = {article.id: name for name, article in articles.items()}
    groups = {tuple(sorted(names[id] for id in event.articles)) for event in found.events}
    [event] = [event for event in found.events if len(event.articles) > 1] or [found.events[0]]
    shown = {name: _in_one_row(event, places, articles) for name, places in _ALIKE.items()}
    near = {name: shown[name] or _nearest(event, places, articles) for name, places in _ALIKE.items()}
    sure = event_score(list(articles.values()))
    first, second = (list(articles).index(name) for name in _ONE_EVENT)
    same = float(sure[first, second])
    sure[first, second] = sure[second, first] = 0
    return {
        "event_score": same,
        "event_score_of_others_max": float(np.tril(sure, -1).max()),
        "events_right": float(groups == {_ONE_EVENT, ("001",), ("002",), ("003",)}),
        **{f"row_{name}": float(right) for name, right in shown.items()},
        "beside_each_other": float(sum(near.values())),
        "tolls_compatible": float(_tolls_agree(articles["000"], articles["003"])),
        "misspelt_name_found": float(any(_MISSPELT in finding.text for finding in found.findings)),
        "envoy_highest": _highest(articles["000"], articles["003"]),
        "row_threshold": THRESHOLD,
    }


def _article(path: Path) -> Article:
    [article] = read(path)
    return article


def _in_one_row(event: Collation, places: tuple[int, int], articles: dict[str, Article]) -> bool:
    wanted = [(articles[name].id, place) for name, place in zip(_ONE_EVENT, places, strict=True)]
    return any(
        all(any(m.article == id and m.start <= at < m.end for m in row.members) for id, at in wanted)
        for row in event.alignments
    )


def _nearest(event: Collation, places: tuple[int, int], articles: dict[str, Article]) -> bool:
    """True when the one that stands alone names the other as what comes nearest."""
    one, other = zip((articles[name].id for name in _ONE_EVENT), places, strict=True)
    alone = ((row.members[0], row.nearest.member) for row in event.alignments if row.nearest)
    return any(
        all(
            member.article == id and member.start <= at < member.end
            for member, (id, at) in zip(pair, ends, strict=True)
        )
        for pair in alone
        for ends in ((one, other), (other, one))
    )


def _tolls_agree(earlier: Article, later: Article) -> bool:
    known = Glossary.shipped()
    pair = [earlier, later]
    for claim in claims(pair, align(pair, known), known):
        if claim.kind == "numbers" and all(any(toll in m.value for m in claim.members) for toll in _TOLLS):
            return claim.verdict is Verdict.COMPATIBLE
    return False


def _highest(earlier: Article, later: Article) -> float:
    """The highest score of a sentence with the envoy's words in one report and one in the other."""
    one, other = (list(_envoys(article)) for article in (earlier, later))
    return round(float(score(one, other).max()), 4)


def _envoys(article: Article) -> Iterator[str]:
    for sentence in sentences(article.prose):
        text = sentence.of(article.prose)
        quoted = any(sentence.start <= quote.start < sentence.end for quote in quotations(article.prose))
        if quoted and _ENVOY in text:
            yield text


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    print(measure(folder))
